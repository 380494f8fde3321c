"""Withdrawing what was issued, and putting it forward again. Its number and its words stay either way."""

from django.db import transaction

from panels.actions.recommendations import IsNotIssued
from scrutiny.editing import change


@transaction.atomic
def withdraw(recommendation, *, on, because, by):
    """Say that the panel does not ask for it any more; gives {field: [from, to]}.

    What bodies decided of it and the actions that carry it out stay as they are. Raises IsNotIssued, or Conflict.
    """
    if not recommendation.is_issued:
        raise IsNotIssued
    return change(recommendation, {"withdrawn_on": on, "withdrawn_because": because}, by=by, verb="withdrew")


@transaction.atomic
def put_forward_again(recommendation, *, why, by):
    """Say that the panel asks for it again, under its number; gives {field: [from, to]}. Raises Conflict."""
    still = {"withdrawn_on": None, "withdrawn_because": ""}
    return change(recommendation, still, by=by, verb="put forward again", reason=why)
