"""What the panel said and asked of one action, as its page shows it."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db.models import TextField, Value
from django.db.models.functions import Coalesce, Concat, Trim

from actionplans.models import Challenge, MeasuredOutcome, Verdict
from scrutiny.gathering import gathered, part
from scrutiny.models import Audience, Restriction


@dataclass(frozen=True)
class Judged:
    """A verdict. `body` is whose meeting gave it, `reported_on` the day on which a meeting was told of the chair's."""

    pk: int
    outcome: str
    reason: str
    decided_on: datetime.date
    body_kind: str
    body: str
    called: str
    referred_to: str
    is_by_chair: bool
    reported_on: datetime.date | None

    def get_outcome_display(self):
        return Verdict.Outcome(self.outcome).label


@dataclass(frozen=True)
class Measured:
    """What was measured, of a success criterion or of the action as a whole."""

    pk: int
    when: str
    worked: str
    measured: str
    measured_on: datetime.date
    criterion: str


@dataclass(frozen=True)
class Asked:
    """A councillor's question, with its answer once there is one."""

    pk: int
    uuid: UUID
    question: str
    answer: str
    asked_by_name: str
    answered_by_name: str
    asked_at: datetime.datetime
    answered_at: datetime.datetime | None
    audience: str
    restriction: str

    @property
    def is_open(self):
        return self.answered_at is None

    def get_audience_display(self):
        return Audience(self.audience).label

    def get_restriction_display(self):
        return Restriction(self.restriction).label


def verdicts_on(row):
    """The part of what is gathered that becomes Judged; a verdict is read wherever its action is."""
    called = Trim(Concat(_words("called__title"), Value(" "), _words("called__name"), output_field=TextField()))
    return part(
        "verdicts", Verdict.objects.filter(row=row), pk="pk", outcome="outcome", reason="reason",
        decided_on="decided_on", body_kind="meeting__body__kind", body="meeting__body__name", called=called,
        referred_to="referred_to__name", is_by_chair="is_by_chair", reported_on="reported_to__held_on",
    )  # fmt: skip


def outcomes_of(row):
    """The part that becomes Measured; it is read as a verdict is."""
    return part(
        "outcomes", MeasuredOutcome.objects.filter(row=row), pk="pk", when="when", worked="worked",
        measured="measured", measured_on="measured_on", criterion="criterion__text",
    )  # fmt: skip


def challenges_of(row, reader):
    """The part that becomes Asked."""
    own = ("uuid", "question", "answer", "asked_by_name", "answered_by_name", "asked_at", "answered_at", "audience",
           "restriction")  # fmt: skip
    seen = Challenge.objects.visible_to(reader).filter(row=row)
    return part("challenges", seen, pk="pk", **{name: name for name in own})


def _words(path):
    return Coalesce(path, Value(""), output_field=TextField())


def measured_of(row):
    """[Measured, ...] of an action, the earliest first."""
    found = [Measured(**told) for told in gathered(outcomes_of(row))["outcomes"]]
    return sorted(found, key=lambda one: (one.measured_on, one.pk))


def is_refused(claim, verdict):
    """Whether the panel did not accept what was claimed: stated complete, and told to go on since."""
    return bool(
        claim
        and verdict
        and claim.status == "complete"
        and verdict.outcome != Verdict.Outcome.COMPLETE
        and verdict.decided_on >= claim.as_at
    )
