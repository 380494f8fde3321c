"""The actions of a plan as a spreadsheet: taken out, changed elsewhere, looked at and taken in again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from actionplans import access
from actionplans.actions.sheets import NotTaken, TakenAlready, take_in
from actionplans.forms.sheets import ChangesForm, SheetForm
from actionplans.sheets.columns import COLUMNS, WIDE
from actionplans.sheets.reading import sheet_of
from actionplans.sheets.showing import Changes
from scrutiny.forms.sent import sent
from scrutiny.forms.sheets import MEANWHILE
from scrutiny.lists.sending import csv_file, workbook
from scrutiny.sheets.writing import Written

TWICE = "This was saved already: the page had been sent before."


@require_safe
def as_csv(request, slug):
    return csv_file(*_written(request.user, slug))


@require_safe
def as_xlsx(request, slug):
    return workbook(*_written(request.user, slug))


def _written(reader, slug):
    """(the actions as they are written, the name of the file)"""
    plan = access.get_plan_to_fill(reader, slug)
    return Written("Actions", COLUMNS, sheet_of(plan, reader).lines(), wide=WIDE), f"{plan.slug}-actions-to-change"


@require_http_methods(["GET", "HEAD", "POST"])
def spreadsheet(request, slug):
    """A file is looked at and shown; what was shown is saved."""
    plan = access.get_plan_to_fill(request.user, slug)
    typed = sent(request)
    if typed and "rows" in typed:
        return _looked_through(request, plan, ChangesForm(typed))
    form = SheetForm(*([request.POST, request.FILES] if request.method == "POST" else []))
    if form.is_valid():
        changes = Changes(sheet_of(plan, request.user), form.table["rows"], notes=form.table["notes"])
        try:
            return preview(request, plan, changes)
        except ValidationError as error:
            form.add_error("file", error)
    return render(request, "actionplans/sheets/upload.html", {"plan": plan, "form": form})


def preview(request, plan, changes, **given):
    """The page that shows what would change. Raises ValidationError where it could not be sent back."""
    form = ChangesForm.carrying(changes.carried())
    form.initial |= given
    return _shown(request, plan, changes, form)


def _looked_through(request, plan, form):
    """Save what was looked at; otherwise the page is shown again and says why not."""
    if not form.is_valid() and "rows" in form.errors:
        messages.error(request, form.errors["rows"][0])
        return redirect("actionplans:sheet", plan.slug)
    changes = Changes(sheet_of(plan, request.user), form.cleaned_data["rows"])
    is_answered = request.method == "POST" and form.is_valid() and form.answers(changes)
    if is_answered and changes.is_refused:
        messages.error(request, MEANWHILE)
    elif is_answered and changes.rows and _saved(request, plan, form):
        return redirect(plan)
    return _shown(request, plan, changes, form)


def _saved(request, plan, form):
    given = form.cleaned_data
    try:
        added, changed = take_in(
            plan, given["rows"], by=request.user, mark=given["mark"], agreement=form.agreement, why=form.why
        )
    except TakenAlready:
        messages.info(request, TWICE)
        return True
    except (NotTaken, IntegrityError):  # the latter where a number is that of an action which this reader may not see
        messages.error(request, MEANWHILE)
        return False
    told = f"{added} added, {changed} changed" if added else f"{changed} changed"
    messages.success(request, f"Saved: {told}. Each has it in its history.")
    return True


def _shown(request, plan, changes, form):
    return render(request, "actionplans/sheets/changes.html", {"plan": plan, "changes": changes, "form": form})
