"""Read timescales as papers write them, and never guess what they leave open."""

import datetime
import re
from dataclasses import dataclass, replace

from scrutiny.intake.dates import Written, is_real, read_date, read_quarter

READ = "read"
YEAR_TAKEN = "year taken from the paper's date"
UNREAD = "unread"

RECURRENCES = {
    "annually": r"annually|annual|yearly|every year|each year|once a year",
    "six-monthly": r"six[- ]monthly|6[- ]monthly|every (?:six|6) months|half[- ]yearly|twice a year",
    "quarterly": r"quarterly|every quarter|each quarter|every (?:three|3) months",
    "termly": r"termly|every term|each term",
    "monthly": r"monthly|every month|each month",
    "fortnightly": r"fortnightly|every (?:two|2) weeks",
    "weekly": r"weekly|every week|each week",
    "daily": r"daily|every day|each day",
}
OPEN_ENDED = re.compile(r"(?:on-?going|continuous|continuing|continual|open[- ]ended)", re.IGNORECASE)
BRACKETED = re.compile(r"(?P<main>[^()]*\S)\s*\((?P<qualifier>[^()]*)\)\.?")
AFTER_MARK = re.compile(r"(?P<main>.*?\d)\s*(?:[;:,]|\s[-–—])\s*(?P<qualifier>[A-Za-z].*)")
ONWARDS = re.compile(r"(?P<start>.+?)\s*(?:onw\s?ards?|and ongoing|and on-going|[-–—]\s*on-?going|\+)", re.IGNORECASE)
FROM = re.compile(
    r"(?:from|since|starting|starting from|starts?|commencing|beginning|to start)(?:\s+in|\s+on)?\s+(?P<start>.+)",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"(?:(?:due|due by|by|by the|until|till|no later than|not later than|deadline:?|target:?|in|during|on)\s+)?"
    r"(?:(?:the\s+)?end\s+(?:of\s+)?)?(?P<end>.+)",
    re.IGNORECASE,
)
WORD_BY = re.compile(
    r"(?P<qualifier>(?!not?\b)[a-z]+(?:\s[a-z]+)?)\s+by\s+(?:(?:the\s+)?end\s+(?:of\s+)?)?(?P<end>.+)", re.IGNORECASE
)

# "May 31" is the last of May in a sloppy hand, or May 2031: a year so far from the paper is not believed
FAR_YEARS = 15


@dataclass(frozen=True)
class Timescale:
    """A timescale as written and as understood (records.md, Timescale)."""

    written: str
    starts_on: datetime.date | None = None
    due_on: datetime.date | None = None
    starts_precision: str = ""
    due_precision: str = ""
    recurrence: str = ""
    is_open_ended: bool = False
    qualifier: str = ""
    reading: str = READ


def understood(written, *, paper_date=None):
    """Read a timescale as papers write it. What it cannot read it keeps as written, and never guesses.

    written     the words of the cell, kept exactly
    paper_date  the date of the paper, whose year completes a day or month that has none
    returns     a Timescale; month precision starts on the first and is due on the last day of the month;
                reading is "unread" when any of the words could not be understood
    """
    text = " ".join(written.split()).strip(" .")
    if not text.strip("-–—"):
        return Timescale(written)
    read = _whole(text, paper_date) or _qualified(text, paper_date)
    if read is None or _runs_backwards(read):
        return Timescale(written, reading=UNREAD)
    return replace(read, written=written)


def _whole(text, paper_date):
    """The Timescale of words that say when and nothing else."""
    return (
        _open_ended(text)
        or _recurring(text, paper_date)
        or _single(text, paper_date)
        or _onwards(text, paper_date)
        or _range(text, paper_date)
    )


def _qualified(text, paper_date):
    """The Timescale of a date with a remark beside it. Two dates in one cell leave it open which is meant."""
    for form in (BRACKETED, AFTER_MARK, WORD_BY):
        match = form.fullmatch(text)
        if not match:
            continue
        main = match["main"] if form is not WORD_BY else match["end"]
        read = _whole(main, paper_date)
        if read and not _names_a_year(match["qualifier"]):
            return replace(read, qualifier=match["qualifier"].strip())
    return None


def _names_a_year(text):
    return re.search(r"\b(?:19|20)\d\d\b", text) is not None


def _open_ended(text):
    return Timescale(text, is_open_ended=True) if OPEN_ENDED.fullmatch(text) else None


