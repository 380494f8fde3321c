"""What the first bytes of a file say that it is, in words for a sentence."""

import puremagic

NOT_SO = "“{name}” is not {kind}: its content is {found}. Choose the file itself, not one given another ending."
UNKNOWN = "something else"
# In this order; what puremagic names is for those who know formats, these words are for everybody.
WORDS = (
    (b"MZ", "a program for Windows"),
    (b"\x7fELF", "a program"),
    (b"#!", "a program"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old or a locked office document"),
    (b"{\\rtf", "rich text"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
)


def what_it_is(head):
    """Words for the content that begins with these bytes."""
    known = next((words for start, words in WORDS if head.startswith(start)), "")
    if known:
        return known
    letters = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if letters.startswith((b"<svg", b"<?xml")) and b"<svg" in letters:
        return "an SVG drawing"
    if letters.startswith((b"<!doctype html", b"<html", b"<script")):
        return "a web page"
    return _named(head)


def _named(head):
    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    return f"“{found[0].name}”" if found and found[0].name and found[0].confidence >= 0.5 else UNKNOWN
