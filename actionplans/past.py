"""What was known of an action at an earlier moment, from what has been recorded since. No query in it."""

import datetime
from dataclasses import dataclass, field

from django.utils import timezone

UNKNOWN = object()
COMPLETE = "complete"  # the verdict that closes an action


@dataclass(frozen=True)
class Undone:
    """Something that was recorded after the moment: what it replaced, {field: value before}.

    is_open  whether the reader may know of what was replaced
    """

    at: datetime.datetime
    before: dict
    is_open: bool = True


@dataclass
class Since:
    """What was recorded of one action after a moment, and what stood at the moment itself.

    undone   [Undone, ...], the earliest first
    update   (pk, status, as at) of the newest progress update of then, or None
    verdict  (pk, outcome, decided on) of the last verdict of then, or None
    judged_later  whether the first verdict came after the moment
    """

    undone: list = field(default_factory=list)
    update: tuple | None = None
    verdict: tuple | None = None
    judged_later: bool = False

    def judge(self, verdict, *, is_later):
        """Add a verdict; they come in the order in which they were decided, and the last one counts."""
        self.judged_later = self.judged_later or is_later
        self.verdict = self.verdict if is_later else verdict

    def closed_on(self, now):
        """The day on which it had been closed; the last verdict decides, and the history where there was none."""
        if self.verdict:
            _, outcome, decided_on = self.verdict
            return decided_on if outcome == COMPLETE else None
        return self.value("closed_on", None if self.judged_later else now)

    def value(self, name, now):
        """The value of a field then: `now` if nothing replaced it since, UNKNOWN if what did is not for the reader."""
        for one in self.undone:
            if name in one.before:
                return one.before[name] if one.is_open else UNKNOWN
        return now


def end_of(at):
    """The last moment of a day in London; a moment is itself."""
    if isinstance(at, datetime.datetime):
        return at
    morning = datetime.datetime.combine(at + datetime.timedelta(days=1), datetime.time())
    return timezone.make_aware(morning, timezone.get_default_timezone()) - datetime.timedelta(microseconds=1)


def day_of(at):
    """The day in London of a moment; a day is itself."""
    is_moment = isinstance(at, datetime.datetime)
    return timezone.localtime(at, timezone.get_default_timezone()).date() if is_moment else at


def undone_by(events, moves, *, at):
    """[Undone, ...] of one action, the earliest first.

    events  [(moment, changes, is open), ...] recorded after `at`, in order
    moves   [(agreed at, date before, as written, date after), ...] of all its dates that were moved

    The event that goes with a moved date says nothing more than the move, which knows best when it was agreed.
    """
    told = {(_plain(before), _plain(after)) for _, before, _, after in moves}
    found = [Undone(agreed_at, {"due_on": before, "timescale": words}) for agreed_at, before, words, _ in moves]
    found = [one for one in found if one.at > at]
    for moment, changes, is_open in events:
        before = {name: pair[0] for name, pair in changes.items() if isinstance(pair, list) and len(pair) == 2}
        if tuple(changes.get("due_on", ())) in told:
            before.pop("due_on")
            before.pop("timescale", None)
        found.append(Undone(moment, before, is_open))
    return sorted(found, key=lambda one: one.at)


def _plain(day):
    return day.isoformat() if day else None


def as_day(value):
    """A date of a record or, as the history holds it, of its words; None for none."""
    if isinstance(value, str):
        return datetime.date.fromisoformat(value) if value else None
    return value
