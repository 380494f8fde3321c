"""Switching accounts off and on, and changing whose they are. An account is never deleted."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from panels.actions.grants import lock_administrators
from panels.models import Grant, Person
from scrutiny import history
from scrutiny.editing import change, plain
from scrutiny.models import Invitation, User


class AccountRefused(Exception):
    """It cannot be done with this account; the message says why."""


@transaction.atomic
def switch_off(user, *, by):
    """Close an account: nobody signs in with it, its sessions and links end at once.

    Raises AccountRefused, or Conflict when somebody saved it meanwhile.
    """
    refuse_switching_off(user, by=by)
    change(user, {"is_active": False}, by=by, verb="switched off")
    end_sessions(user)
    close_invitations(user)


@transaction.atomic
def switch_on(user, *, by):
    """Open an account again, with the password and the rights that it has. Raises Conflict."""
    change(user, {"is_active": True}, by=by, verb="switched on")


def refuse_switching_off(user, *, by):
    """Nobody locks themselves out, and the council is never without an administrator. Raises AccountRefused."""
    if by is not None and user.pk == by.pk:
        raise AccountRefused("You cannot switch off your own account: another administrator can.")
    lock_administrators()
    others = Grant.objects.administrators(timezone.localdate()).exclude(user=user)
    if Grant.objects.administrators(timezone.localdate()).filter(user=user).exists() and not others.exists():
        raise AccountRefused("This is the council’s last administrator: make somebody else one first.")


@transaction.atomic
def change_particulars(user, values, person, *, by):
    """Change the name and the address of an account ({field: value}), and which person it is. Raises Conflict.

    Links that went to the old address no longer work. Gives the changes, {what: [from, to]}.
    """
    changes = change(user, values, by=by)
    if "email" in changes:
        end_links(user)
    return changes | _change_person(user, person, by=by)


def _change_person(user, person, *, by):
    """It stands in the person's record, and is a change of the account all the same: whoever saves next must see it."""
    before = Person.objects.filter(user=user).first()
    if before == person:
        return {}
    set_person(user, person, by=by)
    changes = {"person": [plain(before), plain(person)]}
    history.record("changed", user, by=by, changes=changes, naming=[one for one in (before, person) if one])
    user.version += 1
    user.save(update_fields=["version"])
    return changes


def end_links(user):
    """After another address was given: what was sent to the old one no longer works."""
    EmailAddress.objects.filter(user=user).delete()  # by which the old address could still be signed in with
    close_invitations(user)


def set_person(user, person, *, by):
    """Let the account be that person's, or nobody's (None)."""
    for before in Person.objects.filter(user=user).exclude(pk=person.pk if person else None):
        change(before, {"user": None}, by=by, verb="parted from its account")
    if person and person.user_id != user.pk:
        change(person, {"user": user}, by=by, verb="gave an account to")


def end_sessions(user):
    """End every session of an account."""
    User.objects.filter(pk=user.pk).update(sign_in_round=F("sign_in_round") + 1)
    user.refresh_from_db(fields=["sign_in_round"])
    UserSession.objects.filter(user=user).delete()


@transaction.atomic
def sign_out_everywhere(user, *, by):
    end_sessions(user)
    history.record("ended all sessions of", user, by=by)


def close_invitations(user, outcome=Invitation.Outcome.WITHDRAWN):
    """End the link by which an account could be taken up; gives how many there were."""
    return Invitation.objects.open().filter(user=user).update(outcome=outcome)


@transaction.atomic
def reset_second_step(user, *, by):
    """Take away every second step of somebody who has lost theirs: they sign in with the password alone, once more."""
    if by is not None and user.pk == by.pk:
        raise AccountRefused("Change your own second step under “Sign-in and security”.")
    found = Authenticator.objects.filter(user=user)
    kinds = sorted({authenticator.get_type_display() for authenticator in found})
    if not found.exclude(type=Authenticator.Type.RECOVERY_CODES).exists():
        raise AccountRefused("This account has no second step.")
    found.delete()
    end_sessions(user)
    history.record("reset the second step of", user, by=by, changes={"second step": [", ".join(kinds), ""]})
