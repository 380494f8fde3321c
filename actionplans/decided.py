"""What the panel said and asked of one action, as its page shows it, from one query."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db.models import BooleanField, CharField, DateField, DateTimeField, F, TextField, UUIDField, Value
from django.db.models.functions import Cast, Coalesce, Concat, Trim

from actionplans.models import Challenge, MeasuredOutcome, Verdict
from scrutiny.models import Audience, Restriction

COLUMNS = ("kind", "number", "uuid", "code", "words", "on", "more", "name", "other", "third", "is_by_chair", "told_on",
           "at", "until", "audience", "restriction")  # fmt: skip
NONE = {
    **dict.fromkeys(("code", "words", "more", "name", "other", "third"), Value("", output_field=TextField())),
    **dict.fromkeys(("on", "told_on"), Cast(Value(None), DateField())),
    **dict.fromkeys(("at", "until"), Cast(Value(None), DateTimeField())),
    **dict.fromkeys(("audience", "restriction"), Value("", output_field=CharField())),
    "uuid": Cast(Value(None), UUIDField()),
    "is_by_chair": Value(False, output_field=BooleanField()),
}


@dataclass(frozen=True)
class Judged:
    """A verdict. `body` is whose meeting gave it, `reported_on` the day on which a meeting was told of the chair's."""

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

    when: str
    worked: str
    measured: str
    measured_on: datetime.date
    criterion: str


@dataclass(frozen=True)
class Asked:
    """A councillor's question, with its answer once there is one."""

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


def decided_about(reader, row):
    """What the page of an action, as access.get_row gives it, needs: verdicts, what was measured, questions, rights."""
    is_any = row.has_verdicts or row.has_outcomes or row.has_challenges
    found = _found(reader, row) if is_any else dict.fromkeys(("verdict", "outcome", "challenge"), ())
    verdicts = [_judged(one) for one in _newest(found["verdict"], "on")]
    challenges = [_asked(one) for one in _newest(found["challenge"], "at")]
    return {
        "verdict": verdicts[0] if verdicts else None,
        "earlier_verdicts": verdicts[1:],
        "outcomes": [_measured(one) for one in _newest(found["outcome"], "on")],
        "challenges": sorted(challenges, key=lambda challenge: not challenge.is_open),
        "may_decide": reader.has_perm("actionplans.add_verdict", row),
        "may_ask": reader.has_perm("actionplans.add_challenge", row),
        "may_answer": reader.has_perm("actionplans.add_progressupdate", row),
    }


def _found(reader, row):
    """{kind: [{column: value}, ...]}"""
    called = Trim(Concat(_words("called__title"), Value(" "), _words("called__name"), output_field=TextField()))
    verdicts = _told(
        Verdict.objects.filter(row=row), "verdict", uuid="uuid", code="outcome", words="reason", on="decided_on",
        more=_words("meeting__body__kind"), name=_words("meeting__body__name"), other=called,
        third=_words("referred_to__name"), is_by_chair="is_by_chair", told_on="reported_to__held_on",
        at="recorded_at",
    )  # fmt: skip
    outcomes = _told(
        MeasuredOutcome.objects.filter(row=row), "outcome", code="worked", words="measured", on="measured_on",
        more="when", name=_words("criterion__text"),
    )  # fmt: skip
    challenges = _told(
        Challenge.objects.visible_to(reader).filter(row=row), "challenge", uuid="uuid", words="question",
        more="answer", name="asked_by_name", other="answered_by_name", at="asked_at", until="answered_at",
        audience="audience", restriction="restriction",
    )  # fmt: skip
    found = {"verdict": [], "outcome": [], "challenge": []}
    for values in verdicts.union(outcomes, challenges, all=True):
        one = dict(zip(COLUMNS, values, strict=True))
        found[one["kind"]].append(one)
    return found


def _words(path):
    return Coalesce(path, Value(""), output_field=TextField())


def _told(records, kind, **given):
    known = NONE | {"kind": Value(kind, output_field=CharField()), "number": "pk"} | given
    named = {f"d_{name}": F(known[name]) if isinstance(known[name], str) else known[name] for name in COLUMNS}
    return records.order_by().annotate(**named).values_list(*named)


def _newest(found, by):
    return sorted(found, key=lambda one: (one[by], one["number"]), reverse=True)


def _judged(one):
    names = ("code", "words", "on", "more", "name", "other", "third", "is_by_chair", "told_on")
    return Judged(*(one[name] for name in names))


def _measured(one):
    return Measured(*(one[name] for name in ("more", "code", "words", "on", "name")))


def _asked(one):
    names = ("uuid", "words", "more", "name", "other", "at", "until", "audience", "restriction")
    return Asked(*(one[name] for name in names))


def measured_of(row):
    """[Measured, ...] of an action, the earliest first."""
    found = row.outcomes.select_related("criterion").order_by("measured_on", "pk")
    return [
        Measured(each.when, each.worked, each.measured, each.measured_on, each.criterion.text if each.criterion else "")
        for each in found
    ]


def is_refused(claim, verdict):
    """Whether the panel did not accept what was claimed: stated complete, and told to go on since."""
    return bool(
        claim
        and verdict
        and claim.status == "complete"
        and verdict.outcome != Verdict.Outcome.COMPLETE
        and verdict.decided_on >= claim.as_at
    )
