"""The route of a review: the bodies before which its report goes, to read and to plan."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.actions.route import in_words, parted, route_of, set_route, written_down
from panels.forms.route import choices_by_kind, panel_steps, rearranged
from panels.models import Body
from panels.sitting import sitting_at
from scrutiny.editing import Conflict

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
    whole, press = route_of(panel), request.POST.get("press", "")
    begun, to_come = parted(whole)
    bodies = list(Body.objects.standing().in_order())
    steps = panel_steps(request.POST or None, to_come, _offered(bodies, to_come))
    seen, told = request.POST.get("seen", written_down(whole)), ""
    if steps.is_bound and steps.is_valid():
        if press != "save":
            chosen = rearranged(steps.steps(), press)
            steps = panel_steps(None, chosen, _offered(bodies, to_come))
        else:
            try:
                return _saved(request, panel, steps, bodies, seen)
            except Conflict as conflict:
                told, seen = CHANGED.format(route=in_words(conflict.theirs) or "empty"), written_down(conflict.theirs)
                begun = parted(conflict.theirs)[0]
    context = {
        "panel": panel,
        "begun": begun,
        "already": len(begun),
        "route": steps,
        "formset": steps,
        "seen": seen,
        "told": told,
        "bodies": bodies,
        "is_unsaved": request.method == "POST",
    }
    return render(request, "panels/route/change.html", context, status=409 if told else 200)


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
