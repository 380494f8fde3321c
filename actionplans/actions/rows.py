"""Adding, moving and changing the rows of a plan. Taking them away: actionplans.actions.removing."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from actionplans import timescales
from actionplans.actions.dates import is_move, record_move
from actionplans.actions.owners import set_owners
from actionplans.models import Row
from panels.actions.places import put_in_place
from scrutiny import history
from scrutiny.circles import comes_back
from scrutiny.editing import change, locked

READINGS = {
    timescales.READ: Row.Reading.READ,
    timescales.YEAR_TAKEN: Row.Reading.YEAR_ASSUMED,
    timescales.UNREAD: Row.Reading.UNREAD,
}
CHANGED_DATES = "changed the dates of"


class Circle(Exception):
    """A row would be part of itself, by way of its parts; `start` is one row of the circle."""

    def __init__(self, sentence, start=None):
        super().__init__(sentence)
        self.start = start


class NumberTaken(Exception):
    """Another action of the section has that number; said in a sentence."""


class AddedAlready(Exception):
    """The same page was sent twice; `made` is what the first added, None where that is of another plan."""

    def __init__(self, made=None):
        super().__init__()
        self.made = made


class OtherPlan(Exception):
    """A row can only be part of a row of the same plan."""


@transaction.atomic
def add_row(plan, *, by, owners=(), timescale=None, also_answers=(), why="", **fields):
    """Add an action behind those of the plan; gives it.

    owners     [Whom, ...] (actionplans.actions.owners)
    timescale  as it was understood (actionplans.timescales.Timescale)
    uuid       given by a page that may be sent twice; raises AddedAlready the second time
    why        the reason that its history gives
    Raises NumberTaken, or NotThese for the owners.
    """
    locked(plan)
    if "uuid" in fields and Row.objects.filter(uuid=fields["uuid"]).exists():
        raise AddedAlready(plan.rows.filter(uuid=fields["uuid"]).first())
    refuse_number(plan, fields.get("section"), fields.get("number", ""))
    dates = timescale_fields(timescale) if timescale else {}
    fields.setdefault("audience", plan.audience)
    first = dates.get("due_on")
    row = Row.objects.create(plan=plan, position=_last(plan) + 1, first_due_on=first, **fields, **dates)
    row.also_answers.set(also_answers)
    history.record("added", row, by=by, reason=why)
    if owners:
        set_owners(row, owners, by=by, reason=why)
    return row


def refuse_number(plan, section, number, *, but=None):
    """Raise NumberTaken when another action of the section has the number; an empty one is nobody's."""
    taken = plan.rows.filter(section=section, number=number).exclude(pk=but and but.pk)
    if number and taken.exists():
        where = f"The section “{section}”" if section else "This plan"
        raise NumberTaken(f"{where} has an action {number} already: give this one another number")


@transaction.atomic
def move_row(row, places, *, by):
    """Move an action by places among those that stand beside it: of its section, or parts of the same action."""
    locked(row.plan)
    beside = Row.objects.select_for_update(of=("self",)).filter(plan=row.plan_id, parent=row.parent_id)
    if row.parent_id is None:
        beside = beside.filter(section=row.section_id)
    return put_in_place(row, list(beside.in_order()), places, by=by)


@transaction.atomic
def put_in_section(row, section, *, by, reason=""):
    """Have an action stand in a section of its plan, or in none, with its parts. Raises NumberTaken or OtherPlan."""
    if section is not None and section.plan_id != row.plan_id:
        raise OtherPlan("An action stands in a section of its own plan.")
    changes = {}
    for one in [row, *parts_of(row)]:
        refuse_number(row.plan, section, one.number, but=one)
        done = change(one, {"section": section}, by=by, reason=reason)
        changes = changes or done
    return changes


def parts_of(row):
    """All the parts of an action, and their parts."""
    by_parent, found, waiting = {}, [], [row.pk]
    for part in row.plan.rows.exclude(parent=None).in_order():
        by_parent.setdefault(part.parent_id, []).append(part)
    while waiting:
        parts = [part for part in by_parent.get(waiting.pop(), []) if part not in found]
        found += parts
        waiting += [part.pk for part in parts]
    return found


def _last(plan):
    return plan.rows.aggregate(last=Max("position"))["last"] or 0


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
    if parent is not None and comes_back(row.pk, parents | {row.pk: parent.pk}):
        raise Circle(f"{row} cannot be part of {parent}: that is a part of it already.")


def refuse_circles(parents):
    """Raise Circle when following {row: its parent or None} from any row comes back to it."""
    for start in parents:
        if comes_back(start, parents):
            raise Circle(f"Action {start} is part of itself, by way of its parts.", start)


@transaction.atomic
def set_timescale(row, timescale, *, by, reason="", is_recorded=False):
    """Write down a timescale as it was understood (actionplans.timescales.Timescale); the first date is kept.

    `first_due_on` is set by the first date that the row ever has, and never again. A date that the row has already
    changes with a DateMove (actionplans.actions.dates), unless whoever calls has recorded that.
    """
    stored = locked(row)
    if stored is not None and is_move(stored, timescale) and not is_recorded:
        name = by.name if by is not None else ""
        record_move(stored, timescale, reason=reason, agreed_by=name, agreed_on=timezone.localdate(), by=by)
    return change(row, dates_of(row, timescale), by=by, reason=reason, verb=CHANGED_DATES)


def dates_of(row, timescale):
    """{field: value} of an action with another timescale; the first date is kept."""
    values = timescale_fields(timescale)
    if row.first_due_on is None:
        values["first_due_on"] = values["due_on"]
    return values


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
