"""Changing what a review says of itself."""

from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.particulars import ParticularsForm
from panels.sitting import gone_on
from scrutiny.views.editing import shown


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def particulars(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = ParticularsForm.opened(request, panel)
    if form.saved(by=request.user):
        return gone_on(request, form, slug, panel.get_absolute_url())
    return shown(request, form, "panels/particulars.html", {"panel": panel})
