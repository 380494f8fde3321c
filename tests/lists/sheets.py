"""Reading the files that lists give."""

import csv
import io

from openpyxl import load_workbook


def body_of(response):
    return b"".join(response.streaming_content)


def csv_rows(response):
    return list(csv.reader(io.StringIO(body_of(response).decode("utf-8-sig"))))


def xlsx_cells(response):
    """The cells of the only sheet, row by row."""
    book = load_workbook(io.BytesIO(body_of(response)))
    return [list(row) for row in book.active.iter_rows()]


def xlsx_rows(response):
    return [["" if cell.value is None else cell.value for cell in row] for row in xlsx_cells(response)]
