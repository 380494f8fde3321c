"""Telling witnesses that the report is out, and later what came of it, after a look at every mail."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels.access import follows_old_addresses, get_panel_to_change
from panels.papers.recommendations import is_issued
from scrutiny.edge.actions.thanks import tell_witnesses
from scrutiny.edge.forms.thanks import ThanksForm
from scrutiny.edge.thanks import OCCASIONS, OUTCOME, REPORT, addressees_of, is_open_to_all, letter_to, outcome_of
from scrutiny.forms.sent import sent
from scrutiny.mail import BadAddress
from scrutiny.models import Council
from scrutiny.naming import several


@require_http_methods(["GET", "HEAD", "POST"])
@follows_old_addresses
def thanks(request, slug, occasion):
    panel = get_panel_to_change(request.user, slug)
    if occasion not in OCCASIONS:
        raise Http404("Witnesses are not told of that.")
    told_of = OCCASIONS[occasion]
    addressees = addressees_of(panel, request.user, told_of)
    form = ThanksForm(panel, request.user, addressees, sent(request))
    is_open = is_open_to_all(panel)
    _write(request, panel, told_of, addressees, form.own_words)
    if (
        request.method == "POST"
        and form.is_valid()
        and form.is_sending
        and is_open
        and _told(request, panel, told_of, form)
    ):
        return redirect("reviews:thanks", panel.slug, occasion)
    context = {"panel": panel, "occasion": told_of, "addressees": addressees, "form": form, "is_open": is_open}
    is_early = occasion == REPORT and not is_issued(panel)
    context["has_told"] = any(one.told_at for one in addressees)
    return render(request, "edge/reviews/thanks.html", context | {"is_early": is_early, "all": OCCASIONS})


def _write(request, panel, occasion, addressees, words):
    """Give each addressee the text of their mail."""
    council, outcome = Council.current(), outcome_of(panel) if occasion.name == OUTCOME else []
    address = request.build_absolute_uri(reverse(occasion.page, args=[panel.slug]))
    for one in addressees:
        one.text = letter_to(one, panel, council, occasion, words=words, address=address, outcome=outcome)


def _told(request, panel, occasion, form):
    """Whether they could be told; otherwise the page says why not."""
    try:
        number = tell_witnesses(panel, occasion, form.ticked, by=request.user)
    except BadAddress as refusal:
        messages.error(request, f"Nobody was told. One of the addresses is wrong: {refusal}")
        return False
    messages.success(request, f"Told: {several(number, 'witness', 'witnesses')}. The mails are on their way.")
    return True
