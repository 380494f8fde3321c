"""Who sits on a body: coming, leaving, taking another office, and the order in which they are named."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from panels.actions.places import put_in_place
from panels.models import Membership, Person
from scrutiny import saving
from scrutiny.editing import change

A_DAY = datetime.timedelta(days=1)


@transaction.atomic
def add_member(body, person, capacity, *, by, is_voting=None, starts_on=None):
    """Seat somebody on a body, behind the others. Raises ValidationError where they may not sit there then.

    is_voting  None: as is usual in that capacity
    """
    votes = capacity.votes if is_voting is None else is_voting
    seat = Membership(body=body, person=person, capacity=capacity, is_voting=votes, starts_on=starts_on, position=None)
    check_seat(seat)
    saving.add(seat, by=by)
    return seat


def check_seat(seat):
    """Let nobody be seated twice at once, not even by two officers at the same moment."""
    if not list(Person.objects.select_for_update().filter(pk=seat.person_id)):
        raise ValidationError("That person’s record has been merged or removed meanwhile: choose them again")
    seat.clean()
    seat.validate_constraints()


@transaction.atomic
def take_office(seat, capacity, *, by, on, is_voting=None):
    """Let a member hold another capacity from a day: one period ends on the eve, another begins; gives that one.

    Raises ValidationError where that cannot be, Conflict where the seat is another version by now.
    """
    if seat.capacity_id == capacity.pk:
        raise ValidationError({"capacity": f"{seat.person} is {capacity.name.lower()} already: choose another"})
    if seat.starts_on and on <= seat.starts_on:
        began = f"This period began on {seat.starts_on:%-d %B %Y}"
        raise ValidationError({"on": f"{began}: give a later day, or correct the entry instead"})
    if seat.is_over(on):
        raise ValidationError({"on": "This period is over by then: add them again as a new member instead"})
    last = seat.ends_on
    why = f"{capacity.name} from {on:%-d %B %Y}"
    change(seat, {"ends_on": on - A_DAY}, by=by, verb="ended", reason=why)
    later = add_member(seat.body, seat.person, capacity, by=by, is_voting=is_voting, starts_on=on)
    if last:
        change(later, {"ends_on": last}, by=by)
    return later


@transaction.atomic
def move_member(seat, places, *, by):
    """Move a member among those who sit in the same capacity, up (negative) or down; gives whether they moved."""
    beside = list(seat.body.memberships.select_for_update().filter(capacity=seat.capacity_id).in_place())
    return put_in_place(seat, beside, places, by=by)
