"""A spreadsheet as rows of text, as its cells show them. Nothing is evaluated. Runs in a child process with limits."""

import csv
import io
import re
from pathlib import Path

from scrutiny.intake.decoding import PLAINER, as_written
from scrutiny.intake.errors import Unreadable
from scrutiny.intake.workbooks import tables_of

MOST_ROWS, MOST_COLUMNS, FIRST_ROWS = 10_000, 60, 10
DELIMITERS = ",;\t|"
IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
PACKED = b"PK\x03\x04"
# Written before a cell that could be taken for a formula, so that it stays text.
GUARDED = tuple(f"'{sign}" for sign in "=+-@\t\r\n＝＋－＠")

TOO_MANY = "{name} has more than {most:,} rows, the most that can be taken in at once. Split it into several."
NO_HEADS = "{name} has no column “{needed}” in its first rows. The first row must name the columns: {known}."
TWICE = "{name} has the column “{head}” twice. Take one of them out."
NO_TABLE = "{name} cannot be read as a table: {why}. Save it once more, as Excel (.xlsx) or CSV."


def read(path, name, known, needed, filled):
    """{"sheet", "heads", "rows", "notes"}: the first table with the column `needed`.

    known    the names of all columns that are understood, in any case; others are left out and noted
    filled   names of columns in which a cell that is merged over several rows counts for each of them
    heads    the names of the columns found, as in `known`
    rows     [{"row": number as the program shows it, "cells": {head: text}, "faults": {head: sentence}}, ...],
             without empty ones
    raises   Unreadable
    """
    raw = Path(path).read_bytes()
    name = f"“{name}”"
    tables = tables_of(raw, name, limits()) if raw.startswith(PACKED) else [_of_text(raw, name, known)]
    at = {_plain(head): head for head in known}
    for table in tables:
        place = _head_row(table["rows"], at, needed)
        if place is not None:
            return _taken(table, place, at, filled, name, [other["title"] for other in tables if other is not table])
    raise Unreadable(NO_HEADS.format(name=name, needed=needed, known=", ".join(known)))


def limits():
    return {"rows": MOST_ROWS + FIRST_ROWS, "columns": MOST_COLUMNS}


def _of_text(raw, name, known):
    text = as_written(raw, name).translate(PLAINER).replace("\r\n", "\n").replace("\r", "\n")
    if text.lower().startswith("sep=") and "\n" in text:
        text = text.split("\n", 1)[1]
    delimiter = max(DELIMITERS, key=lambda sign: _known_heads(text, sign, known))
    rows = []
    try:
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            rows.append([cell[1:] if cell.startswith(GUARDED) else cell for cell in row[:MOST_COLUMNS]])
            if len(rows) > MOST_ROWS + FIRST_ROWS:
                raise Unreadable(TOO_MANY.format(name=name, most=MOST_ROWS))
    except csv.Error as error:
        raise Unreadable(NO_TABLE.format(name=name, why=error)) from None
    return {"title": "", "rows": rows, "faults": {}, "merged": [], "formulas": 0}


def _known_heads(text, sign, known):
    names = {_plain(head) for head in known}
    lines = text.split("\n")[:FIRST_ROWS]
    return max((sum(_plain(cell.strip(' "')) in names for cell in line.split(sign)) for line in lines), default=0)


def _head_row(rows, at, needed):
    """Where the row stands that names the columns, None where there is none."""
    for place, row in enumerate(rows[:FIRST_ROWS]):
        if _plain(needed) in {_plain(cell) for cell in row}:
            return place
    return None


def _plain(cell):
    """The name of a column as it is known again: without what stands in brackets behind it."""
    return IN_BRACKETS.sub("", " ".join(cell.split()).lower().rstrip(":*"))


def _taken(table, place, at, filled, name, others):
    heads = [at.get(_plain(cell), "") for cell in table["rows"][place]]
    doubled = next((head for head in heads if head and heads.count(head) > 1), None)
    if doubled:
        raise Unreadable(TWICE.format(name=name, head=doubled))
    strange = [
        cell.strip() for cell, head in zip(table["rows"][place], heads, strict=True) if cell.strip() and not head
    ]
    columns = {column: head for column, head in enumerate(heads) if head}
    faults = _unmerged(table, place, columns, filled)
    rows = [
        _row(number, row, columns, faults) for number, row in enumerate(table["rows"][place + 1 :], start=place + 2)
    ]
    rows = [row for row in rows if any(row["cells"].values()) or row["faults"]]
    if len(rows) > MOST_ROWS:
        raise Unreadable(TOO_MANY.format(name=name, most=MOST_ROWS))
    return {
        "sheet": table["title"],
        "heads": list(columns.values()),
        "rows": rows,
        "notes": _notes(strange, others, table["formulas"]),
    }


def _row(number, row, columns, faults):
    cells = {head: row[column].strip() if column < len(row) else "" for column, head in columns.items()}
    own = {
        columns[column]: fault for (row_at, column), fault in faults.items() if row_at == number and column in columns
    }
    return {"row": number, "cells": cells, "faults": own}


def _unmerged(table, place, columns, filled):
    """The faults of the cells, {(row number, column): sentence}; merged cells are filled where that is clear."""
    faults = dict(table["faults"])
    for top, left, bottom, right in table["merged"]:
        if top <= place + 1:
            continue
        head = columns.get(left, "")
        if left == right and head in filled:
            for number in range(top + 1, min(bottom, len(table["rows"])) + 1):
                _put(table["rows"][number - 1], left, table["rows"][top - 1][left])
        else:
            shown = next((columns[column] for column in range(left, right + 1) if column in columns), "")
            for column in range(left, right + 1) if shown else ():
                faults[top, column] = "This cell is merged with others. Take them apart, and write each by itself."
    return faults


def _put(row, column, text):
    row += [""] * (column + 1 - len(row))
    row[column] = text


def _notes(strange, others, formulas):
    notes = [f"The column “{head}” is not known here and was not read." for head in strange]
    notes += [f"The sheet “{title}” was not read." for title in others if title]
    if formulas:
        notes.append("Some cells are formulas: what they show was taken, and nothing was worked out anew.")
    return notes
