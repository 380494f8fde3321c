"""The actions on which verdicts are recorded together, so many at a time that the page can be sent whole."""

import re
from dataclasses import dataclass

from actionplans.claims import to_decide

MOST = 100
PLACE = re.compile(r"(\d{0,9})-(\d{1,9})")
NUMBER = re.compile(r"\d{1,18}")


@dataclass(frozen=True)
class Sitting:
    """The actions of one page; `onward` is the place from which the next one begins, "" behind the last."""

    rows: list
    onward: str = ""

    @property
    def shown(self):
        """The actions, as the page sends them back."""
        return " ".join(str(row.pk) for row in self.rows)


def sitting_of(plan, reader, *, start=""):
    """The open actions from a place of the plan on; from its beginning where that is none."""
    rows, place = to_decide(plan, reader).open(), PLACE.fullmatch(start)
    rows = list((rows.from_place(*place.groups()) if place else rows)[: MOST + 1])
    return Sitting(rows[:MOST], _place_of(rows[MOST]) if len(rows) > MOST else "")


def sitting_again(plan, reader, typed):
    """The actions that a page showed which was sent: all of them, though one was signed off meanwhile."""
    numbers = [number for number in typed.get("shown", "").split() if NUMBER.fullmatch(number)][:MOST]
    onward = typed.get("onward", "")
    rows = list(to_decide(plan, reader).filter(pk__in=numbers))
    return Sitting(rows, onward if PLACE.fullmatch(onward) else "")


def _place_of(row):
    return f"{row.section.position if row.section else ''}-{row.position}"
