"""What a recommendation follows from: of an earlier review, of an inspection, or of an earlier action plan."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from actionplans.actions.forerunners import CannotFollow, add_forerunner, remove_forerunner
from actionplans.models import Forerunner
from panels import access
from panels.views.recommendations import mark_of
from scrutiny.edge.forerunners import MOST, Earlier

GONE = "That is not there any more, or not open to you."


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def forerunners(request, slug, number):
    """GET finds what is asked for by ?find=; POST adds one of what was found, or removes one."""
    found = access.get_recommendation_to_change(request.user, slug, number, mark=mark_of(request))
    here = reverse("reviews:forerunners", args=[found.panel.slug, found.shown_number])
    earlier = Earlier(found, request.user)
    if request.method == "POST":
        told = _removed if "remove" in request.POST else _added
        return redirect(here if told(request, found, earlier) else request.get_full_path())
    written = " ".join(request.GET.get("find", "").split())[:200]
    context = {
        "panel": found.panel,
        "recommendation": found,
        "listed": Forerunner.objects.visible_to(request.user).behind(found).for_page(),
        "written": written,
        "matches": earlier.matches(written) if written else [],
        "most": MOST,
    }
    return render(request, "edge/forerunners/forerunners.html", context)


def _added(request, recommendation, earlier):
    """Whether it could be added; the page is told either way."""
    chosen = earlier.chosen(request.POST.get("add", ""))
    if chosen is None:
        messages.error(request, GONE)
        return False
    try:
        made = add_forerunner(recommendation, chosen, by=request.user)
    except CannotFollow as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, f"Added: it follows from {made.earlier_words}.")
    return True


def _removed(request, recommendation, earlier):
    listed = Forerunner.objects.visible_to(request.user).behind(recommendation).for_page()
    tie = next((one for one in listed if str(one.uuid) == request.POST["remove"]), None)
    if tie is None:
        messages.error(request, GONE)
        return False
    remove_forerunner(tie, by=request.user)
    messages.success(request, f"Removed: it does not follow from {tie.earlier_words} any more.")
    return True
