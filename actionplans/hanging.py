"""What hangs on an action beside its updates, as its page shows it, all from one query."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models.functions import TruncDate

from actionplans.decided import Asked, Judged, Measured, challenges_of, outcomes_of, verdicts_on
from actionplans.models import DateMove, Forerunner, ProofFile, SuccessCriterion
from actionplans.relatives import Relative, recommendations_of
from scrutiny.gathering import gathered, part
from scrutiny.models import StoredFile


@dataclass(frozen=True)
class Criterion:
    """A success criterion, with its state, in the words of its source too, and the year of its target."""

    position: int
    text: str
    state: str
    target_year: str
    done_on: date | None
    state_word: str

    def get_state_display(self):
        return SuccessCriterion.State(self.state).label


@dataclass(frozen=True)
class Step:
    """A milestone, with the day for which it is planned."""

    position: int
    text: str
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True)
class Moved:
    """A date that was moved, or is asked for."""

    pk: int
    state: str
    reason: str
    from_on: date | None
    from_written: str
    to_on: date | None
    to_written: str
    asked_by: str
    asked_on: date
    decided_by: str
    decided_on: date | None
    decided_why: str

    @property
    def is_waiting(self):
        return self.state == DateMove.State.ASKED

    @property
    def is_refused(self):
        return self.state == DateMove.State.REFUSED


@dataclass(frozen=True)
class Hanging:
    """Criteria and milestones in their order; moves, verdicts and what was measured the newest first.

    files       {pk of an update: [StoredFile, ...]}
    challenges  those that are open first, then the newest
    followers   what came back of it
    """

    criteria: list
    milestones: list
    moves: list
    files: dict
    verdicts: list
    outcomes: list
    challenges: list
    followers: list

    @property
    def verdict(self):
        """The one that counts, or None."""
        return next(iter(self.verdicts), None)

    @property
    def earlier_verdicts(self):
        return self.verdicts[1:]


def hanging_on(row, reader):
    """The Hanging of an action that access.get_row gives, as far as this reader may see it."""
    found = defaultdict(list, gathered(*_parts(row, reader)))
    challenges = _newest(Asked, found["challenges"], "asked_at")
    return Hanging(
        criteria=sorted((Criterion(**told) for told in found["criteria"]), key=lambda one: one.position),
        milestones=sorted((Step(**told) for told in found["milestones"]), key=lambda one: one.position),
        moves=_newest(Moved, found["moves"], "pk"),
        files=_by_update(found["files"]),
        verdicts=_newest(Judged, found["verdicts"], "decided_on"),
        outcomes=_newest(Measured, found["outcomes"], "measured_on"),
        challenges=sorted(challenges, key=lambda one: not one.is_open),
        followers=[Relative.recommendation(**told) for told in sorted(found["followers"], key=lambda told: told["pk"])],
    )


def _parts(row, reader):
    """What is looked for; what hangs on few actions, only where there is any."""
    yield from _agreed(row)
    yield _moves(row, reader)
    yield _files(row, reader)
    if row.has_verdicts:
        yield verdicts_on(row)
    if row.has_outcomes:
        yield outcomes_of(row)
    if row.has_challenges:
        yield challenges_of(row, reader)
    if row.has_followers:
        yield _followers(row, reader)


def _agreed(row):
    yield part(
        "criteria", row.success_criteria, position="position", text="text", state="state", target_year="target_year",
         done_on="achieved_on", state_word="state_word",
    )  # fmt: skip
    yield part("milestones", row.milestones, position="position", text="text", due_on="due_on", done_on="done_on")


def _moves(row, reader):
    own = ("state", "reason", "from_on", "from_written", "to_on", "to_written", "asked_by", "decided_by", "decided_on",
           "decided_why")  # fmt: skip
    moves = DateMove.objects.visible_to(reader).filter(row=row)
    return part("moves", moves, pk="pk", asked_on=TruncDate("recorded_at"), **{name: name for name in own})


def _files(row, reader):
    proofs = ProofFile.objects.visible_to(reader).filter(update__row=row, file__removed_at=None)
    of_file = {name: f"file__{name}" for name in ("name", "uuid", "size")}
    return part("files", proofs, update="update", position="position", **of_file)


def _followers(row, reader):
    ties = Forerunner.objects.visible_to(reader).of_row(row)
    return recommendations_of("followers", ties, "recommendation")


def _newest(kind, found, by):
    return sorted((kind(**told) for told in found), key=lambda one: (getattr(one, by), one.pk), reverse=True)


def _by_update(found):
    files = {}
    for told in sorted(found, key=lambda told: told["position"]):
        stored = StoredFile(**{name: told[name] for name in ("name", "uuid", "size")})
        files.setdefault(told["update"], []).append(stored)
    return files
