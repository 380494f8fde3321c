"""The meetings at which verdicts on the actions of a plan may be given."""

from panels.models import Body, Meeting


def bodies_of(plan):
    """The ids of the bodies that follow a plan: the panel's own and those it reports to, or the source's."""
    bodies = set(plan.reporting_to.values_list("pk", flat=True))
    if plan.panel:
        bodies |= {plan.panel.body_id, plan.panel.commissioned_by_id, plan.panel.reports_to_id}
    elif plan.source:
        bodies.add(plan.source.body_id)
    return bodies - {None}


def meetings_of(plan, *, today):
    """What of those bodies met by that day, the last first; of any standing body where none is known to follow it."""
    bodies = bodies_of(plan)
    of_them = Meeting.objects.filter(body__in=bodies) if bodies else Meeting.objects.exclude(body__kind=Body.Kind.PANEL)
    held = of_them.filter(held_on__lte=today).exclude(state=Meeting.State.CANCELLED)
    return held.select_related("body").order_by("-held_on", "-starts_at", "-pk")
