"""A paper as a part of a page of the site."""

from django.utils.safestring import SafeString

from . import charts, grouped_bars, model, tables  # noqa: F401 - they teach block_html their blocks
from .blocks import Place, blocks_html, cover_facts, facts_html
from .elements import direction, element
from .settling import settled


def web_html(paper: model.Paper, level: int = 2) -> SafeString:
    """A paper as an HTML fragment.

    The page around it has the one h1 with the paper's title; the headings of the parts begin at `level`.
    """
    paper = settled(paper)
    place = Place(paper, level=level + 1)
    parts = [part_html(part, place) for part in paper.parts]
    short = " paper--short" if paper.is_short else ""
    return element("article", _head_html(paper), *parts, class_=f"paper{short}", lang=paper.language)


def blocks_on_page(blocks, level: int) -> SafeString:
    """Some blocks on a page of the site, whose own headings begin at `level`."""
    return blocks_html(blocks, Place(model.Paper("", ()), level=level))


def part_html(part: model.Part, place: Place) -> SafeString:
    """A part with its heading, which stands one level above the headings inside it."""
    label = element("span", f"{part.label} ", class_="paper-part-label") if part.label else None
    heading = element(
        f"h{place.level - 1}",
        label,
        part.heading,
        class_="paper-part-heading",
        id=part.id,
        dir=direction(part.heading),
    )
    return element("section", heading, blocks_html(part.blocks, place), class_="paper-part", aria_labelledby=part.id)


def _head_html(paper: model.Paper) -> SafeString | None:
    said = [
        ("paper-copy", paper.copy),
        ("paper-kind", paper.kind),
        ("paper-purpose", paper.purpose),
        ("paper-draft", paper.draft),
    ]
    marks = [element("p", words, class_=name) for name, words in said if words]
    subtitle = element("p", paper.subtitle, class_="paper-subtitle") if paper.subtitle else None
    return element("div", *marks, subtitle, facts_html(cover_facts(paper)), class_="paper-head")
