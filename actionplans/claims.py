"""What was said last of each action of a plan: its owner's claim, and the panel's verdict beside it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Subquery

from actionplans.models import ProgressUpdate, Row, Verdict

OF_CLAIM = ["status", "as_at", "narrative", "explanation", "said_by"]
OF_VERDICT = ["outcome", "decided_on", "reason"]
WAITING = ["verdict", "verdict_on", "is_to_report", "is_to_look_back_on"]


@dataclass(frozen=True)
class Claim:
    """The newest progress update that a reader may see."""

    status: str
    as_at: date
    narrative: str
    explanation: str
    said_by: str


@dataclass(frozen=True)
class Said:
    """The verdict that counts; a verdict is read wherever its action is."""

    outcome: str
    decided_on: date
    reason: str

    def get_outcome_display(self):
        return Verdict.Outcome(self.outcome).label


def with_claims(rows, reader):
    """Rows with what `claim_of` reads of them."""
    told = ProgressUpdate.objects.visible_to(reader).filter(row=OuterRef("pk")).newest_first()
    return rows.annotate(**{f"claim_{name}": Subquery(told.values(name)[:1]) for name in OF_CLAIM})


def with_verdicts(rows):
    """Rows with what `said_of` reads of them."""
    given = Verdict.objects.filter(row=OuterRef("pk")).newest_first()
    return rows.annotate(**{f"verdict_{name}": Subquery(given.values(name)[:1]) for name in OF_VERDICT})


def to_decide(plan, reader):
    """The actions of a plan that the reader may see, each with what `claim_of` and `said_of` read of it."""
    visible = Row.objects.visible_to(reader).shown_to(reader).with_readable_text(reader)
    return with_verdicts(with_claims(visible.of_plan(plan), reader)).to_decide()


def last_of(row, reader):
    """(the Claim of an action, the panel's last word on it), None for what there is not."""
    found = with_verdicts(with_claims(Row.objects.filter(pk=row.pk), reader)).get()
    return claim_of(found), said_of(found)


def with_waiting(rows, today):
    """Rows with their last verdict, and whether they wait to be reported to a meeting or to be looked back on."""
    given = Verdict.objects.filter(row=OuterRef("pk")).newest_first()
    old = Row.objects.to_look_back_on(today).order_by().filter(pk=OuterRef("pk"))
    return rows.annotate(
        verdict=Subquery(given.values("outcome")[:1]),
        verdict_on=Subquery(given.values("decided_on")[:1]),
        is_to_report=Exists(Verdict.objects.to_be_reported().filter(row=OuterRef("pk"))),
        is_to_look_back_on=Exists(old),
    )


def claim_of(row):
    """The Claim of a row, or None."""
    return Claim(*(getattr(row, f"claim_{name}") for name in OF_CLAIM)) if row.claim_status else None


def said_of(row):
    """The panel's last word on a row, or None."""
    return Said(*(getattr(row, f"verdict_{name}") for name in OF_VERDICT)) if row.verdict_outcome else None
