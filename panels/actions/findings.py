"""Adding findings, numbering them in the order of their themes, and taking them away."""

from django.db import transaction
from django.db.models import Max, RestrictedError

from panels.actions.places import number_anew
from panels.actions.recommendations import AddedAlready
from panels.actions.removing import kept_of
from panels.models import Finding
from scrutiny import history, saving
from scrutiny.editing import locked, locked_as_read


class RestedOn(Exception):
    """A recommendation or a conclusion rests on the finding, and nobody said that it is to be untied."""


class Dissented(Exception):
    """A minority view stands beside it."""


@transaction.atomic
def add_finding(panel, text, *, by, ties=None, **fields):
    """Add a finding at the end of its theme.

    ties  {field of Finding: records} of the evidence that bears it out
    uuid  given by a page that may be sent twice; raises AddedAlready the second time
    """
    locked(panel)
    if "uuid" in fields and Finding.objects.filter(uuid=fields["uuid"]).exists():
        raise AddedAlready(panel.findings.filter(uuid=fields["uuid"]).first())
    finding = Finding.objects.create(panel=panel, text=text, position=last_place(panel.findings) + 1, **fields)
    for name, records in (ties or {}).items():
        getattr(finding, name).set(records)
    history.record("added", finding, by=by)
    put_in_order(panel)
    finding.refresh_from_db(fields=["position"])
    return finding


def put_in_order(panel):
    """Have the numbers of the findings run on in the order of their themes."""
    number_anew(panel.findings.for_list())


def last_place(records):
    return records.aggregate(last=Max("position"))["last"] or 0


@transaction.atomic
def remove_finding(finding, *, by, is_untied=False):
    """Take a finding away; gives what `put_back` (panels.actions.removing) needs.

    is_untied  whether what rests on it is to be untied from it
    Raises Conflict, RestedOn, Dissented.
    """
    panel = locked(finding.panel)
    stored = locked_as_read(finding)
    resting = {name: list(getattr(stored, name).all()) for name in ("recommendations", "conclusions")}
    if any(resting.values()) and not is_untied:
        raise RestedOn
    kept = kept_of(stored, resting)
    for record in [each for found in resting.values() for each in found]:
        saving.keep_links(record, {"findings": (Finding.objects.filter(pk=stored.pk), [])}, by=by)
    history.record("deleted", stored, by=by)
    try:
        stored.delete()
    except RestrictedError as error:
        raise Dissented from error
    put_in_order(panel)
    return kept
