"""What the panel found and concluded: by theme under its numbers, and strengths beside areas for development."""

from panels.papers.minority_views import view_paragraphs
from panels.shown_findings import found_by
from scrutiny.papers.model import (
    Block,
    Cell,
    Column,
    Empty,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Row,
    RowGroup,
    Run,
    Table,
)

NONE = Empty("There are no findings to show yet.")
CAPTION = "Strengths and areas for development"
NO_THEME = "The review as a whole"


def finding_blocks(panel, reader, *, level: int = 1) -> tuple[Block, ...]:
    """The findings that the reader may see, each with what bears it out, then the conclusions; headings at `level`."""
    found = found_by(panel, reader)
    blocks = []
    for theme in found.themes:
        blocks += [Heading(theme.heading, level=level)] if theme.heading else []
        blocks.append(ItemList(tuple(_finding(one) for one in theme.found), style="1."))
    if found.conclusions:
        blocks.append(Heading("Conclusions", level=level))
        blocks.append(ItemList(tuple(_conclusion(one) for one in found.conclusions), style="1."))
    return tuple(blocks) or (NONE,)


def finding_table_blocks(panel, reader) -> tuple[Block, ...]:
    """Strengths beside areas for development, a row for each theme; observations in a column of their own."""
    found = found_by(panel, reader)
    if not found.themes:
        return (NONE,)
    sides = ["strengths", "development", *(["observations"] if found.has_observations else [])]
    width = 80 // len(sides)
    headings = {"strengths": "Strengths", "development": "Areas for development", "observations": "Observations"}
    columns = (Column("Theme", 20), *(Column(headings[side], width) for side in sides))
    rows = tuple(
        Row((Cell((theme.heading or NO_THEME,)), *(_side(getattr(theme, side)()) for side in sides)))
        for theme in found.themes
    )
    return (Table(CAPTION, columns, (RowGroup(rows),)),)


def _finding(one) -> Item:
    kind = Run(f"{one.finding.get_kind_display()}. ", strong=True)
    resting = [evidence.label for evidence in one.link.evidence]
    borne_out = (Paragraph((Run("Borne out by: ", em=True), Run("; ".join(resting)))),) if resting else ()
    words = (kind, Run(one.finding.text))
    return Item(words, number=_number(one.finding), blocks=(*borne_out, *view_paragraphs(one.views)))


def _conclusion(one) -> Item:
    numbers = ", ".join(map(str, one.numbers))
    drawn = f"From finding{'s' if len(one.numbers) > 1 else ''} {numbers}."
    blocks = (Paragraph((Run(drawn, em=True),)),) if one.numbers else ()
    text = one.conclusion.text
    return Item(text, number=_number(one.conclusion), blocks=(*blocks, *view_paragraphs(one.views)))


def _side(found) -> Cell:
    items = tuple(Item(one.finding.text, number=_number(one.finding)) for one in found)
    return Cell((ItemList(items, style="1."),)) if items else Cell()


def _number(record) -> str:
    return f"{record.position}."
