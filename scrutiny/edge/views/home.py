"""The front page and what stands at the foot of every page."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans.models import ProgressUpdate, Rating, Row
from panels.models import Panel, Recommendation
from panels.standing import standing_of
from scrutiny.edge.coming import coming_up
from scrutiny.edge.first_steps import first_steps
from scrutiny.edge.waits import waits_for
from scrutiny.models import Council

FEW = 5


@login_not_required
@require_safe
def home(request):
    today, council, standing = timezone.localdate(), Council.current(), standing_of(request.user)
    context = {"council": council, **_of_panels(request.user, standing), "changes": _changes(request.user)}
    if standing.is_signed_in:
        context |= _for_me(request.user, standing, council, today)
    if not any(context.get(name) for name in ("steps", "mine", "waiting")):
        context |= _figures(request.user, standing, today)
    return render(request, "edge/home.html", context)


def _for_me(reader, standing, council, today):
    steps, waiting = first_steps(council, reader), waits_for(reader, today=today)
    return {
        "steps": steps,
        "done": sum(step.is_done for step in steps),
        "coming": coming_up(reader, today=today, waiting=waiting),
        "waiting": waiting,
        "own": _own_actions(reader, standing),
        "today": today,
    }


def _of_panels(reader, standing):
    visible = Panel.objects.visible_to(reader)
    if standing.is_signed_in:
        mine, latest = visible.of_member_and_latest(standing, FEW)
        return {"mine": mine, "latest": [panel for panel in latest if panel not in mine]}
    return {"latest": visible.for_list()[:FEW]}


def _changes(reader):
    return ProgressUpdate.objects.visible_to(reader).for_news()[:FEW]


def _own_actions(reader, standing):
    """The open actions of whoever carries some out; officers of democratic services find theirs in the plans."""
    if standing.person_id is None or standing.is_dso:
        return []
    rows = Row.objects.visible_to(reader).shown_to(reader).with_readable_text(reader)
    return rows.owned_by(standing.person_id)[:FEW]


def _figures(reader, standing, today):
    numbers, overdue = Row.objects.visible_to(reader).shown_to(reader).by_status(today)
    recommended = None if standing.is_signed_in else Recommendation.objects.visible_to(reader).count()
    ratings = Rating.objects.usual() if numbers else []
    return {
        "numbers": numbers,
        "actions": sum(numbers.values()),
        "overdue": overdue,
        "recommended": recommended,
        "ratings": ratings,
    }


@login_not_required
@require_safe
def accessibility(request):
    return render(request, "edge/accessibility.html")
