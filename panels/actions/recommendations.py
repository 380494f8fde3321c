"""Entering recommendations and amending them."""

from django.db import transaction
from django.db.models import Max

from panels.models import Addressee, Recommendation, RecommendationVersion
from scrutiny import history
from scrutiny.editing import change


class NumberTaken(Exception):
    """Another recommendation of the panel has that number."""


@transaction.atomic
def add_recommendation(panel, text, *, by, theme=None, number=None, addressed_to=(), why="", **fields):
    """Add a recommendation at the end of the panel's list, with its first version.

    number  given only when the paper it comes from is issued; raises NumberTaken when the panel has it already.
    why     the reason that its history gives
    """
    if number is not None and panel.recommendations.filter(number=number).exists():
        raise NumberTaken(f"{panel} has a recommendation {number} already.")
    position = (panel.recommendations.aggregate(last=Max("position"))["last"] or 0) + 1
    fields.setdefault("audience", panel.audience)
    recommendation = Recommendation.objects.create(panel=panel, theme=theme, number=number, position=position, **fields)
    Addressee.objects.bulk_create(Addressee(recommendation=recommendation, body=body) for body in addressed_to)
    _make_current(recommendation, RecommendationVersion(number=1, text=text, made_by=by))
    history.record("added", recommendation, by=by, reason=why)
    return recommendation


@transaction.atomic
def amend(recommendation, text, *, by, why):
    """Give the recommendation another version; the earlier ones are kept."""
    last = recommendation.versions.aggregate(last=Max("number"))["last"] or 0
    version = RecommendationVersion(number=last + 1, text=text, made_by=by, why=why)
    version.recommendation = recommendation
    version.save()
    change(recommendation, {"current": version}, by=by, reason=why, verb="amended")
    return version


def _make_current(recommendation, version):
    version.recommendation = recommendation
    version.save()
    recommendation.current = version
    recommendation.save(update_fields=["current"])
