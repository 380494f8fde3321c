"""Giving and ending rights. A grant is never deleted."""

from django.db import transaction
from django.utils import timezone

from panels.models import Grant
from scrutiny import history
from scrutiny.editing import change
from scrutiny.models import User

OWN_LAST = (
    "This is what makes you an administrator. Another administrator can end it for you, "
    "so that the council is never without one."
)


class GrantRefused(Exception):
    """The grant cannot be given, or not so; the message says why."""


@transaction.atomic
def give_grant(user, role, *, by, body=None, panel=None, starts_on=None, ends_on=None):
    """Give an account a role, everywhere or for one body or panel, from today unless told. Raises GrantRefused."""
    starts_on = starts_on or timezone.localdate()
    grant = Grant(user=user, role=role, body=body, panel=panel, starts_on=starts_on, ends_on=ends_on)
    alike = Grant.objects.like(grant).first()
    if alike:
        until = f"until {alike.ends_on:%-d %B %Y}" if alike.ends_on else "without an end"
        raise GrantRefused(f"{user} has this right already, {until}.")
    grant.save()
    history.record("gave", grant, by=by)
    return grant


@transaction.atomic
def end_grant(grant, *, by):
    """End a grant at once. Raises GrantRefused, or Conflict when somebody saved it meanwhile."""
    refuse_own_last(grant, by=by)
    change(grant, {"ended_at": timezone.now()}, by=by, verb="ended")


@transaction.atomic
def change_end(grant, ends_on, *, by):
    """Give a grant another last day, or none; gives the changes. Raises GrantRefused, or Conflict."""
    if ends_on:
        refuse_own_last(grant, by=by)
    later = Grant(user=grant.user, role=grant.role, body=grant.body, panel=grant.panel, pk=grant.pk)
    later.starts_on, later.ends_on = grant.starts_on, ends_on
    if Grant.objects.like(later).exists():
        raise GrantRefused("This person has the same right again from a later day: the two would overlap.")
    return change(grant, {"ends_on": ends_on}, by=by, verb="changed the end of")


def refuse_own_last(grant, *, by):
    """Nobody takes the administration from themselves: two who do it at once would leave nobody."""
    if by is None or grant.user_id != by.pk or grant.role != Grant.Role.ADMINISTRATOR:
        return
    lock_administrators()
    if not Grant.objects.administrators(timezone.localdate()).filter(user=by).exclude(pk=grant.pk).exists():
        raise GrantRefused(OWN_LAST)


def lock_administrators():
    """Let no other change to who administers the council come between looking and changing."""
    administrators = Grant.objects.administrators(timezone.localdate()).order_by().values("user")
    return list(User.objects.select_for_update().filter(pk__in=administrators).order_by("pk"))
