"""Which files are read, and the sentence for each that is not."""

import pytest

from scrutiny.intake.errors import Unreadable
from scrutiny.intake.readers import read


def sentence_for(path):
    with pytest.raises(Unreadable) as refused:
        read(path)
    return refused.value.sentence


def written(folder, name, raw):
    path = folder / name
    path.write_bytes(raw)
    return path


def test_text_markdown_and_html_are_read(tmp_path):
    for name, raw in {"a.txt": b"One.", "b.md": b"# One.", "c.HTML": b"<p>One.</p>", "d.htm": b"<p>One."}.items():
        assert [block.text for block in read(written(tmp_path, name, raw))] == ["One."]


def test_each_file_that_cannot_be_read_has_its_sentence(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert sentence_for(tmp_path / "gone.txt") == "There is no file gone.txt."
    assert sentence_for(tmp_path) == f"{tmp_path.name} is a folder, not a paper."
    assert sentence_for(written(tmp_path, "e.txt", b"")) == "e.txt is empty: there is no text in it."
    assert sentence_for(written(tmp_path, "s.txt", b" \n\t\n")) == "s.txt is empty: there is no text in it."
    assert sentence_for(written(tmp_path, "p.docx", b"PK")) == (
        "p.docx cannot be read. Scrutiny reads papers saved as .txt, .md, .html or .htm."
    )
    assert sentence_for(written(tmp_path, "r.txt", b"%PDF-1.4\n1 0 obj")) == (
        "r.txt is a PDF under another name, not a text file. Save it as plain text and try again."
    )
    assert sentence_for(written(tmp_path, "w.txt", b"{\\rtf1 Report}")) == (
        "w.txt is a rich text file under another name. Save it as plain text and try again."
    )
    assert sentence_for(large) == "large.txt is larger than 20 MB, the largest paper that Scrutiny reads."
    assert sentence_for(written(tmp_path, "b.txt", b"MZ\x00\x03")) == (
        "b.txt is not a text file: it holds binary content. Save it as plain text and try again."
    )