def _recurring(text, paper_date):
    for recurrence, words in RECURRENCES.items():
        match = re.fullmatch(rf"(?:{words})(?:,?\s+(?P<rest>.+))?", text, re.IGNORECASE)
        if match and not match["rest"]:
            return Timescale(text, recurrence=recurrence)
        if match:
            return _recurring_within(recurrence, match["rest"], paper_date)
    return None


def _recurring_within(recurrence, rest, paper_date):
    """ "Quarterly from May 2009", "monthly until June 2010", "annually in March"."""
    inside = re.fullmatch(r"\((.*)\)", rest)
    if inside:
        return None
    read = _onwards(rest, paper_date) or _range(rest, paper_date)
    if not read and re.match(r"(?:by|until|till|to)\s", rest, re.IGNORECASE):
        read = _single(rest, paper_date)
    if read:
        return replace(read, recurrence=recurrence)
    if re.fullmatch(r"(?:in|each|every)\s+[a-z]+", rest, re.IGNORECASE):
        return Timescale(rest, recurrence=recurrence, qualifier=rest)
    return None


def _onwards(text, paper_date):
    match = FROM.fullmatch(text) or ONWARDS.fullmatch(text)
    if not match:
        return None
    start = match["start"]
    trimmed = ONWARDS.fullmatch(start)
    read = _dated(trimmed["start"] if trimmed else start, paper_date, is_start=True)
    if not read:
        return None
    start, reading = read
    return Timescale(
        text, starts_on=start.first_day, starts_precision=start.precision, is_open_ended=True, reading=reading
    )


def _range(text, paper_date):
    for match in _splits(text):
        end = _dated(match["end"], paper_date)
        start = _start_of_range(match["start"], end, paper_date)
        if start and end:
            return _between(text, start, end)
    return None


def _splits(text):
    """Every way to cut a text in two at a dash or a "to": "23-Mar - 4-May" must be cut at the second dash."""
    for mark in re.finditer(r"\s*[-–—]\s*|\s+(?:to|until|till|and)\s+|(?<=[a-z])/(?=[A-Z])", text, re.IGNORECASE):
        is_pair = mark.group().strip().lower() == "and"
        head = re.match(r"(from|between)\s+", text, re.IGNORECASE)
        if is_pair and not (head and head[1].lower() == "between"):
            continue
        yield {"start": text[head.end() if head else 0 : mark.start()], "end": text[mark.end() :]}


def _start_of_range(text, end, paper_date):
    """The start takes the year of the end where it prints none: "Jan - May 07", "3 - 14 May 2009".

    In "Nov - Feb 08" it cannot be that year, and no other is printed: then only the end is read.
    """
    if not end:
        return None
    ends, reading = end
    start = _first_or_last(text, is_start=True)
    if start and start.year:
        return _believed(start, paper_date)
    if start is None and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", text) and ends.day:
        start = Written(None, ends.month, int(re.match(r"\d+", text).group()))
    return _in_year(start, ends.year, None if reading == READ else reading)


def _in_year(start, year, reading):
    dated = start and start.with_year(year)
    return (dated, reading) if dated and is_real(dated) else None


def _between(text, start, end):
    (starts, own_year), (ends, reading) = start, end
    if own_year is None and starts.month > ends.month:
        return Timescale(text, due_on=ends.last_day, due_precision=ends.precision, reading=reading)
    return Timescale(
        text,
        starts_on=starts.first_day,
        due_on=ends.last_day,
        starts_precision=starts.precision,
        due_precision=ends.precision,
        reading=reading,
    )


def _single(text, paper_date):
    read = _dated(UNTIL.fullmatch(text)["end"], paper_date)
    if not read:
        return None
    end, reading = read
    return Timescale(text, due_on=end.last_day, due_precision=end.precision, reading=reading)


def _dated(text, paper_date, *, is_start=False):
    """One date and how its year was come by; None where there is no date or no year to be had."""
    date = _first_or_last(text, is_start=is_start)
    if date is None:
        return None
    if date.year:
        return _believed(date, paper_date)
    return _in_year(date, paper_date.year, YEAR_TAKEN) if paper_date else None


def _first_or_last(text, *, is_start):
    """The date of a text. A quarter starts with its first month and is due with its last."""
    quarter = read_quarter(text)
    return quarter[0 if is_start else 1] if quarter else read_date(text)


def _believed(date, paper_date):
    is_far = paper_date and date.year - paper_date.year > FAR_YEARS
    return None if is_far and date.year % 100 <= 31 else (date, READ)


def _runs_backwards(read):
    return bool(read.starts_on and read.due_on and read.due_on < read.starts_on)
