"""Handing over what an account holds."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from panels.actions.accounts import AccountRefused
from panels.actions.grants import GrantRefused
from scrutiny.edge import account_access as access
from scrutiny.edge.actions.handover import Holding, hand_over
from scrutiny.edge.forms.handover import LOOK_AGAIN, ConfirmedForm, SuccessorForm
from scrutiny.edge.rights import with_roles
from scrutiny.editing import Conflict

KINDS = [
    ("support", "Support of open reviews", "review that this person supports", "reviews that this person supports"),
    ("contact", "Named as contact", "open review", "open reviews"),
    ("owner", "Carries out", "open action", "open actions"),
    ("accountable", "Answers for", "open action", "open actions"),
]


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over_account(request, uuid):
    """GET asks who takes over, and with ?successor= shows what would move; POST moves it."""
    leaver = access.get_account(request.user, uuid)
    if request.method == "POST":
        form = ConfirmedForm(request.POST, leaver)
        if form.is_valid() and _handed_over(request, leaver, form):
            return redirect("accounts:account", leaver.uuid)
    else:
        form = SuccessorForm(request.GET if "successor" in request.GET else None, leaver)
    context = {"account": leaver, "form": form}
    if form.is_bound and form.is_valid():
        context |= _preview(request, Holding(leaver, form.cleaned_data["successor"]))
    return render(request, "edge/accounts/hand_over.html", context)


def _handed_over(request, leaver, form):
    holding = Holding(leaver, form.cleaned_data["successor"])
    if not form.check(holding):
        return False
    try:
        moved = hand_over(holding, by=request.user)
    except (AccountRefused, GrantRefused) as refused:
        form.add_error(None, str(refused))
    except Conflict:
        form.add_error(None, LOOK_AGAIN)
    else:
        messages.success(request, f"Handed over to {holding.successor}: {moved} in all. {leaver} may still sign in.")
        return True
    return False


def _preview(request, holding):
    (leaver,) = with_roles([holding.leaver], request.user, timezone.localdate(), over=True)
    going = {grant.pk for grant in holding.grants}
    lines = [
        {
            "name": name,
            "going": len(holding.going(kind)),
            "staying": len(holding.staying(kind)),
            "one": one,
            "many": many,
        }
        for kind, name, one, many in KINDS
        if holding.records.get(kind)
    ]
    return {
        "holding": holding,
        "lines": lines,
        "grants": [grant for grant in leaver.held if grant.pk in going],
        "personal": [grant for grant in leaver.held if grant.pk in {kept.pk for kept in holding.personal}],
        "is_anything": bool(going) or any(line["going"] for line in lines),
    }
