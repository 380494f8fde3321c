"""A round by spreadsheets: one for each person, out by itself or all at once, and in again after a look at it."""

import tempfile
import zipfile

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from actionplans import round_access as access
from actionplans.actions.answers import NotAsked, RoundClosed
from actionplans.actions.askings import CannotSend, answer_by_sheet, asked_by_hand, hand_out_sheets
from actionplans.actions.moves import DateRefused
from actionplans.actions.updates import NothingSaid, RowClosed
from actionplans.answer_sheets import file_name, outcomes_of, written_for
from actionplans.forms.answer_sheets import AnswersForm, AnswerSheetForm
from scrutiny.forms.sent import sent
from scrutiny.forms.sheets import MEANWHILE, NOT_WHOLE
from scrutiny.lists.sending import XLSX
from scrutiny.lists.sheets import xlsx_file
from scrutiny.naming import several

OVER = "The round is closed, so no answer is taken in any more."


@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request, slug, number):
    """GET offers the files and takes one in; POST shows what it says, and saves what was shown."""
    held = access.get_round_to_run(request.user, slug, number)
    typed = sent(request)
    if typed and "rows" in typed:
        return _looked_through(request, held, AnswersForm(typed))
    waiting = asked_by_hand(held, way=None) if held.is_open else []
    given = [request.POST, request.FILES] if request.method == "POST" else []
    form = AnswerSheetForm(*given, askings=[asking for asking, _ in waiting])
    if form.is_valid():
        try:
            carried = AnswersForm.carrying(form.table["rows"])
            carried.initial["person"] = form.asking.uuid
            return _shown(request, held, form.asking, form.table["rows"], carried)
        except ValidationError as error:
            form.add_error("file", error)
    context = {"plan": held.plan, "round": held, "form": form, "waiting": waiting}
    return render(request, "actionplans/rounds/sheets.html", context)


def _shown(request, held, asking, table, form):
    outcomes = outcomes_of(asking, table)
    context = {"plan": held.plan, "round": held, "asking": asking, "outcomes": outcomes, "form": form}
    context["is_refused"] = any(outcome.faults for outcome in outcomes)
    return render(request, "actionplans/rounds/sheet.html", context)


def _looked_through(request, held, form):
    """Save what was looked at; otherwise the page is shown again and says why not."""
    if not form.is_valid():
        messages.error(request, NOT_WHOLE)
        return redirect("actionplans:round_sheets", held.plan.slug, held.number)
    asking = access.get_asking(request.user, held.plan.slug, held.number, form.cleaned_data["person"])
    table = form.cleaned_data["rows"]
    if request.method == "POST" and _saved(request, asking, outcomes_of(asking, table)):
        return redirect(held)
    return _shown(request, held, asking, table, form)


def _saved(request, asking, outcomes):
    """Whether there is nothing left to look at: all of it is saved, or the round is over."""
    if not outcomes or any(outcome.faults for outcome in outcomes):
        messages.error(request, MEANWHILE)
        return False
    try:
        answer_by_sheet(asking, outcomes, by=request.user)
        messages.success(request, f"Saved: {several(len(outcomes), 'answer')} of {asking.person}.")
    except RoundClosed:
        messages.error(request, OVER)
    except (DateRefused, NotAsked, NothingSaid, RowClosed):
        messages.error(request, MEANWHILE)
        return False
    return True


@require_POST
def sheet(request, slug, number, asking):
    """The spreadsheet of one person; POST, because a reminder that was due counts as sent with it."""
    found = access.get_asking(request.user, slug, number, asking)
    try:
        ((asking, rows),) = hand_out_sheets(found.round, only=found, by=request.user)
    except CannotSend as refused:
        return _not_handed_out(request, found.round, refused)
    file = xlsx_file(written_for(asking, rows))
    return FileResponse(file, content_type=XLSX, as_attachment=True, filename=file_name(asking))


@require_POST
def every_sheet(request, slug, number):
    """A spreadsheet for each of whom something is waited for, in one file."""
    held = access.get_round_to_run(request.user, slug, number)
    try:
        waiting = hand_out_sheets(held, by=request.user)
    except CannotSend as refused:
        return _not_handed_out(request, held, refused)
    packed = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (asking, rows) in enumerate(waiting, start=1):
            archive.writestr(f"{place:03}-{file_name(asking)}", xlsx_file(written_for(asking, rows)).read())
    packed.seek(0)
    name = f"{held.plan.slug}-round-{held.number}-spreadsheets.zip"
    return FileResponse(packed, content_type="application/zip", as_attachment=True, filename=name)


def _not_handed_out(request, held, refused):
    messages.error(request, str(refused))
    return redirect("actionplans:round_sheets", held.plan.slug, held.number)
