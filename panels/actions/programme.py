"""Planning what a body will look at."""

from django.db import transaction

from panels.actions.places import put_in_place
from panels.models import WorkProgrammeItem
from scrutiny import history, saving
from scrutiny.editing import change
from scrutiny.models import Council


@transaction.atomic
def add_item(item, *, by):
    """Save a new item among those of its body and year, where its date belongs."""
    Council.objects.wait_for_turn()
    beside = list(WorkProgrammeItem.objects.beside(item))
    beside.insert(_place_of(item, beside), item)
    item.position = 0
    item.save()
    _in_places(beside)
    history.record("added", item, by=by)
    return item


@transaction.atomic
def move_item(item, places, *, by):
    """Move an item among those of its body and year, up (negative) or down; gives whether it moved."""
    Council.objects.wait_for_turn()
    return put_in_place(item, list(WorkProgrammeItem.objects.beside(item)), places, by=by)


@transaction.atomic
def settle_item(item):
    """Put an item that came from another body or year where its date belongs."""
    beside = [one for one in WorkProgrammeItem.objects.beside(item) if one.pk != item.pk]
    beside.insert(_place_of(item, beside), item)
    _in_places(beside)


@transaction.atomic
def begin_review(item, panel, *, by):
    """Say that the panel came of the item, which is under way with that."""
    return change(item, {"panel": panel, "state": WorkProgrammeItem.State.UNDER_WAY}, by=by, verb="made a review of")


@transaction.atomic
def remove_item(item, *, by):
    saving.remove(item, by=by)


def _place_of(item, beside):
    """In front of the first that is planned for later, or for no day at all."""
    if item.planned_on is None:
        return len(beside)
    later = (at for at, one in enumerate(beside) if one.planned_on is None or one.planned_on > item.planned_on)
    return next(later, len(beside))


def _in_places(items):
    for place, each in enumerate(items, start=1):
        each.position = place
    WorkProgrammeItem.objects.bulk_update(items, ["position"])
