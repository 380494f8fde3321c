"""The action plan as comma-separated values."""

from actionplans.papers.action_plan import written_rows
from scrutiny.lists import sheets

HEADINGS = ("Number", "Theme", "Action", "Responsible", "By", "Milestones", "Success criteria", "Status", "Progress")

DAY = (
    "Number", "Section", "Action", "Who", "By when", "Due", "First agreed date", "How it stood", "Stated as at",
    "Past its date", "Signed off on",
)  # fmt: skip


def csv_of(plan, reader, *, today) -> bytes:
    """Every action that the reader may see, in UTF-8 with the mark by which spreadsheets know it."""
    lines = []
    for row in written_rows(plan, reader, today=today) if plan else ():
        pieces = (row.owners, row.timescale, row.milestones, row.criteria, [row.status.word], row.said)
        lines.append((row.number, row.theme, row.text, *("; ".join(words) for words in pieces)))
    return sheets.csv_of(HEADINGS, lines)


def csv_of_day(rows, words) -> bytes:
    """The actions of a plan as they were known on a day (actionplans.pictures.RowThen).

    words  {status: the word that the plan's scheme has for it}
    """
    return sheets.csv_of(DAY, [_line_of_day(row, words) for row in rows])


def _line_of_day(row, words):
    days = (row.due_on, row.first_due_on, row.status_on, row.closed_on)
    due, first, stated, closed = (day.isoformat() if day else "" for day in days)
    said = (row.number, row.section, row.text, "; ".join(row.owners), row.timescale, due, first, words[row.status])
    return (*said, stated, "yes" if row.is_overdue else "", closed)
