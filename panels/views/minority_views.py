"""Minority views: adding one beside what it dissents from, changing, removing."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels.access import follows_old_addresses
from panels.actions.minority_views import add_minority_view, remove_minority_view
from panels.actions.recommendations import AddedAlready
from panels.finding_access import get_dissented_from, get_minority_view_to_change
from panels.forms.minority_views import MinorityViewForm, NewMinorityViewForm
from scrutiny.editing import Conflict
from scrutiny.views.editing import CHANGED_SINCE, finished, shown, tell_removed


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def add(request, slug):
    beside = get_dissented_from(request.user, slug, request.GET)
    form = NewMinorityViewForm.opened(request, beside)
    if form.is_sent and form.is_valid():
        _add(request, form)
        return redirect(_address(beside))
    return render(request, "panels/minority_views/add.html", {"form": form, **_around(beside)})


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def change(request, slug, view):
    view = get_minority_view_to_change(request.user, slug, view)
    form = MinorityViewForm.opened(request, view)
    if form.saved(by=request.user):
        return finished(request, form, _address(view.dissented_from))
    return shown(request, form, "panels/minority_views/change.html", {"view": view, **_around(view.dissented_from)})


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def remove(request, slug, view):
    view = get_minority_view_to_change(request.user, slug, view)
    if request.method == "POST" and _removed(request, view):
        return redirect(_address(view.dissented_from))
    return render(request, "panels/minority_views/remove.html", {"view": view, **_around(view.dissented_from)})


def _add(request, form):
    try:
        given = form.given()
        add_minority_view(form.dissented_from, given.pop("whose"), given.pop("text"), by=request.user, **given)
    except AddedAlready:
        messages.info(request, "It was added already: this page had been sent before.")
    else:
        messages.success(request, "Added: a minority view.")


def _removed(request, view):
    """Whether it could be removed; otherwise the page is told why not."""
    try:
        if request.POST.get("read_version") != str(view.version):
            raise Conflict(view)
        kept = remove_minority_view(view, by=request.user)
    except Conflict:
        messages.error(request, CHANGED_SINCE)
    else:
        tell_removed(request, "Removed: the minority view.", kept, _address(view.dissented_from))
        return True
    view.refresh_from_db()
    return False


def _around(beside):
    """What the page tells of what a view stands beside."""
    return {"panel": beside.panel, "beside": beside, "name": name_of(beside), "back": _address(beside)}


def name_of(record):
    """A finding, conclusion or recommendation by its number: "finding 3"."""
    number = getattr(record, "shown_number", None) or record.position
    return f"{record._meta.verbose_name} {number}"


def _address(record):
    if record._meta.model_name == "recommendation":
        return reverse("reviews:recommendation", args=[record.panel.slug, record.shown_number])
    place = f"#{record._meta.model_name}-{record.position}"
    return reverse("reviews:findings", args=[record.panel.slug]) + place
