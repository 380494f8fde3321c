"""A panel's recommendations, and what became of each."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans.lines import lines_of
from actionplans.models import Rating, Row
from panels import access
from panels.chain import links_of
from panels.models import Finding, MinorityView, Recommendation
from panels.wordings import wordings_of
from scrutiny.edge.around import around


@login_not_required
@require_safe
@access.follows_old_addresses
def by_theme(request, slug):
    panel = access.get_panel(request.user, slug)
    visible = Recommendation.objects.visible_to(request.user).of_panel(slug)
    themes = visible.with_addressees().with_findings_known().by_theme()
    listed = [one for _, recommendations in themes for one in recommendations]
    is_changed_here = request.user.has_perm("panels.change_panel", panel)
    rows = Row.objects.visible_to(request.user).of_panel(panel).shown_to(request.user)
    context = {
        "panel": panel,
        "themes": themes,
        "statuses": rows.statuses_by_recommendation(),
        "ratings": list(Rating.objects.of_panel(panel)),
        "may": is_changed_here,
        "has_drafts": any(not one.is_issued for one in listed),
        "hints": {one.pk: one.hints() for one in listed} if is_changed_here else {},
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
        "wordings": wordings_of(found, reads_drafts=request.user.has_perm("panels.read_drafts", found)),
        "links": links_of(Finding.objects.behind(found), request.user),
        "minority_views": MinorityView.objects.visible_to(request.user).of_recommendation(found),
        "lines": lines_of(rows, request.user, today=timezone.localdate()),
        "around": around(found, request.user),
    }
    return render(request, "edge/reviews/recommendation.html", context)
