"""Putting a review's recommendations, findings, conclusions and background papers in order."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access
from panels.actions.ordering import CONCLUSIONS, DOCUMENTS, FINDINGS
from panels.forms.ordering import DocumentOrderForm, OrderForm
from scrutiny.views.editing import finished, shown


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def order(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form, back = OrderForm(request, panel), reverse("reviews:recommendations", args=[slug])
    if form.saved(by=request.user):
        return finished(request, form, back)
    return shown(request, form, "panels/recommendations/order.html", {"panel": panel, "back": back})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def findings(request, slug):
    return _order(request, slug, FINDINGS)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def conclusions(request, slug):
    return _order(request, slug, CONCLUSIONS)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def documents(request, slug):
    """The background papers: as they are listed in every paper."""
    panel = access.get_panel_to_change(request.user, slug)
    form = DocumentOrderForm(request, panel, DOCUMENTS)
    back = f"{reverse('reviews:evidence', args=[slug])}#documents"
    if form.saved(by=request.user):
        return finished(request, form, back)
    return shown(request, form, "panels/documents/order.html", {"panel": panel, "back": back})


def _order(request, slug, what):
    panel = access.get_panel_to_change(request.user, slug)
    form, back = OrderForm(request, panel, what), reverse("reviews:findings", args=[slug])
    if form.saved(by=request.user):
        return finished(request, form, back)
    return shown(request, form, "panels/findings/order.html", {"panel": panel, "back": back})
