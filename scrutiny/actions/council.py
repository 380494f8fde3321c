"""Founding the council of this installation."""

from django.db import transaction

from scrutiny import history
from scrutiny.editing import change
from scrutiny.models import Council


@transaction.atomic
def the_council(*, by):
    """The council, held until the transaction ends, so that two people set nothing up against each other."""
    council, is_new = Council.objects.get_or_create(only_row=True)
    if is_new:
        history.record("began to set up", council, by=by)
    return Council.objects.select_for_update(of=("self",)).get(pk=council.pk)


@transaction.atomic
def put_first_steps_away(are_away, *, by):
    """Take the list of first steps off the administrators' home, or put it there again."""
    return change(the_council(by=by), {"has_put_first_steps_away": are_away}, by=by)
