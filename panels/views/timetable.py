"""A review's own timetable: what it says, adding to it, changing and removing an entry."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.actions.timetable import remove_entry
from panels.forms.timetable import EntryForm, TimetableForm
from panels.sitting import sitting_at
from scrutiny.forms.sent import sent
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
@access.follows_old_addresses
def timetable(request, slug):
    panel = access.get_panel(request.user, slug)
    return render(request, "panels/timetable/list.html", _listed(panel))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    sitting = sitting_at(request, slug)
    if request.method == "POST" and sitting and not request.POST.get("lines", "").strip():
        return redirect(sitting.onwards)
    form = TimetableForm(sent(request), panel=panel)
    if request.method == "POST" and form.is_valid():
        _tell(request, form.save(by=request.user))
        return redirect(sitting.onwards if sitting else _address(panel))
    return render(request, "panels/timetable/add.html", _listed(panel) | {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, entry):
    entry = access.get_timetable_entry_to_change(request.user, slug, entry)
    form = EntryForm.opened(request, entry)
    if form.saved(by=request.user):
        return finished(request, form, _address(entry.panel))
    return shown(request, form, "panels/timetable/change.html", {"panel": entry.panel, "entry": entry})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, entry):
    entry = access.get_timetable_entry_to_change(request.user, slug, entry)
    if request.method == "POST":
        remove_entry(entry, by=request.user)
        messages.success(request, f"Removed from the timetable: {entry}.")
        return redirect(_address(entry.panel))
    return render(request, "panels/timetable/remove.html", {"panel": entry.panel, "entry": entry})


def _tell(request, added):
    what = f"{added[0]}, by {added[0].when}" if len(added) == 1 else f"{len(added)} entries"
    messages.success(request, f"Added to the timetable: {what}.")


def _listed(panel):
    return {"panel": panel, "entries": panel.timetable.in_order(), "today": timezone.localdate()}


def _address(panel):
    return reverse("reviews:timetable", args=[panel.slug])
