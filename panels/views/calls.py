"""Calls for written evidence: what everybody reads, and what officers do with them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access, call_access
from panels.actions.calls import HasSubmissions, add_call, close_call, remove_call
from panels.forms.calls import CallForm, OpeningForm
from panels.models import CallForEvidence
from scrutiny.editing import Conflict
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
def listed(request):
    """The calls that anybody may answer now, and those that are to open."""
    today = timezone.localdate()
    calls = CallForEvidence.objects.visible_to(request.user).for_everybody(today)
    return render(request, "panels/calls/list.html", {"calls": calls, "today": today})


@login_not_required
@require_safe
def call(request, slug):
    found = call_access.get_call(request.user, slug)
    return render(request, "panels/calls/call.html", _standing(found))


@login_not_required
@require_safe
@access.follows_old_addresses
def of_review(request, slug):
    panel = access.get_panel(request.user, slug)
    calls = CallForEvidence.objects.visible_to(request.user).of_panel(panel).with_numbers()
    works = request.user.has_perm("panels.read_drafts", panel)
    context = {"panel": panel, "calls": calls, "works": works, "today": timezone.localdate()}
    return render(request, "panels/calls/page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = CallForm.opened(request, CallForEvidence(panel=panel))
    if form.is_sent and form.is_valid():
        found = add_call(form.instance, by=request.user)
        messages.success(request, f"Written: {found}. Look at it as others will, then open it.")
        return redirect(found)
    return render(request, "panels/calls/add.html", {"panel": panel, "form": form, "back": _calls(panel)})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, call):
    found = call_access.get_call_to_change(request.user, slug, call)
    form = CallForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/calls/change.html", _of(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def opening(request, slug, call):
    """From when to when it takes what is sent; once it is open, these days are changed here too."""
    found = call_access.get_call_to_change(request.user, slug, call)
    form = OpeningForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/calls/open.html", _of(found))


@require_POST
@access.follows_old_addresses
def close(request, slug, call):
    found = call_access.get_call_to_change(request.user, slug, call)
    try:
        close_call(found, by=request.user)
        messages.success(request, "The call is closed: nothing more is taken.")
    except Conflict:
        messages.error(request, "Somebody has changed the call meanwhile. Look at it as it is now.")
    return redirect(found)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, call):
    found = call_access.get_call_to_change(request.user, slug, call)
    if request.method == "POST":
        try:
            remove_call(found, by=request.user)
        except HasSubmissions:
            messages.error(request, "Somebody has written to this call, so it stays. You can close it.")
            return redirect(found)
        messages.success(request, f"Removed: {found}.")
        return redirect(_calls(found.panel))
    return render(request, "panels/calls/remove.html", _of(found))


def _of(call):
    return {"panel": call.panel, "call": call, "back": call.get_absolute_url()}


def _standing(call):
    today = timezone.localdate()
    return {
        "call": call,
        "panel": call.panel,
        "today": today,
        "takes": call.takes(today),
        "is_over": call.is_over(today),
    }


def _calls(panel):
    return reverse("reviews:calls", args=[panel.slug])
