"""Inviting people, and what they find behind their link."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from scrutiny.edge import account_access as access
from scrutiny.edge.actions import invitations
from scrutiny.edge.forms.invitations import InvitationForm, ManyForm, PasswordForm
from scrutiny.edge.views.accounts import done
from scrutiny.forms.sent import sent
from scrutiny.models import Invitation

LINK = "invitation"  # of the session: the hash of the link by which somebody came


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request):
    access.accounts_for(request.user)
    form = InvitationForm(sent(request), reader=request.user)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("name", "email", "person")}
        user = invitations.invite(**given, right=form.right(), by=request.user, link_to=_links(request))
        messages.success(request, f"An invitation is on its way to {user.email}.")
        return redirect("accounts:account", user.uuid)
    return render(request, "edge/accounts/invite.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def invite_many(request):
    access.accounts_for(request.user)
    form = ManyForm(sent(request), reader=request.user)
    if request.method == "POST" and form.is_valid():
        invited = _invite_all(request, form)
        messages.success(request, f"{invited} invitations are on their way.")
        return redirect("accounts:list")
    return render(request, "edge/accounts/invite_many.html", {"form": form})


@transaction.atomic
def _invite_all(request, form):
    people = form.cleaned_data["people"]
    for name, email in people:
        invitations.invite(name, email, right=form.right(), by=request.user, link_to=_links(request))
    return len(people)


@require_POST
def invite_again(request, uuid):
    account = access.get_account(request.user, uuid)
    said = f"A new invitation is on its way to {account.email}. The older link no longer works."
    return done(request, account, said, invitations.invite_again, account, link_to=_links(request))


@require_POST
def withdraw(request, uuid):
    account = access.get_account(request.user, uuid)
    said = f"The invitation of {account} is withdrawn, and the account is switched off."
    return done(request, account, said, invitations.withdraw, account)


def _links(request):
    return lambda token: request.build_absolute_uri(reverse("invitation", args=[token]))


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token):
    """Scanners of mail open every link, so that GET only shows a button."""
    invitation = Invitation.objects.by_link(token)
    if invitation is None:
        return _spent(request)
    if request.method == "POST":
        request.session[LINK] = invitation.digest
        return redirect("invitation_password")
    return render(request, "edge/invitations/invitation.html", {"invitation": invitation})


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def password(request):
    """The first password; the link's secret is no longer in the address."""
    invitation = Invitation.objects.by_digest(request.session.get(LINK, ""))
    if invitation is None:
        return _spent(request)
    form = PasswordForm(request.POST if request.method == "POST" else None, user=invitation.user)
    if request.method == "POST" and form.is_valid():
        try:
            invitations.take_up(invitation, form.cleaned_data["password1"])
        except invitations.LinkSpent:
            return _spent(request)
        logout(request)
        messages.success(request, "Your password is saved. Now sign in with it.")
        return redirect("account_login")
    return render(request, "edge/invitations/password.html", {"invitation": invitation, "form": form})


def _spent(request):
    return render(request, "edge/invitations/spent.html", status=410)
