"""Lines that begin with a day, as officers type a run of meetings or a timetable. No Django in it but the dates."""

import datetime
import re
from dataclasses import dataclass

from scrutiny.forms.dates import NoDate, date_from
from scrutiny.forms.times import NoTime, time_from
from scrutiny.intake.dates import Written, read_date

MOST_WORDS = 7  # of a date, such as "by the end of March 2027"
APART = " \t,;:–-"
CLOCK = r"(?:\d{1,2}\s*[:.]\s*\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midday)(?![\w:])"
BARE = r"\d{1,2}"
TIMES = re.compile(
    rf"(?:at\s+|from\s+)?(?P<start>{CLOCK}|{BARE}(?=\s*(?:-|–|to)\s*{CLOCK}))"
    rf"(?:\s*(?:-|–|to|until)\s*(?P<end>{CLOCK}))?",
    re.IGNORECASE,
)
HALF = re.compile(r"[ap]\.?m\.?$", re.IGNORECASE)
BEFORE_A_DATE = re.compile(r"^(?:by|in|on)?\s*(?:the\s+)?(?:end\s+of\s+)?", re.IGNORECASE)
NO_DAY = "give the day first, such as 15 November 2026, 18:00, Town Hall"
NO_AIM = "give the day or the month first, such as 15 November 2026 or March 2027, then a comma and what is due"


class NotRead(ValueError):
    """Said in a sentence that goes on after "Line 2: "."""


@dataclass(frozen=True)
class Planned:
    """A meeting as a line gives it."""

    held_on: datetime.date
    starts_at: datetime.time | None = None
    ends_at: datetime.time | None = None
    venue: str = ""


@dataclass(frozen=True)
class Aim:
    """What is to be done by when. A month is due on its last day."""

    text: str
    due_on: datetime.date
    due_precision: str


def meeting_from(line, *, today):
    """The Planned of "15 nov 2026, 18:00, Town Hall". Raises NotRead."""
    day, rest = _day_first(line, today)
    found = TIMES.match(rest)
    if not found:
        return Planned(day, venue=rest)
    starts, ends = found["start"], found["end"]
    if ends and starts.isdigit():
        half = HALF.search(ends)
        starts += half[0] if half else ":00"
    times = [_time(words) for words in (starts, ends) if words]
    if len(times) == 2 and times[1] <= times[0]:
        raise NotRead(f"it would end at {ends} and start at {found['start']}")
    return Planned(day, *times, *([None] * (2 - len(times))), venue=rest[found.end() :].strip(APART))


def aim_from(line, *, today):
    """The Aim of "March 2027, report to the board", or with the day behind. Raises NotRead."""
    words = line.split()
    for size in range(min(MOST_WORDS, len(words)), 0, -1):
        for date, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            found = _when(" ".join(date).strip(APART), today)
            if found:
                return _aim(" ".join(rest).strip(APART), *found)
    raise NotRead(NO_AIM)


def _aim(text, due_on, precision):
    if not text:
        raise NotRead("say what is due then, after the date")
    if len(text) > 300:
        raise NotRead("use at most 300 characters for what is due")
    return Aim(text, due_on, precision)


def _when(words, today):
    """(day, "day" or "month"), or None where the words are no date."""
    plain = words[BEFORE_A_DATE.match(words).end() :]
    try:
        return date_from(plain, today=today), "day"
    except NoDate as error:
        if error.sentence:
            raise NotRead(_within(error.sentence)) from None
    written = read_date(plain)
    if written is None or written.precision != "month":
        return None
    return _month_ahead(written, today).last_day, "month"


def _month_ahead(written, today):
    """The month; without a year the next such month."""
    if written.year:
        return written
    return Written(today.year + (written.month < today.month), written.month)


def _day_first(line, today):
    words = line.split()
    for size in range(min(MOST_WORDS, len(words)), 0, -1):
        try:
            day = date_from(" ".join(words[:size]).strip(APART), today=today)
        except NoDate as error:
            if error.sentence:
                raise NotRead(_within(error.sentence)) from None
            continue
        return day, " ".join(words[size:]).strip(APART)
    raise NotRead(NO_DAY)


def _time(words):
    try:
        return time_from(words)
    except NoTime:
        raise NotRead(f"there is no time {words}") from None


def _within(sentence):
    return sentence[0].lower() + sentence[1:] if sentence.startswith("There") else sentence
