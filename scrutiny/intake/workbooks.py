"""An Excel workbook as tables of text: what each cell shows, and which cells cannot be taken as they are."""

import datetime
import io
import re
import zipfile
from itertools import zip_longest
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from scrutiny.intake.decoding import PLAINER
from scrutiny.intake.errors import Unreadable

MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
MOST_EMPTY = 2_000  # rows without a word, after which nothing more is looked for
BROKEN = (zipfile.BadZipFile, ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError)
DAMAGED = "{name} is damaged or was not copied whole. Open it where it was written, save it again and choose that."
TOO_MANY = "{name} has more than {most:,} rows, the most that can be taken in at once. Split it into several."
NO_RESULT = "This is a formula without a result in the file. Write its result as plain words."
FAULTY = "The formula shows the error {shown}. Write plain words instead."
VISIBLE = "visible"


def tables_of(raw, name, limits):
    """[{"title", "rows", "faults", "merged", "formulas"}, ...] of its visible sheets; hidden ones are named last.

    rows    [[text, ...], ...] from the first row on
    faults  {(row number, column from 0): sentence}
    merged  [(top, left, bottom, right), ...], rows counted from 1, columns from 0
    formulas  how many cells are formulas; what they show is taken
    """
    try:
        shown = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        written = load_workbook(io.BytesIO(raw), read_only=True)
        pairs = list(zip(shown.worksheets, written.worksheets, strict=True))
        hidden = [_named_alone(sheet) for sheet, _ in pairs if sheet.sheet_state != VISIBLE]
        return [_table(*pair, name, limits) for pair in pairs if pair[0].sheet_state == VISIBLE] + hidden
    except BROKEN:
        raise Unreadable(DAMAGED.format(name=name)) from None


def _named_alone(sheet):
    return {"title": f"{sheet.title} (hidden)", "rows": [], "faults": {}, "merged": [], "formulas": 0}


def _table(shown, written, name, limits):
    rows, faults, empty, formulas_taken = [], {}, 0, 0
    shown.reset_dimensions()
    written.reset_dimensions()
    wide = limits["columns"]
    both = zip_longest(shown.iter_rows(max_col=wide), written.iter_rows(max_col=wide), fillvalue=())
    for number, (cells, formulas) in enumerate(both, start=1):
        row = [_shown(cell.value) for cell in cells]
        faults |= _faults(number, cells, formulas)
        formulas_taken += sum(_is_formula(cell) for cell in formulas)
        empty = 0 if any(row) else empty + 1
        rows.append(row)
        if len(rows) - empty > limits["rows"]:
            raise Unreadable(TOO_MANY.format(name=name, most=limits["rows"] // 1000 * 1000))
        if empty > MOST_EMPTY:
            break
    merged = _merged(shown, wide)
    return {"title": shown.title, "rows": rows, "faults": faults, "merged": merged, "formulas": formulas_taken}


def _faults(number, cells, formulas):
    faults = {}
    for column, (cell, formula) in enumerate(zip(cells, formulas, strict=False)):
        if _is_formula(formula) and cell.value is None:
            faults[number, column] = NO_RESULT
        elif getattr(cell, "data_type", "") == "e":
            faults[number, column] = FAULTY.format(shown=cell.value)
    return faults


def _is_formula(cell):
    return getattr(cell, "data_type", "") == "f"


def _merged(sheet, wide):
    """As the sheet's own list says; the program that reads cells one by one does not tell."""
    with sheet._get_source() as source:
        found = MERGED.findall(source.read())
    ranges = [range_boundaries(each.decode()) for each in found]
    return [(top, left - 1, bottom, min(right, wide) - 1) for left, top, right, bottom in ranges if left <= wide]


def _shown(value):
    """A value as the cell shows it, as near as can be told without its format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    return str(value).translate(PLAINER).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
