"""Adding minority views beside what they dissent from, and taking them away."""

from django.db import transaction

from panels.actions.recommendations import AddedAlready
from panels.actions.removing import kept_of
from panels.models import MinorityView
from scrutiny import history
from scrutiny.editing import locked, locked_as_read


@transaction.atomic
def add_minority_view(dissented_from, whose, text, *, by, **fields):
    """Add a minority view to a finding, a conclusion or a recommendation of a review, behind the others of it.

    uuid  given by a page that may be sent twice; raises AddedAlready the second time
    """
    panel = locked(dissented_from.panel)
    if "uuid" in fields and MinorityView.objects.filter(uuid=fields["uuid"]).exists():
        raise AddedAlready
    beside = {dissented_from._meta.model_name: dissented_from}
    place = panel.minority_views.next_position()
    view = MinorityView.objects.create(panel=panel, whose=whose, text=text, position=place, **beside, **fields)
    history.record("added", view, by=by)
    return view


@transaction.atomic
def remove_minority_view(view, *, by):
    """Take a minority view away; gives what `put_back` (panels.actions.removing) needs. Raises Conflict."""
    stored = locked_as_read(view)
    kept = kept_of(stored)
    history.record("deleted", stored, by=by)
    stored.delete()
    return kept
