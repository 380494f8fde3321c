"""Sending a spreadsheet to whoever asks for it, under a name that ends with the day."""

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone

from scrutiny.lists.sheets import csv_lines, xlsx_file

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_file(sheet, name):
    """A listing, or what else has columns and lines, as CSV."""
    return _named(StreamingHttpResponse(csv_lines(sheet), content_type="text/csv; charset=utf-8"), name, "csv")


def workbook(sheet, name):
    """The same as an Excel workbook."""
    return _named(FileResponse(xlsx_file(sheet), content_type=XLSX), name, "xlsx")


def _named(response, name, ending):
    dated = f"{name}-{timezone.localdate():%Y-%m-%d}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{dated}"'
    return response
