"""Reporting on an action, with an account; democratic services also write down what others said."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.actions.answers import report
from actionplans.actions.moves import DateRefused
from actionplans.actions.updates import NothingSaid, RowClosed
from actionplans.forms.updates import NEVER_SAID, WHO_READS, UpdateForm
from actionplans.models import AskedRow, ProgressUpdate
from panels.standing import standing_of
from scrutiny.forms.sent import sent
from scrutiny.naming import day_in_words


@require_http_methods(["GET", "HEAD", "POST"])
def update(request, slug, uuid):
    """`?asked=` names, by its uuid, who was asked in the round that runs: what they said is written down."""
    row = access.get_row_to_update(request.user, slug, uuid)
    form, of = _form(request, row)
    if request.method == "POST" and form.is_valid():
        try:
            return _saved(request, row, form, of)
        except RowClosed:
            row.refresh_from_db()
        except DateRefused as refused:
            form.refuse_date(refused)
        except NothingSaid:
            form.add_error("status", NEVER_SAID)
    context = {"form": form, "row": row, "plan": row.plan, "of": of, "last": form.last, "who_reads": WHO_READS}
    return render(request, "actionplans/update.html", context)


def _form(request, row):
    """(the form, the AskedRow for whom it is opened or None)"""
    asked = list(AskedRow.objects.running_for(row))
    of = next((one for one in asked if str(one.asking.uuid) == request.GET.get("asked")), None)
    speaks_for_others = request.user.has_perm("actionplans.change_row", row)
    last = ProgressUpdate.objects.visible_to(request.user).of_row(row).first()
    given = {"row": row, "last": last, "speaks_for_others": speaks_for_others, "asked": asked, "of": of}
    return UpdateForm(sent(request), request.FILES or None, **given), of


def _saved(request, row, form, of):
    said_by = form.cleaned_data.get("said_by") or request.user.name
    told = {name: form.cleaned_data[name] for name in ("as_at", "channel") if name in form.cleaned_data}
    counts_for = form.answered or _own(request.user, form)
    saved = report(row, by=request.user, said_by=said_by, counts_for=counts_for, **form.said, **told)
    messages.success(request, form.told(saved, f", as at {day_in_words(saved.as_at)}"))
    return redirect(of.asking.round) if of else redirect("actionplans:row", row.plan.slug, row.uuid)


def _own(user, form):
    """What somebody with an account says of their own action is their answer in the round."""
    person = standing_of(user).person_id
    return [one for one in form.asked.values() if one.asking.person_id == person]
