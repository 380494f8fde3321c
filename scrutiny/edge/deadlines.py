"""What is due for somebody, and when they meet, as events of a calendar."""

from dataclasses import replace
from datetime import timedelta

from django.db.models import Q

from actionplans.models import MonitoringRound, Row
from panels.models import Meeting, Panel, RouteStep
from panels.standing import served_by, standing_of
from scrutiny.calendars import Event
from scrutiny.models import Restriction
from scrutiny.visibility import unrestricted

BACK, AHEAD = timedelta(days=31), timedelta(days=550)
MOST = 300  # of each kind


def deadlines_of(user, *, today):
    """[Event, ...] in the order of their days. What is given in confidence, or is exempt, goes into no calendar."""
    standing = replace(standing_of(user), confidence_panels=frozenset())
    span = (today - BACK, today + AHEAD)
    kinds = (_own_actions, _rounds, _answers, _meetings)
    return sorted((event for kind in kinds for event in kind(standing, span)), key=lambda event: (event.on, event.uid))


def _open(records):
    """Those of which neither they nor what they hang on is restricted."""
    return records.filter(unrestricted(records.CHAIN))[:MOST]


def _own_actions(standing, span):
    """The actions that this person carries out and that are not done."""
    if standing.person_id is None:
        return []
    rows = Row.objects.visible_to(standing).shown_to(standing).filter(due_on__range=span)
    rows = rows.owned_by(standing.person_id)
    return [
        Event(f"{row.uuid}@scrutiny", row.due_on, f"{row} is due: {row.plan.title}", sequence=row.version)
        for row in _open(rows)
    ]


def _rounds(standing, span):
    """The days by which answers are asked for, for whoever is asked and for whoever asks."""
    asked = Q(askings__person=standing.person_id) if standing.person_id else Q(pk__in=[])
    asks = Q(pk__in=MonitoringRound.objects.visible_to(standing).values("pk")) if standing.is_dso else Q(pk__in=[])
    rounds = MonitoringRound.objects.running().filter(asked | asks, due_on__range=span).distinct()
    return [
        Event(f"{each.uuid}@scrutiny", each.due_on, f"Answers are due: {each.plan.title}", sequence=each.version)
        for each in _open(rounds.select_related("plan").order_by("due_on", "pk"))
    ]


def _answers(standing, span):
    """The days by which bodies are to answer, for officers, who chase them."""
    if not (standing.is_dso or standing.is_officer):
        return []
    panels = served_by(standing, Panel.objects.visible_to(standing).filter(restriction=Restriction.NONE))
    steps = RouteStep.objects.awaited().of_panels(panels).filter(due_on__range=span)
    return [
        Event(f"step-{step.pk}@scrutiny", step.due_on, f"Answer due from {step.body}: {step.panel.title}")
        for step in steps[:MOST]
    ]


def _meetings(standing, span):
    if not standing.is_serving:
        return []
    meetings = served_by(standing, Meeting.objects.visible_to(standing).ahead(span[0]).filter(held_on__lte=span[1]))
    return [
        Event(
            uid=f"{meeting.slug}@scrutiny",
            on=meeting.held_on,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            summary=meeting.title or f"Meeting: {meeting.body}",
            place=meeting.venue,
            sequence=meeting.version,
        )
        for meeting in _open(meetings)
    ]
