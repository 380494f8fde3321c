"""Since when something of a plan is news: the last meeting of those who follow it, a closed round, one's last look."""

import datetime
from dataclasses import dataclass
from operator import itemgetter

from django.db.models.functions import TruncDate
from django.utils import timezone

from actionplans.meetings import meetings_behind
from actionplans.models import MonitoringRound
from actionplans.past import end_of
from scrutiny.gathering import gathered, part
from scrutiny.naming import day_in_words

LOOK, MEETING, ROUND, DAY = "look", "meeting", "round", "day"
FEW = 8


@dataclass(frozen=True)
class Since:
    """From when on something is news; `key` is what the address says of it."""

    key: str
    words: str
    moment: datetime.datetime


def choices_of(plan, reader, *, seen_at=None):
    """[Since, ...]: the last meetings before today, the rounds closed, and when the reader last looked."""
    days = [_of_day(kind, on) for kind, on in _days(plan, reader)]
    days = list({each.key: each for each in days}.values())
    meetings = [each for each in days if each.key.startswith(MEETING)][:FEW]
    rounds = [each for each in days if each.key.startswith(ROUND)][:FEW]
    look = [Since(LOOK, f"you last looked, {day_in_words(timezone.localdate(seen_at))}", seen_at)] if seen_at else []
    return [*meetings, *rounds, *look]


def _days(plan, reader):
    """[(kind, day), ...], the newest first, from one query."""
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    meetings = meetings_behind(plan, reader, today=yesterday)
    rounds = MonitoringRound.objects.visible_to(reader).filter(plan=plan).closed()
    found = gathered(part(MEETING, meetings, day="held_on"), part(ROUND, rounds, day=TruncDate("closed_at")))
    days = [(kind, one["day"]) for kind, each in found.items() for one in each]
    return sorted(days, key=itemgetter(1), reverse=True)


def _of_day(kind, on):
    words = {MEETING: "the meeting of", ROUND: "the round that was closed on"}[kind]
    return Since(f"{kind}-{on.isoformat()}", f"{words} {day_in_words(on)}", end_of(on))


def since_day(day):
    """A day that somebody chose."""
    return Since(DAY, day_in_words(day), end_of(day))


def usual_of(choices):
    """What is taken where nobody chose: the last meeting, or else the last closed round, or what there is."""
    return next((each for each in choices if each.key != LOOK), choices[0] if choices else None)
