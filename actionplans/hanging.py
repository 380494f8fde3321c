"""What hangs on an action beside its updates: criteria, milestones, dates moved and proofs, all from one query."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import DateField, F, IntegerField, TextField, Value
from django.db.models.functions import Cast, TruncDate

from actionplans.models import DateMove, ProofFile, SuccessCriterion
from scrutiny.models import StoredFile

NOTHING = Value("", output_field=TextField())
NO_DAY = Cast(Value(None), DateField())
WORDS = [f"h_words_{place}" for place in range(1, 8)]
DAYS = [f"h_day_{place}" for place in range(1, 5)]


@dataclass(frozen=True)
class Step:
    """A criterion, with its state, in the words of its source too, and the year of its target; or a milestone, with the
    day for which it is planned.
    """

    text: str
    state: str
    target_year: str
    due_on: date | None
    done_on: date | None
    state_word: str


@dataclass(frozen=True)
class Moved:
    """A date that was moved, or is asked for."""

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


@dataclass
class Hanging:
    """criteria and milestones in their order, moves the newest first, files as {pk of an update: [StoredFile, ...]}."""

    criteria: list
    milestones: list
    moves: list
    files: dict


def hanging_on(row, reader):
    """The Hanging of an action, as far as this reader may see it."""
    columns = ("h_kind", "h_place", *WORDS, *DAYS)
    first, *others = [each.values_list(*columns) for each in (_criteria(row), _milestones(row), *_kept(row, reader))]
    found = Hanging([], [], [], {})
    for kind, _, *told in first.union(*others, all=True).order_by("h_kind", "h_place"):
        words, days = told[: len(WORDS)], told[len(WORDS) :]
        [_take_criterion, _take_milestone, _take_move, _take_file][kind](found, words, days)
    return found


def _criteria(row):
    state = [F("text"), F("state"), F("target_year"), F("state_word")]
    return _columns(row.success_criteria, 0, F("position"), state, [F("achieved_on")])


def _milestones(row):
    return _columns(row.milestones, 1, F("position"), [F("text")], [F("due_on"), F("done_on")])


def _kept(row, reader):
    words = ["state", "reason", "from_written", "to_written", "asked_by", "decided_by", "decided_why"]
    days = [F("from_on"), F("to_on"), F("decided_on"), TruncDate("recorded_at")]
    moves = DateMove.objects.visible_to(reader).filter(row=row)
    yield _columns(moves, 2, -F("pk"), [F(name) for name in words], days)
    of_file = [F("file__name"), *(Cast(name, TextField()) for name in ("file__uuid", "file__size", "update_id"))]
    proofs = ProofFile.objects.visible_to(reader).filter(update__row=row, file__removed_at=None)
    yield _columns(proofs, 3, F("position"), of_file, [])


def _columns(records, kind, place, words, days):
    """The records under the names that all kinds have in common."""
    words += [NOTHING] * (len(WORDS) - len(words))
    days += [NO_DAY] * (len(DAYS) - len(days))
    named = dict(zip(WORDS, words, strict=True)) | dict(zip(DAYS, days, strict=True))
    number = Cast(place, IntegerField())
    return records.order_by().annotate(h_kind=Value(kind), h_place=number, **named)


def _take_criterion(found, words, days):
    text, state, target_year, state_word, *_ = words
    label = SuccessCriterion.State(state).label
    found.criteria.append(Step(text, label, target_year, None, days[0], state_word))


def _take_milestone(found, words, days):
    found.milestones.append(Step(words[0], "", "", days[0], days[1], ""))


def _take_move(found, words, days):
    state, reason, from_written, to_written, asked_by, decided_by, why = words
    from_on, to_on, decided_on, asked_on = days
    told = (from_on, from_written, to_on, to_written, asked_by, asked_on, decided_by, decided_on, why)
    found.moves.append(Moved(state, reason, *told))


def _take_file(found, words, _):
    name, uuid, size, update, *_ = words
    found.files.setdefault(int(update), []).append(StoredFile(name=name, uuid=UUID(uuid), size=int(size)))
