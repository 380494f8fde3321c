"""A change of several actions at once, as the rows of a spreadsheet in which somebody made it."""

from actionplans.sheets.columns import BETWEEN, BY, OWNERS, SECTION
from actionplans.sheets.understanding import KIND
from scrutiny.sheets.outcomes import ID, REASON, VERSION

ADD_OWNERS, OWNERS_ANEW, PUT_IN, DATE = "add-owners", "owners", "section", "date"


def rows_for(there, uuids, what, words, reason):
    """[row, ...] as scrutiny.intake.sheets.read gives them.

    there  {uuid: There} of the plan's actions
    what   ADD_OWNERS, OWNERS_ANEW, PUT_IN or DATE
    words  the owners, the heading or the date
    """
    rows = []
    for place, uuid in enumerate((each for each in uuids if each in there), start=1):
        each = there[uuid]
        column, cell = _changed(each.cells, what, words)
        version = KIND.version_cell(each.cells, each.stored.version)
        rows.append({"row": place, "faults": {}, "cells": {ID: uuid, VERSION: version, REASON: reason, column: cell}})
    return rows


def _changed(cells, what, words):
    if what == ADD_OWNERS:
        return OWNERS, BETWEEN.join(filter(None, (cells[OWNERS], words)))
    return {OWNERS_ANEW: OWNERS, PUT_IN: SECTION, DATE: BY}[what], words
