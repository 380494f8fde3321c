"""The list of all recommendations; adding one, changing and removing it. Those of one review are at the edge."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access
from panels.actions.recommendations import AddedAlready, InUse, IsIssued, add_recommendation, remove_recommendation
from panels.forms.recommendations import NewRecommendationForm, RecommendationForm
from panels.hints import hints_on
from panels.lists.recommendations import RecommendationList
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.lists.showing import show
from scrutiny.views.editing import CHANGED_SINCE, finished, shown, tell_removed

IN_USE = "A body has decided on it, an action carries it out, or a minority view stands beside it, so it stays."


@login_not_required
@require_safe
def listed(request):
    return show(request, RecommendationList)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    like = access.alike(request.user, panel, request.GET.get("like", ""))
    form = NewRecommendationForm.opened(request, panel, like=like)
    if form.is_sent and form.is_valid():
        return added(request, form, reverse("reviews:add_recommendation", args=[panel.slug]))
    context = {"panel": panel, "like": like, "back": reverse("reviews:recommendations", args=[panel.slug])}
    return render(request, "panels/recommendations/add.html", context | {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, number):
    found = access.get_recommendation_to_change(request.user, slug, number, mark=mark_of(request))
    form = RecommendationForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, form.instance.get_absolute_url(), also=worth_a_look(form.instance))
    context = {"panel": found.panel, "recommendation": found, "back": found.get_absolute_url()}
    return shown(request, form, "panels/recommendations/change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, number):
    found = access.get_recommendation_to_change(request.user, slug, number, mark=mark_of(request))
    back = reverse("reviews:recommendations", args=[found.panel.slug])
    if request.method == "POST" and removed(request, found, back):
        return redirect(back)
    context = {"panel": found.panel, "recommendation": found, "back": found.get_absolute_url()}
    return render(request, "panels/recommendations/remove.html", context)


@require_POST
def hints(request):
    """What is worth another look in words that are being typed; asked by a script, nothing is saved."""
    found = hints_on(
        request.POST.get("words", ""),
        is_addressed=bool(request.POST.getlist("addressed_to") or request.POST.get("new_body", "").strip()),
        has_finding=bool(request.POST.getlist("findings")) if "has-findings" in request.POST else None,
    )
    return render(request, "panels/recommendations/_hints.html", {"hints": found})


def added(request, form, again):
    """Add what a form says, and go on to the next one or to what was added."""
    try:
        with transaction.atomic():
            given = form.given(by=request.user)
            made = add_recommendation(form.owner, given.pop("text"), by=request.user, **given)
    except AddedAlready as already:
        made = already.made
        messages.info(request, f"{made} was added already: this page had been sent before.")
    else:
        messages.success(request, f"Added: {str(made).lower()}. {worth_a_look(made)}".strip())
    if request.POST.get("press") == "another":
        return redirect(f"{again}?like={made.shown_number}")
    return redirect(made)


def removed(request, found, back):
    """Whether it could be removed; otherwise the page is told why not."""
    try:
        if request.POST.get("read_version") != str(found.version):
            raise Conflict(found)
        kept = remove_recommendation(found, by=request.user)
    except Conflict:
        messages.error(request, CHANGED_SINCE)
    except IsIssued:
        messages.error(request, "It is issued, so it stays: its number is never used again.")
    except InUse:
        messages.error(request, IN_USE)
    else:
        tell_removed(request, f"Removed: {str(found).lower()}.", kept, back)
        return True
    found.refresh_from_db()
    return False


def worth_a_look(recommendation):
    """The hints on what was saved, for those whose browser shows none while they type."""
    sentences = " ".join(hint.sentence for hint in recommendation.hints())
    return f"Worth another look: {sentences}" if sentences else ""


def mark_of(request):
    answers = sent(request)
    return answers.get("mark", "") if answers else ""
