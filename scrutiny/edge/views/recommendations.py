"""A panel's recommendations, and what became of each."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans.lines import lines_of
from actionplans.models import Rating, Row
from panels import access
from panels.models import Finding, Recommendation
from panels.wordings import wordings_of


@login_not_required
@require_safe
@access.follows_old_addresses
def by_theme(request, slug):
    panel = access.get_panel(request.user, slug)
    themes = Recommendation.objects.visible_to(request.user).of_panel(slug).with_addressees().by_theme()
    rows = Row.objects.visible_to(request.user).of_panel(panel).shown_to(request.user)
    context = {
        "panel": panel,
        "themes": themes,
        "statuses": rows.statuses_by_recommendation(),
        "ratings": list(Rating.objects.of_panel(panel)),
    }
    return render(request, "edge/reviews/recommendations.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def recommendation(request, slug, number):
    found = access.get_recommendation(request.user, slug, number, "panel__action_plan")
    rows = Row.objects.visible_to(request.user).carrying_out(found)
    context = {
        "panel": found.panel,
        "recommendation": found,
        "wordings": wordings_of(found),
        "findings": Finding.objects.visible_to(request.user).behind(found),
        "lines": lines_of(rows, request.user, today=timezone.localdate()),
        "ratings": list(Rating.objects.of_panel(found.panel)),
    }
    return render(request, "edge/reviews/recommendation.html", context)
