"""Adding what somebody said of a row."""

from django.db import transaction

from actionplans.models import ProgressUpdate
from scrutiny import history
from scrutiny.models import Audience


@transaction.atomic
def add_update(row, *, by, as_at, status, audience=Audience.OFFICERS, why="", **words):
    """Add a progress update and work the row's status out again.

    by     the User who types it, or None for the system (an import, the demo)
    why    the reason that its history gives
    words  narrative, explanation, said_by, channel
    """
    update = ProgressUpdate.objects.create(row=row, typed_by=by, as_at=as_at, status=status, audience=audience, **words)
    work_out_status(row)
    changes = {"status": ["", status]}
    history.record("updated the progress of", row, by=by, changes=changes, reason=why, naming=[update])
    return update


def work_out_status(row):
    """Write the row's status cache from its newest update. A claim of completion does not close the row."""
    newest = row.updates.newest_first().first()
    row.status = newest.status if newest else row._meta.get_field("status").default
    row.status_on = newest.as_at if newest else None
    row.save(update_fields=["status", "status_on"])
