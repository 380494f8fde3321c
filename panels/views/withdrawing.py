"""Withdrawing a recommendation that is issued, or putting it forward again."""

from django.http import Http404
from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.withdrawing import PutForwardAgainForm, WithdrawForm
from scrutiny.views.editing import finished, shown


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def withdraw(request, slug, number):
    found = access.get_recommendation_to_change(request.user, slug, number)
    if not found.is_issued:
        raise Http404("This recommendation is not issued, so it can be removed.")
    kind = PutForwardAgainForm if found.withdrawn_on else WithdrawForm
    form = kind.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    context = {"panel": found.panel, "recommendation": found, "back": found.get_absolute_url()}
    return shown(request, form, "panels/withdrawing/withdraw.html", context)
