"""Changing the rows of a plan."""

from django.db import transaction

from actionplans import timescales
from actionplans.models import Row
from scrutiny.editing import change

READINGS = {
    timescales.READ: Row.Reading.READ,
    timescales.YEAR_TAKEN: Row.Reading.YEAR_ASSUMED,
    timescales.UNREAD: Row.Reading.UNREAD,
}


class Circle(Exception):
    """A row would be part of itself, by way of its parts; `start` is one row of the circle."""

    def __init__(self, sentence, start=None):
        super().__init__(sentence)
        self.start = start


class OtherPlan(Exception):
    """A row can only be part of a row of the same plan."""


@transaction.atomic
def put_under(row, parent, *, by):
    """Make the row a part of another, or of none when `parent` is None. Raises Circle or OtherPlan."""
    refuse_circle(row, parent)
    return change(row, {"parent": parent}, by=by, verb="moved")


def refuse_circle(row, parent):
    """Raise Circle when `parent` is the row itself or one of its parts, at any depth; OtherPlan across plans."""
    if parent is not None and parent.plan_id != row.plan_id:
        raise OtherPlan("An action can only be part of an action of the same plan.")
    parents = dict(Row.objects.filter(plan=row.plan_id).values_list("pk", "parent_id"))
    above, seen = parent.pk if parent else None, set()
    while above is not None and above not in seen:
        if above == row.pk:
            raise Circle(f"{row} cannot be part of {parent}: that is a part of it already.")
        seen.add(above)
        above = parents.get(above)


def refuse_circles(parents):
    """Raise Circle when following {row: its parent or None} from any row comes back to it."""
    for start in parents:
        seen, above = {start}, parents.get(start)
        while above is not None:
            if above in seen:
                raise Circle(f"Action {start} is part of itself, by way of its parts.", start)
            seen.add(above)
            above = parents.get(above)


@transaction.atomic
def set_timescale(row, timescale, *, by, reason=""):
    """Write down a timescale as it was understood (actionplans.timescales.Timescale); the first date is kept.

    `first_due_on` is set by the first date that the row ever has, and never again.
    """
    values = timescale_fields(timescale)
    if row.first_due_on is None:
        values["first_due_on"] = values["due_on"]
    return change(row, values, by=by, reason=reason, verb="changed the dates of")


def timescale_fields(timescale):
    """The fields of Row for a Timescale, as a dictionary."""
    return {
        "timescale": timescale.written,
        "starts_on": timescale.starts_on,
        "due_on": timescale.due_on,
        "starts_precision": timescale.starts_precision,
        "due_precision": timescale.due_precision,
        "recurrence": timescale.recurrence,
        "is_open_ended": timescale.is_open_ended,
        "qualifier": timescale.qualifier or "",
        "reading": READINGS[timescale.reading] if timescale.written.strip() else "",
    }
