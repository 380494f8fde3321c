"""All that was recorded of the actions of a plan, as far as a reader may know of it, from one query."""

import datetime
from dataclasses import dataclass

from django.db.models import Case, CharField, DateField, DateTimeField, F, TextField, Value, When
from django.db.models.functions import Cast

from actionplans.models import Challenge, DateMove, ProgressUpdate, Row, Verdict

ADDED, UPDATE, MOVE, VERDICT, CHALLENGE = "added", "update", "move", "verdict", "challenge"
OPEN, ANSWERED = "open", "answered"
COLUMNS = ("kind", "row", "number", "at", "on", "code", "words", "more", "who", "was_on", "until")
NOTHING = Value("", output_field=TextField())
NO_DAY, NO_MOMENT = Cast(Value(None), DateField()), Cast(Value(None), DateTimeField())


@dataclass(frozen=True)
class Happening:
    """Something that was recorded of an action.

    at     when it was recorded; on the day that it tells of
    code   the status claimed, the verdict, or whether a question is open
    words  what was said, asked or given as the reason; more the explanation or the answer
    was_on the date before, of a date moved; until when a question was answered
    """

    kind: str
    row: object
    number: int
    at: datetime.datetime
    on: datetime.date | None
    code: str
    words: str
    more: str
    who: str
    was_on: datetime.date | None
    until: datetime.datetime | None

    @property
    def order(self):
        """Updates and verdicts count by the day that they tell of, and then by when they came."""
        return (self.on or datetime.date.min, self.number)


def happenings_of(plan, reader):
    """[Happening, ...] of all the actions of the plan that the reader may see, as they were recorded."""
    updates = ProgressUpdate.objects.visible_to(reader).filter(row__plan=plan)
    moves = DateMove.objects.visible_to(reader).agreed().filter(row__plan=plan)
    verdicts = Verdict.objects.visible_to(reader).filter(row__plan=plan)
    challenges = Challenge.objects.visible_to(reader).filter(row__plan=plan)
    state = Case(When(answered_at=None, then=Value(OPEN)), default=Value(ANSWERED), output_field=CharField())
    parts = [
        _told(updates, UPDATE, at="recorded_at", on="as_at", code="status", words="narrative", more="explanation",
              who="said_by"),
        _told(Row.objects.visible_to(reader).filter(plan=plan), ADDED, row="uuid", at="recorded_at", on="closed_on"),
        _told(moves, MOVE, at="decided_at", on="to_on", code="state", words="reason", who="decided_by",
              was_on="from_on"),
        _told(verdicts, VERDICT, at="recorded_at", on="decided_on", code="outcome", words="reason"),
        _told(challenges, CHALLENGE, at="asked_at", code=state, words="question", more="answer",
              who="asked_by_name", until="answered_at"),
    ]  # fmt: skip
    found = [Happening(*values) for values in parts[0].union(*parts[1:], all=True)]
    return sorted(found, key=lambda one: (one.at, one.kind, one.number))


def _told(records, kind, *, at, row="row__uuid", code=NOTHING, on=NO_DAY, words=NOTHING, more=NOTHING, who=NOTHING,
          was_on=NO_DAY, until=NO_MOMENT):  # fmt: skip
    columns = (Value(kind, output_field=CharField()), row, "pk", at, on, code, words, more, who, was_on, until)
    named = {
        f"h_{name}": F(value) if isinstance(value, str) else value for name, value in zip(COLUMNS, columns, strict=True)
    }
    return records.order_by().annotate(**named).values_list(*named)
