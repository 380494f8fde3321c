"""The page of an inspection or audit: what it recommends, and the action plans that came of it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from actionplans.models import ActionPlan
from panels import source_access
from panels.models import Recommendation


@login_not_required
@require_safe
def source(request, slug):
    found = source_access.get_source(request.user, slug)
    recommended = Recommendation.objects.visible_to(request.user).of_source(found).with_addressees().for_list()
    may = request.user.has_perm("panels.change_source", found)
    context = {
        "source": found,
        "recommendations": recommended,
        "may": may,
        "hints": {one.pk: one.hints() for one in recommended} if may else {},
        "plans": ActionPlan.objects.visible_to(request.user).of_source(found),
        "may_plan": request.user.has_perm("actionplans.start_plan"),
    }
    return render(request, "edge/sources/source.html", context)
