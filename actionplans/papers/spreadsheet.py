"""The action plan as comma-separated values."""

import csv
import io

from actionplans.papers.action_plan import written_rows
from scrutiny.lists.sheets import BYTE_ORDER_MARK, harmless

HEADINGS = ("Number", "Theme", "Action", "Responsible", "By", "Milestones", "Success criteria", "Status", "Progress")


def csv_of(plan, reader, *, today) -> bytes:
    """Every action that the reader may see, in UTF-8 with the mark by which spreadsheets know it."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(HEADINGS)
    for row in written_rows(plan, reader, today=today) if plan else ():
        pieces = (row.owners, row.timescale, row.milestones, row.criteria, [row.status.word], row.said)
        writer.writerow(map(harmless, (row.number, row.theme, row.text, *("; ".join(words) for words in pieces))))
    return (BYTE_ORDER_MARK + written.getvalue()).encode()
