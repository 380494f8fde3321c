"""Inviting people to an account of their own, by a personal link that works once."""

from django.contrib.auth import password_validation
from django.db import transaction

from panels.actions.accounts import AccountRefused, close_invitations, set_person
from panels.actions.grants import give_grant
from scrutiny import history
from scrutiny.edge.actions.mail import tell_of_invitation
from scrutiny.editing import change
from scrutiny.models import Invitation, State, User


class LinkSpent(Exception):
    """The link was used, ended or replaced meanwhile."""


@transaction.atomic
def invite(name, email, *, by, link_to, right=None, person=None):
    """Make an account and send its holder a link. Gives the account.

    link_to  gives the whole address of the page for a token
    right    what `give_grant` takes: role, body, panel, ends_on
    person   whose account it is, in the records
    """
    user = User.objects.create_user(email, name=name)
    history.record("invited", user, by=by)
    if right:
        give_grant(user, **right, by=by)
    if person:
        set_person(user, person, by=by)
    _send(user, by=by, link_to=link_to)
    return user


@transaction.atomic
def invite_again(user, *, by, link_to):
    """Send a new link; an older one no longer works. Raises AccountRefused when the account is in use already."""
    if user.last_login or user.has_usable_password():
        raise AccountRefused(f"{user} has an account in use already: no invitation is needed.")
    if not user.is_active:
        change(user, {"is_active": True}, by=by, verb="switched on")
    close_invitations(user, Invitation.Outcome.REPLACED)
    history.record("invited again", user, by=by)
    _send(user, by=by, link_to=link_to)


@transaction.atomic
def withdraw(user, *, by):
    """Take an invitation back: the link ends and the account is switched off. Raises AccountRefused, Conflict."""
    if User.objects.with_state().get(pk=user.pk).state != State.INVITED:
        raise AccountRefused(f"{user} has no open invitation.")
    close_invitations(user)
    change(user, {"is_active": False}, by=by, verb="withdrew the invitation of")


@transaction.atomic
def take_up(invitation, password):
    """Set the first password of the account, by its holder. Raises LinkSpent; whoever comes second is too late."""
    found = Invitation.objects.open().filter(pk=invitation.pk).update(outcome=Invitation.Outcome.USED)
    if not found:
        raise LinkSpent
    user = invitation.user
    user.set_password(password)
    user.save(update_fields=["password"])
    password_validation.password_changed(password, user)
    history.record("set the first password of", user, by=user)


def _send(user, *, by, link_to):
    invitation, token = Invitation.objects.issue(user, by=by)
    tell_of_invitation(invitation, link_to(token))
