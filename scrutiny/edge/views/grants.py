"""Giving and ending rights."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from panels.actions.grants import GrantRefused, end_grant, give_grant
from panels.forms.grants import EndForm, GrantForm
from scrutiny.edge import account_access as access
from scrutiny.edge.rights import with_roles
from scrutiny.edge.views.accounts import done
from scrutiny.forms.sent import sent
from scrutiny.views.editing import shown


@require_http_methods(["GET", "HEAD", "POST"])
def give(request, uuid):
    account = access.get_account(request.user, uuid)
    form = GrantForm(sent(request), reader=request.user)
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
    held = next(each for each in account.held if each.pk == grant.pk)
    if request.method == "POST" and "end" in request.POST:
        return done(request, account, f"Ended: {held.get_role_display()}, {held.where}.", end_grant, grant)
    form = EndForm.opened(request, grant)
    if form.saved(by=request.user):
        messages.success(request, _told(grant, form))
        return redirect("accounts:account", account.uuid)
    return shown(request, form, "edge/accounts/grant.html", {"account": account, "grant": held})


def _told(grant, form):
    if not form.changes:
        return "Nothing was different, so nothing was saved."
    return f"Saved: the last day of {grant.get_role_display()}."
