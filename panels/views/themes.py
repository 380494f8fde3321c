"""Changing the themes of a review's recommendations."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.themes import ThemesForm
from scrutiny.views.editing import finished, shown


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def themes(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = ThemesForm.opened(request, panel)
    back = reverse("reviews:recommendations", args=[slug])
    if form.saved(by=request.user):
        return finished(request, form, back)
    return shown(request, form, "panels/recommendations/themes.html", {"panel": panel, "back": back})
