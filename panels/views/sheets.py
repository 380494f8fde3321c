"""A review's recommendations as a spreadsheet: taken out, changed elsewhere, looked at and taken in again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.actions.recommendations import AddedAlready
from panels.actions.sheets import NotTaken, outcomes_of, take_in
from panels.forms.sheets import ChangesForm, SheetForm
from panels.models import Recommendation
from panels.sheets.showing import Changes
from panels.sheets.writing import written
from scrutiny.forms.sent import sent
from scrutiny.forms.sheets import MEANWHILE
from scrutiny.lists.sending import csv_file, workbook


@login_not_required
@require_safe
@access.follows_old_addresses
def as_csv(request, slug):
    return csv_file(*_written(request.user, slug))


@login_not_required
@require_safe
@access.follows_old_addresses
def as_xlsx(request, slug):
    return workbook(*_written(request.user, slug))


def _written(reader, slug):
    """(the recommendations as they are written, the name of the file)"""
    panel = access.get_panel(reader, slug)
    readable = Recommendation.objects.visible_to(reader).of_panel(panel.slug).for_list().with_addressees()
    return written(readable), f"{panel.slug}-recommendations"


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def spreadsheet(request, slug):
    """A file is looked at and shown; what was shown is saved."""
    panel = access.get_panel_to_change(request.user, slug)
    typed = sent(request)
    if typed and "rows" in typed:
        return _looked_through(request, panel, ChangesForm(typed))
    form = SheetForm(*([request.POST, request.FILES] if request.method == "POST" else []))
    if form.is_valid():
        outcomes = outcomes_of(panel, form.table["rows"], reader=request.user)
        answer = _preview(request, panel, form, outcomes)
        if answer is not None:
            return answer
    return render(request, "panels/sheets/upload.html", {"panel": panel, "form": form, "back": _back(panel)})


def _preview(request, panel, form, outcomes):
    """The page that shows what would change, or None where the form says why not."""
    changes = Changes(panel, outcomes, reader=request.user, notes=form.table["notes"])
    carried = [row for row in form.table["rows"] if row["row"] in changes.rows]
    try:
        return _shown(request, panel, changes, ChangesForm.carrying(carried))
    except ValidationError as error:
        form.add_error("file", error)
        return None


def _looked_through(request, panel, form):
    """Save what was looked at; otherwise the page is shown again and says why not."""
    if not form.is_valid() and "rows" in form.errors:
        messages.error(request, form.errors["rows"][0])
        return redirect("reviews:spreadsheet", panel.slug)
    if request.method == "POST" and form.is_valid() and _saved(request, panel, form):
        return redirect(_back(panel))
    return _shown(request, panel, _changes(request, panel, form), form)


def _changes(request, panel, form):
    outcomes = outcomes_of(panel, form.cleaned_data["rows"], reader=request.user)
    return Changes(panel, outcomes, reader=request.user)


def _saved(request, panel, form):
    given = form.cleaned_data
    if _changes(request, panel, form).need_reason and not given["reason"]:
        form.ask_for_reason()
        return False
    try:
        added, changed = take_in(panel, given["rows"], by=request.user, mark=given["mark"], reason=given["reason"])
    except AddedAlready:
        messages.info(request, "This spreadsheet was taken in already: the page had been sent before.")
        return True
    except NotTaken:
        messages.error(request, MEANWHILE)
        return False
    messages.success(request, f"Saved from the spreadsheet: {added} added, {changed} changed.")
    return True


def _shown(request, panel, changes, form):
    context = {"panel": panel, "changes": changes, "form": form, "back": _back(panel)}
    return render(request, "panels/sheets/changes.html", context)


def _back(panel):
    return reverse("reviews:recommendations", args=[panel.slug])
