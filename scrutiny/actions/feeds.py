"""Giving people an address for their calendar, and taking it away."""

from django.db import transaction

from scrutiny import history
from scrutiny.models import CalendarFeed


@transaction.atomic
def renew_feed(user):
    """Make an address for somebody's own calendar; an earlier one ends. Gives its token, which is stored nowhere."""
    token = CalendarFeed.objects.renew(user)
    history.record("made an address for the calendar of", user, by=user)
    return token


@transaction.atomic
def end_feed(user):
    """Nothing answers under the address any more. Gives whether there was one."""
    has_ended = bool(CalendarFeed.objects.of(user).delete()[0])
    if has_ended:
        history.record("ended the address for the calendar of", user, by=user)
    return has_ended
