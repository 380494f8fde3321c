"""Marking recommendations as adopted: the decision of a body, at the step of the route at which it was taken."""

from django.db import transaction

from panels.models import Decision, RouteStep
from panels.models.route import Purpose
from scrutiny import history, saving
from scrutiny.editing import change, locked


def awaiting(panel):
    """What is issued, stands, and was decided by nobody yet."""
    return panel.recommendations.undecided().exclude(number=None)


@transaction.atomic
def adopt(panel, recommendations, *, on, by, step=None, body=None):
    """Record that a body adopted them as they stand; gives those that were adopted now.

    step  the step of the panel's route at which it decided; without one a step for decision by `body` is added
    on    the day; a step whose outcome is recorded already keeps its own
    """
    locked(panel)
    chosen = awaiting(panel).filter(pk__in=[one.pk for one in recommendations])
    chosen = list(chosen.select_related("current").order_by("position"))
    if not chosen:
        return []
    if step is None:
        step = RouteStep(panel=panel, body=body, purpose=Purpose.DECISION, position=None)
        saving.add(step, by=by)
    for one in chosen:
        Decision.objects.create(step=step, recommendation_version=one.current, outcome=Decision.Outcome.ADOPTED)
        history.record("adopted", one, by=by, naming=[step])
    if not step.outcome:
        left = awaiting(panel).exists()
        outcome = RouteStep.Outcome.ADOPTED_IN_PART if left else RouteStep.Outcome.ADOPTED
        change(step, {"considered_on": step.considered_on or on, "outcome": outcome}, by=by)
    return chosen
