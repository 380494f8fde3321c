"""Who may read what: the one rule behind every `visible_to(reader)`.

A reader has a standing (panels/standing.py). A record has an audience, a restriction and a date from which it is
public. A record hangs on others (an update on a row, a row on a plan, a plan on a panel), and is never wider than any
of them: each link of that chain must let the reader through. The table is in docs/decisions/0003-who-may-read.md.
"""

from django.db.models import Q
from django.utils import timezone

from scrutiny.models.records import Audience, Restriction

WIDER_THAN = {
    Audience.OFFICERS: [Audience.OFFICERS, Audience.PANEL, Audience.COUNCILLORS, Audience.PUBLIC],
    Audience.PANEL: [Audience.PANEL, Audience.COUNCILLORS, Audience.PUBLIC],
    Audience.COUNCILLORS: [Audience.COUNCILLORS, Audience.PUBLIC],
    Audience.PUBLIC: [Audience.PUBLIC],
}
NOBODY = Q(pk__in=[])


def open_to(audience, chain):
    """Records whose whole chain is written for `audience` or wider; for the public, released and unrestricted too.

    chain  lookup prefixes from the record outwards, such as ("", "plan__", "plan__panel__"); one ending in "?" may be
           absent ("plan__panel__?" for a plan that belongs to no panel).
    """
    allowed = Q()
    for link in chain:
        allowed &= _link_open_to(audience, link)
    return allowed


def _link_open_to(audience, link):
    prefix = link.rstrip("?")
    allowed = Q(**{f"{prefix}audience__in": WIDER_THAN[audience]})
    if audience == Audience.PUBLIC:
        today = timezone.localdate()
        allowed &= Q(**{f"{prefix}restriction": Restriction.NONE})
        allowed &= Q(**{f"{prefix}public_from": None}) | Q(**{f"{prefix}public_from__lte": today})
    if link.endswith("?"):
        allowed |= Q(**{f"{prefix.removesuffix('__')}": None})
    return allowed


def unrestricted(chain):
    """Records of which no link of the chain is exempt, confidential or given in confidence."""
    allowed = Q()
    for link in chain:
        prefix = link.rstrip("?")
        absent = Q(**{f"{prefix.removesuffix('__')}__isnull": True}) if link.endswith("?") else Q()
        allowed &= Q(**{f"{prefix}restriction": Restriction.NONE}) | absent
    return allowed


def is_unrestricted(*links):
    """The same of a record and what it hangs on, which are at hand; one that is None is left out."""
    return all(link.restriction == Restriction.NONE for link in links if link is not None)


def not_in_confidence(chain):
    """Records that no link of the chain gives in confidence."""
    allowed = Q()
    for link in chain:
        prefix = link.rstrip("?")
        kept = Q(**{f"{prefix}restriction": Restriction.IN_CONFIDENCE})
        allowed &= ~kept
    return allowed
