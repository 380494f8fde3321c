"""The versions of a recommendation with what was decided of each: plain values, read in one query."""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from panels.models import Decision

COLUMNS = [
    "number", "text", "made_at", "made_by__name", "why", "decisions__outcome", "decisions__reasons",
    "decisions__step__body__name", "decisions__step__considered_on", "decisions__step__minute",
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
    made_by: str = ""
    decisions: list[Decided] = field(default_factory=list)


def wordings_of(recommendation, *, reads_drafts):
    """Every version that the reader may see, the newest first, each with its decisions in the order of the route.

    reads_drafts  whether also those that were written before it was issued, and decided by nobody
    """
    values = recommendation.versions.order_by("-number", "decisions__step__position").values(*COLUMNS)
    wordings = [_wording(list(group)) for _, group in groupby(values, key=lambda value: value["number"])]
    return wordings if reads_drafts else _since_issue(recommendation, wordings)


def _since_issue(recommendation, wordings):
    if recommendation.is_issued and recommendation.issued_at is None:
        return wordings  # its versions were made from papers
    until = recommendation.issued_at
    drafted = [wording.number for wording in wordings if until is None or wording.made_at <= until]
    first = max(drafted, default=0)
    return [wording for wording in wordings if wording.number >= first or wording.decisions]


def _wording(values):
    first = values[0]
    decisions = [_decided(value) for value in values if value["decisions__outcome"]]
    return Wording(
        first["number"], first["text"], first["made_at"], first["why"], first["made_by__name"] or "", decisions
    )


def _decided(value):
    return Decided(
        body=value["decisions__step__body__name"],
        outcome=Decision.Outcome(value["decisions__outcome"]).label,
        on=value["decisions__step__considered_on"],
        minute=value["decisions__step__minute"],
        reasons=value["decisions__reasons"],
    )
