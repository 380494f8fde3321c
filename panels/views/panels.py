"""The list of panels; what each set out to do, and who does it."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from panels.forms.panels import PanelSieve
from panels.models import Panel, Stage
from panels.serving import serving

A_PAGE = 20


@login_not_required
@require_safe
def listed(request):
    visible = Panel.objects.visible_to(request.user)
    sieve = PanelSieve(request.GET, *visible.bodies_and_years())
    chosen = sieve.sift(visible)
    page = Paginator(chosen.for_list(), A_PAGE).get_page(request.GET.get("page"))
    context = {"sieve": sieve, "page": page, "by_stage": chosen.by_stage(), "stages": Stage.choices}
    return render(request, "panels/list.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def scope(request, slug):
    panel = access.get_panel(request.user, slug)
    enquiries = panel.lines_of_enquiry.select_related("term")
    return render(request, "panels/scope.html", {"panel": panel, "terms": panel.terms.all(), "enquiries": enquiries})


@login_not_required
@require_safe
@access.follows_old_addresses
def people(request, slug):
    panel = access.get_panel(request.user, slug)
    memberships = serving(panel.body.memberships.for_list(), since=panel.starts_on)
    support = panel.support.select_related("person__organisation")
    return render(request, "panels/people.html", {"panel": panel, "memberships": memberships, "support": support})
