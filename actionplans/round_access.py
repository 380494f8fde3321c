"""Find a round, or somebody who is asked in it, and whether the reader may see or run it, in one call."""

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404

from actionplans.models import ActionPlan, Asking, MonitoringRound
from panels.models import Meeting
from panels.models.findings import shows_findings
from scrutiny.rights import require


def get_plan_with_rounds(reader, slug):
    """(the plan, its rounds that the reader may see, the newest first)"""
    plan = _plans(reader).filter(slug=slug).first()
    if plan is None:
        raise Http404("There is no such plan.")
    return _at_hand(plan), MonitoringRound.objects.visible_to(reader).of_plan(plan).with_counts()


def get_plan_to_ask(reader, slug):
    """The plan, with `has_running`, for who opens its rounds; PermissionDenied for those who may only read it."""
    running = MonitoringRound.objects.running().filter(plan=OuterRef("pk"))
    plan = get_object_or_404(_plans(reader).annotate(has_running=Exists(running)), slug=slug)
    return require(reader, "actionplans.add_monitoringround", _at_hand(plan))


def _plans(reader):
    plans = ActionPlan.objects.visible_to(reader).annotate(has_findings=shows_findings(reader, "panel"))
    return plans.select_related("panel", "scheme", "senior__user")


def _at_hand(plan):
    if plan.panel:
        plan.panel.has_findings = plan.has_findings
    return plan


def get_round(reader, slug, number):
    """The round that the reader may see, with the meeting as `reported_to` where they may see that."""
    found = MonitoringRound.objects.visible_to(reader).for_page().select_related("meeting__body")
    found = found.annotate(
        has_findings=shows_findings(reader, "plan__panel"),
        shows_meeting=Exists(Meeting.objects.visible_to(reader).filter(pk=OuterRef("meeting"))),
    )
    held = get_object_or_404(found, plan__slug=slug, number=number)
    held.reported_to = held.meeting if held.shows_meeting else None
    held.plan.has_findings = held.has_findings
    _at_hand(held.plan)
    return held


def get_round_to_run(reader, slug, number):
    """The same, for democratic services officers of its panel; PermissionDenied for those who may only read it."""
    return require(reader, "actionplans.change_monitoringround", get_round(reader, slug, number))


def meeting_of(reader, monitoring_round):
    """The meeting that a round is reported to, where the reader may see that."""
    if monitoring_round.meeting_id is None:
        return None
    visible = Meeting.objects.visible_to(reader).select_related("body")
    return visible.filter(pk=monitoring_round.meeting_id).first()


def get_asking(reader, slug, number, uuid):
    """Somebody who is asked in a round that the reader runs."""
    held = get_round_to_run(reader, slug, number)
    asking = get_object_or_404(Asking.objects.visible_to(reader).select_related("person"), round=held, uuid=uuid)
    asking.round = held
    return asking
