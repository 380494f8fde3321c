"""A plan as it was known at the end of a day, and what changed between two days."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans import access
from actionplans.changes import changes_between
from actionplans.forms.past import DayForm, DaysForm
from actionplans.lines import by_section, counted
from actionplans.models import MonitoringRound
from actionplans.papers.spreadsheet import csv_of_day
from actionplans.pictures import past_of, rows_then
from actionplans.views.of_review import to_review
from panels import access as panel_access
from scrutiny.templatetags.components import shown_by

ROUNDS = 6  # whose days are offered


@login_not_required
@require_safe
def as_at(request, slug):
    plan = access.get_plan(request.user, slug)
    return to_review(request, plan, "plan_as_at") or _as_at(request, plan)


@login_not_required
@require_safe
@panel_access.follows_old_addresses
def review_as_at(request, slug):
    return _as_at(request, _plan_of_review(request, slug))


@login_not_required
@require_safe
def difference(request, slug):
    plan = access.get_plan(request.user, slug)
    return to_review(request, plan, "plan_difference") or _difference(request, plan)


@login_not_required
@require_safe
@panel_access.follows_old_addresses
def review_difference(request, slug):
    return _difference(request, _plan_of_review(request, slug))


def _plan_of_review(request, slug):
    panel = panel_access.get_panel(request.user, slug)
    plan = access.plan_of(request.user, panel)
    if plan is None:
        raise Http404("There is no action plan to read yet.")
    plan.panel = panel
    return plan


def _as_at(request, plan):
    form = DayForm(request.GET or None)
    day = form.cleaned_data["on"] if form.is_valid() else None
    rows = rows_then(plan, request.user, at=day) if day else []
    if rows and request.GET.get("show") == "csv":
        return _as_csv(plan, rows, day)
    context = {"day": day, "lines": rows, "sections": by_section(rows), "numbers": counted(rows)}
    return _shown(request, plan, form, "actionplans/past/as_at.html", context)


def _as_csv(plan, rows, day):
    words = {status: shown.word for status, shown in shown_by(plan.scheme).items()}
    response = HttpResponse(csv_of_day(rows, words), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{plan.slug}-{day:%Y-%m-%d}.csv"'
    return response


def _difference(request, plan):
    form = DaysForm(request.GET or None)
    context = {}
    if form.is_valid():
        since, until = form.cleaned_data["since"], form.cleaned_data["until"]
        past = past_of(plan, request.user, since, until)
        before, after = past.rows(since), past.rows(until)
        words = {status: shown.word for status, shown in shown_by(plan.scheme).items()}
        heard = past.heard_between(since, until)
        groups = changes_between(before, after, heard=heard, words=words)
        context = {"since": since, "until": until, "before": before, "after": after, "groups": groups}
    return _shown(request, plan, form, "actionplans/past/difference.html", context)


def _shown(request, plan, form, template, context):
    closed = MonitoringRound.objects.visible_to(request.user).of_plan(plan).closed()
    rounds = () if form.is_valid() else closed[:ROUNDS]
    about = {"plan": plan, "panel": plan.panel, "form": form, "rounds": rounds, "today": timezone.localdate()}
    return render(request, template, about | _addresses(plan) | context)


def _addresses(plan):
    plan_address = reverse("actionplans:plan", args=[plan.slug])
    if plan.panel is None:
        names, start, slug = ("plan", "as_at", "difference"), "actionplans", plan.slug
    else:
        names, start, slug = ("plan", "plan_as_at", "plan_difference"), "reviews", plan.panel.slug
    back, as_at, compared = (reverse(f"{start}:{name}", args=[slug]) for name in names)
    return {"plan_address": plan_address, "back": back, "as_at": as_at, "compared": compared}
