"""A comparison as a table. No query in it."""

from scrutiny.grids import Column, Grid, Line


def table_of(comparison):
    """Its Grid: the first column names the rows, and so the first heading stands over them."""
    corner, *heads = comparison.columns or [""]
    lines = [Line(row[0], list(row[1:])) for row in comparison.rows if row]
    return Grid([Column(head) for head in heads], lines, corner).evened()
