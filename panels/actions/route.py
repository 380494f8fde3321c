"""Setting the council's usual route."""

from django.db import transaction

from panels.models import UsualRouteStep
from scrutiny import history
from scrutiny.actions.council import the_council
from scrutiny.editing import Conflict


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


def usual_route():
    """The steps of the usual route, in order, with their bodies."""
    return list(UsualRouteStep.objects.select_related("body"))


def written_down(steps):
    """A route in a form in which two can be compared."""
    return " ".join(f"{step.body_id}-{step.purpose}" for step in steps)


def in_words(steps):
    return ", then ".join(str(step) for step in steps)
