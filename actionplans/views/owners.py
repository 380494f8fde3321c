"""Who carries an action out: named, moved, made to lead and taken away."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.actions.owners import as_seen, owners_of, rearrange
from actionplans.forms.owners import NewOwnerForm
from panels.forms.picking import picked
from scrutiny.forms.sent import sent


@require_http_methods(["GET", "HEAD", "POST"])
def owners(request, slug, uuid):
    """GET lists them; POST adds one, or does with one of them what a button says."""
    row = access.get_row_to_change(request.user, slug, uuid)
    if request.method == "POST" and "press" in request.POST:
        return _pressed(request, row)
    form = NewOwnerForm(sent(request), row=row, picked=picked(request))
    if request.method == "POST" and (added := form.added(by=request.user)):
        messages.success(request, f"Added: {added}. Add the next one below, or go back to the action.")
        return redirect(f"{request.path}#add")
    named = owners_of(row)
    context = {"row": row, "plan": row.plan, "owners": named, "seen": as_seen(named), "form": form}
    return render(request, "actionplans/owners/list.html", context | {"back": row.get_absolute_url()})


def _pressed(request, row):
    """The button says what, and the page which of them it showed at which place."""
    verb, _, place = request.POST["press"].partition("-")
    seen = request.POST.get("seen", "")
    done = rearrange(row, verb, place, seen=seen, by=request.user)
    if done:
        messages.success(request, done)
    else:
        messages.error(request, "Nothing was changed: somebody changed this list meanwhile. Look at it once more.")
    return redirect(request.path)
