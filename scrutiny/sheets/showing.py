"""What a spreadsheet would add and change, as the page shows it."""

from collections import Counter
from dataclasses import dataclass

from scrutiny.differences import Part, parted, shortened
from scrutiny.sheets.outcomes import ADDED, CHANGED, REFUSED, SAME

MOST_SHOWN = 300
HEADINGS = {REFUSED: "Cannot be taken", CHANGED: "Changed", ADDED: "New"}


@dataclass(frozen=True)
class Cell:
    """A cell that is new or differs, with its words marked; a fault where it cannot be taken."""

    column: str
    parts: list
    fault: str = ""


class Changes:
    """The outcomes of the rows, sorted by what they are.

    rows         the numbers of the rows that add or change something
    untouched    how many records that are there have no row
    """

    def __init__(self, kind, outcomes, uuids, *, notes=()):
        self.kind, self.outcomes, self.notes = kind, outcomes, list(notes)
        self.counts = Counter(outcome.kind for outcome in outcomes)
        self.rows = {outcome.row for outcome in outcomes if outcome.kind in {ADDED, CHANGED}}
        self.untouched = len(set(uuids) - {outcome.uuid for outcome in outcomes})

    def of(self, kind):
        return [outcome for outcome in self.outcomes if outcome.kind == kind]

    @property
    def is_refused(self):
        return bool(self.counts[REFUSED])

    @property
    def is_nothing(self):
        return not self.rows and not self.is_refused

    @property
    def groups(self):
        """[(kind, heading, [(outcome, [Cell, ...]), ...], how many are not shown), ...]"""
        found = [(kind, heading, self.of(kind)) for kind, heading in HEADINGS.items()]
        return [
            (kind, heading, [(one, self._cells(one)) for one in some[:MOST_SHOWN]], len(some) - len(some[:MOST_SHOWN]))
            for kind, heading, some in found
            if some
        ]

    @property
    def unchanged(self):
        return self.counts[SAME]

    def _cells(self, outcome):
        """[Cell, ...] in the order of the columns; the words of a row come first."""
        columns = dict.fromkeys([*outcome.faults, *outcome.after])
        shown = [
            column
            for column in columns
            if outcome.after.get(column) or outcome.before.get(column) or column in outcome.faults
        ]
        return [_cell(outcome, column) for column in sorted(shown, key=lambda each: each != self.kind.needed)]


def _cell(outcome, column):
    after, fault = outcome.after.get(column, ""), outcome.faults.get(column, "")
    if outcome.kind == CHANGED and not fault:
        return Cell(column, shortened(parted(outcome.before.get(column, ""), after)))
    return Cell(column, [Part(after)] if after else [], fault)
