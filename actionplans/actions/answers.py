"""What somebody says of an action, as an answer in a round where one runs; and to what everybody is asked in it."""

from django.db import transaction
from django.utils import timezone

from actionplans.actions.moves import ask_for_date
from actionplans.actions.updates import add_update, no_change
from actionplans.models import AskedRow, Asking, MonitoringRound, RoundAnswer
from scrutiny import history
from scrutiny.editing import locked


class RoundClosed(Exception):
    """The round is over: its picture is taken, and nothing is added to it."""


class NotAsked(Exception):
    """This person is not asked about that action, or no longer."""


@transaction.atomic
def answer(
    asking, row, *, status="", narrative="", explanation="", is_no_change=False, files=(), later=None, why_later="",
    as_at=None, channel, said_by, by,
):  # fmt: skip
    """Add what somebody who was asked says of an action. Gives the ProgressUpdate.

    is_no_change  nothing has changed since the last update: status and words are its own
    files         uploads that show it
    later         the later date that is asked for, as it was written; why_later the reason
    as_at         the day on which it was true, today where not given
    by            the User who types it, None for somebody by a personal link
    The same words sent twice on one day are one update. Raises RoundClosed, NotAsked, RowClosed, NothingSaid,
    DateRefused, scrutiny.files.refusals.Refused.
    """
    _held_open(asking)
    asked = asking.rows.select_related("update").filter(row=row).first()
    if asked is None:
        raise NotAsked
    told = {"as_at": as_at or timezone.localdate(), "channel": channel, "said_by": said_by, "by": by}
    if is_no_change:
        update = no_change(row, **told)
    else:
        words = {"status": status, "narrative": narrative, "explanation": explanation}
        update = _said_already(asked, words | told, files) or add_update(row, files=files, **words, **told)
    if later:
        ask_for_date(row, later, reason=why_later, asked_by=said_by, by=by, update=update)
    _count(asked, update)
    return update


@transaction.atomic
def report(row, *, counts_for=(), later=None, why_later="", is_no_change=False, files=(), by, **said):
    """Add what somebody with an account says of an action, or writes down for others. Gives the ProgressUpdate.

    counts_for  the AskedRows whose answer it is; where their round was closed meanwhile it is an update all the same
    said        as_at, said_by, channel; and unless nothing has changed: status, narrative, explanation
    Raises RowClosed, NothingSaid, DateRefused, scrutiny.files.refusals.Refused.
    """
    asked = [one for one in counts_for if one.row_id == row.pk and _is_open(one.asking)]
    update = no_change(row, by=by, **said) if is_no_change else add_update(row, by=by, files=files, **said)
    if later:
        asked_by = said.get("said_by") or str(by or "")
        ask_for_date(row, later, reason=why_later, asked_by=asked_by, by=by, update=update)
    for one in asked:
        _count(one, update)
    return update


@transaction.atomic
def answer_questions(asking, words):
    """Keep what somebody answers to the round's questions: {place: words}, from 1. Raises RoundClosed."""
    held = _held_open(asking)
    questions = dict(enumerate(filter(None, map(str.strip, held.questions.splitlines())), start=1))
    for place in questions.keys() & words.keys():
        said = {"question": questions[place], "words": words[place]}
        RoundAnswer.objects.update_or_create(asking=asking, position=place, defaults=said)
    history.record(f"noted what {asking.person} answers to the questions of", held)


def _held_open(asking):
    """The round, held until the transaction ends. Raises RoundClosed."""
    held = locked(MonitoringRound(pk=asking.round_id))
    if held is None or held.closed_at:
        raise RoundClosed
    return held


def _is_open(asking):
    try:
        return bool(_held_open(asking))
    except RoundClosed:
        return False


def _said_already(asked, said, files):
    """The update that says the very same: whoever pressed twice has answered once."""
    last = asked.update
    if last is None or files:
        return None
    same = all(getattr(last, name) == value for name, value in said.items() if name != "by")
    return last if same and not last.is_no_change and last.typed_by == said["by"] else None


def _count(asked, update):
    """Tie an update to the action that somebody was asked about; with the last of them they have answered."""
    asked.update = update
    asked.save(update_fields=["update"])
    waiting = AskedRow.objects.silent().filter(asking=asked.asking_id, row__closed_on=None)
    if not waiting.exists():
        Asking.objects.filter(pk=asked.asking_id, answered_at=None).update(answered_at=timezone.now())
