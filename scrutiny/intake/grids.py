"""A small table in a spreadsheet or CSV file as rows of text. Runs in a child process with limits."""

import csv
import io
from pathlib import Path

from scrutiny.intake.cells import delimiter_of
from scrutiny.intake.decoding import PLAINER, as_written
from scrutiny.intake.errors import Unreadable
from scrutiny.intake.sheets import GUARDED, NO_TABLE, PACKED
from scrutiny.intake.workbooks import tables_of

MOST = {"rows": 2_000, "columns": 400}


def read(path, name):
    """[[text, ...], ...] of the first sheet in which something stands. Raises Unreadable."""
    raw, name = Path(path).read_bytes(), f"“{name}”"
    if not raw.startswith(PACKED):
        return _of_text(raw, name)
    tables = [table for table in tables_of(raw, name, MOST) if any(map(any, table["rows"]))]
    if not tables:
        raise Unreadable(f"{name} is empty.")
    faults = sorted(tables[0]["faults"].items())
    if faults:
        (row, column), sentence = faults[0]
        raise Unreadable(f"{name}, row {row}, column {column + 1}: {sentence}")
    return tables[0]["rows"]


def _of_text(raw, name):
    text = as_written(raw, name).translate(PLAINER).replace("\r\n", "\n").replace("\r", "\n")
    if text.lower().startswith("sep=") and "\n" in text:
        text = text.split("\n", 1)[1]
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter_of(text)))
    except csv.Error as error:
        raise Unreadable(NO_TABLE.format(name=name, why=error)) from None
    if len(rows) > MOST["rows"]:
        raise Unreadable(f"{name} has {len(rows):,} rows, far more than a table on a page can have.")
    return [[cell[1:] if cell.startswith(GUARDED) else cell for cell in row[: MOST["columns"]]] for row in rows]
