"""What was said of an action in the rounds of a plan: one update for each round, in order."""

from django.core.files.base import ContentFile

from actionplans.actions.dates import made
from actionplans.actions.updates import add_update
from actionplans.models import ProgressUpdate
from actionplans.timescales import understood
from scrutiny import history
from scrutiny.edge.demo.days import evening


def said(status, narrative, *, why="", by="", **more):
    """One update as the demo's plans write it down.

    why   explains what is slipping or off track
    by    names who said it
    more  channel; files, as (name, words); later, as (the date that is asked for, why)
    """
    return {"status": status, "narrative": narrative, "explanation": why, "said_by": by, **more}


def report_progress(borough, row, described, rounds):
    """Add what the rounds brought; None where nobody answered in that round."""
    newest = {"audience": described["newest_for"]} if "newest_for" in described else {}
    for update, held in zip(described.get("updates", []), rounds, strict=False):
        if update:
            _report(borough, row, held | update | (newest if held is rounds[-1] else {}))


def _report(borough, row, told):
    """What comes by a personal link is typed by whoever has the link, and by nobody with an account."""
    later, files = told.pop("later", None), told.pop("files", ())
    by = None if told["channel"] == ProgressUpdate.Channel.LINK else borough.dso
    moment = evening(told["as_at"])
    with history.dated(moment):
        brought = [ContentFile(words.encode(), name) for name, words in files]
        update = add_update(row, by=by, recorded_at=moment, files=brought, **told)
        if later:
            _ask_for_date(row, *later, update=update)


def _ask_for_date(row, written, why, *, update):
    """By hand and not by `ask_for_date`, for which the day of loading may be long past."""
    read = understood(written, paper_date=update.as_at)
    move = made(row, read, reason=why, asked_by=update.said_by, by=update.typed_by, update=update)
    move.recorded_at = update.recorded_at
    move.save()
    history.record("asked for", move, by=update.typed_by, reason=why)
