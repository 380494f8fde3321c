"""What a new panel may come of: an item of a work programme, a request for review, or nothing written down."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.http import Http404

from panels import access
from panels.actions.panels import start_panel
from panels.actions.programme import begin_review
from panels.actions.requests import accept_request
from panels.models import ReviewRequest


@dataclass(frozen=True)
class Origin:
    """Nothing written down. `known` is what the form of the new panel is filled with."""

    record: object = None
    known: dict = field(default_factory=dict)

    @property
    def panel(self):
        """The panel that came of it already, or None."""
        return self.record and self.record.panel

    @property
    def is_declined(self):
        """Whether it was decided that no panel comes of it."""
        return False

    @transaction.atomic
    def start(self, particulars, *, by):
        """Make the panel and say on the record that it came of it."""
        panel = start_panel(**particulars, by=by)
        if self.record is not None:
            self.link(panel, by=by)
        return panel


class Planned(Origin):
    """An item of a work programme."""

    word = "item of the work programme"

    def link(self, panel, *, by):
        begin_review(self.record, panel, by=by)


class Asked(Origin):
    """A request for review."""

    word = "request for review"

    @property
    def is_declined(self):
        return self.record.state == ReviewRequest.State.DECLINED

    def link(self, panel, *, by):
        accept_request(self.record, panel, by=by)


def get_origin(reader, asked):
    """The Origin that an address names by `item` or `request`; raises Http404, or PermissionDenied for mere readers."""
    if "item" in asked:
        item = access.get_item_to_change(reader, _uuid(asked["item"]))
        return Planned(item, {"title": item.subject, "summary": item.note, "body": item.body_id})
    if "request" in asked:
        request = access.get_request_to_change(reader, _uuid(asked["request"]))
        known = {"title": request.subject, "summary": request.reasons, "commissioned_by": request.body_id}
        return Asked(request, known | {"body": request.body_id})
    return Origin()


def _uuid(written):
    try:
        return UUID(written)
    except ValueError:
        raise Http404("Nothing is written down under that.") from None
