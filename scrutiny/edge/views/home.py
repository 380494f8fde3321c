"""The front page and what stands at the foot of every page."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans.models import ProgressUpdate, Rating, Row
from panels.models import Panel, Recommendation
from panels.standing import standing_of

FEW = 5


@login_not_required
@require_safe
def home(request):
    visible = Panel.objects.visible_to(request.user)
    rows = Row.objects.visible_to(request.user).shown_to(request.user)
    numbers, overdue = rows.by_status(timezone.localdate())
    standing = standing_of(request.user)
    context = {
        "latest": visible.for_list()[:FEW],
        "mine": visible.of_member(standing).for_list()[:FEW] if standing.is_signed_in else [],
        "recommended": Recommendation.objects.visible_to(request.user).count(),
        "numbers": numbers,
        "actions": sum(numbers.values()),
        "overdue": overdue,
        "ratings": Rating.objects.usual(),
        "changes": ProgressUpdate.objects.visible_to(request.user).for_news()[:FEW],
    }
    return render(request, "edge/home.html", context)


@login_not_required
@require_safe
def accessibility(request):
    return render(request, "edge/accessibility.html")
