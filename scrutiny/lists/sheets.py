"""A list as a spreadsheet: every line that the reader may see, written while it is read; no cell is ever a formula."""

import csv
import re
import tempfile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

# A spreadsheet runs a cell that begins so as a formula; the last four are how some keyboards write the first four.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# XML knows no such characters, and half of a pair is none at all.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ERROR_SIGN = "#"  # of #N/A and its like, which a workbook may hold as faults
LONGEST = 32_767  # of a cell, in Excel
BYTE_ORDER_MARK = "\ufeff"  # by which Excel knows UTF-8


class _Echo:
    """Gives back what a csv writer writes."""

    def write(self, text):
        return text


def harmless(words):
    """Text that stays text in a spreadsheet."""
    return f"'{words}" if words.startswith(FORMULA_SIGNS) else words


def csv_lines(listing):
    """The list as CSV, many lines at a time: a server sends each piece by itself."""
    writer = csv.writer(_Echo())
    columns = spread(listing)
    waiting = [BYTE_ORDER_MARK, writer.writerow([harmless(listing.said(column.label)) for column in columns])]
    for line in listing.every_line():
        waiting.append(writer.writerow([_in_csv(column.value(line)) for column in columns]))
        if len(waiting) > listing.piece:
            yield "".join(waiting)
            waiting = []
    yield "".join(waiting)


def spread(listing):
    """The columns of the spreadsheet, of those that are for the reader."""
    return [column for column in listing.shown_columns() if column.value]


def _in_csv(value):
    return harmless(UNWRITABLE.sub("", value)) if isinstance(value, str) else value


def xlsx_file(listing):
    """The list as an Excel workbook, in a temporary file that is open at its beginning."""
    columns = spread(listing)
    book = Workbook(write_only=True)
    sheet = book.create_sheet(listing.title[:31])
    sheet.freeze_panes = "A2"
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = 60 if column.is_wide else 18
    sheet.append([_heading(sheet, listing.said(column.label)) for column in columns])
    for line in listing.every_line():
        sheet.append([_in_xlsx(sheet, column.value(line)) for column in columns])
    written = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    book.save(written)
    written.seek(0)
    return written


def _heading(sheet, label):
    cell = WriteOnlyCell(sheet, label)
    cell.font = Font(bold=True)
    return cell


def _in_xlsx(sheet, value):
    """Numbers and dates as they are. Text that looks like a formula is marked as text, as Excel itself marks it."""
    if not isinstance(value, str):
        return value
    value = UNWRITABLE.sub("", value)[:LONGEST]
    if not value.startswith((*FORMULA_SIGNS, ERROR_SIGN)):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell
