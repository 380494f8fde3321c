"""A comparison as a table, and which of its columns are figures. No query in it."""

import re

from scrutiny.grids import Column, Grid, Line

FIGURE = re.compile(r"[-−+]?\s?[£€$]?\s?\d[\d,. ]*\s?(?:%|per cent|[kmb]|m|bn|p)?", re.IGNORECASE)
NOTHING = {"", "-", "–", "—", "n/a"}


def table_of(comparison):
    """Its Grid: the first column names the rows, and so the first heading stands over them."""
    corner, *heads = comparison.columns or [""]
    lines = [Line(row[0], list(row[1:])) for row in comparison.rows if row]
    return Grid([Column(head) for head in heads], lines, corner).evened()


def figures_in(grid):
    """For each column whether nothing but figures stands in it, so that they are set under each other."""
    return [_are_figures([line.cells[place] for line in grid.lines]) for place in range(len(grid.columns))]


def _are_figures(cells):
    written = [cell.strip() for cell in cells if cell.strip().lower() not in NOTHING]
    return bool(written) and all(FIGURE.fullmatch(cell) for cell in written)
