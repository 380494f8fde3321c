"""What stands around a recommendation, from one query: whom it asks, what it follows from, and what came back of it."""

from dataclasses import dataclass
from operator import itemgetter

from actionplans.models import Forerunner, Rating
from actionplans.relatives import Relative, actions_of, recommendations_of
from panels.models import Addressee
from scrutiny.gathering import gathered, part


@dataclass(frozen=True)
class Around:
    """asked: names of bodies. ratings: how the scheme of its plan shows each status."""

    asked: list
    earlier: list
    followers: list
    ratings: list


def around(recommendation, reader):
    """The Around of a recommendation of a panel, as far as `reader` may see it."""
    ties = Forerunner.objects.visible_to(reader)
    behind, before = ties.behind(recommendation), ties.ahead_of(recommendation)
    shown = ("status", "colour", "word", "meaning")
    found = gathered(
        part("asked", Addressee.objects.filter(recommendation=recommendation), pk="pk", name="body__name"),
        recommendations_of("recommendations", behind.exclude(earlier_recommendation=None), "earlier_recommendation"),
        actions_of("actions", behind.exclude(earlier_action=None), "earlier_action"),
        recommendations_of("followers", before, "recommendation"),
        part("ratings", Rating.objects.of_panel(recommendation.panel), pk="pk", **{name: name for name in shown}),
    )
    told = {kind: sorted(each, key=itemgetter("pk")) for kind, each in found.items()}
    return Around(
        asked=[one["name"] for one in told["asked"]],
        earlier=[
            *(Relative.recommendation(**one) for one in told["recommendations"]),
            *(Relative.action(**one) for one in told["actions"]),
        ],
        followers=[Relative.recommendation(**one) for one in told["followers"]],
        ratings=[Rating(**one) for one in told["ratings"]],
    )
