"""Planning meetings, and taking away what was planned by mistake."""

from django.db import transaction
from django.utils import timezone

from panels.models import Body, Meeting
from panels.slugs import free_slug
from scrutiny import saving


class InUse(Exception):
    """Something was heard or decided at the meeting, so that it is called off and not removed."""


class TakenMeanwhile(Exception):
    """Somebody else planned a meeting at one of these times."""


@transaction.atomic
def plan_meetings(body, planned, *, audience, by):
    """Add meetings of a body, all or none; what is past counts as held. Gives them.

    planned  panels.dated_lines.Planned for each. Raises TakenMeanwhile.
    """
    Body.objects.select_for_update(of=("self",)).order_by("pk").get(pk=body.pk)
    if clashes(planned, times_of(body, {each.held_on for each in planned})):
        raise TakenMeanwhile
    return [_plan(body, each, audience, by) for each in planned]


def times_of(body, days):
    """[(day, start or None), ...] of the meetings that the body has on these days, called off or not."""
    return list(body.meetings.filter(held_on__in=days).values_list("held_on", "starts_at"))


def clashes(planned, times):
    """The places among `planned` of those at whose time the body meets already; without a time, on whose day."""
    days = {day for day, _ in times}
    return [
        place
        for place, each in enumerate(planned)
        if (each.held_on, each.starts_at) in times or (each.starts_at is None and each.held_on in days)
    ]


def _plan(body, planned, audience, by):
    state = Meeting.State.HELD if planned.held_on < timezone.localdate() else Meeting.State.PLANNED
    meeting = Meeting(
        body=body,
        slug=free_slug(Meeting, f"{body.slug} {planned.held_on}", longest=100),
        held_on=planned.held_on,
        starts_at=planned.starts_at,
        ends_at=planned.ends_at,
        venue=planned.venue,
        state=state,
        audience=audience,
    )
    saving.add(meeting, by=by)
    return meeting


@transaction.atomic
def remove_meeting(meeting, *, by):
    """Take away a meeting at which nothing is recorded. Raises InUse."""
    if meeting.is_used():
        raise InUse
    saving.remove(meeting, by=by)
