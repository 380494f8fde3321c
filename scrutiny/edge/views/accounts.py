"""The accounts of the council, for its administrators."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from panels.actions import accounts
from panels.actions.accounts import AccountRefused
from panels.actions.grants import GrantRefused
from panels.models import Grant
from scrutiny.edge import account_access as access
from scrutiny.edge.actions import second_step
from scrutiny.edge.forms.accounts import ParticularsForm
from scrutiny.edge.lists.accounts import AccountList
from scrutiny.edge.rights import histories, with_roles
from scrutiny.editing import Conflict
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown

EVENTS = 50
LOOK_AGAIN = "Somebody else changed this account meanwhile. Look again, then do it once more if it is still right."


@require_safe
def listed(request):
    return show(request, AccountList)


@require_safe
def account(request, uuid):
    account = access.get_account(request.user, uuid)
    today = timezone.localdate()
    (account,) = with_roles([account], request.user, today, over=True)
    page = Paginator(histories(account), EVENTS).get_page(request.GET.get("page"))
    context = {"account": account, "page": page, "invitation": account.invitations.open().first()}
    return render(request, "edge/accounts/account.html", context | {"is_own": account == request.user, "today": today})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, uuid):
    account = access.get_account(request.user, uuid)
    form = ParticularsForm.opened(request, account)
    if form.saved(by=request.user):
        return finished(request, form, reverse("accounts:account", args=[account.uuid]))
    return shown(request, form, "edge/accounts/change.html", {"account": account})


@require_http_methods(["GET", "HEAD", "POST"])
def switch_off(request, uuid):
    account = access.get_account(request.user, uuid)
    if request.method == "POST":
        said = f"{account} is switched off: signed out everywhere, and no link works any more."
        return done(request, account, said, accounts.switch_off, account)
    held = Grant.objects.of(account).not_over(timezone.localdate()).count()
    return render(request, "edge/accounts/switch_off.html", {"account": account, "held": held})


@require_http_methods(["GET", "HEAD", "POST"])
def switch_on(request, uuid):
    account = access.get_account(request.user, uuid)
    if request.method == "POST":
        return done(request, account, f"{account} may sign in again.", accounts.switch_on, account)
    return render(request, "edge/accounts/switch_on.html", {"account": account})


@require_http_methods(["GET", "HEAD", "POST"])
def reset_second_step(request, uuid):
    account = access.get_account(request.user, uuid)
    if request.method == "POST":
        said = f"{account} has no second step any more, is signed out everywhere, and was told by e-mail."
        return done(request, account, said, second_step.reset, account)
    return render(request, "edge/accounts/reset_second_step.html", {"account": account})


def done(request, account, said, act, *what, **how):
    """Act, and say on the account's page what was done or why it was not."""
    try:
        act(*what, by=request.user, **how)
    except (AccountRefused, GrantRefused) as refused:
        messages.error(request, str(refused))
    except Conflict:
        messages.error(request, LOOK_AGAIN)
    else:
        messages.success(request, said)
    return redirect("accounts:account", account.uuid)
