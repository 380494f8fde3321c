"""Handing a leaver's open actions to a successor in one step."""

from dataclasses import replace

from django.db import transaction

from actionplans.actions.askings import follow_owner
from actionplans.actions.owners import owners_of, set_owners


@transaction.atomic
def hand_over_rows(rows, leaver, successor, *, by, link_to):
    """Put the successor in the leaver's place on each row, in order and lead; rounds that run ask the successor.

    Gives the rows on which anything was changed.
    """
    reason = f"Handed over from {leaver} to {successor}"
    changed = [row for row in rows if set_owners(row, _handed(row, leaver, successor), by=by, reason=reason)]
    follow_owner(changed, leaver, successor, by=by, link_to=link_to)
    return changed


def _handed(row, leaver, successor):
    """The owners with the successor in the leaver's place; one who is there already stays once."""
    owners = owners_of(row)
    leads = any(one.is_lead for one in owners if one.person == leaver)
    stands = any(one.person == successor for one in owners)
    found = []
    for one in owners:
        if one.person == leaver and stands:
            continue
        if one.person == leaver:
            one = replace(one, person=successor)
        if one.accountable == leaver:
            one = replace(one, accountable=successor)
        found.append(replace(one, is_lead=True) if leads and one.person == successor else one)
    return found
