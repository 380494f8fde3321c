"""Adding what somebody said of a row."""

from contextlib import ExitStack

from django.db import transaction

from actionplans.models import ProgressUpdate, ProofFile
from scrutiny import history
from scrutiny.editing import locked
from scrutiny.files.keeping import kept
from scrutiny.models import Audience, Restriction


class RowClosed(Exception):
    """The panel has signed the action off: nothing is added before a verdict opens it again."""


class NothingSaid(Exception):
    """There is no earlier update, so that nothing can be as it was."""


@transaction.atomic
def add_update(row, *, by, as_at, status, audience=Audience.OFFICERS, why="", files=(), **words):
    """Add a progress update and work the row's status out again.

    by     the User who types it, or None for the system (an import, the demo) and for a personal link
    why    the reason that its history gives
    files  uploads that show it
    words  narrative, explanation, said_by, channel, is_no_change
    Raises RowClosed, scrutiny.files.refusals.Refused.
    """
    if locked(row).closed_on:
        raise RowClosed
    with ExitStack() as uploads:
        stored = [uploads.enter_context(kept(upload, by=by)) for upload in files]
        update = ProgressUpdate.objects.create(
            row=row, typed_by=by, as_at=as_at, status=status, audience=audience, **words
        )
        ProofFile.objects.bulk_create(
            ProofFile(update=update, position=place, file=file) for place, file in enumerate(stored, start=1)
        )
        work_out_status(row)
        changes = {"status": ["", status]} | ({"files": [0, len(stored)]} if stored else {})
        history.record("updated the progress of", row, by=by, changes=changes, reason=why, naming=[update])
    return update


def no_change(row, *, by, as_at, said_by="", channel):
    """Add the update that nothing has changed since the last one; it repeats what that said, for whoever reads on.

    What was said in confidence or is exempt is not repeated. Raises NothingSaid where nobody has said anything yet.
    """
    last = row.updates.newest_first().first()
    if last is None:
        raise NothingSaid
    is_free = last.restriction == Restriction.NONE
    words = {"narrative": last.narrative, "explanation": last.explanation} if is_free else {}
    said = {"said_by": said_by, "channel": channel, "is_no_change": True, "public_from": last.public_from}
    return add_update(row, by=by, as_at=as_at, status=last.status, **said, **words)


def work_out_status(row):
    """Write the row's status cache from its newest update. A claim of completion does not close the row."""
    newest = row.updates.newest_first().first()
    row.status = newest.status if newest else row._meta.get_field("status").default
    row.status_on = newest.as_at if newest else None
    row.save(update_fields=["status", "status_on"])
