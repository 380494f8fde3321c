"""The route of a review: the bodies before which its report goes, to read and to plan."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.actions.route import as_opened, in_words, parted, route_of, set_route, usual_route, without_begun
from panels.forms.route import choices_by_kind, panel_steps, rearranged
from panels.models import Body
from panels.sitting import sitting_at
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent

CHANGED = (
    "Somebody has changed the route since you opened it: it is now {route}. What you chose is still below; saving "
    "again replaces what is still to come of theirs."
)


@login_not_required
@require_safe
@access.follows_old_addresses
def route(request, slug):
    panel = access.get_panel(request.user, slug)
    return render(request, "panels/route/page.html", {"panel": panel, "steps": route_of(panel)})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug):
    """A button beside a step moves it or takes it out on the page; nothing is saved until Save is pressed."""
    panel = access.get_panel_to_change(request.user, slug)
    whole, bodies, answers = route_of(panel), list(Body.objects.standing().in_order()), sent(request) or {}
    seen, told = answers.get("seen", as_opened(whole)), ""
    usual = [] if whole or answers else usual_route()
    steps = _steps(answers, parted(whole)[1] or usual, bodies)
    if request.method == "POST" and steps.is_bound and steps.is_valid():
        try:
            return _saved(request, panel, steps, bodies, seen)
        except Conflict as conflict:
            whole, told = conflict.theirs, CHANGED.format(route=in_words(conflict.theirs) or "empty")
            mine = without_begun(steps.steps(), parted(whole)[0], seen)
            steps, seen = panel_steps(None, mine, _offered(bodies, whole)), as_opened(whole)
    context = {"panel": panel, "begun": parted(whole)[0], "formset": steps, "seen": seen, "told": told}
    context |= {"bodies": bodies, "is_unsaved": bool(answers or usual), "is_usual": bool(usual)}
    return render(request, "panels/route/change.html", context, status=409 if told else 200)


def _steps(answers, to_come, bodies):
    """The form of the steps to come; after a button beside one of them it is drawn anew, and not to be saved."""
    press, offered = answers.get("press", ""), _offered(bodies, to_come)
    steps = panel_steps(answers or None, to_come, offered)
    if steps.is_bound and press != "save" and steps.is_valid():
        return panel_steps(None, rearranged(steps.steps(), press), offered)
    return steps


def _offered(bodies, steps):
    """Open bodies, and those that are in the route already."""
    today, there = timezone.localdate(), {step.body_id for step in steps}
    return choices_by_kind(body for body in bodies if not body.is_closed(today) or body.pk in there)


def _saved(request, panel, steps, bodies, seen):
    by_id = {body.pk: body for body in bodies}
    chosen = [(by_id[step["body"]], step["purpose"]) for _, step in steps.steps()]
    sitting = sitting_at(request, panel.slug)
    if set_route(panel, chosen, by=request.user, seen=seen):
        messages.success(request, f"Saved: the route is {in_words(route_of(panel)) or 'empty'}.")
    elif not sitting:
        messages.info(request, "Nothing was different, so nothing was saved.")
    return redirect(sitting.onwards if sitting else reverse("reviews:route", args=[panel.slug]))
