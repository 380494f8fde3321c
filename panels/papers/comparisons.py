"""Comparisons with other authorities, for papers and pages: each a table of its own with its source."""

from panels.comparison_tables import table_of
from panels.models import Comparison
from scrutiny.papers.model import Block, Cell, Column, Empty, Heading, Paragraph, Row, RowGroup, Table

COMPARED = "The authorities compared"
NO_TABLE = Empty("Its table has not been filled in yet.")


def comparison_blocks(panel, reader, *, level: int) -> tuple[Block, ...]:
    """Every comparison of the panel that the reader may see; nothing where there is none."""
    found = Comparison.objects.visible_to(reader).of_panel(panel).for_list()
    blocks = [block for one in found for block in (Heading(one.title, level=level + 1), *table_blocks(one))]
    return (Heading("Comparison with other authorities", level=level), *blocks) if blocks else ()


def table_blocks(comparison) -> tuple[Block, ...]:
    grid = table_of(comparison)
    if not grid.lines or not (grid.columns or grid.corner):
        return (NO_TABLE, *_below(comparison))
    columns = (Column(grid.corner or "Authority"), *(Column(column.name) for column in grid.columns))
    rows = tuple(Row(tuple(Cell((words,)) for words in (line.name, *line.cells))) for line in grid.lines)
    return (Table(COMPARED, columns, (RowGroup(rows),)), *_below(comparison))


def _below(comparison) -> tuple[Block, ...]:
    source = (Paragraph(f"Source: {comparison.source}"),) if comparison.source else ()
    notes = tuple(Paragraph(" ".join(words.split())) for words in comparison.note.split("\n\n") if words.strip())
    return (*source, *notes)
