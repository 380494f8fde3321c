"""The panel's verdicts: on one action, on many at a meeting, and reporting those of the chair."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.actions.verdicts import CannotDecide, report_verdicts
from actionplans.claims import claim_of, last_of, said_of
from actionplans.forms.verdicts import ReportForm, VerdictsForm, meetings_for
from actionplans.models import Verdict
from actionplans.sitting import sitting_again, sitting_of
from scrutiny.forms.sent import sent
from scrutiny.naming import day_in_words, listed, several

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def give(request, slug, uuid):
    row = access.get_row_to_decide(request.user, slug, uuid)
    form = VerdictsForm(sent(request), row.plan, [row], reader=request.user, must=True)
    if request.method == "POST" and form.is_valid() and form.give(by=request.user):
        _tell(request, form)
        return redirect(row)
    claim, last = last_of(row, request.user)
    context = {"row": row, "plan": row.plan, "formset": form, "entry": form.rows[0], "claim": claim, "last": last}
    return render(request, "actionplans/verdicts/give.html", context)


@require_http_methods(FORM)
def sitting(request, slug):
    plan = access.get_plan_to_decide(request.user, slug)
    typed = sent(request)
    if typed:
        page = sitting_again(plan, request.user, typed)
    else:
        page = sitting_of(plan, request.user, start=request.GET.get("from", ""))
    form = VerdictsForm(typed, plan, page.rows, reader=request.user, meeting=request.GET.get("meeting"))
    if request.method == "POST" and form.is_valid() and form.give(by=request.user):
        _tell(request, form)
        return redirect(_onward(plan, page.onward, form.place.cleaned_data["place"]))
    entries = [(each, claim_of(each.row), said_of(each.row)) for each in form.rows]
    context = {"plan": plan, "formset": form, "entries": entries, "page": page}
    return render(request, "actionplans/verdicts/sitting.html", context)


def _onward(plan, place, meeting):
    """The next actions, for the same meeting; behind the last the plan."""
    if not place:
        return plan.get_absolute_url()
    return f"{reverse('actionplans:verdicts', args=[plan.slug])}?{urlencode({'from': place, 'meeting': meeting})}"


@require_http_methods(FORM)
def report(request, slug):
    plan = access.get_plan_to_decide(request.user, slug)
    waiting = Verdict.objects.visible_to(request.user).of_plan(plan).to_be_reported().for_list()
    form = ReportForm(sent(request), meetings=meetings_for(request.user, plan))
    if request.method == "POST" and form.is_valid() and _reported(request, plan, form):
        return redirect(plan)
    return render(request, "actionplans/verdicts/report.html", {"plan": plan, "form": form, "waiting": waiting})


def _reported(request, plan, form):
    try:
        number = report_verdicts(plan, form.chosen, by=request.user)
    except CannotDecide as refusal:
        form.add_error("meeting", str(refusal))
        return False
    day = day_in_words(form.chosen.held_on)
    if not number:
        form.add_error("meeting", f"None of them was given by {day}: choose a later meeting")
        return False
    were = "was" if number == 1 else "were"
    messages.success(request, f"Saved: {several(number, 'verdict')} of the chair {were} reported on {day}.")
    return True


def _tell(request, form):
    first, *more = form.given
    said = f"{first.row}: {first.get_outcome_display().lower()}" if not more else several(len(form.given), "verdict")
    messages.success(request, f"Saved, as decided on {day_in_words(first.decided_on)}: {said}.")
    if form.meanwhile:
        others = listed(
            f"{each.row}: {each.get_outcome_display().lower()}, by {each.typed_by or 'somebody else'}"
            for each in form.meanwhile
        )
        messages.warning(
            request,
            f"While you had the page open, somebody else saved a verdict too ({others}). Both are kept; the one of the "
            f"later day counts, and of two on one day the one saved last: look at it once more.",
        )
