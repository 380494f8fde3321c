"""The record of a date that was moved, wherever it was moved: no date of an action changes without one."""

from django.utils import timezone

from actionplans.models import DateMove
from scrutiny.naming import day_in_words


def is_move(row, timescale):
    """Whether a timescale (actionplans.timescales) changes a date that the action has already."""
    return row.due_on is not None and timescale.due_on != row.due_on


def made(row, timescale, *, reason, asked_by, by, update=None):
    """A DateMove that is not saved yet, from what the row's date is until now."""
    return DateMove(
        row=row, update=update, from_on=row.due_on, from_written=row.timescale, to_on=timescale.due_on,
        to_written=timescale.written, reason=reason.strip(), asked_by=asked_by, typed_by=by,
    )  # fmt: skip


def settle(move, state, decided_by, on, why=""):
    """Save what was decided of a move."""
    settled(move, state, decided_by, on, why).save()


def settled(move, state, decided_by, on, why=""):
    """The move with what was decided of it, which is not saved yet."""
    move.state, move.decided_by, move.decided_on, move.decided_why = state, decided_by, on, why
    move.decided_at = timezone.now()
    return move


def record_move(row, timescale, *, reason, agreed_by, agreed_on, by, asked_by=""):
    """Record that a date is moved at once, and settle what waited to be decided. Gives the DateMove."""
    settle_waiting(row, timescale, agreed_by, agreed_on)
    move = made(row, timescale, reason=reason, asked_by=asked_by, by=by)
    settle(move, DateMove.State.AGREED, agreed_by, agreed_on)
    return move


def settle_waiting(row, timescale, agreed_by, on):
    """What waited is agreed where it asked for that very date, and otherwise told what was agreed in its place."""
    instead = day_in_words(timescale.due_on, timescale.due_precision) if timescale.due_on else "no date"
    for waiting in row.moves.waiting():
        if waiting.to_on == timescale.due_on:
            settle(waiting, DateMove.State.AGREED, agreed_by, on)
        else:
            settle(waiting, DateMove.State.REFUSED, agreed_by, on, f"Agreed instead: {instead}.")
