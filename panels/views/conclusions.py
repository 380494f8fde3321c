"""What the panel makes of its findings: adding conclusions, changing, removing."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels.access import follows_old_addresses, get_panel_to_change
from panels.actions.conclusions import add_conclusion, remove_conclusion
from panels.actions.findings import Dissented
from panels.actions.recommendations import AddedAlready
from panels.finding_access import get_conclusion_to_change
from panels.forms.conclusions import ConclusionForm, NewConclusionForm
from panels.views.findings import DISSENTED
from panels.views.recommendations import mark_of
from scrutiny.editing import Conflict
from scrutiny.views.editing import CHANGED_SINCE, finished, shown, tell_removed


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def add(request, slug):
    panel = get_panel_to_change(request.user, slug)
    form = NewConclusionForm.opened(request, panel)
    if form.is_sent and form.is_valid():
        return _added(request, form, panel)
    return render(request, "panels/conclusions/add.html", {"panel": panel, "form": form, "back": _back(panel)})


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def change(request, slug, position):
    conclusion = get_conclusion_to_change(request.user, slug, position, mark=mark_of(request))
    form = ConclusionForm.opened(request, conclusion)
    if form.saved(by=request.user):
        return finished(request, form, _back(conclusion.panel, form.instance))
    context = {"panel": conclusion.panel, "conclusion": conclusion, "back": _back(conclusion.panel, conclusion)}
    return shown(request, form, "panels/conclusions/change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def remove(request, slug, position):
    conclusion = get_conclusion_to_change(request.user, slug, position, mark=mark_of(request))
    if request.method == "POST" and _removed(request, conclusion):
        return redirect(_back(conclusion.panel))
    context = {"panel": conclusion.panel, "conclusion": conclusion, "back": _back(conclusion.panel, conclusion)}
    return render(request, "panels/conclusions/remove.html", context)


def _added(request, form, panel):
    """Add what the form says, and go on to the next one or to what was added."""
    try:
        given = form.given()
        made = add_conclusion(panel, given.pop("text"), by=request.user, **given)
    except AddedAlready as already:
        made = already.made
        messages.info(request, f"Conclusion {made.position} was added already: this page had been sent before.")
    else:
        messages.success(request, f"Added: conclusion {made.position}.")
    if request.POST.get("press") == "another":
        return redirect("reviews:add_conclusion", panel.slug)
    return redirect(_back(panel, made))


def _removed(request, conclusion):
    """Whether it could be removed; otherwise the page is told why not."""
    try:
        if request.POST.get("read_version") != str(conclusion.version):
            raise Conflict(conclusion)
        kept = remove_conclusion(conclusion, by=request.user)
    except Conflict:
        messages.error(request, CHANGED_SINCE)
    except Dissented:
        messages.error(request, DISSENTED)
    else:
        tell_removed(request, f"Removed: conclusion {conclusion.position}.", kept, _back(conclusion.panel))
        return True
    conclusion.refresh_from_db()
    return False


def _back(panel, conclusion=None):
    place = f"#conclusion-{conclusion.position}" if conclusion else "#conclusions"
    return reverse("reviews:findings", args=[panel.slug]) + place
