"""How long somebody is given to reply."""

import datetime

CLEAR_DAYS = 10
SATURDAY = 5


def suggested_reply_by(today, clear_days=CLEAR_DAYS):
    """The day by which a reply may be asked for: with so many working days between, neither end counted.

    Weekends are left out; bank holidays are the writer's to see, because the day is only suggested.
    """
    day = today
    for _ in range(clear_days + 1):
        day = _next_working_day(day)
    return day


def _next_working_day(day):
    day += datetime.timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += datetime.timedelta(days=1)
    return day
