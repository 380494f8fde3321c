"""A paper as a file in the format asked for."""

from django.template.loader import render_to_string
from django.utils import timezone

from actionplans.papers.progress_rows import csv_of_report
from actionplans.papers.spreadsheet import csv_of
from scrutiny.edge.papers.composing import NoSuchPaper, compose, find_plan, find_report
from scrutiny.edge.papers.store import pdf_of
from scrutiny.papers.web import web_html

FORMATS = ("pdf", "html", "csv")
PLANNED = ("docx", "xlsx")


def file_of(kind: str, slug: str, reader, *, form: str, number=None) -> bytes:
    """The bytes of a paper in a format. Raises NoSuchPaper, and RenderingFailed for a PDF that cannot be drawn."""
    if form not in FORMATS:
        why = f"cannot be written as {form} yet" if form in PLANNED else f"cannot be written as “{form}”"
        raise NoSuchPaper(f"A paper {why}; choose pdf or html, or csv for an action plan or a progress report.")
    if form == "csv":
        return _csv(kind, slug, reader, number)
    paper = compose(kind, slug, reader, number=number)
    return pdf_of(paper) if form == "pdf" else _html(paper)


def _html(paper) -> bytes:
    context = {"paper": paper, "words": web_html(paper)}
    return render_to_string("papers/file.html", context).encode()


def _csv(kind: str, slug: str, reader, number) -> bytes:
    if kind not in ("action-plan", "progress-report"):
        compose(kind, slug, reader)
        raise NoSuchPaper("Only an action plan or a progress report can be written as csv; choose pdf or html.")
    plan, _ = find_plan(slug, reader)
    if kind == "progress-report":
        return csv_of_report(find_report(plan, reader, number))
    if number is not None:
        raise NoSuchPaper("Only a progress report is of a round.")
    return csv_of(plan, reader, today=timezone.localdate())
