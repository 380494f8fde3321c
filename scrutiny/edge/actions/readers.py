"""Opening a review to more readers, or to fewer, with everything in it that has the same readers."""

from django.db import transaction

from scrutiny.edge.readers import changing
from scrutiny.editing import change
from scrutiny.models import Restriction


class Restricted(Exception):
    """The review itself is restricted: that is lifted first, by its own record."""


@transaction.atomic
def open_review(panel, audience, *, by):
    """Let `audience` read the panel and what in it is for the panel's present readers; gives {Kind: number changed}.

    What is for other readers, what is restricted or hangs on something restricted, and words of officers in which
    somebody stands who may not be named, stay as they are; when the review is opened to everybody, also questions that
    the panel has not agreed and progress that no paper has carried.
    Each change has its Event.
    Raises Restricted, or Conflict when somebody saved one of the records meanwhile.
    """
    if panel.restriction != Restriction.NONE:
        raise Restricted("A restricted review cannot be opened: lift the restriction first.")
    going = [(kind, list(records)) for kind, records in changing(panel, audience)]
    for _, records in going:
        for record in records:
            change(record, {"audience": audience}, by=by, verb="changed the readers of")
    panel.refresh_from_db(fields=["audience", "version"])
    return {kind: len(records) for kind, records in going if records}
