"""The rows of a spreadsheet beside the recommendations that are there: what would be added and changed. No Django."""

from panels.sheets.columns import ID, NUMBER, REASON, TEXT, THEME, VERSION, digest
from panels.sheets.understanding import (
    ADDED,
    CHANGED,
    READERS,
    REFUSED,
    SAME,
    Outcome,
    identity_of,
    is_same,
    number_fault,
    value_of,
    version_of,
)

STRANGE = "No recommendation here has this id. Is the spreadsheet of another list?"
DOUBLED = "Row {row} has this id already. Keep one of the two; a new recommendation has no id."
OLD = (
    "Somebody has changed this recommendation since the spreadsheet was made. "
    "Take the spreadsheet out once more, and make your change there."
)


def compared(rows, stored, *, bodies):
    """[Outcome, ...], one for each row.

    rows    as scrutiny.intake.sheets.read gives them
    stored  {uuid: (cells as they would be written, name, number, version)} of the review's recommendations
    bodies  {name or short name in small letters: (key, name)}
    """
    seen, outcomes = {}, []
    for row in rows:
        outcome = _compared(row, stored, bodies, seen)
        if outcome.faults:
            outcome.kind = REFUSED
        outcomes.append(outcome)
    return outcomes


def _compared(row, stored, bodies, seen):
    cells, outcome = row["cells"], Outcome(row["row"], faults=dict(row["faults"]))
    uuid, fault = identity_of(cells)
    if uuid in seen:
        fault = DOUBLED.format(row=seen[uuid])
    elif uuid is not None and uuid not in stored:
        fault = STRANGE
    if fault:
        outcome.faults[ID] = fault
        return outcome
    outcome.reason = " ".join(cells.get(REASON, "").split())
    if uuid is None:
        return _added(outcome, cells, bodies)
    seen[uuid] = row["row"]
    return _changed(outcome, cells, uuid, stored[uuid], bodies)


def _added(outcome, cells, bodies):
    outcome.kind, outcome.name = ADDED, "New"
    if cells.get(NUMBER, "").strip():
        outcome.faults[NUMBER] = "A new recommendation gets its number when it is issued. Empty this cell."
    for column in READERS:
        if column in cells or column == TEXT:
            _take(outcome, column, cells.get(column, ""), bodies)
            outcome.after[column] = cells.get(column, "")
    return outcome


def _changed(outcome, cells, uuid, there, bodies):
    written, outcome.name, number, version = there
    outcome.uuid = uuid
    if NUMBER in cells and (fault := number_fault(cells, number)):
        outcome.faults[NUMBER] = fault
    for column in READERS:
        if column in cells and not is_same(column, cells[column], written[column], bodies):
            _take(outcome, column, cells[column], bodies)
            outcome.before[column], outcome.after[column] = written[column], cells[column]
    if outcome.after:
        _hold_to_version(outcome, cells, version)
    return outcome


def _hold_to_version(outcome, cells, version):
    """A row that nobody touched in the spreadsheet changes nothing, although it has been changed here since."""
    outcome.kind = CHANGED
    outcome.version, written, fault = version_of(cells)
    if fault:
        outcome.faults[VERSION] = fault
    elif outcome.version != version and digest(cells) == written:
        outcome.kind, outcome.values, outcome.faults, outcome.before, outcome.after = SAME, {}, {}, {}, {}
    elif outcome.version != version:
        outcome.faults[VERSION] = OLD


def _take(outcome, column, cell, bodies):
    value, fault = value_of(column, cell, bodies)
    if fault:
        outcome.faults.setdefault(column, fault)
    else:
        outcome.values[column] = value


def new_themes(outcomes, headings):
    """The headings that the rows bring and the review does not have, each once, in the order of the rows."""
    known, brought = {heading.lower() for heading in headings}, {}
    for heading in (outcome.values.get(THEME) for outcome in outcomes):
        if heading and heading.lower() not in known:
            brought.setdefault(heading.lower(), heading)
    return list(brought.values())
