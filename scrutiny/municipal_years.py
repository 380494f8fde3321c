"""The arithmetic of municipal years. No Django in it."""

import datetime
import itertools
from dataclasses import dataclass

MAY, WEDNESDAY = 5, 2


@dataclass(frozen=True)
class Span:
    """From one day to another, both in it."""

    starts_on: datetime.date
    ends_on: datetime.date

    @property
    def label(self):
        """As councils write it: 2026/27, or 2026 for one that ends in the year in which it starts."""
        first, last = self.starts_on.year, self.ends_on.year
        return str(first) if first == last else f"{first}/{last % 100:02}"


def first_span(today):
    """A guess at the year around today: from the third Wednesday of May, when many councils hold annual meetings."""
    year = today.year if today >= annual_meeting(today.year) else today.year - 1
    return Span(annual_meeting(year), annual_meeting(year + 1) - datetime.timedelta(days=1))


def annual_meeting(year):
    """The third Wednesday of May."""
    first = datetime.date(year, MAY, 1)
    return first + datetime.timedelta(days=(WEDNESDAY - first.weekday()) % 7 + 14)


def span_after(last):
    """The year that follows one: from the day after it, to a year after its last day."""
    return Span(last.ends_on + datetime.timedelta(days=1), a_year_after(last.ends_on))


def a_year_after(day):
    """The same day of the next year; the last of February stays the last of February."""
    next_day = day + datetime.timedelta(days=1)
    if (next_day.month, next_day.day) == (3, 1):
        return datetime.date(day.year + 1, 3, 1) - datetime.timedelta(days=1)
    return day.replace(year=day.year + 1)


def gaps_between(spans):
    """The days that no year covers between the first and the last, as Spans, in order."""
    in_order = sorted(spans, key=lambda span: span.starts_on)
    for before, after in itertools.pairwise(in_order):
        if (after.starts_on - before.ends_on).days > 1:
            yield Span(before.ends_on + datetime.timedelta(days=1), after.starts_on - datetime.timedelta(days=1))
