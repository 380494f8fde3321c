"""The rows of a spreadsheet beside the actions that are there: what would be added and changed.

What one cell cannot tell is looked at here: numbers that would stand twice, parts that would be part of themselves,
actions without words, dates that move.
"""

from dataclasses import dataclass
from datetime import date

from actionplans.sheets.columns import (
    BY,
    FOR_READING,
    NUMBER,
    PART,
    RECOMMENDATION,
    SECTION,
    TEXT,
)  # fmt: skip
from actionplans.sheets.understanding import KIND
from actionplans.timescales import understood
from scrutiny.circles import comes_back
from scrutiny.naming import day_in_words
from scrutiny.sheets import comparing
from scrutiny.sheets.outcomes import ADDED, CHANGED, REFUSED, identity_of, normal

NEEDS_WORDS = "Write what is to be done, or the number of the recommendation that it carries out."
KEEPS_NUMBER = "Its number is {number}, by which people quote it: a number that is given stays."
KEEPS_RECOMMENDATION = "It carries out recommendation {number}; that stays as it is."
DOUBLED = "{name} of this section has that number already."
NO_PARENT = "No action here has the number “{written}”."
SEVERAL_PARENTS = "Several actions have the number “{written}”. Write the id of the one that is meant."
CIRCLE = "It would be part of itself, by way of what it is part of."


@dataclass(frozen=True)
class There:
    """An action that is there.

    stored   scrutiny.sheets.outcomes.Stored
    due_on   its date now
    parent   the uuid of the action that it is part of, or None
    """

    stored: object
    due_on: date | None
    parent: str | None

    @property
    def cells(self):
        return self.stored.cells


@dataclass(frozen=True)
class Move:
    """A date that an action has and that a row changes; `to_on` is None where no date could be read any more."""

    outcome: object
    from_on: date
    to_on: date | None

    @property
    def words(self):
        then = day_in_words(self.to_on) if self.to_on else "no date that could be understood"
        return f"{self.outcome.name}: {day_in_words(self.from_on)} becomes {then}"


def compared(rows, there, here):
    """[Outcome, ...], one for each row.

    rows   as scrutiny.intake.sheets.read gives them
    there  {uuid: There} of the plan's actions
    here   the Here that cells are read against

    The value of "Part of" becomes the key of what the row is part of: a uuid, or ("row", number) for a new one.
    """

    def looked_at(cells, outcome):
        if outcome.uuid is not None:
            _hold_to_what_stays(cells, outcome, there[outcome.uuid].cells)

    stored = {uuid: each.stored for uuid, each in there.items()}
    outcomes = comparing.compared(KIND, rows, stored, here, looked_at=looked_at)
    for check in (_check_words, _check_numbers, _check_parts):
        check([one for one in outcomes if one.kind != REFUSED], there)
    for outcome in outcomes:
        outcome.kind = REFUSED if outcome.faults else outcome.kind
    return outcomes


def _hold_to_what_stays(cells, outcome, stored):
    for column, sentence in ((NUMBER, KEEPS_NUMBER), (RECOMMENDATION, KEEPS_RECOMMENDATION)):
        written = cells.get(column, stored[column])
        if stored[column] and normal(written) != normal(stored[column]):
            outcome.faults[column] = sentence.format(number=stored[column])


def _check_words(outcomes, there):
    for outcome in outcomes:
        has = there[outcome.uuid].cells if outcome.uuid else {}
        carries_out = outcome.values.get(RECOMMENDATION) or has.get(RECOMMENDATION)
        if TEXT in outcome.values and not outcome.values[TEXT] and not carries_out:
            outcome.faults[TEXT] = NEEDS_WORDS


def _check_numbers(outcomes, there):
    """A number stands once in a section."""
    taken = {uuid: (each.cells[SECTION].lower(), each.cells[NUMBER]) for uuid, each in there.items()}
    names = {uuid: each.stored.name for uuid, each in there.items()}
    by_key = {_key(outcome): outcome for outcome in outcomes}
    for key, outcome in by_key.items():
        section, number = taken.get(key, ("", ""))
        section = outcome.values.get(SECTION, section)
        taken[key] = (section.lower(), outcome.values.get(NUMBER, number))
        names.setdefault(key, f"Row {outcome.row}")
    first = {}
    for key, place in sorted(taken.items(), key=lambda each: each[0] in by_key):
        if place[1] and first.setdefault(place, key) != key:
            by_key[key].faults[NUMBER if NUMBER in by_key[key].values else SECTION] = DOUBLED.format(
                name=names[first[place]]
            )


def _check_parts(outcomes, there):
    """What a row is part of is found by its number or its id, among the actions that are there and the new ones."""
    numbered, parents = _numbered(outcomes, there), {uuid: each.parent for uuid, each in there.items()}
    for outcome in outcomes:
        if outcome.values.get(PART):
            _find_parent(outcome, numbered, there)
        if PART in outcome.values:
            parents[_key(outcome)] = outcome.values[PART] or None
    for outcome in outcomes:
        if outcome.values.get(PART) and not outcome.faults and comes_back(_key(outcome), parents):
            outcome.faults[PART] = CIRCLE


def _numbered(outcomes, there):
    """{number: [key, ...]}"""
    numbered = {}
    for uuid, each in there.items():
        numbered.setdefault(each.cells[NUMBER], []).append(uuid)
    for outcome in outcomes:
        if outcome.values.get(NUMBER):
            numbered.setdefault(outcome.values[NUMBER], []).append(_key(outcome))
    return numbered


def _find_parent(outcome, numbered, there):
    written = outcome.values[PART]
    found = [written.lower()] if written.lower() in there else numbered.get(written, [])
    found = [key for key in found if key != _key(outcome)] or found
    if len(found) == 1:
        outcome.values[PART] = found[0]
    else:
        outcome.faults[PART] = (SEVERAL_PARENTS if found else NO_PARENT).format(written=written)


def _key(outcome):
    return outcome.uuid or ("row", outcome.row)


def moves_in(outcomes, there):
    """[Move, ...] of the rows that change a date that is agreed."""
    moves = []
    for outcome in outcomes:
        if outcome.kind == CHANGED and BY in outcome.values:
            before, after = there[outcome.uuid].due_on, understood(outcome.values[BY]).due_on
            if before is not None and after != before:
                moves.append(Move(outcome, before, after))
    return moves


def already_past(outcomes, today):
    """[(Outcome, day), ...] of the rows that give an action a date before today, which it did not have."""
    dated = [one for one in outcomes if one.kind in {ADDED, CHANGED} and BY in one.values]
    given = [(one, understood(one.values[BY]).due_on) for one in dated]
    return [(outcome, day) for outcome, day in given if day is not None and day < today]


def read_in_vain(rows, there):
    """{column: [row, ...]} of cells that are only for reading and say something else than what is so."""
    found = {}
    for row in rows:
        stored = there.get(identity_of(row["cells"], KIND.one)[0])
        for column in FOR_READING:
            cell = row["cells"].get(column, "")
            if stored and cell and normal(cell) != normal(stored.cells[column]):
                found.setdefault(column, []).append(row["row"])
    return found
