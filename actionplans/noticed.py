"""What the system can tell of a row by itself. It stands beside what people said and never overwrites it."""

from actionplans.models.statuses import ENDED, NEEDS_EXPLANATION, Status, is_waiting
from scrutiny.months import months_before


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
    if row.due_on and row.due_on < today and is_waiting(row.shown_status, row.closed_on):
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
    if not is_waiting(row.shown_status, row.closed_on):
        return ""
    if not updates:
        return "There is no progress update to read here yet."
    months, last = row.plan.months_between_reviews, updates[0].as_at
    if last < months_before(today, months):
        return f"The last update to read here is as at {last:%-d %B %Y}; one is asked for every {months} months."
    return ""


def _timescale_unread(row):
    if row.reading == row.Reading.UNREAD:
        return "Its timescale could not be understood, so nothing can be said of lateness."
    return ""
