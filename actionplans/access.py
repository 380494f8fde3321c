"""Find a plan or an action and whether the reader may see or do it, in one call. What they may not see is not there."""

from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404

from actionplans.models import ActionPlan, Challenge, Row
from panels.models import LastLook
from panels.models.findings import shows_findings
from panels.standing import standing_of
from scrutiny.rights import require


def get_plan(reader, slug):
    """The plan that the reader may see under that slug."""
    return get_object_or_404(ActionPlan.objects.visible_to(reader).for_page(), slug=slug)


def get_plan_to_change(reader, slug):
    """The plan, for a democratic services officer of it; PermissionDenied for those who may only read it."""
    visible = ActionPlan.objects.visible_to(reader).select_related("panel__body", "scheme", "source", "senior")
    plan = get_object_or_404(visible.prefetch_related("reporting_to"), slug=slug)
    return require(reader, "actionplans.change_actionplan", plan)


def get_plan_to_fill(reader, slug):
    """The plan, for a democratic services officer of it who changes its actions; PermissionDenied as above."""
    visible = ActionPlan.objects.visible_to(reader).select_related("panel__body", "scheme")
    return require(reader, "actionplans.change_actionplan", get_object_or_404(visible, slug=slug))


def get_standing_to_start(reader):
    """The standing of somebody who may make a plan that is no review's; PermissionDenied for others."""
    require(reader, "actionplans.start_plan")
    return standing_of(reader)


def get_plan_for_progress(reader, **asked):
    """The plan with `seen_at`, when the reader last marked its panel as seen; for the page of what changed."""
    looks = LastLook.objects.filter(user=reader.pk, panel=OuterRef("panel_id")).values("at")
    visible = ActionPlan.objects.visible_to(reader).select_related("panel__body", "source", "scheme")
    visible = visible.annotate(seen_at=Subquery(looks[:1]), has_findings=shows_findings(reader, "panel"))
    plan = get_object_or_404(visible.prefetch_related("scheme__ratings"), **asked)
    if plan.panel:
        plan.panel.has_findings = plan.has_findings
    return plan


def plan_of(reader, panel):
    """The panel's plan if there is one that the reader may see, otherwise None."""
    return ActionPlan.objects.visible_to(reader).for_page().filter(panel=panel).first()


def get_row(reader, slug, uuid):
    """The action that the reader may see, with all that stands above it and `shown_parent` and `shown_parts`."""
    family = Row.objects.visible_to(reader).shown_to(reader).with_readable_text(reader)
    family = family.annotate(has_findings=shows_findings(reader, "plan__panel")).with_what_hangs_on_it()
    rows = list(family.family_of(slug, uuid).for_page())
    row = next((row for row in rows if row.uuid == uuid), None)
    if row is None:
        raise Http404("This plan has no such action.")
    row.shown_parts = [part for part in rows if part.parent_id == row.pk]
    row.shown_parent = next((one for one in rows if one.pk == row.parent_id), None)
    if row.plan.panel:
        row.plan.panel.has_findings = row.has_findings
    return row


def get_row_to_change(reader, slug, uuid):
    """The action, for a democratic services officer of its panel; PermissionDenied for those who may only read it."""
    row = get_row(reader, slug, uuid)
    return require(reader, "actionplans.change_row", row)


def get_row_to_move(reader, slug, uuid):
    """The action, for whoever moves its dates and decides of what is asked for; PermissionDenied for other readers."""
    row = get_row(reader, slug, uuid)
    return require(reader, "actionplans.change_datemove", row)


def get_row_to_update(reader, slug, uuid):
    """The action, for somebody who may report on it; PermissionDenied for those who may only read it."""
    row = get_row(reader, slug, uuid)
    return require(reader, "actionplans.add_progressupdate", row)


def get_row_to_decide(reader, slug, uuid):
    """The action, for whoever records the panel's verdicts; PermissionDenied for those who may only read it."""
    row = get_row(reader, slug, uuid)
    return require(reader, "actionplans.add_verdict", row)


def get_row_to_look_back_on(reader, slug, uuid):
    """The action, signed off by the panel, for whoever records whether it worked."""
    row = get_row(reader, slug, uuid)
    if row.closed_on is None:
        raise Http404("This action is not signed off.")
    return require(reader, "actionplans.add_measuredoutcome", row)


def get_row_to_ask_about(reader, slug, uuid):
    """The action, for a councillor or somebody else who serves the panel; PermissionDenied for other readers."""
    row = get_row(reader, slug, uuid)
    return require(reader, "actionplans.add_challenge", row)


def get_plan_to_decide(reader, slug):
    """The plan, for whoever records the panel's verdicts; PermissionDenied for those who may only read it."""
    visible = ActionPlan.objects.visible_to(reader).select_related("panel", "source", "scheme")
    plan = get_object_or_404(visible.prefetch_related("scheme__ratings"), slug=slug)
    return require(reader, "actionplans.add_verdict", plan)


def get_challenge(reader, uuid):
    """The question about an action that the reader may see, with the action as `get_row` gives it."""
    challenge = get_object_or_404(Challenge.objects.visible_to(reader).select_related("row__plan"), uuid=uuid)
    challenge.row = get_row(reader, challenge.row.plan.slug, challenge.row.uuid)
    return challenge


def get_challenge_to_answer(reader, uuid):
    """The same, for its owners and for democratic services; PermissionDenied for those who may only read it."""
    challenge = get_challenge(reader, uuid)
    return require(reader, "actionplans.answer_challenge", challenge)


def row_alike(reader, plan, mark):
    """The action of a plan that another is to be like, None where the mark says none."""
    try:
        wanted = UUID(mark)
    except ValueError:
        return None
    found = Row.objects.visible_to(reader).of_plan(plan).filter(uuid=wanted)
    return found.select_related("section", "parent").first()
