"""Setting the council's usual route, and the route of one review."""

from django.db import transaction

from panels.models import Panel, RouteStep, UsualRouteStep
from scrutiny import history
from scrutiny.actions.council import the_council
from scrutiny.editing import Conflict
from scrutiny.numbers import number_in
from scrutiny.ordered import put_in_places


@transaction.atomic
def set_usual_route(steps, *, by, seen):
    """Make the usual route these steps, in order; gives whether it is another one now.

    steps  pairs (Body, purpose)
    seen   the route as it was opened, as `written_down` gives it. Raises Conflict when it is another one by now.
    """
    council, before = the_council(by=by), usual_route()
    if written_down(before) != seen:
        raise Conflict(before)
    after = [
        UsualRouteStep(position=place, body=body, purpose=purpose) for place, (body, purpose) in enumerate(steps, 1)
    ]
    if written_down(after) == seen:
        return False
    UsualRouteStep.objects.all().delete()
    UsualRouteStep.objects.bulk_create(after)
    history.record("changed", council, by=by, changes={"usual route": [in_words(before), in_words(after)]})
    return True


@transaction.atomic
def set_route(panel, steps, *, by, seen):
    """Make what is still to come of a review's route these steps, in order; gives whether it is another one now.

    steps  pairs (Body, purpose); they follow the steps at which something is recorded, which stay
    seen   the whole route as it was opened, as `as_opened` gives it. Raises Conflict when it is another by now.
    """
    Panel.objects.select_for_update(of=("self",)).order_by("pk").get(pk=panel.pk)
    before = route_of(panel)
    if as_opened(before) != seen:
        raise Conflict(before)
    begun, to_come = parted(before)
    placed = [_step(panel, to_come, body, purpose) for body, purpose in steps]
    after = [*begun, *placed]
    if written_down(after) == written_down(before):
        return False
    for step in to_come:
        step.delete()
    put_in_places(panel.route_steps, placed, first=len(begun) + 1, add=lambda step: step.save())
    history.record("changed", panel, by=by, changes={"route": [in_words(before), in_words(after)]})
    return True


def route_of(panel):
    """The steps of a review's route, in order, with their bodies and whether anything was decided at them."""
    return list(panel.route_steps.for_plan())


def parted(steps):
    """(the steps up to the last at which something is recorded, those that are still to come)"""
    begun = max((place for place, step in enumerate(steps, 1) if step.has_begun), default=0)
    return steps[:begun], steps[begun:]


def as_opened(steps):
    """A review's route in a form in which two can be compared: its steps, and how many of them have begun."""
    return f"{len(parted(steps)[0])} begun: {written_down(steps)}"


def without_begun(chosen, begun, seen):
    """The steps that somebody chose, without those that have begun since they opened the route.

    chosen  [(place of the line, {"body": id, "purpose": ...}), ...]
    """
    known = seen.partition(" ")[0]
    since = [(step.body_id, step.purpose) for step in begun[number_in(known) or 0 :]]
    mine = [step for _, step in chosen]
    for body, purpose in since:
        mine = _less_one(mine, {"body": body, "purpose": purpose})
    return mine


def _less_one(steps, step):
    at = steps.index(step) if step in steps else len(steps)
    return steps[:at] + steps[at + 1 :]


def _step(panel, to_come, body, purpose):
    """The step that is there already, taken out of `to_come`, or a new one."""
    for step in to_come:
        if (step.body_id, step.purpose) == (body.pk, purpose):
            to_come.remove(step)
            return step
    return RouteStep(panel=panel, body=body, purpose=purpose)


def usual_route():
    """The steps of the usual route, in order, with their bodies."""
    return list(UsualRouteStep.objects.select_related("body"))


def written_down(steps):
    """A route in a form in which two can be compared."""
    return " ".join(f"{step.body_id}-{step.purpose}" for step in steps)


def in_words(steps):
    return ", then ".join(str(step) for step in steps)
