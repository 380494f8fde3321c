"""The formats that can be read: one module each, giving the same blocks."""

from pathlib import Path

from scrutiny.intake import limits
from scrutiny.intake.decoding import decoded
from scrutiny.intake.errors import Unreadable
from scrutiny.intake.readers import html, text


def _read_html(raw, name):
    return html.blocks_of(decoded(raw, name))


READERS = {
    ".txt": text.read,
    ".md": text.read,
    ".markdown": text.read,
    ".text": text.read,
    ".html": _read_html,
    ".htm": _read_html,
}
READ = "Scrutiny reads papers saved as .txt, .md, .html or .htm."


def read(path):
    """The blocks of a paper, by the reader that its name calls for.

    raises   Unreadable with one plain sentence: no such file, empty, too large, another format, binary content
    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    raw = _bytes_of(path)
    if reader is None:
        raise Unreadable(f"{path.name} cannot be read. {READ}")
    blocks = reader(raw, path.name)
    if not blocks:
        raise Unreadable(f"{path.name} is empty: there is no text in it.")
    return blocks


def words_of(path):
    """The words of a paper as its reader takes them, line by line. Raises Unreadable."""
    path = Path(path)
    return decoded(_bytes_of(path), path.name)


def _bytes_of(path):
    if path.is_dir():
        raise Unreadable(f"{path.name} is a folder, not a paper.")
    if not path.is_file():
        raise Unreadable(f"There is no file {path.name}.")
    size = path.stat().st_size
    if size == 0:
        raise Unreadable(f"{path.name} is empty: there is no text in it.")
    if size > limits.FILE_SIZE:
        largest = limits.FILE_SIZE // limits.MEBIBYTE
        raise Unreadable(f"{path.name} is larger than {largest} MB, the largest paper that Scrutiny reads.")
    try:
        return path.read_bytes()
    except OSError:
        raise Unreadable(f"{path.name} may not be read: ask for the right to open it.") from None
