"""The chase ladder: on which day whoever has not answered is reminded next. Pure.

Days count from the day by which answers were due. A rung that falls on a weekend or into a recess waits for the next
working day, and what follows it keeps its distance. Nobody is reminded on or before the day on which they were asked.
"""

import datetime
from dataclasses import dataclass

BEFORE, AFTER, AGAIN, SENIOR = "before", "after", "again", "senior"
RUNGS = (BEFORE, AFTER, AGAIN, SENIOR)
SATURDAY = 5
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Ladder:
    """days      {rung: so many days before (the first) or after answers were due}, without the rungs that are not used
    recesses  [(first day, last day), ...]
    """

    days: dict
    recesses: tuple = ()

    def next_rung(self, *, due_on, asked_on, climbed, today):
        """(rung, day) of what comes next for somebody who has not answered, or None where nothing does.

        climbed  {rung: the day on which it was climbed}
        today    what should have come before the due day, and did not, comes no more after it
        """
        highest = max((RUNGS.index(rung) for rung in climbed), default=-1)
        last = None
        for rung in (rung for rung in RUNGS if rung in self.days):
            day = self._day_of(rung, due_on, last)
            if rung in climbed:
                last = (self.days[rung], climbed[rung]) if rung != BEFORE else None
            elif RUNGS.index(rung) > highest and day > asked_on and not self._is_missed(rung, day, due_on, today):
                return rung, day
        return None

    def _day_of(self, rung, due_on, last):
        if rung == BEFORE:
            return self.working(due_on - self.days[rung] * DAY)
        day = due_on + self.days[rung] * DAY
        if last:
            day = max(day, last[1] + (self.days[rung] - last[0]) * DAY)
        return self.working(day)

    @staticmethod
    def _is_missed(rung, day, due_on, today):
        return rung == BEFORE and max(day, today) > due_on

    def working(self, day):
        """The day itself, or the first after it that is neither of a weekend nor of a recess."""
        while not self.is_working(day):
            day += DAY
        return day

    def is_working(self, day):
        return day.weekday() < SATURDAY and not any(first <= day <= last for first, last in self.recesses)
