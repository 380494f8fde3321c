"""The actions of a progress report: what was claimed, what the panel said, and dates as first agreed and as moved."""

from itertools import groupby

from scrutiny.lists.sheets import csv_of
from scrutiny.naming import day_in_words
from scrutiny.papers.model import Cell, Column, Row, RowGroup, Run, Status, Table

COLUMNS = (
    ("No.", 6), ("Action", 25), ("Responsible", 13), ("By", 14), ("What they say", 26), ("What the panel says", 16),
)  # fmt: skip
HEADINGS = (
    "Number", "Section", "Action", "Responsible", "By", "Due", "First agreed date", "Late", "Past its date", "Rating",
    "Stated as at", "Heard in this round", "What has been done", "Why", "Files", "Verdict", "Verdict on",
    "Why the verdict", "Signed off on",
)  # fmt: skip
SILENCE = (Run("Nothing was said in this round.", strong=True),)
NOT_OPEN = "Not open to this reader"


def rows_table(report) -> Table:
    columns = tuple(Column(heading, width) for heading, width in COLUMNS)
    groups = tuple(
        RowGroup(tuple(_row(report, row) for row in rows), section)
        for section, rows in groupby(report.rows, key=lambda row: row.section)
    )
    return Table("The actions: what was claimed, and what the panel said of it", columns, groups)


def _row(report, row) -> Row:
    return Row(
        (
            Cell((row.number or "None",)),
            Cell((*([row.issue] if row.issue else []), row.text)),
            Cell(tuple(row.owners) or (NOT_OPEN if "owners" in row.unknown else "Nobody named",)),
            Cell(tuple(_dates(row))),
            Cell(tuple(_claim(report, row))),
            Cell(tuple(_verdict(report, row))),
        )
    )


def _dates(row):
    """As written, with the first agreed date where it was moved, and how late it is."""
    if {"due_on", "timescale"} & set(row.unknown):
        return [NOT_OPEN]
    said = [row.timescale or (day_in_words(row.due_on) if row.due_on else "No date given")]
    if row.first_due_on and row.first_due_on != row.due_on:
        said.append(f"First agreed: {day_in_words(row.first_due_on)}")
    if row.is_overdue:
        said.append((Run("Past its date", strong=True),))
    elif row.is_late:
        said.append((Run("Late", strong=True),))
    return said


def _claim(report, row):
    shown = report.shown[row.status]
    said, update = [Status(shown.word, shown.colour)], report.updates.get(row.update)
    if row.pk not in report.heard:
        last = [f"Last heard of as at {day_in_words(row.status_on)}."] if row.status_on else []
        return [*said, *([] if row.closed_on else [SILENCE]), *last]
    if update is None:
        return said
    said += ["Nothing has changed."] if update.is_no_change else []
    said += [words for words in (update.narrative, update.explanation and f"Why: {update.explanation}") if words]
    files = report.files.get(update.pk)
    return [*said, *([f"Files: {', '.join(files)}"] if files else [])]


def _verdict(report, row):
    verdict = report.verdicts.get(row.verdict)
    if verdict is None:
        return ["No verdict yet"]
    where = f"{verdict.meeting.body.name}, " if verdict.meeting else "By the chair, "
    said = [(Run(f"{verdict.get_outcome_display()}.", strong=True),), f"{where}{day_in_words(verdict.decided_on)}"]
    if verdict.referred_to:
        said.append(f"To {verdict.referred_to.name}")
    return [*said, *([verdict.reason] if verdict.reason else [])]


def csv_of_report(report) -> bytes:
    """A line for each action of a report (None: the headings alone), as spreadsheets know it."""
    return csv_of(HEADINGS, [_line(report, row) for row in report.rows] if report else [])


def _line(report, row):
    update, verdict = report.updates.get(row.update), report.verdicts.get(row.verdict)
    said = (update.narrative, update.explanation) if update and row.pk in report.heard else ("", "")
    judged = (verdict.get_outcome_display(), _iso(verdict.decided_on), verdict.reason) if verdict else ("", "", "")
    return (
        row.number,
        row.section,
        row.text,
        "; ".join(row.owners),
        row.timescale,
        _iso(row.due_on),
        _iso(row.first_due_on),
        _yes(row.is_late),
        _yes(row.is_overdue),
        report.shown[row.status].word,
        _iso(row.status_on),
        "yes" if row.pk in report.heard else "no",
        *said,
        "; ".join(report.files.get(row.update, [])),
        *judged,
        _iso(row.closed_on),
    )


def _iso(day):
    return day.isoformat() if day else ""


def _yes(value):
    return "yes" if value else ""
