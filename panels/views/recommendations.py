"""The list of all recommendations; those of one review are at the edge, with what became of each."""

from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_safe

from panels.lists.recommendations import RecommendationList
from scrutiny.lists.showing import show


@login_not_required
@require_safe
def listed(request):
    return show(request, RecommendationList)
