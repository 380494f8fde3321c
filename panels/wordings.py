"""The versions of a recommendation with what was decided of each: plain values, read in one query."""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from panels.models import Decision

COLUMNS = [
    "number", "text", "made_at", "why", "decisions__outcome", "decisions__reasons", "decisions__step__body__name",
    "decisions__step__considered_on", "decisions__step__minute",
]  # fmt: skip


@dataclass(frozen=True)
class Decided:
    """What a body decided of one version."""

    body: str
    outcome: str
    on: date | None
    minute: str
    reasons: str


@dataclass(frozen=True)
class Wording:
    """One version of a recommendation's words."""

    number: int
    text: str
    made_at: datetime
    why: str
    decisions: list[Decided] = field(default_factory=list)


def wordings_of(recommendation):
    """Every version, the newest first, each with its decisions in the order of the route."""
    values = recommendation.versions.order_by("-number", "decisions__step__position").values(*COLUMNS)
    return [_wording(list(group)) for _, group in groupby(values, key=lambda value: value["number"])]


def _wording(values):
    first = values[0]
    decisions = [_decided(value) for value in values if value["decisions__outcome"]]
    return Wording(first["number"], first["text"], first["made_at"], first["why"], decisions)


def _decided(value):
    return Decided(
        body=value["decisions__step__body__name"],
        outcome=Decision.Outcome(value["decisions__outcome"]).label,
        on=value["decisions__step__considered_on"],
        minute=value["decisions__step__minute"],
        reasons=value["decisions__reasons"],
    )
