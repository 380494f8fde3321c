"""Opening an action plan."""

from django.db import transaction
from django.utils import timezone

from actionplans.models import ActionPlan, Row, Scheme
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.editing import change
from scrutiny.models import Restriction


class NothingAdopted(Exception):
    """No recommendation of the panel has been adopted, so there is nothing to plan."""


class NoScheme(Exception):
    """No RAG scheme is the council's usual one."""


@transaction.atomic
def make_plan(title, *, by, panel=None, why="", reporting_to=(), **fields):
    """Make an empty plan under the council's usual RAG scheme; its audience is the panel's unless given.

    why           the reason that its history gives
    reporting_to  the bodies that are told of progress
    """
    scheme = fields.pop("scheme", None) or Scheme.objects.default()
    if scheme is None:
        raise NoScheme("Choose the council's usual RAG scheme first.")
    if panel is not None:
        fields.setdefault("audience", panel.audience)
    slug = free_slug(ActionPlan, fields.pop("slug", "") or title)
    plan = ActionPlan.objects.create(title=title, slug=slug, panel=panel, scheme=scheme, **fields)
    plan.reporting_to.set(reporting_to)
    history.record("made", plan, by=by, reason=why)
    return plan


@transaction.atomic
def open_plan(panel, *, by):
    """Start the action plan: one row for each adopted recommendation, under its own number."""
    adopted = list(panel.recommendations.adopted().select_related("current").order_by("position"))
    if not adopted:
        raise NothingAdopted(f"No recommendation of {panel} has been adopted yet.")
    plan = make_plan(f"{panel.title}: action plan", by=by, panel=panel, slug=panel.slug, opened_on=timezone.localdate())
    rows = [
        Row(
            plan=plan,
            position=position,
            number=str(recommendation.shown_number),
            recommendation=recommendation.current,
            audience=plan.audience,
        )
        for position, recommendation in enumerate(adopted, start=1)
    ]
    Row.objects.bulk_create(rows)
    history.record("opened", plan, by=by, changes={"rows": [0, len(rows)]})
    return plan


@transaction.atomic
def open_with(plan, before, after, *, by):
    """Let those who read the plan now read its actions, where the same read both before."""
    alike = plan.rows.filter(audience=before, restriction=Restriction.NONE)
    for row in alike.select_for_update(of=("self",)).order_by("pk"):
        row.plan = plan
        change(row, {"audience": after}, by=by, verb="changed the readers of")
