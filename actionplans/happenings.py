"""All that was recorded of the actions of a plan, as far as a reader may know of it, from one query."""

import datetime
from dataclasses import dataclass

from django.db.models import Case, CharField, Value, When

from actionplans.models import Challenge, DateMove, ProgressUpdate, Row, Verdict
from scrutiny.gathering import gathered, part

ADDED, UPDATE, MOVE, VERDICT, CHALLENGE = "added", "update", "move", "verdict", "challenge"
OPEN, ANSWERED = "open", "answered"


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
    on: datetime.date | None = None
    code: str = ""
    words: str = ""
    more: str = ""
    who: str = ""
    was_on: datetime.date | None = None
    until: datetime.datetime | None = None

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
    found = gathered(
        part(ADDED, Row.objects.visible_to(reader).filter(plan=plan), row="uuid", number="pk", at="recorded_at",
             on="closed_on"),
        _part(UPDATE, updates, at="recorded_at", on="as_at", code="status", words="narrative", more="explanation",
              who="said_by"),
        _part(MOVE, moves, at="decided_at", on="to_on", code="state", words="reason", who="decided_by",
              was_on="from_on"),
        _part(VERDICT, verdicts, at="recorded_at", on="decided_on", code="outcome", words="reason"),
        _part(CHALLENGE, challenges, at="asked_at", code=state, words="question", more="answer",
              who="asked_by_name", until="answered_at"),
    )  # fmt: skip
    happenings = [Happening(kind, **told) for kind, each in found.items() for told in each]
    return sorted(happenings, key=lambda one: (one.at, one.kind, one.number))


def _part(kind, records, **values):
    return part(kind, records, row="row__uuid", number="pk", **values)
