"""What a row of a spreadsheet says of an action, cell by cell, and what cannot be taken."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from actionplans.actions.owners import MOST_OWNERS
from actionplans.sheets.columns import (
    ACCOUNTABLE,
    BY,
    COMPARED,
    CRITERIA,
    ISSUE,
    LINKS,
    MILESTONES,
    NUMBER,
    OWNERS,
    PART,
    PRIORITY,
    RECOMMENDATION,
    RESOURCES,
    SECTION,
    TEXT,
)  # fmt: skip
from actionplans.sheets.names import Known
from actionplans.sheets.steps import criteria_from, milestones_from
from scrutiny.sheets.outcomes import Kind

LONGEST = 100_000
MOST = {NUMBER: 20, SECTION: 300, PRIORITY: 60, BY: 200}
TOO_LONG = "This has {found:,} characters; the most is {most:,}."
TOO_MANY = "These are {found}; at most {most} carry out one action. Name a body or a group instead."
NO_RECOMMENDATION = "There is no recommendation {number} that this plan can carry out."


@dataclass(frozen=True)
class Here:
    """What the cells of a plan's spreadsheet are read against.

    names      whom they may name
    words_of   gives the key of the current words of the recommendation with a number, None where there is none
    """

    names: Known
    words_of: Callable
    today: date


def _words(cell, _here):
    return _short(cell, LONGEST)


def _line(column):
    def read(cell, _here):
        return _short(" ".join(cell.split()), MOST[column])

    return read


def _short(words, most):
    return (None, TOO_LONG.format(found=len(words), most=most)) if len(words) > most else (words, "")


def _part(cell, _here):
    return " ".join(cell.split()), ""


def _recommendation(cell, here):
    number = " ".join(cell.split())
    if not number:
        return None, ""
    found = here.words_of(number)
    return (found, "") if found else (None, NO_RECOMMENDATION.format(number=f"“{number}”"))


def _owners(cell, here):
    found, fault = here.names.owners(cell)
    if found and len(found) > MOST_OWNERS:
        return None, TOO_MANY.format(found=len(found), most=MOST_OWNERS)
    return found, fault


def _accountable(cell, here):
    return here.names.person(cell)


def _criteria(cell, _here):
    return criteria_from(cell)


def _milestones(cell, here):
    return milestones_from(cell, today=here.today)


READERS = {
    NUMBER: _line(NUMBER), SECTION: _line(SECTION), PART: _part, RECOMMENDATION: _recommendation, TEXT: _words,
    OWNERS: _owners, ACCOUNTABLE: _accountable, BY: _line(BY), PRIORITY: _line(PRIORITY), LINKS: _words,
    ISSUE: _words, RESOURCES: _words, CRITERIA: _criteria, MILESTONES: _milestones,
}  # fmt: skip
SAME = dict.fromkeys((NUMBER, SECTION, PART, OWNERS, ACCOUNTABLE, BY, PRIORITY, CRITERIA, MILESTONES), operator.eq)
KIND = Kind("action", TEXT, COMPARED, READERS, SAME)
