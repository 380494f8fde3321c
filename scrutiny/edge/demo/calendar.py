"""Dates that count from the day on which the demo is loaded, so that a late action is late whenever that is."""

import calendar
import datetime
from dataclasses import dataclass

from scrutiny.months import months_before

FIRST_MONTH_OF_MUNICIPAL_YEAR = 5


@dataclass(frozen=True)
class Calendar:
    """`months` counts from the month of `today`: -3 is three months ago, 0 this month, 4 in four months."""

    today: datetime.date

    def day(self, months, day=1):
        """A date; from a Saturday or Sunday it moves to the nearest working day of the same month."""
        first = self._first(months)
        last = calendar.monthrange(first.year, first.month)[1]
        date = first.replace(day=min(day, last))
        ahead = {5: 2, 6: 1}.get(date.weekday(), 0)
        if date.day + ahead > last:
            ahead -= 3
        return date + datetime.timedelta(days=ahead)

    def on(self, months, day=1):
        """The same date in words: "14 March 2026"."""
        return f"{self.day(months, day):%-d %B %Y}"

    def month(self, months):
        return f"{self._first(months):%B %Y}"

    def short_month(self, months):
        return f"{self._first(months):%b %y}"

    def year(self, months):
        return str(self._first(months).year)

    def municipal_year_start(self, months):
        """The year in which the municipal year of that month began."""
        first = self._first(months)
        return first.year if first.month >= FIRST_MONTH_OF_MUNICIPAL_YEAR else first.year - 1

    def _first(self, months):
        return months_before(self.today.replace(day=1), -months)
