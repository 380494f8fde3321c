"""For whom what happened was written down: an event says itself who could read its subject when it happened."""

from functools import reduce
from operator import or_

from django.db.models import Q

from panels.models import Panel
from panels.standing import standing_of, works_on
from scrutiny.models import Audience, Restriction
from scrutiny.visibility import WIDER_THAN


def open_to_reader(reader):
    """The condition that an event was, when it happened, for readers such as this one."""
    standing, free = standing_of(reader), ~Q(restriction=Restriction.IN_CONFIDENCE)
    ways = [Q(audience=Audience.PUBLIC, restriction=Restriction.NONE)]
    if standing.reads_as:
        if standing.reads_as != Audience.PUBLIC:
            ways.append(free & Q(audience__in=WIDER_THAN[standing.reads_as]))
        return reduce(or_, ways)
    if standing.is_councillor or standing.is_administrator:
        ways.append(free & Q(audience__in=WIDER_THAN[Audience.COUNCILLORS]))
    if standing.member_bodies:
        panels = Panel.objects.filter(body__in=standing.member_bodies).order_by().values("pk")
        ways.append(free & Q(audience__in=WIDER_THAN[Audience.PANEL], panel_id__in=panels))
    working = Panel.objects.filter(works_on(standing, "")).order_by().values("pk")
    named = Q(panel_id__in=standing.confidence_panels)
    ways.append(Q(panel_id__in=working) & (free | named))
    if standing.is_dso_everywhere:
        ways.append(free & Q(panel_id=None))
    return reduce(or_, ways)
