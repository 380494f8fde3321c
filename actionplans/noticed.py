"""What the system can tell of a row by itself. It stands beside what people said and never overwrites it."""

import calendar

from actionplans.models.statuses import ENDED, NEEDS_EXPLANATION, Status


def noticed_about(row, updates, *, today):
    """Plain sentences about a row with `shown_status` and `shown_parts`, most pressing first.

    updates  those that the reader may see, newest first
    """
    return [sentence for sentence in (
        _past_its_date(row, today),
        _moved(row),
        _unexplained(updates),
        _parts_open(row),
        _silent(row, updates, today),
        _timescale_unread(row),
    ) if sentence]  # fmt: skip


def _past_its_date(row, today):
    if row.due_on and row.due_on < today and row.closed_on is None and row.shown_status not in ENDED:
        days = (today - row.due_on).days
        return f"Past its date by {days:,} {'day' if days == 1 else 'days'}: it was due on {row.due_on:%-d %B %Y}."
    return ""


def _moved(row):
    if row.first_due_on and row.due_on and row.due_on != row.first_due_on:
        return f"Its date was moved: first agreed {row.first_due_on:%-d %B %Y}, now {row.due_on:%-d %B %Y}."
    return ""


def _unexplained(updates):
    if updates and updates[0].status in NEEDS_EXPLANATION and not updates[0].explanation:
        return f"Stated as {updates[0].get_status_display().lower()}, without an explanation."
    return ""


def _parts_open(row):
    waiting = [part for part in row.shown_parts if part.shown_status not in ENDED]
    if row.shown_status == Status.COMPLETE and waiting:
        return f"Stated as complete, but {len(waiting)} of its {len(row.shown_parts)} parts are not."
    return ""


def _silent(row, updates, today):
    if row.closed_on or row.shown_status in ENDED:
        return ""
    if not updates:
        return "There is no progress update to read here yet."
    months, last = row.plan.months_between_reviews, updates[0].as_at
    if last < months_before(today, months):
        return f"The last update to read here is as at {last:%-d %B %Y}; one is asked for every {months} months."
    return ""


def months_before(day, months):
    """The same day so many months earlier, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def _timescale_unread(row):
    if row.reading == row.Reading.UNREAD:
        return "Its timescale could not be understood, so nothing can be said of lateness."
    return ""
