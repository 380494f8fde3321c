"""Another date for an action: asked for, agreed or refused, or moved at once. The old date is never lost."""

from django.db import transaction
from django.utils import timezone

from actionplans.actions.dates import made, record_move, settle
from actionplans.actions.rows import set_timescale
from actionplans.models import DateMove
from actionplans.timescales import understood
from scrutiny import history
from scrutiny.editing import locked
from scrutiny.naming import day_in_words

UNREAD = "“{written}” could not be understood as a date. Write it such as 30 June 2027 or June 2027."
NO_REASON = "Say why the date is moved."
PAST = "{day} is past already: ask for a day that is still to come."
NOT_LATER = "{day} is not later than the date now, {now}. If it will be done sooner, say so in your own words."
SAME = "That is its date already: {day}."
CLOSED = "This action is closed, so its date stays as it is."


class DateRefused(Exception):
    """Its argument is a sentence for whoever wanted another date; `field` names what it is about."""

    def __init__(self, sentence, field="to_written"):
        super().__init__(sentence)
        self.field = field


class DecidedAlready(Exception):
    """Somebody agreed or refused it first."""


@transaction.atomic
def ask_for_date(row, written, *, reason, asked_by, by, update=None):
    """Ask for a later date, which waits until it is agreed or refused; one that waited before gives way to it.

    written   the date as somebody wrote it
    asked_by  the name of who asks; `by` is the User who types it, None for somebody by a personal link
    update    the progress update with which it was asked
    Gives the DateMove. Raises DateRefused.
    """
    row = locked(row)
    read = why_not_asked(row, written, reason)
    waiting = row.moves.waiting().first()
    if waiting and (waiting.to_on, waiting.reason) == (read.due_on, reason):
        return waiting
    if waiting:
        settle(waiting, DateMove.State.REFUSED, asked_by, timezone.localdate(), "Another date was asked for instead.")
    move = made(row, read, reason=reason, asked_by=asked_by, by=by, update=update)
    move.save()
    history.record("asked for", move, by=by, reason=reason[:300])
    return move


def why_not_asked(row, written, reason):
    """The Timescale that is asked for. Raises DateRefused where it cannot be."""
    read = _dated(row, written, reason)
    day = day_in_words(read.due_on, read.due_precision)
    if read.due_on < timezone.localdate():
        raise DateRefused(PAST.format(day=day))
    if row.due_on and read.due_on <= row.due_on:
        raise DateRefused(NOT_LATER.format(day=day, now=day_in_words(row.due_on, row.due_precision)))
    return read


def _dated(row, written, reason):
    read = understood(written.strip())
    if row.closed_on:
        raise DateRefused(CLOSED)
    if read.due_on is None:
        raise DateRefused(UNREAD.format(written=written.strip()))
    if not reason.strip():
        raise DateRefused(NO_REASON, "reason")
    return read


@transaction.atomic
def move_date(row, written, *, reason, asked_by, agreed_by, agreed_on, by):
    """Give an action another date at once; what waited to be decided is settled by it.

    asked_by, agreed_by  names; agreed_on the day; `by` is the User who records it
    written  the timescale as somebody wrote it; empty, or without a date in it, where the action has none any more
    Gives the DateMove. Raises DateRefused, and Conflict where the row is no longer the version that was read.
    """
    read = understood(written.strip())
    if not reason.strip():
        raise DateRefused(NO_REASON, "reason")
    if read.due_on is not None and read.due_on == row.due_on:
        raise DateRefused(SAME.format(day=day_in_words(row.due_on, row.due_precision)))
    locked(row)
    agreed = {"agreed_by": agreed_by, "agreed_on": agreed_on}
    move = record_move(row, read, reason=reason, asked_by=asked_by, by=by, **agreed)
    set_timescale(row, read, by=by, reason=reason[:300], is_recorded=True)
    return move


@transaction.atomic
def decide_move(move, *, agrees, decided_by, on, why="", by):
    """Agree or refuse what was asked for; only what is agreed changes the action's date.

    decided_by  who agreed or refused, in words ("the panel at its meeting"); `by` is the User who records it
    Raises DecidedAlready, and DateRefused where a refusal has no reason or the action is closed.
    """
    row = locked(move.row)
    stored = locked(move)
    if stored is None or stored.state != DateMove.State.ASKED:
        raise DecidedAlready
    if not agrees and not why.strip():
        raise DateRefused("Say why it is refused.", "why")
    if agrees and row.closed_on:
        raise DateRefused(CLOSED)
    settle(stored, DateMove.State.AGREED if agrees else DateMove.State.REFUSED, decided_by, on, why)
    if agrees:
        set_timescale(row, understood(stored.to_written), by=by, reason=stored.reason[:300], is_recorded=True)
    else:
        history.record("refused", stored, by=by, reason=why[:300])
    return stored
