"""Opening an action plan."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from actionplans.models import ActionPlan, Row, Scheme
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.editing import change, locked
from scrutiny.models import Restriction


class NothingAdopted(Exception):
    """No recommendation of the panel has been adopted, so there is nothing to plan."""


class HasPlan(Exception):
    """The panel has a plan already: somebody has just opened it."""


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
    adopted = list(not_in(None, panel))
    if not adopted:
        raise NothingAdopted(f"No recommendation of {panel} has been adopted yet.")
    plan = begin_plan(panel, by=by)
    rows = [_row_for(recommendation, plan, position) for position, recommendation in enumerate(adopted, start=1)]
    Row.objects.bulk_create(rows)
    history.record("opened", plan, by=by, changes={"rows": [0, len(rows)]})
    return plan


def not_in(plan, panel):
    """What was adopted of a panel, in its order, and is carried out by no action of the plan, which may be None."""
    adopted = panel.recommendations.adopted().select_related("current").order_by("position")
    return adopted.exclude(versions__rows__plan=plan) if plan else adopted


@transaction.atomic
def add_adopted(plan, *, by):
    """Add an action for each recommendation that was adopted since the plan was opened; gives them."""
    locked(plan)
    numbers = set(plan.rows.filter(section=None).values_list("number", flat=True))
    last = plan.rows.aggregate(last=Max("position"))["last"] or 0
    rows = [_row_for(one, plan, place) for place, one in enumerate(not_in(plan, plan.panel), start=last + 1)]
    for row in rows:
        row.number = "" if row.number in numbers else row.number
        row.save()
        history.record("added", row, by=by)
    return rows


@transaction.atomic
def begin_plan(panel, *, by):
    """Make a plan of a panel to which its actions are still to be added. Raises HasPlan, NoScheme."""
    locked(panel)
    _refuse_second(panel)
    title = f"{panel.title}: action plan"
    return make_plan(title[:300], by=by, panel=panel, slug=panel.slug, opened_on=timezone.localdate())


def _refuse_second(panel):
    if ActionPlan.objects.filter(panel=panel).exists():
        raise HasPlan("Somebody has just opened the action plan.")


def _row_for(recommendation, plan, position):
    """The action that carries a recommendation out, under its own number."""
    number = str(recommendation.shown_number)
    version = recommendation.current
    return Row(plan=plan, position=position, number=number, recommendation=version, audience=plan.audience)


@transaction.atomic
def open_with(plan, before, after, *, by):
    """Let those who read the plan now read its actions, where the same read both before."""
    alike = plan.rows.filter(audience=before, restriction=Restriction.NONE)
    for row in alike.select_for_update(of=("self",)).order_by("pk"):
        row.plan = plan
        change(row, {"audience": after}, by=by, verb="changed the readers of")
