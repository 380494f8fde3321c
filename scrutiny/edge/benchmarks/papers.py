"""How long a paper takes: from records to stored PDF, against the layout engine alone on the same HTML."""

import time
from dataclasses import replace
from statistics import median

import pypdfium2
import weasyprint
from django.core.files.storage import default_storage
from weasyprint.text.fonts import FontConfiguration

from panels.models import Panel
from scrutiny.edge.papers.composing import compose
from scrutiny.edge.papers.store import FOLDER, pdf_of
from scrutiny.papers.model import Paper, RowGroup, Table
from scrutiny.papers.pdf import content_hash, pdf_html, stylesheet

RUNS = 5
HEADINGS = ("paper", "pages", "ours s", "engine s", "ratio", "stored ms")


def main() -> None:
    """Print a line for each kind of paper of the demo's largest review, and for a plan ten times as long."""
    panel = max(Panel.objects.all(), key=lambda one: one.recommendations.count())
    papers = {kind: lambda kind=kind: compose(kind, panel.slug, None) for kind in ("assembly-report", "action-plan")}
    papers["action plan x 10"] = lambda: lengthened(papers["action-plan"](), 10)
    print(("{:<18}" + "{:>10}" * 5).format(*HEADINGS))
    for name, made in papers.items():
        print("{:<18}{:>10}{:>10.2f}{:>10.2f}{:>10.2f}{:>10.0f}".format(name, *measured(made)))


def measured(made) -> tuple:
    """(pages, our median seconds, the engine's, their ratio, milliseconds from the store)"""
    ours, engine, stored = [], [], []
    for _ in range(RUNS):
        paper = made()
        default_storage.delete(f"{FOLDER}/{content_hash(paper)}.pdf")
        ours.append(seconds(lambda: pdf_of(made())))
        engine.append(seconds(lambda paper=paper: engine_alone(paper)))
        stored.append(seconds(lambda paper=paper: pdf_of(paper)))
    pages = len(pypdfium2.PdfDocument(pdf_of(paper)))
    return pages, median(ours), median(engine), median(ours) / median(engine), median(stored) * 1000


def engine_alone(paper: Paper) -> bytes:
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=stylesheet(paper), font_config=fonts)
    document = weasyprint.HTML(string=pdf_html(paper))
    return document.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")


def seconds(work) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def lengthened(paper: Paper, times: int) -> Paper:
    """The paper with the rows of its tables repeated."""
    parts = []
    for part in paper.parts:
        blocks = [longer(block, times) if isinstance(block, Table) else block for block in part.blocks]
        parts.append(replace(part, blocks=tuple(blocks)))
    return replace(paper, parts=tuple(parts))


def longer(table: Table, times: int) -> Table:
    return replace(table, groups=tuple(RowGroup(group.rows * times, group.heading) for group in table.groups))
