"""Dates as papers write them: "8 OCTOBER 2008", "Apr 07", "31.03.2009", "2009"."""

import calendar
import datetime
import re
from dataclasses import dataclass

MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}

MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*)?"
DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?P<year>(?:19|20)\d\d|['’]?\d\d)(?!\d)"
FULL_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/])"
SPACE = r"[\s,.\-–/]{0,3}"

FORMS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{WEEKDAY}{DAY}\s*(?:of\s+)?[-–]?{MONTH}{SPACE}{YEAR}",
        rf"{WEEKDAY}{MONTH}\s+{DAY}(?:,\s*|\s+){FULL_YEAR}",
        r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)(?!\d)",
        r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"{WEEKDAY}{DAY}\s*(?:of\s+)?[-–]?{MONTH}",
        rf"{WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)",
        rf"{MONTH}{SPACE}{YEAR}",
        rf"{MONTH}",
        rf"{FULL_YEAR}",
    )
]


@dataclass(frozen=True)
class Written:
    """A date as it stands in a paper. A part that is not printed is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def precision(self):
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first_day(self):
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self):
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def iso(self):
        """ISO to the precision printed: "2008-10-08", "2008-10" or "2008"."""
        return self.first_day.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]

    def with_year(self, year):
        return Written(year, self.month, self.day)


def full_year(digits):
    """Two digits are read as 1970 to 2069, the window of the POSIX date functions."""
    digits = digits.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 70 else 2000)


def from_match(match):
    """The Written of a match of one of FORMS, or None where there is no such day."""
    parts = match.groupdict()
    month = parts.get("month") or ""
    month = MONTHS.get(month.lower().rstrip(".")) if not month.isdigit() else int(month)
    year = full_year(parts["year"]) if parts.get("year") else None
    day = int(parts["day"]) if parts.get("day") else None
    written = Written(year, month, day)
    return written if is_real(written) else None


def is_real(written):
    """Whether there is such a day; 29 February without a year may be one."""
    month_is_real = 1 <= (written.month or 1) <= 12
    return month_is_real and (written.day or 1) in range(1, _days(written) + 1)


def _days(written):
    return calendar.monthrange(written.year or 2000, written.month or 1)[1]


def read_date(text):
    """The Written when the whole text is one date, else None."""
    for form in FORMS:
        match = form.fullmatch(text.strip())
        if match:
            return from_match(match)
    return None


QUARTER = re.compile(
    r"(?:q|qtr\.?|quarter)\s?(?P<quarter>[1-4])(?:,?\s+(?:of\s+)?)(?P<year>(?:20)?\d\d)\s?[/–-]\s?(?P<next>(?:20)?\d\d)",
    re.IGNORECASE,
)


def read_quarter(text):
    """(first month, last month) as Writtens when the whole text is a quarter of a financial year: "Q1 2023/24".

    A council's year begins on 1 April (Local Government Finance Act 1992, section 69). "Q1 2023" may be of either
    year and is not read.
    """
    match = QUARTER.fullmatch(text.strip())
    if not match or full_year(match["next"]) != full_year(match["year"]) + 1:
        return None
    begins = 3 * int(match["quarter"]) + 1
    year = full_year(match["year"]) + (begins > 12)
    month = (begins - 1) % 12 + 1
    return Written(year, month), Written(year, month + 2)


def find_dates(text, *, precision="day"):
    """Every date with its year in a text, in order: the Writtens at least as precise as asked."""
    found, end = [], -1
    for match in sorted(_matches(text), key=lambda m: (m.start(), -m.end())):
        written = from_match(match)
        if match.start() >= end and written and written.year:
            end = match.end()
            found.append(written)
    wanted = {"day": {"day"}, "month": {"day", "month"}, "year": {"day", "month", "year"}}[precision]
    return [written for written in found if written.precision in wanted]


def without_dates(text):
    """The text with its full dates taken out, and the marks that stood beside them."""
    for form in FORMS[:4]:
        text = re.sub(rf"(?<![\w/.]){form.pattern}", " ", text, flags=re.IGNORECASE)
    return " ".join(text.split()).strip(" ,:;|–-")


def _matches(text):
    for form in FORMS:
        yield from re.finditer(rf"(?<![\w/.]){form.pattern}", text, re.IGNORECASE)
