"""The first actions of a person or a body, drawn as the list of all actions draws them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from actionplans.lists.rows import ActionList
from actionplans.models import Row
from actionplans.models.statuses import ENDED

MOST = 20


@dataclass(frozen=True)
class Some:
    """The first lines of more; `has_more` whether others are left out."""

    lines: list
    has_more: bool


class Lines(ActionList):
    """The lines of that list, without its filters and pages."""

    def __init__(self, reader):
        self.reader = reader


def actions_of(rows, reader):
    """Some of these rows that the reader may see: those not ended first, the first due first."""
    rows = Row.objects.visible_to(reader).filter(pk__in=rows.order_by().values("pk"))
    first = rows.order_by(F("closed_on").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "pk")
    drawn = Lines(reader).lines(first.values("pk")[: MOST + 1])
    drawn = sorted(drawn.values(), key=lambda line: (line.status in ENDED, line.due_on or date.max))
    return Some(drawn[:MOST], len(drawn) > MOST)
