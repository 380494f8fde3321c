"""Names of files as others gave them."""

import pytest

from scrutiny.files.names import ending_of, safe_name
from scrutiny.files.refusals import Refused


@pytest.mark.parametrize(("given", "kept"), [
    ("Minutes of 5 May.pdf", "Minutes of 5 May.pdf"),
    ("Cofnodion – Môn.PDF", "Cofnodion – Môn.PDF"),
    ("../../etc/passwd.txt", "passwd.txt"),
    ("..\\..\\windows\\notes.txt", "notes.txt"),
    ("C:\\Users\\amy\\notes.txt", "notes.txt"),
    ("one\r\nSet-Cookie: two=3.txt", "one Set-Cookie- two=3.txt"),
    ("one\x00.exe.txt", "one.exe.txt"),
    ("report.exe\x00.pdf", "report.exe.pdf"),
    ("invoice\u202efdp.txt", "invoicefdp.txt"),
    ("no\u200bwidth\ufeff.txt", "nowidth.txt"),
    ("half \ud800.txt", "half.txt"),
    ("CON.txt", "file CON.txt"),
    ("com1.tar.csv", "file com1.tar.csv"),
    ("console.txt", "console.txt"),
    (" . hidden . .pdf. ", "hidden.pdf"),
    (".pdf", "file.pdf"),
    ('<b>"one"|two?</b>.pdf', "b-.pdf"),
    ('a<b>"one"|two?.pdf', "a-b--one--two-.pdf"),
    ("x" * 4000 + ".docx", "x" * 115 + ".docx"),
    ("é" * 4000 + ".docx", "é" * 97 + ".docx"),
    ("e" + "\u0301" * 10_000 + ".txt", "é" + "\u0301" * 97 + ".txt"),
    ("🦉.txt", "🦉.txt"),
])  # fmt: skip
def test_a_name_is_kept_without_what_misleads(given, kept):
    assert safe_name(given) == kept


@pytest.mark.parametrize("given", ["", " ", ".", "..", "../", "\x00", "readme", "x" * 4000, "name.", "a." + "b" * 4000])
def test_a_name_that_does_not_say_what_the_file_is_is_refused(given):
    with pytest.raises(Refused, match="Give the file a name with an ending"):
        safe_name(given)


def test_the_ending_is_read_after_the_name_was_made_safe():
    assert ending_of(safe_name("invoice\u202efdp.EXE")) == ".exe"
    assert ending_of(safe_name("report.pdf\x00.exe")) == ".exe"
