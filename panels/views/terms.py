"""Changing the terms of reference."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.terms import TermsForm
from panels.sitting import gone_on
from scrutiny.views.editing import shown


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def terms(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = TermsForm.opened(request, panel)
    if form.saved(by=request.user):
        return gone_on(request, form, slug, reverse("reviews:scope", args=[slug]))
    return shown(request, form, "panels/terms.html", {"panel": panel})
