"""A list as a spreadsheet: every line that the reader may see, written while it is read; no cell is ever a formula."""

import csv
import re
import tempfile

from scrutiny.lists.workbooks import UNWRITABLE, write_workbook

# A spreadsheet runs a cell that begins so as a formula; the last four are how some keyboards write the first four.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Searched for in a written line, where most have none; the first cell is looked at by its comma as well.
CELL_LIKE_A_FORMULA = re.compile(f'[,"][{re.escape("".join(FORMULA_SIGNS))}]')
ERROR_SIGN = "#"  # of #N/A and its like, which a workbook may hold as faults
WIDE, NARROW = 60, 18
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
    values = [column.value for column in columns]
    waiting = [BYTE_ORDER_MARK, writer.writerow([harmless(listing.said(column.label)) for column in columns])]
    for line in listing.every_line():
        written = writer.writerow([value(line) for value in values])
        if not written[:-2].isprintable() or CELL_LIKE_A_FORMULA.search(f",{written}"):
            written = writer.writerow([_in_csv(value(line)) for value in values])
        waiting.append(written)
        if len(waiting) > listing.piece:
            yield "".join(waiting)
            waiting = []
    yield "".join(waiting)


def csv_of(headings, lines):
    """Headings and lines of values as the bytes of a CSV file."""
    writer = csv.writer(_Echo())
    written = [writer.writerow([_in_csv(value) for value in line]) for line in (headings, *lines)]
    return "".join([BYTE_ORDER_MARK, *written]).encode()


def spread(listing):
    """The columns of the spreadsheet, of those that are for the reader."""
    return [column for column in listing.shown_columns() if column.value]


def _in_csv(value):
    return harmless(UNWRITABLE.sub("", value)) if isinstance(value, str) else value


def xlsx_file(listing):
    """The list as an Excel workbook, in a temporary file that is open at its beginning."""
    columns = spread(listing)
    values = [column.value for column in columns]
    written = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    write_workbook(
        written,
        listing.title,
        [WIDE if column.is_wide else NARROW for column in columns],
        [listing.said(column.label) for column in columns],
        ([value(line) for value in values] for line in listing.every_line()),
        looks_active=_looks_active,
    )
    written.seek(0)
    return written


def _looks_active(words):
    """Excel itself marks such words as text."""
    return words.startswith((*FORMULA_SIGNS, ERROR_SIGN))
