"""Cut the lists of recommendations out of a paper, as somebody selects them with the mouse to paste them."""

import re
import zipfile
from xml.etree import ElementTree

from scrutiny.intake.numbering import plain

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAG = re.compile(r"<[^<>]*>")
OPENING = re.compile(r"(?:<[^<>/]*>\s*|[^\w<>\n]|\b\w{1,4}[.)]|\b[A-Z]?\d{1,3}\b)*$")
NEAR = 400


def lists_in(paper, key):
    """[(pasted text, [(number or None, text, theme or None), ...] as the key has them in it), ...]"""
    if paper.suffix == ".docx":
        return [cut for cut in (_cut(table, key, "\n") for table in tables_of(paper)) if cut[1]]
    return [_cut(paper.read_text(encoding="utf-8"), key)]


def _cut(text, key, ends=None):
    flat, places = _flattened(text)
    found = sorted((at, one) for one in key if (at := flat.find(squeezed(one["text"]))) >= 0)
    if not found:
        return text, []
    found.sort(key=lambda pair: pair[0])
    expected = [(_printed(text[: places[at]], one), one["text"], one.get("theme")) for at, one in found]
    if ends:
        return text, expected
    end = max(places[at + len(squeezed(one["text"])) - 1] for at, one in found) + 2
    return text[_start(text, flat, places, *found[0]) : end], expected


def _start(text, flat, places, at, one):
    """Where the mouse goes down: before the theme above the first recommendation, or before its own line."""
    theme = flat.rfind(squeezed(one.get("theme") or "\n"), max(0, at - NEAR), at)
    place = places[theme] if one.get("theme") and theme >= 0 else places[at]
    return OPENING.search(text[:place]).start()


def _printed(before, one):
    """The number of a recommendation where it stands before its words on their line."""
    number = plain(str(one.get("number_as_printed") or one["number"] or ""))
    line = TAG.sub(" ", before[-NEAR:]).rpartition("\n")[2]
    return number if number and re.search(rf"(?<!\w){re.escape(number)}(?!\w)", line) else None


def squeezed(text):
    return re.sub(r"\W+", "", text).lower()


def _flattened(text):
    """The letters of a text without its tags, and where each stands."""
    hidden = {place for tag in TAG.finditer(text) for place in range(*tag.span())}
    kept = [(letter.lower(), place) for place, letter in enumerate(text) if letter.isalnum() and place not in hidden]
    return "".join(letter for letter, _ in kept), [place for _, place in kept]


def tables_of(paper):
    """Each table of a Word file as Word puts it on the clipboard: tabs between cells, a line for each row."""
    with zipfile.ZipFile(paper) as parts:
        document = ElementTree.fromstring(parts.read("word/document.xml"))
    return ["\n".join(_row(row) for row in table.iter(f"{W}tr")) for table in document.iter(f"{W}tbl")]


def _row(row):
    return "\t".join("\n".join(_words(paragraph) for paragraph in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc"))


def _words(paragraph):
    pieces = [piece for piece in paragraph.iter() if piece.tag in {f"{W}t", f"{W}br"}]
    return "".join("\n" if piece.tag == f"{W}br" else piece.text or "" for piece in pieces)
