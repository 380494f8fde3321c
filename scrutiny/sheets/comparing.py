"""The rows of a spreadsheet beside the records that are there: what would be added and changed. No Django in it."""

from scrutiny.sheets.outcomes import (
    ADDED,
    CHANGED,
    ID,
    REASON,
    REFUSED,
    SAME,
    VERSION,
    Outcome,
    identity_of,
    version_of,
)

STRANGE = "No {one} here has this id. Is the spreadsheet of another list?"
DOUBLED = "Row {row} has this id already. Keep one of the two; a new {one} has no id."
OLD = (
    "Somebody has changed this {one} since the spreadsheet was made. "
    "Take the spreadsheet out once more, and make your change there."
)


def compared(kind, rows, stored, known, *, looked_at):
    """[Outcome, ...], one for each row.

    kind       the Kind of record that they are about
    rows       as scrutiny.intake.sheets.read gives them
    stored     {uuid: Stored} of the records that they may change
    known      what the readers of cells look names up in
    looked_at  is given the cells and the Outcome of each, with its `uuid` where it is about a record that is there;
               writes into it what cannot be told from one cell
    """
    seen, outcomes = {}, []
    for row in rows:
        outcome = _compared(kind, row, stored, known, seen, looked_at)
        if outcome.faults:
            outcome.kind = REFUSED
        outcomes.append(outcome)
    return outcomes


def _compared(kind, row, stored, known, seen, looked_at):
    cells, outcome = row["cells"], Outcome(row["row"], faults=dict(row["faults"]))
    uuid, fault = identity_of(cells, kind.one)
    if uuid in seen:
        fault = DOUBLED.format(row=seen[uuid], one=kind.one)
    elif uuid is not None and uuid not in stored:
        fault = STRANGE.format(one=kind.one)
    if fault:
        outcome.faults[ID] = fault
        return outcome
    outcome.reason = " ".join(cells.get(REASON, "").split())
    if uuid is None:
        _add(kind, outcome, cells, known, looked_at)
    else:
        seen[uuid] = row["row"]
        _change(kind, outcome, cells, uuid, stored[uuid], known, looked_at)
    return outcome


def _add(kind, outcome, cells, known, looked_at):
    outcome.kind, outcome.name = ADDED, "New"
    looked_at(cells, outcome)
    for column in kind.readers:
        if column in cells or column == kind.needed:
            _take(kind, outcome, column, cells.get(column, ""), known)
            outcome.after[column] = cells.get(column, "")


def _change(kind, outcome, cells, uuid, there, known, looked_at):
    outcome.uuid, outcome.name = uuid, there.name
    looked_at(cells, outcome)
    for column in kind.readers:
        if column in cells and not kind.is_same(column, cells[column], there.cells[column], known):
            _take(kind, outcome, column, cells[column], known)
            outcome.before[column], outcome.after[column] = there.cells[column], cells[column]
    if outcome.after:
        _hold_to_version(kind, outcome, cells, there)


def _hold_to_version(kind, outcome, cells, there):
    """A row that nobody touched in the spreadsheet changes nothing, although it has been changed here since."""
    outcome.kind = CHANGED
    outcome.version, written, fault = version_of(cells)
    is_old = outcome.version != there.version or kind.digest(there.cells) != written
    if fault:
        outcome.faults[VERSION] = fault
    elif is_old and kind.digest(cells) == written:
        outcome.kind, outcome.values, outcome.faults, outcome.before, outcome.after = SAME, {}, {}, {}, {}
    elif is_old:
        outcome.faults[VERSION] = OLD.format(one=kind.one)


def _take(kind, outcome, column, cell, known):
    value, fault = kind.value_of(column, cell, known)
    if fault:
        outcome.faults.setdefault(column, fault)
    else:
        outcome.values[column] = value


def new_headings(outcomes, column, headings):
    """The headings that the rows bring in a column and that are not there, each once, in the order of the rows."""
    known, brought = {heading.lower() for heading in headings}, {}
    for heading in (outcome.values.get(column) for outcome in outcomes):
        if heading and heading.lower() not in known:
            brought.setdefault(heading.lower(), heading)
    return list(brought.values())
