"""What each recommendation and finding of a review rests on: gaps first, drawn, and as tables."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels.access import follows_old_addresses
from panels.evidence_drawing import bands_of
from panels.evidence_map import map_of
from panels.finding_access import get_findings_panel


@login_not_required
@require_safe
@follows_old_addresses
def evidence_map(request, slug):
    panel = get_findings_panel(request.user, slug)
    found = map_of(panel, request.user)
    context = {
        "panel": panel,
        "found": found,
        "of_recommendations": bands_of(found.recommendations, found.columns),
        "of_findings": bands_of(found.findings, found.columns),
    }
    return render(request, "panels/evidence_map/page.html", context)
