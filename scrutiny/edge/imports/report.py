"""The written sections of a draft as sections of the panel's report."""

from html import escape
from itertools import count, groupby

from panels.models import ReportSection
from scrutiny.intake import numbering
from scrutiny.papers.markup import sanitised


def write_sections(records, sections):
    """Add the sections at the end of the panel's report, their words as sanitised HTML with an id on each block."""
    for position, section in enumerate(sections, start=records.panel.report_sections.count() + 1):
        words = sanitised(html_of(section["paragraphs"], prefix=f"s{position}"))
        records.add(ReportSection, panel=records.panel, position=position, heading=section["heading"], words=words)


def html_of(paragraphs, prefix):
    """The HTML of a section's paragraphs.

    A numbered paragraph is a <p> whose number is worked out again when it is shown; one without a number is marked
    so; items that stand together are one list in the style that they were printed in.
    """
    ids = (f'id="{prefix}-{number}"' for number in count(1))
    return "\n".join(
        piece for kind, group in groupby(paragraphs, key=_kind) for piece in _written(kind, list(group), ids)
    )


def _kind(paragraph):
    if paragraph["kind"] != "item":
        return paragraph["kind"]
    return f"item {numbering.style(paragraph['number']) if paragraph['number'] else ''}"


def _written(kind, paragraphs, ids):
    if kind.startswith("item"):
        return [_list(paragraphs, next(ids))]
    if kind == "row":
        return [_table(paragraphs, next(ids))]
    return [_heading(one, next(ids)) if kind == "heading" else _paragraph(one, next(ids)) for one in paragraphs]


def _heading(paragraph, id):
    return f"<h3 {id}>{escape(paragraph['text'])}</h3>"


def _paragraph(paragraph, id):
    mark = "" if paragraph["number"] else ' class="unnumbered"'
    return f"<p {id}{mark}>{escape(paragraph['text'])}</p>"


def _list(items, id):
    first = items[0]["number"]
    inside = "".join(f"<li>{escape(item['text'])}</li>" for item in items)
    if not first:
        return f"<ul {id}>{inside}</ul>"
    return f'<ol {id} type="{_list_type(first, items)}" start="{numbering.ordinal(first) or 1}">{inside}</ol>'


def _list_type(first, items):
    """ "(i)" begins a roman list unless "(j)" or nothing roman follows it."""
    if numbering.style(first)[:1] not in {"a", "A"}:
        return "1"
    core = numbering.plain(first).lower()
    is_roman = numbering.ROMAN.fullmatch(core) and (
        len(items) == 1 or numbering.plain(items[1]["number"]).lower() != "j"
    )
    return "i" if is_roman and core != "c" else "a"


def _table(rows, id):
    cells = [row["text"].split(" | ") for row in rows]
    head = "".join(f"<th>{escape(cell)}</th>" for cell in cells[0])
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in cells[1:])
    return f"<table {id}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
