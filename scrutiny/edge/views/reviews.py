"""The pages of a review that show both its panel and its plan."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans.access import plan_of
from actionplans.lines import by_section, counted, lines_of
from actionplans.models import Rating, Row
from panels import access
from panels.models import Stage
from panels.timeline import timeline_of


@login_not_required
@require_safe
@access.follows_old_addresses
def overview(request, slug):
    panel = access.get_panel(request.user, slug)
    today = timezone.localdate()
    numbers, overdue = Row.objects.visible_to(request.user).of_panel(panel).shown_to(request.user).by_status(today)
    context = {
        "panel": panel,
        "stages": Stage.choices,
        "numbers": numbers,
        "total": sum(numbers.values()),
        "overdue": overdue,
        "ratings": Rating.objects.of_panel(panel),
        "story": timeline_of(panel, request.user, today=today),
    }
    return render(request, "edge/reviews/overview.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def plan(request, slug):
    panel = access.get_panel(request.user, slug)
    found = plan_of(request.user, panel)
    rows = Row.objects.visible_to(request.user).of_plan(found)
    lines = lines_of(rows, request.user, today=timezone.localdate())
    context = {"panel": panel, "plan": found, "lines": lines, "sections": by_section(lines), "numbers": counted(lines)}
    return render(request, "edge/reviews/plan.html", context)
