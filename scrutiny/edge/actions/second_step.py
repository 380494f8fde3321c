"""Taking away the second step of somebody who has lost it."""

from django.db import transaction

from panels.actions import accounts
from scrutiny.edge.actions.mail import tell_of_reset


@transaction.atomic
def reset(user, *, by):
    """Take every second step of an account away and tell its holder. Raises AccountRefused."""
    accounts.reset_second_step(user, by=by)
    tell_of_reset(user, by=by)
