"""Taking an action away that nothing was said of, and bringing it back."""

from django.contrib.admin.utils import NestedObjects
from django.core import serializers
from django.db import transaction

from actionplans.models import Milestone, Owner, Row, SuccessCriterion
from panels.actions.recommendations import CannotBePutBack
from scrutiny import history
from scrutiny.editing import locked, locked_as_read

GOES_ALONG = (Row, Owner, Milestone, SuccessCriterion)
HAS_PARTS = "Other actions are part of it: remove those first, or make them part of another."
WAS_TOLD = "Something was said of it already, so it stays. Withdraw it instead, by a progress update."


class Stays(Exception):
    """Why an action is not taken away, in a sentence."""


def why_it_stays(row):
    """A sentence for an action with parts, or of which something was said; "" for one that may go."""
    if row.parts.exists():
        return HAS_PARTS
    return WAS_TOLD if any(not isinstance(one, GOES_ALONG) for one in _with_what_goes_along(row)) else ""


@transaction.atomic
def remove_row(row, *, by):
    """Take an action away; gives what `put_back` needs. Raises Stays, or Conflict when it was changed meanwhile."""
    locked(row.plan)
    stored = locked_as_read(row)
    if refusal := why_it_stays(stored):
        raise Stays(refusal)
    kept = serializers.serialize("json", _with_what_goes_along(stored))
    history.record("deleted", row, by=by)
    stored.delete()
    return kept


@transaction.atomic
def put_back(kept, *, by):
    """Bring back an action as it was; gives it. Raises CannotBePutBack where something that it hung on is gone."""
    first, *others = serializers.deserialize("json", kept)
    row = first.object
    if locked(row.plan) is None:
        raise CannotBePutBack("Its plan is no longer there, so it cannot be put back.")
    if Row.objects.filter(pk=row.pk).exists():
        raise CannotBePutBack("It is there already.")
    if row.number and row.plan.rows.filter(section=row.section_id, number=row.number).exists():
        raise CannotBePutBack(f"Another action has the number {row.number} by now, so it cannot be put back.")
    first.save(force_insert=True)
    for each in others:
        each.save(force_insert=True)
    history.record("put back", row, by=by)
    return row


def _with_what_goes_along(row):
    """It, then everything that is deleted with it."""
    collected = NestedObjects(using=row._state.db)
    collected.collect([row])
    along = [one for model, found in collected.data.items() if not model._meta.auto_created for one in found]
    return [row, *(one for one in along if one != row)]
