"""An action plan that belongs to no panel, and the particulars of any; a panel's own is part of its pages."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from actionplans import access
from actionplans.actions.plans import make_plan
from actionplans.forms.plans import NewPlanForm, PlanForm
from actionplans.lists.plans import ActionPlanList
from actionplans.views.of_review import to_review
from actionplans.views.sifted import plan_page
from panels.source_access import readable_source, source_of
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
def listed(request):
    return show(request, ActionPlanList)


@login_not_required
@require_safe
def plan(request, slug):
    found = access.get_plan(request.user, slug)
    return to_review(request, found, "plan") or _free(request, found)


def _free(request, found):
    return plan_page(request, found, "actionplans/plan.html", {"source": source_of(request.user, found)})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    """Begin a plan that is no review's; `?source=` names the inspection or audit that it answers."""
    access.get_standing_to_start(request.user)
    source = readable_source(request.user, request.GET.get("source", ""))
    form = NewPlanForm.opened(request, source)
    if form.is_sent and form.is_valid():
        made = make_plan(by=request.user, opened_on=timezone.localdate(), **form.given())
        messages.success(request, f"Made: {made}. Add its actions next, one by one or all at once.")
        return redirect(made)
    back = source.get_absolute_url() if source else reverse("actionplans:list")
    return render(request, "actionplans/plans/new.html", {"form": form, "source": source, "back": back})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, slug):
    found = access.get_plan_to_change(request.user, slug)
    form = PlanForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "actionplans/plans/change.html", {"plan": found, "back": found.get_absolute_url()})
