"""Setting up the usual route."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from panels.actions.route import in_words, set_usual_route, usual_route, written_down
from panels.forms.route import StepsForm, choices_by_kind, rearranged
from panels.models import Body
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.sections import alone, place_of
from scrutiny.editing import Conflict

CHANGED = (
    "Somebody has changed the usual route since you opened it: it is now {route}. What you chose is still below; "
    "saving again replaces theirs."
)


@require_http_methods(["GET", "HEAD", "POST"])
def route(request):
    """Save the steps as they were chosen; a button beside a step moves it or takes it out as well."""
    council = set_up.get_council(request.user)
    bodies, steps = list(Body.objects.standing().in_order()), usual_route()
    form = route_form(request.POST or None, steps, bodies, timezone.localdate())
    seen, told = request.POST.get("seen", written_down(steps)), ""
    if form.is_bound and form.is_valid():
        try:
            return _saved(request, form, bodies, seen)
        except Conflict as conflict:
            told = CHANGED.format(route=in_words(conflict.theirs) or "empty")
            seen = written_down(conflict.theirs)
    context = {"council": council, "route": form, "formset": form, "route_seen": seen, "told": told, "bodies": bodies}
    return alone(request, "route", context, status=409 if told else 200)


def _saved(request, form, bodies, seen):
    by_id = {body.pk: body for body in bodies}
    chosen = rearranged(form.steps(), request.POST.get("press", ""))
    steps = [(by_id[step["body"]], step["purpose"]) for step in chosen]
    if set_usual_route(steps, by=request.user, seen=seen):
        messages.success(request, f"Saved: the usual route is {in_words(usual_route()) or 'empty'}.")
    else:
        messages.info(request, "Nothing was different, so nothing was saved.")
    return redirect(place_of("route"))


def route_form(answers, steps, bodies, today):
    """The form of the route; open bodies can be chosen, and those that are in it already."""
    chosen = {step.body_id for step in steps}
    offered = choices_by_kind(body for body in bodies if not body.is_closed(today) or body.pk in chosen)
    initial = [{"body": step.body_id, "purpose": step.purpose} for step in steps]
    return StepsForm(answers, initial=initial, prefix="route", form_kwargs={"bodies": offered})
