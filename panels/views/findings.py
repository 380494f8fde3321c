"""What the panel found: reading it, adding one finding after another, changing, removing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels.access import follows_old_addresses, get_panel_to_change
from panels.actions.findings import Dissented, RestedOn, add_finding, remove_finding
from panels.actions.recommendations import AddedAlready
from panels.finding_access import alike, get_finding_to_change, get_findings_panel
from panels.forms.findings import FindingForm, NewFindingForm
from panels.resting import resting_on
from panels.shown_findings import found_by
from panels.views.recommendations import mark_of
from scrutiny.editing import Conflict
from scrutiny.views.editing import CHANGED_SINCE, finished, shown, tell_removed

DISSENTED = "A minority view stands beside it: remove that first."


@login_not_required
@require_safe
@follows_old_addresses
def findings(request, slug):
    panel = get_findings_panel(request.user, slug)
    is_beside = request.GET.get("shown") == "beside"
    context = {"panel": panel, "found": found_by(panel, request.user), "is_beside": is_beside}
    return render(request, "panels/findings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def add(request, slug):
    panel = get_panel_to_change(request.user, slug)
    like = alike(request.user, panel, request.GET.get("like", ""))
    form = NewFindingForm.opened(request, panel, like=like)
    if form.is_sent and form.is_valid():
        return _added(request, form, panel)
    context = {"panel": panel, "form": form, "like": like, "back": _back(panel)}
    return render(request, "panels/findings/add.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def change(request, slug, position):
    finding = get_finding_to_change(request.user, slug, position, mark=mark_of(request))
    form = FindingForm.opened(request, finding)
    if form.saved(by=request.user):
        return finished(request, form, _back(finding.panel, form.instance))
    context = {"panel": finding.panel, "finding": finding, "back": _back(finding.panel, finding)}
    return shown(request, form, "panels/findings/change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def remove(request, slug, position):
    finding = get_finding_to_change(request.user, slug, position, mark=mark_of(request))
    if request.method == "POST" and _removed(request, finding):
        return redirect(_back(finding.panel))
    context = {"panel": finding.panel, "finding": finding, "back": _back(finding.panel, finding)}
    return render(request, "panels/findings/remove.html", context | {"resting": resting_on(finding, request.user)})


def _added(request, form, panel):
    """Add what the form says, and go on to the next one or to what was added."""
    try:
        with transaction.atomic():
            given = form.given(by=request.user)
            made = add_finding(panel, given.pop("text"), by=request.user, **given)
    except AddedAlready as already:
        made = already.made
        messages.info(request, f"Finding {made.position} was added already: this page had been sent before.")
    else:
        messages.success(request, f"Added: finding {made.position}.")
    if request.POST.get("press") == "another":
        return redirect(f"{reverse('reviews:add_finding', args=[panel.slug])}?like={made.position}")
    return redirect(_back(panel, made))


def _removed(request, finding):
    """Whether it could be removed; otherwise the page is told why not."""
    try:
        if request.POST.get("read_version") != str(finding.version):
            raise Conflict(finding)
        kept = remove_finding(finding, by=request.user, is_untied=request.POST.get("untie") == "yes")
    except Conflict:
        messages.error(request, CHANGED_SINCE)
    except RestedOn:
        messages.error(request, "Something rests on it: untie it first, or tick below that it is to be untied.")
    except Dissented:
        messages.error(request, DISSENTED)
    else:
        tell_removed(request, f"Removed: finding {finding.position}.", kept, _back(finding.panel))
        return True
    finding.refresh_from_db()
    return False


def _back(panel, finding=None):
    return reverse("reviews:findings", args=[panel.slug]) + (f"#finding-{finding.position}" if finding else "")
