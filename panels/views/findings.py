"""What the panel found and what it makes of it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from panels.models import Conclusion, Finding


@login_not_required
@require_safe
@access.follows_old_addresses
def findings(request, slug):
    panel = access.get_panel(request.user, slug)
    if not panel.has_findings:
        raise Http404("This review has no findings.")
    found = Finding.objects.visible_to(request.user).of_panel(panel).select_related("theme")
    concluded = Conclusion.objects.visible_to(request.user).of_panel(panel)
    return render(request, "panels/findings.html", {"panel": panel, "findings": found, "conclusions": concluded})
