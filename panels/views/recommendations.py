"""The list of all recommendations, and changing one; those of one review are at the edge, with what became of each."""

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.forms.recommendations import RecommendationForm
from panels.lists.recommendations import RecommendationList
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
def listed(request):
    return show(request, RecommendationList)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, number):
    found = access.get_recommendation_to_change(request.user, slug, number)
    form = RecommendationForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, reverse("reviews:recommendation", args=[slug, number]))
    context = {"panel": found.panel, "recommendation": found}
    return shown(request, form, "panels/recommendations/change.html", context)
