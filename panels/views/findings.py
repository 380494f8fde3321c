"""What the panel found and what it makes of it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.chain import links_of
from panels.forms.findings import FindingForm
from panels.models import Conclusion, Finding
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
@access.follows_old_addresses
def findings(request, slug):
    panel = access.get_panel(request.user, slug)
    if not panel.has_findings:
        raise Http404("This review has no findings.")
    found = Finding.objects.visible_to(request.user).of_panel(panel).select_related("theme")
    concluded = Conclusion.objects.visible_to(request.user).of_panel(panel)
    links = {link.number: link for link in links_of(Finding.objects.of_panel(panel), request.user)}
    context = {"panel": panel, "findings": found, "conclusions": concluded, "links": links}
    return render(request, "panels/findings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, position):
    finding = access.get_finding_to_change(request.user, slug, position)
    form = FindingForm.opened(request, finding)
    if form.saved(by=request.user):
        return finished(request, form, reverse("reviews:findings", args=[slug]))
    return shown(request, form, "panels/findings/change.html", {"panel": finding.panel, "finding": finding})
