"""What a spreadsheet would add and change, as the page shows it."""

from collections import Counter
from dataclasses import dataclass

from panels.sheets.columns import TEXT
from panels.sheets.comparing import new_themes
from panels.sheets.understanding import ADDED, CHANGED, REFUSED, SAME
from scrutiny.differences import Part, parted, shortened

MOST_SHOWN = 300


@dataclass(frozen=True)
class Cell:
    """A cell that is new or differs, with its words marked; a fault where it cannot be taken."""

    column: str
    parts: list
    fault: str = ""


class Changes:
    """The outcomes of the rows, sorted by what they are.

    rows         the numbers of the rows that add or change something
    need_reason  whether words of what is issued are changed and a row gives no reason for it
    """

    def __init__(self, panel, outcomes, *, reader, notes=()):
        self.notes, self.outcomes = list(notes), outcomes
        self.counts = Counter(outcome.kind for outcome in outcomes)
        self.rows = {outcome.row for outcome in outcomes if outcome.kind in {ADDED, CHANGED}}
        self.new_themes = new_themes(outcomes, panel.themes.values_list("heading", flat=True))
        visible = list(panel.recommendations.visible_to(reader).order_by().values_list("uuid", "number"))
        self.untouched = len({str(uuid) for uuid, _ in visible} - {outcome.uuid for outcome in outcomes})
        issued = {str(uuid) for uuid, number in visible if number is not None}
        self.reworded = [one for one in self.of(CHANGED) if TEXT in one.values and one.uuid in issued]
        self.need_reason = any(not one.reason for one in self.reworded)

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
        headings = {REFUSED: "Cannot be taken", CHANGED: "Changed", ADDED: "New"}
        found = [(kind, heading, self.of(kind)) for kind, heading in headings.items()]
        return [
            (kind, heading, [(one, cells_of(one)) for one in some[:MOST_SHOWN]], len(some) - len(some[:MOST_SHOWN]))
            for kind, heading, some in found
            if some
        ]

    @property
    def unchanged(self):
        return self.counts[SAME]


def cells_of(outcome):
    """[Cell, ...] in the order of the columns; the words of a row come first."""
    columns = dict.fromkeys([*outcome.faults, *outcome.after])
    shown = [
        column
        for column in columns
        if outcome.after.get(column) or outcome.before.get(column) or column in outcome.faults
    ]
    return [_cell(outcome, column) for column in sorted(shown, key=lambda each: each != TEXT)]


def _cell(outcome, column):
    after, fault = outcome.after.get(column, ""), outcome.faults.get(column, "")
    if outcome.kind == CHANGED and not fault:
        return Cell(column, shortened(parted(outcome.before.get(column, ""), after)))
    return Cell(column, [Part(after)] if after else [], fault)
