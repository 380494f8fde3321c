"""HTML elements with everything in them escaped, and text in its marks."""

import unicodedata

from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .model import Run, Text, plain

VOID = {"br", "col", "hr", "img", "meta"}


def element(name: str, /, *children, **attributes) -> SafeString:
    """An HTML element.

    Children that are plain strings are escaped. An attribute that is None, False or "" is left out; `class_` stands
    for class and `aria_label` for aria-label.
    """
    given = [
        (key.rstrip("_").replace("_", "-"), readable(str(value)))
        for key, value in attributes.items()
        if value is not None and value is not False and value != ""
    ]
    opening = mark_safe(f"<{name}" + format_html_join("", ' {}="{}"', given) + ">")
    return opening if name in VOID else mark_safe(opening + joined(children) + f"</{name}>")


def joined(pieces) -> SafeString:
    """Pieces of HTML one after the other; what is not HTML yet is escaped, and None is left out."""
    written = [
        piece if isinstance(piece, SafeString) else readable(str(piece)) for piece in pieces if piece is not None
    ]
    return mark_safe("".join(conditional_escape(piece) for piece in written))


def readable(words: str) -> str:
    """Words without the control characters and half letters that no form of a paper can carry."""
    if words.isprintable():
        return words
    return "".join(letter for letter in words if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs"))


def text_html(text: Text) -> SafeString:
    """A text with its marks as HTML."""
    return _lines_html(text) if isinstance(text, str) else joined(_run_html(run) for run in text)


def _lines_html(words: str) -> SafeString:
    first, *others = words.split("\n")
    return joined([first, *[piece for line in others for piece in (element("br"), line)]])


def _run_html(run: Run) -> SafeString:
    html = _lines_html(run.text)
    if run.em:
        html = element("em", html)
    if run.strong:
        html = element("strong", html)
    if run.note:
        return element("a", html, href=f"#{run.note}", id=f"{run.note}-reference", class_="note-reference")
    return element("a", html, href=run.link) if run.link else html


def direction(text: Text) -> str:
    """The `dir` of a text: "rtl" when its first letter with a direction is written from right to left, else ""."""
    for letter in plain(text):
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return "" if kind == "L" else "rtl"
    return ""
