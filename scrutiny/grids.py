"""Small tables as people type and paste them: a name for each column and each row, and texts in the cells. Pure."""

import csv
import io
from dataclasses import dataclass, field

from scrutiny.intake.cells import delimiter_of

MOST_COLUMNS, MOST_ROWS = 12, 80
NOTHING = "There is no table in it: write the names of the columns in the first row, and a row for each line below"
TOO_WIDE = "It has {found} columns after the first; there is room for {most}. Take out those that are not needed"
TOO_LONG = "It has {found} rows below the first; there is room for {most}. Take out those that are not needed"
ONE_COLUMN = "It has only one column. Copy the cells in a spreadsheet and paste them here, or part them by tabs"


class NoTable(ValueError):
    """Its argument is a sentence for whoever brought it."""


@dataclass
class Column:
    """`key` says which record it is of, nothing for a new one."""

    name: str = ""
    key: str = ""


@dataclass
class Line:
    """A row: its name, and a text for each column."""

    name: str = ""
    cells: list = field(default_factory=list)
    key: str = ""

    @property
    def is_empty(self):
        return not self.name.strip() and not any(cell.strip() for cell in self.cells)


@dataclass
class Grid:
    """`corner` names what the rows are."""

    columns: list
    lines: list
    corner: str = ""

    def evened(self):
        """With as many cells in each line as there are columns."""
        for line in self.lines:
            line.cells = [*line.cells, *[""] * len(self.columns)][: len(self.columns)]
        return self

    def without_empty(self):
        """Without lines and columns in which nothing stands; fixed lines, which have a key, stay."""
        lines = [line for line in self.lines if line.key or not line.is_empty]
        used = [
            place
            for place, column in enumerate(self.columns)
            if column.name.strip() or any(line.cells[place].strip() for line in lines)
        ]
        for line in lines:
            line.cells = [line.cells[place] for place in used]
        return Grid([self.columns[place] for place in used], lines, self.corner)

    def as_text(self):
        """As it would be pasted, for the history and to compare."""
        rows = [[self.corner, *(column.name for column in self.columns)]]
        rows += [[line.name, *line.cells] for line in self.lines]
        return "\n".join("\t".join(row).rstrip() for row in rows)


def from_block(text):
    """The Grid of pasted text: cells parted by tabs, as spreadsheets copy them, or by semicolons, commas or strokes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    try:
        return from_rows(csv.reader(io.StringIO(text), delimiter=delimiter_of(text)))
    except csv.Error:
        raise NoTable("It cannot be read as a table: look for a quotation mark that is not closed") from None


def from_rows(rows):
    """The Grid of rows of cells, the first of which names the columns. Raises NoTable."""
    rows = [[" ".join(cell.split()) for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    width = max((place for row in rows for place, cell in enumerate(row, start=1) if cell), default=0)
    if len(rows) < 2:
        raise NoTable(NOTHING)
    if width < 2:
        raise NoTable(ONE_COLUMN)
    if width - 1 > MOST_COLUMNS:
        raise NoTable(TOO_WIDE.format(found=width - 1, most=MOST_COLUMNS))
    if len(rows) - 1 > MOST_ROWS:
        raise NoTable(TOO_LONG.format(found=len(rows) - 1, most=MOST_ROWS))
    heads, *others = ([*row, *[""] * width][:width] for row in rows)
    return Grid([Column(name) for name in heads[1:]], [Line(row[0], row[1:]) for row in others], heads[0])
