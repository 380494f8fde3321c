"""One person's actions of a round as a spreadsheet: to be filled in, brought back and looked at before it is saved."""

import re
import uuid
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from actionplans.actions.moves import DateRefused, why_not_asked
from actionplans.models import ProgressUpdate, Row, Status
from actionplans.models.statuses import NEEDS_EXPLANATION
from actionplans.round_words import mailed_words
from scrutiny.naming import day_in_words, listed
from scrutiny.sheets.writing import Written
from scrutiny.templatetags.components import shown_by

ID, ACTION, TEXT, DUE, STOOD = "Id", "Action", "What is to be done", "Due", "Stood last as"
STATUS, DONE, WHY = "How it stands", "What has been done", "Why it is slipping or off track"
LATER, WHY_LATER = "Later date", "Why a later date"
COLUMNS = (ID, ACTION, TEXT, DUE, STOOD, STATUS, DONE, WHY, LATER, WHY_LATER)
WIDE = {TEXT, DONE, WHY, WHY_LATER}
NO_CHANGE = {"no change", "nothing has changed", "unchanged", "as before"}
LONGEST = 20_000

NO_ID = "The id is missing: put back what stood in the first column."
BAD_ID = "This is no id: put back what stood in the first column."
TWICE = "This action stands in row {} already."
FOREIGN = "{} is not asked about this action in this round."
CLOSED = "This action was signed off on {}, so it takes no answer any more: empty what is filled in."
NO_STATUS = "Write how it stands: {}; or “no change”."
BAD_STATUS = "“{}” is no status here: write {}; or “no change”."
NO_WORDS = "Say what has been done, even if it is nothing yet."
NO_WHY = "Explain why it is {}."
NOTHING_BEFORE = "Nothing was said of this action before, so “no change” says nothing: write how it stands."
TOO_LONG = "This has more than {:,} characters."


@dataclass
class Outcome:
    """What becomes of a row of the spreadsheet: it is an answer, says nothing, or cannot be taken.

    number  the row's, as the program shows it;  said  what `answers.answer` is given;  faults  [sentence, ...]
    """

    number: int
    row: object = None
    said: dict | None = None
    faults: tuple = ()


def written_for(asking, rows):
    """What scrutiny.lists.sheets writes for one person."""
    scheme = shown_by(asking.round.plan.scheme)
    lines = [
        {
            ID: str(row.uuid),
            ACTION: row.number or str(row.position),
            TEXT: mailed_words(row),
            DUE: row.timescale,
            STOOD: scheme[row.status].word,
            **dict.fromkeys((STATUS, DONE, WHY, LATER, WHY_LATER), ""),
        }
        for row in rows
    ]
    return Written("How your actions stand", COLUMNS, lines, wide=WIDE)


def file_name(asking, ending="xlsx"):
    """What the spreadsheet of somebody is called: nothing but plain letters, which every system takes."""
    plain = re.sub(r"[^a-z0-9]+", "-", asking.person.name.lower()).strip("-") or "person"
    return f"{asking.round.plan.slug}-round-{asking.round.number}-{plain}.{ending}"


def outcomes_of(asking, table):
    """[Outcome, ...] of the rows of a file that somebody filled in; rows in which nothing was written are left out."""
    above = ("plan__panel", "plan__scheme", "recommendation__recommendation")
    told = Exists(ProgressUpdate.objects.filter(row=OuterRef("pk")))
    asked = (
        Row.objects.filter(pk__in=asking.rows.free().values("row")).select_related(*above).annotate(was_told_of=told)
    )
    known, seen, found = {str(row.uuid): row for row in asked}, {}, []
    words = words_of(asking.round.plan.scheme)
    for each in table:
        outcome = _outcome(asking, each, known, seen, words)
        if outcome.said or outcome.faults:
            found.append(outcome)
    return found


def words_of(scheme):
    """{word in small letters: status}: the scheme's own words, and the plain ones."""
    plain = {label.lower(): status for status, label in Status.choices if status != Status.NOT_STATED}
    own = {part.word.lower(): status for status, part in shown_by(scheme).items() if status != Status.NOT_STATED}
    return plain | own


def _outcome(asking, each, known, seen, words):
    cells = {column: each["cells"].get(column, "").strip() for column in COLUMNS}
    row, fault = _row_of(asking, cells[ID], known)
    is_filled = any(cells[column] for column in (STATUS, DONE, WHY, LATER, WHY_LATER))
    if not fault and cells[ID] in seen:
        fault = TWICE.format(seen[cells[ID]])
    seen.setdefault(cells[ID], each["row"])
    if fault or not is_filled:
        return Outcome(each["row"], row, None, (fault,) if fault else ())
    if row.closed_on:
        return Outcome(each["row"], row, None, (CLOSED.format(day_in_words(row.closed_on)),))
    said, faults = _said(row, cells, words)
    return Outcome(each["row"], row, said, tuple(each["faults"].values()) or tuple(faults))


def _row_of(asking, cell, known):
    """(the action, why there is none)"""
    if not cell:
        return None, NO_ID
    try:
        row = known.get(str(uuid.UUID(cell)))
    except ValueError:
        return None, BAD_ID
    return row, "" if row else FOREIGN.format(asking.person)


def _said(row, cells, words):
    """(what is said of an action, [why it cannot be taken, ...])"""
    later = {"later": cells[LATER] or None, "why_later": cells[WHY_LATER]}
    faults = [TOO_LONG.format(LONGEST) for column in (DONE, WHY, WHY_LATER) if len(cells[column]) > LONGEST]
    if cells[LATER]:
        faults += _of_later(row, cells)
    if cells[STATUS].lower() in NO_CHANGE:
        if not row.was_told_of:
            faults.append(NOTHING_BEFORE)
        return {"is_no_change": True, **later}, faults
    status = words.get(cells[STATUS].lower())
    faults += _of_words(status, cells, words)
    return {"status": status, "narrative": cells[DONE], "explanation": cells[WHY], **later}, faults


def _of_words(status, cells, words):
    offered = listed((f"“{word}”" for word in words), "or")
    if status is None:
        return [BAD_STATUS.format(cells[STATUS], offered) if cells[STATUS] else NO_STATUS.format(offered)]
    faults = [] if cells[DONE] else [NO_WORDS]
    if status in NEEDS_EXPLANATION and not cells[WHY]:
        faults.append(NO_WHY.format(Status(status).label.lower()))
    return faults


def _of_later(row, cells):
    try:
        why_not_asked(row, cells[LATER], cells[WHY_LATER])
    except DateRefused as refused:
        return [str(refused)]
    return []
