"""Giving and ending rights."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from panels.actions.grants import GrantRefused, change_end, end_grant, give_grant
from panels.forms.grants import EndForm, GrantForm
from scrutiny.edge import account_access as access
from scrutiny.edge.rights import with_roles
from scrutiny.edge.views.accounts import LOOK_AGAIN, done
from scrutiny.editing import Conflict


@require_http_methods(["GET", "HEAD", "POST"])
def give(request, uuid):
    account = access.get_account(request.user, uuid)
    form = GrantForm(request.POST if request.method == "POST" else None, reader=request.user)
    if request.method == "POST" and form.is_valid() and _given(request, account, form):
        return redirect("accounts:account", account.uuid)
    return render(request, "edge/accounts/give.html", {"account": account, "form": form})


def _given(request, account, form):
    try:
        grant = give_grant(account, by=request.user, **form.given())
    except GrantRefused as refused:
        form.add_error("role", str(refused))
        return False
    messages.success(request, f"{account} has a new right: {grant.get_role_display()}.")
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def grant(request, uuid, grant):
    """GET shows a right with its end; POST changes the end, or with `end` ends it at once."""
    grant = access.get_grant(request.user, uuid, grant)
    (account,) = with_roles([grant.user], request.user, timezone.localdate(), over=True)
    shown = next(held for held in account.held if held.pk == grant.pk)
    if request.method == "POST" and "end" in request.POST:
        return done(request, account, f"Ended: {shown.get_role_display()}, {shown.where}.", end_grant, grant)
    form = EndForm(request.POST if request.method == "POST" else None, grant=grant)
    if request.method == "POST" and form.is_valid() and _changed(request, grant, form):
        return redirect("accounts:account", account.uuid)
    return render(request, "edge/accounts/grant.html", {"account": account, "grant": shown, "form": form})


def _changed(request, grant, form):
    grant.version = form.cleaned_data["version"]
    try:
        change_end(grant, form.cleaned_data["ends_on"], by=request.user)
    except (GrantRefused, Conflict) as refused:
        form.add_error(None, LOOK_AGAIN if isinstance(refused, Conflict) else str(refused))
        return False
    messages.success(request, f"Saved: the last day of {grant.get_role_display()}.")
    return True
