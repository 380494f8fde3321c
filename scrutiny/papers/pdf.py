"""A paper as a tagged PDF (PDF/UA-1)."""

import hashlib
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString

from . import model, renderer
from .blocks import Place, cover_facts, facts_html
from .colour import council_colour, text_in, text_on
from .elements import direction, element, joined, readable
from .settling import settled
from .web import part_html

# Raise it when the drawing itself changes, so that no stored PDF of the old drawing is served.
DRAWING = 3
MOST_IN_RUNNING_HEADER = 60
DOCTYPE = SafeString("<!doctype html>")
PRINTED = Path(__file__).with_name("paper.css")


def render_pdf(paper: model.Paper) -> bytes:
    """The PDF of a paper. Raises RenderingFailed, with a sentence for the reader, when it cannot be made in time."""
    return renderer.draw(pdf_html(paper), stylesheet(paper))


def content_hash(paper: model.Paper) -> str:
    """What a PDF is stored under: the same paper gives the same 64 hexadecimal digits, any other paper others."""
    whole = "\0".join([str(DRAWING), pdf_html(paper), stylesheet(paper)])
    return hashlib.sha256(whole.encode()).hexdigest()


def pdf_html(paper: model.Paper) -> SafeString:
    """The whole document that is laid out: cover, then every part."""
    paper = settled(paper)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("title", paper.title),
        element("meta", name="author", content=paper.council),
        element("meta", name="description", content=paper.subtitle or paper.kind),
    )
    parts = [_part_html(part, Place(paper, level=3)) for part in paper.parts]
    body = element("body", _cover_html(paper), *parts, class_="short" if paper.is_short else None)
    return joined([DOCTYPE, element("html", head, body, lang=paper.language)])


def stylesheet(paper: model.Paper) -> str:
    """The printed style with what belongs to this paper: its colours and its running lines."""
    colour = council_colour(paper.colour)
    own = {
        "--council": colour,
        "--on-council": text_on(colour),
        "--in-council": text_in(colour),
        "--running-title": _css_string(_shortened(paper.title)),
        "--running-council": _css_string(_shortened(paper.council)),
        "--running-copy": _css_string(paper.copy),
        "--title-width": "31%" if paper.copy else "56%",
        "--copy-width": "40%" if paper.copy else "0%",
        "--council-width": "29%" if paper.copy else "44%",
        "--running-draft": _css_string("DRAFT" if paper.draft else ""),
    }
    return _printed() + "html {" + "".join(f"{name}: {value};" for name, value in own.items()) + "}"


@cache
def _printed() -> str:
    return PRINTED.read_text(encoding="utf-8")


def _css_string(words: str) -> str:
    """Words as a CSS string; every character that is no letter or digit is written as its code."""
    return '"' + "".join(letter if letter.isalnum() else f"\\{ord(letter):x} " for letter in readable(words)) + '"'


def _shortened(words: str, most: int = MOST_IN_RUNNING_HEADER) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _part_html(part: model.Part, place: Place) -> SafeString:
    classes = f"sheet sheet--{part.orientation}" + (" sheet--begins" if part.begins_page else "")
    return element("div", part_html(part, place), class_=classes, data_running=_shortened(part.heading, most=60))


def _cover_html(paper: model.Paper) -> SafeString:
    return element("div", _band_html(paper), _title_html(paper), _cover_facts_html(paper), class_="cover")


def _band_html(paper: model.Paper) -> SafeString:
    logo = element("img", src=paper.logo, alt=" ", class_="cover-logo") if _is_picture(paper.logo) else None
    return element(
        "div",
        element("div", logo, class_="cover-plate") if logo else None,
        element("p", paper.council, class_="cover-council") if paper.council else None,
        element("p", paper.kind, class_="cover-kind") if paper.kind else None,
        class_="cover-band",
    )


def _is_picture(logo: str) -> bool:
    return logo.startswith(("data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/svg+xml"))


def _title_html(paper: model.Paper) -> SafeString:
    purpose = element("p", element("span", paper.purpose), class_="cover-purpose") if paper.purpose else None
    draft = element("p", element("span", paper.draft), class_="cover-draft") if paper.draft else None
    title = element("h1", paper.title, class_=f"cover-title {_size(paper.title)}", dir=direction(paper.title))
    subtitle = element("p", paper.subtitle, class_="cover-subtitle") if paper.subtitle else None
    marks = element("div", purpose, draft, class_="cover-marks") if purpose or draft else None
    copy = element("p", paper.copy, class_="cover-copy") if paper.copy else None
    return element("div", copy, marks, title, subtitle, class_="cover-main")


def _size(title: str) -> str:
    """The class of a title by its length, so that a title of 400 words still stands on the cover."""
    for most, name in ((70, "cover-title--short"), (160, ""), (500, "cover-title--long")):
        if len(title) <= most:
            return name
    return "cover-title--endless"


def _cover_facts_html(paper: model.Paper) -> SafeString | None:
    pairs = cover_facts(paper)
    return element("div", facts_html(pairs), class_="cover-facts") if pairs else None
