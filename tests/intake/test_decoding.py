"""Bytes to text."""

import pytest

from scrutiny.intake.decoding import decoded
from scrutiny.intake.errors import Unreadable

TEXT = "Café scrutiny – “Ördög”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_encodings_of_offices_give_the_same_text(encoding):
    assert decoded(TEXT.encode(encoding), "paper.txt") == TEXT


def test_latin_1_is_read_where_windows_1252_has_no_such_character():
    assert decoded(b"Caf\xe9 \x81", "paper.txt") == "Café \x81"


def test_line_ends_of_other_systems_become_ours():
    assert decoded(b"one\r\ntwo\rthree", "paper.txt") == "one\ntwo\nthree"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\x00\x00", b"text\x00text", bytes(range(256)), b"\xff\xfe\x00"])
def test_binary_content_is_refused_with_a_sentence(raw):
    with pytest.raises(Unreadable) as refused:
        decoded(raw, "photo.txt")
    assert refused.value.sentence == (
        "photo.txt is not a text file: it holds binary content. Save it as plain text and try again."
    )


def test_letters_run_together_are_parted_and_marks_that_nobody_sees_are_left_out():
    assert decoded("o\ufb03cers \u202efind\u202c ﬂats\u200b\ufeff".encode(), "paper.txt") == "officers find flats"
