"""Texts that are sent by hand where mail is barred: each with a personal link, to copy, and all as a mail merge."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from actionplans import round_access as access
from actionplans.actions.askings import CannotSend, asked_by_hand, make_texts
from actionplans.mail_merge import mail_merge
from actionplans.models import Asking
from actionplans.views.rounds import link_to
from scrutiny.lists.sending import csv_file
from scrutiny.models import PersonalLink

GONE = "Those links no longer work: newer ones have been made since, or the round is closed. Make the texts again."


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def texts(request, slug, number):
    """GET says whom they are for; POST makes them, with new links, and shows them this once."""
    held = access.get_round_to_run(request.user, slug, number)
    context = {"plan": held.plan, "round": held}
    if request.method == "POST":
        try:
            context["made"] = make_texts(held, by=request.user, link_to=link_to(request))
        except CannotSend as refused:
            messages.error(request, str(refused))
            return redirect(held)
    context["waiting"] = asked_by_hand(held) if held.is_open else []
    return render(request, "actionplans/rounds/texts.html", context)


@require_POST
def as_csv(request, slug, number):
    """The texts that a page shows, as names, addresses and links for a mail merge."""
    held = access.get_round_to_run(request.user, slug, number)
    tokens = request.POST.get("tokens", "").split()[:2_000]
    known = PersonalLink.objects.live_by_token("round", tokens)
    by_asking = {link.subject_id: token for token, link in known.items()}
    found = [(asking, rows) for asking, rows in asked_by_hand(held, Asking.Way.TEXT) if asking.pk in by_asking]
    if not (found and held.is_open):
        messages.error(request, GONE)
        return redirect("actionplans:round_texts", slug, number)
    address = link_to(request)
    lines = mail_merge([(asking, rows, address(by_asking[asking.pk])) for asking, rows in found])
    return csv_file(lines, f"{held.plan.slug}-round-{held.number}-mail-merge")
