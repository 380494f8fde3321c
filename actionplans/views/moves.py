"""Moving the date of an action, and deciding of a date that is asked for."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.actions.moves import DateRefused, DecidedAlready, decide_move, move_date
from actionplans.forms.moves import CHANGED, DecideForm, MoveForm
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent


@require_http_methods(["GET", "HEAD", "POST"])
def move(request, slug, uuid):
    """Give an action another date at once."""
    row = access.get_row_to_move(request.user, slug, uuid)
    form = MoveForm(sent(request), row=row)
    if request.method == "POST" and form.is_valid() and _is_moved(request, row, form):
        messages.success(request, f"Saved for {str(row).lower()}: it is due by {row.due_on:%-d %B %Y} now.")
        return redirect("actionplans:row", slug=slug, uuid=uuid)
    context = {"row": row, "plan": row.plan, "form": form}
    return render(request, "actionplans/moves/move.html", context)


def _is_moved(request, row, form):
    try:
        move_date(row, form.cleaned_data["to_written"], by=request.user, **form.moved)
    except Conflict:
        form.add_error(None, CHANGED)
    except DateRefused as refused:
        form.add_error(refused.field, str(refused))
    return not form.errors


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request, slug, uuid):
    """Agree or refuse the date that is asked for; where none is, the action's own page says what became of it."""
    row = access.get_row_to_move(request.user, slug, uuid)
    asked = row.moves.waiting().first()
    if asked is None:
        return _decided_already(request, row)
    form = DecideForm(sent(request), move=asked)
    if request.method == "POST" and form.is_valid():
        try:
            return _decided(request, row, asked, form.cleaned_data)
        except DecidedAlready:
            return _decided_already(request, row)
        except DateRefused as refused:
            form.add_error(None, str(refused))
    return render(request, "actionplans/moves/decide.html", {"row": row, "plan": row.plan, "form": form, "move": asked})


def _decided(request, row, asked, given):
    agrees = given["agrees"] == "yes"
    decide_move(asked, agrees=agrees, decided_by=given["decided_by"], on=given["on"], why=given["why"], by=request.user)
    became = f"it is due by {asked.to_on:%-d %B %Y} now" if agrees else "the later date is refused, and its date stays"
    messages.success(request, f"Saved for {str(row).lower()}: {became}.")
    return redirect("actionplans:row", slug=row.plan.slug, uuid=row.uuid)


def _decided_already(request, row):
    messages.info(request, "No later date waits to be decided for this action.")
    return redirect("actionplans:row", slug=row.plan.slug, uuid=row.uuid)
