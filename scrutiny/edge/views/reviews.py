"""The pages of a review that show both its panel and its plan."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from actionplans.access import get_plan_for_progress, plan_of
from actionplans.models import Rating, Row
from actionplans.views.progress import progress_page
from actionplans.views.sifted import plan_page
from panels import access
from panels.beginnings import beginnings_of
from panels.missing import missing_from
from panels.models import Stage
from panels.timeline import timeline_of
from scrutiny.edge.looking import changes_for, mark_seen
from scrutiny.edge.papers.copies import is_offered
from scrutiny.edge.timeline import plan_in_story
from scrutiny.models import Council
from scrutiny.numbers import number_in


@login_not_required
@require_safe
@access.follows_old_addresses
def overview(request, slug):
    panel = access.get_panel(request.user, slug, with_facts=True, with_beginnings=True)
    council = Council.current()
    today = timezone.localdate()
    numbers, overdue = Row.objects.visible_to(request.user).of_panel(panel).shown_to(request.user).by_status(today)
    context = {
        "panel": panel,
        "council": council,
        "stages": Stage.choices,
        "beginnings": list(beginnings_of(panel)),
        "numbers": numbers,
        "has_brief": is_offered("brief", panel, request.user),
        "total": sum(numbers.values()),
        "overdue": overdue,
        "ratings": Rating.objects.of_panel(panel),
        "missing": missing_from(panel, request.user),
        "changes": changes_for(panel, request.user, panel_word=council.panel_word),
        "story": timeline_of(panel, request.user, today=today, besides=plan_in_story(panel, request.user)),
    }
    return render(request, "edge/reviews/overview.html", context)


@require_POST
@access.follows_old_addresses
def seen(request, slug):
    """Mark a review as seen, up to the newest change that the page showed."""
    panel = access.get_panel(request.user, slug)
    up_to = number_in(request.POST.get("up-to", ""), digits=18)
    if up_to is not None:
        mark_seen(panel, by=request.user, up_to=up_to)
        messages.success(request, "Marked as seen. What others change from now on is listed when you come back.")
    return redirect(panel)


@login_not_required
@require_safe
@access.follows_old_addresses
def plan(request, slug):
    panel = access.get_panel(request.user, slug)
    found, context = plan_of(request.user, panel), {"panel": panel}
    if found is None:
        return render(request, "edge/reviews/plan.html", context)
    return plan_page(request, found, "edge/reviews/plan.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def progress(request, slug):
    """What councillors read before a meeting; where there is no plan yet, the page says so."""
    try:
        found = get_plan_for_progress(request.user, panel__slug=slug)
    except Http404:
        panel = access.get_panel(request.user, slug)
        return render(request, "edge/reviews/progress.html", {"panel": panel})
    return progress_page(request, found, "edge/reviews/progress.html", panel=found.panel)
