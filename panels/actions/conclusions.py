"""Adding conclusions, putting them in order, and taking them away."""

from django.db import transaction
from django.db.models import RestrictedError

from panels.actions.findings import Dissented, last_place
from panels.actions.places import number_anew
from panels.actions.recommendations import AddedAlready
from panels.actions.removing import kept_of
from panels.models import Conclusion
from scrutiny import history
from scrutiny.editing import locked, locked_as_read


@transaction.atomic
def add_conclusion(panel, text, *, by, findings=(), **fields):
    """Add a conclusion behind the others, tied to the findings that it is drawn from.

    uuid  given by a page that may be sent twice; raises AddedAlready the second time
    """
    locked(panel)
    if "uuid" in fields and Conclusion.objects.filter(uuid=fields["uuid"]).exists():
        raise AddedAlready(panel.conclusions.filter(uuid=fields["uuid"]).first())
    place = last_place(panel.conclusions) + 1
    conclusion = Conclusion.objects.create(panel=panel, text=text, position=place, **fields)
    conclusion.findings.set(findings)
    history.record("added", conclusion, by=by)
    return conclusion


@transaction.atomic
def remove_conclusion(conclusion, *, by):
    """Take a conclusion away; gives what `put_back` (panels.actions.removing) needs. Raises Conflict, Dissented."""
    panel = locked(conclusion.panel)
    stored = locked_as_read(conclusion)
    kept = kept_of(stored)
    history.record("deleted", stored, by=by)
    try:
        stored.delete()
    except RestrictedError as error:
        raise Dissented from error
    put_in_order(panel)
    return kept


def put_in_order(panel):
    """Have the numbers of the conclusions run on."""
    number_anew(panel.conclusions.for_list())
