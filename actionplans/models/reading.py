"""Who may read what hangs on an action."""

from django.db.models import Exists, OuterRef, Q

from panels.standing import readable, standing_of, works_on
from scrutiny.visibility import NOBODY, not_in_confidence

OF_ROW = ("row__", "row__plan__", "row__plan__panel__?")


def readable_on_row(reader, chain=OF_ROW, row="row"):
    """The condition under which `reader` may read it: as the chain says, or because they carry the action out."""
    return readable(reader, chain, f"{row}__plan__panel") | on_owned_row(reader, chain, row)


def on_owned_row(reader, chain=OF_ROW, row="row"):
    """That it hangs on an action which this person carries out, and none of its chain is in confidence."""
    from actionplans.models.rows import Owner

    person = standing_of(reader).person_id
    if person is None:
        return NOBODY
    owned = Exists(Owner.objects.filter(row=OuterRef(row), person=person))
    return Q(owned) & not_in_confidence(chain)


def readable_by_officers(reader, chain, panel):
    """For officers working on the plan who may read all that it hangs on."""
    return readable(reader, chain, panel) & works_on(standing_of(reader), panel)
