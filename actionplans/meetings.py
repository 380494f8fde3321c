"""The meetings at which verdicts on the actions of a plan may be given, or to which a round of it is reported."""

import datetime

from django.db.models import Q

from panels.models import Body, Meeting


def meetings_of(plan, *, today):
    """What met by that day of the bodies that follow a plan, the last first.

    They are the panel's own and those it reports to, or the source's, and those that the plan reports to; any standing
    body where none is known to follow it.
    """
    held = Meeting.objects.filter(_follows(plan), held_on__lte=today).exclude(state=Meeting.State.CANCELLED)
    return held.select_related("body").order_by("-held_on", "-starts_at", "-pk")


def meetings_behind(plan, reader, *, today):
    """The same since the plan was opened, for before it there was nothing to decide; as the reader may see it."""
    visible = Meeting.objects.visible_to(reader).order_by().values("pk")
    return meetings_of(plan, today=today).filter(pk__in=visible, held_on__gte=plan.opened_on or datetime.date.min)


def meetings_ahead_of(plan, reader, *, today):
    """What those bodies have ahead, as far as the reader may see it, the next first."""
    return Meeting.objects.visible_to(reader).ahead(today).filter(_follows(plan))


def _follows(plan):
    reported_to = Q(body__in=plan.reporting_to.order_by().values("pk"))
    if plan.panel:
        own = {plan.panel.body_id, plan.panel.commissioned_by_id, plan.panel.reports_to_id}
        return reported_to | Q(body__in=own - {None})
    if plan.source:
        return reported_to | Q(body=plan.source.body_id)
    return reported_to if plan.reporting_to.exists() else ~Q(body__kind=Body.Kind.PANEL)
