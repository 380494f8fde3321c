"""Saying what a recommendation follows from, and taking that back."""

from django.db import transaction

from actionplans.models import Forerunner, Row
from panels.models import Recommendation
from scrutiny import history
from scrutiny.editing import locked

TOLD = "That it follows from this is recorded already."
ITSELF = "That belongs to the same review: what comes earlier is of another one."
CIRCLE = "That one follows from this one already, so this cannot follow from it."


class CannotFollow(Exception):
    """Said in a sentence."""


@transaction.atomic
def add_forerunner(recommendation, earlier, *, by):
    """Say that a recommendation follows from an earlier one, or from an action. Raises CannotFollow."""
    locked(recommendation.panel or recommendation.source)
    if refused := why_not(recommendation, earlier):
        raise CannotFollow(refused)
    forerunner = Forerunner.objects.create(recommendation=recommendation, **_as_field(earlier))
    history.record("added the", forerunner, by=by, naming=[earlier])
    return forerunner


@transaction.atomic
def remove_forerunner(forerunner, *, by):
    """Say that it does not follow from that, whatever was said before."""
    history.record("removed the", forerunner, by=by, naming=[forerunner.earlier])
    forerunner.delete()


def why_not(recommendation, earlier):
    """Why a recommendation cannot follow from that, in a sentence; nothing where it can."""
    if Forerunner.objects.filter(recommendation=recommendation, **_as_field(earlier)).exists():
        return TOLD
    if _panel_of(earlier) is not None and _panel_of(earlier) == recommendation.panel_id:
        return ITSELF
    return CIRCLE if recommendation.pk in _before(earlier) else ""


def _as_field(earlier):
    return {"earlier_action" if isinstance(earlier, Row) else "earlier_recommendation": earlier}


def _panel_of(earlier):
    return earlier.plan.panel_id if isinstance(earlier, Row) else earlier.panel_id


def _before(earlier):
    """The ids of the recommendations that something follows from, directly or by others, its own among them."""
    known, newest = set(), _asked_by(earlier)
    while newest:
        known |= newest
        ties = Forerunner.objects.filter(recommendation__in=newest).order_by()
        columns = ("earlier_recommendation", "earlier_action__recommendation__recommendation")
        newest = {pk for tie in ties.values_list(*columns) for pk in tie if pk} - known
    return known


def _asked_by(earlier):
    if isinstance(earlier, Recommendation):
        return {earlier.pk}
    return {earlier.recommendation.recommendation_id} if earlier.recommendation else set()
