"""An action plan that belongs to no panel; a panel's own is part of its pages."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans import access
from actionplans.lines import by_section, counted, lines_of
from actionplans.models import Row
from panels.source_access import source_of


@login_not_required
@require_safe
def plan(request, slug):
    found = access.get_plan(request.user, slug)
    if found.panel:
        return redirect("reviews:plan", slug=found.panel.slug)
    rows = Row.objects.visible_to(request.user).of_plan(found)
    lines = lines_of(rows, request.user, today=timezone.localdate())
    context = {
        "plan": found,
        "source": source_of(request.user, found),
        "lines": lines,
        "sections": by_section(lines),
        "numbers": counted(lines),
    }
    return render(request, "actionplans/plan.html", context)
