"""What a spreadsheet of actions would add and change, as the page shows it."""

from actionplans.sheets.columns import COLUMNS, SECTION
from actionplans.sheets.comparing import already_past, compared, moves_in, read_in_vain
from actionplans.sheets.understanding import KIND
from scrutiny.naming import day_in_words, listed
from scrutiny.sheets import showing
from scrutiny.sheets.comparing import new_headings
from scrutiny.sheets.outcomes import ID, REASON, VERSION

ALONG = (ID, VERSION, REASON)
ONLY_READ = "“{column}” is only for reading: what {rows} there is not taken."


class Changes(showing.Changes):
    """What the rows of a spreadsheet would do to a plan as it is now.

    moves        [Move, ...] of dates that were agreed
    past         [sentence, ...] about days before today
    need_reason  whether one of the moves has no reason of its own
    """

    def __init__(self, sheet, rows, *, notes=()):
        self.sent = {row["row"]: row for row in rows}
        outcomes = compared(rows, sheet.there, sheet.here)
        super().__init__(KIND, outcomes, sheet.there, notes=notes)
        headings = {each.cells[SECTION] for each in sheet.there.values()}
        self.new_sections = new_headings(outcomes, SECTION, headings)
        self.moves = moves_in(outcomes, sheet.there)
        self.need_reason = any(not move.outcome.reason for move in self.moves)
        self.lost = [move for move in self.moves if move.to_on is None]
        self.past = [
            f"{f'Row {one.row}' if one.uuid is None else one.name}: {day_in_words(day)}"
            for one, day in already_past(outcomes, sheet.here.today)
        ]
        self.notes += [
            ONLY_READ.format(column=column.split(" (")[0], rows=_said_by(numbers))
            for column, numbers in read_in_vain(rows, sheet.there).items()
        ]

    @property
    def need_yes(self):
        """Whether somebody must say that they mean it: days before today, and dates that would be lost."""
        return bool(self.past or self.lost)

    def carried(self):
        """The rows that add or change something, with the cells alone that say so; none where any row is refused."""
        for outcome in self.outcomes:
            if outcome.row in self.rows and not self.is_refused:
                cells = self.sent[outcome.row]["cells"]
                told = [column for column in COLUMNS if column in ALONG or column in outcome.after]
                kept = {column: cells[column] for column in told if cells.get(column) or column in outcome.before}
                yield {"row": outcome.row, "cells": kept, "faults": {}}


def _said_by(rows):
    if len(rows) == 1:
        return f"row {rows[0]} says"
    if len(rows) > 5:
        return f"{len(rows)} rows say"
    return f"rows {listed(map(str, rows))} say"
