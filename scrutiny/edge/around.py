"""What stands around a recommendation, from one query: whom it asks, what it follows from, and what came back of it."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.urls import reverse

from actionplans.models import Forerunner, Rating
from panels.lists.recommendations import address_of
from panels.models import Addressee

NOTHING = Value("", output_field=TextField())
COLUMNS = ("a_kind", "a_place", "a_name", "a_title", "a_of", "a_mark", "a_text")


@dataclass(frozen=True)
class Relative:
    """A recommendation or an action that one follows from, or that follows from it."""

    name: str
    title: str
    address: str
    text: str = ""


@dataclass
class Around:
    """asked: names of bodies. ratings: how the scheme of its plan shows each status."""

    asked: list = field(default_factory=list)
    earlier: list = field(default_factory=list)
    followers: list = field(default_factory=list)
    ratings: list = field(default_factory=list)


def around(recommendation, reader):
    """The Around of a recommendation of a panel, as far as `reader` may see it."""
    ties = Forerunner.objects.visible_to(reader)
    behind, before = ties.behind(recommendation), ties.ahead_of(recommendation)
    arms = [
        _columns(Addressee.objects.filter(recommendation=recommendation), 1, "body__name"),
        _of_recommendations(behind.exclude(earlier_recommendation=None), 2, "earlier_recommendation"),
        _of_actions(behind.exclude(earlier_action=None)),
        _of_recommendations(before, 4, "recommendation"),
        _columns(Rating.objects.of_panel(recommendation.panel), 5, "status", "colour", "word", "meaning"),
    ]
    found = Around()
    for kind, _, *words in arms[0].union(*arms[1:], all=True).order_by("a_kind", "a_place"):
        ADDED[kind](found, *words)
    return found


def _recommendation(number, title, panel, source, text):
    number = int(number)
    return Relative(f"Recommendation {number}", title, address_of(number, panel=panel, source=source), text)


def _action(number, title, plan, mark, _):
    return Relative(f"Action {number}", title, reverse("actionplans:row", args=[plan, UUID(mark)]))


def _of_recommendations(ties, kind, at):
    number = Cast(Coalesce(f"{at}__number", f"{at}__position"), output_field=TextField())
    title = _first(f"{at}__panel__title", f"{at}__source__title")
    panel, source = (_first(f"{at}__{whole}__slug", NOTHING) for whole in ("panel", "source"))
    return _columns(ties, kind, number, title, panel, source, f"{at}__current__text")


def _of_actions(ties):
    place = Cast("earlier_action__position", output_field=TextField())
    number = _first(NullIf("earlier_action__number", NOTHING), place)
    mark = Cast("earlier_action__uuid", output_field=TextField())
    return _columns(ties, 3, number, "earlier_action__plan__title", "earlier_action__plan__slug", mark)


def _first(*words):
    return Coalesce(*words, output_field=TextField())


def _columns(records, kind, *words):
    values = [Value(kind), F("pk"), *(F(word) if isinstance(word, str) else word for word in words)]
    values += [NOTHING] * (len(COLUMNS) - len(values))
    columns = dict(zip(COLUMNS, values, strict=True))
    return records.order_by().annotate(**columns).values_list(*columns)


ADDED = {
    1: lambda found, name, *_: found.asked.append(name),
    2: lambda found, *words: found.earlier.append(_recommendation(*words)),
    3: lambda found, *words: found.earlier.append(_action(*words)),
    4: lambda found, *words: found.followers.append(_recommendation(*words)),
    5: lambda found, status, colour, word, meaning, _: found.ratings.append(
        Rating(status=status, colour=colour, word=word, meaning=meaning)
    ),
}
