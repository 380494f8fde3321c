"""Making a panel and taking it from stage to stage."""

from django.db import transaction
from django.utils import timezone

from panels.codes import first_free, initials
from panels.models import Body, OldAddress, OldCode, Panel, RouteStep, Stage, StageChange, UsualRouteStep
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.editing import change


class StageUnchanged(Exception):
    """The panel is at that stage already."""


@transaction.atomic
def make_panel(title, *, by, body=None, on=None, why="", **fields):
    """Make a panel; a time-limited one, given no standing body, gets a body of its own with its title.

    on      the day from which it has been at its stage; its start, or today, unless given
    why     the reason that its history gives
    fields  any other fields of Panel. `slug` and `code` are worked out from the title unless given; a taken slug gets
            -2, -3 ..., a taken code 2, 3 ...
    """
    slug = free_slug(Panel, fields.pop("slug", "") or title)
    body = body or Body.objects.create(kind=Body.Kind.PANEL, name=title[:200], slug=free_slug(Body, title))
    code = fields.pop("code", "") or free_code(title)
    panel = Panel.objects.create(title=title, slug=slug, code=code, body=body, **fields)
    since = on or panel.starts_on or timezone.localdate()
    StageChange.objects.create(panel=panel, to_stage=panel.stage, on=since, by=by)
    history.record("set up", panel, by=by, reason=why)
    return panel


@transaction.atomic
def start_panel(title, *, by, **fields):
    """Make a panel with a copy of the council's usual route; its fields are those of `make_panel`."""
    panel = make_panel(title, by=by, **fields)
    steps = UsualRouteStep.objects.all()
    RouteStep.objects.bulk_create(
        RouteStep(panel=panel, position=place, body_id=step.body_id, purpose=step.purpose)
        for place, step in enumerate(steps, start=1)
    )
    return panel


@transaction.atomic
def move_to_stage(panel, stage, *, by, on=None, reason=""):
    """Take the panel to another stage, by a recorded step. Raises StageUnchanged when it is there already."""
    if stage == panel.stage:
        raise StageUnchanged(f"{panel} is at {Stage(stage).label.lower()} already.")
    before = panel.stage
    change(panel, {"stage": stage}, by=by, reason=reason, verb="moved to another stage")
    return StageChange.objects.create(
        panel=panel, from_stage=before, to_stage=stage, on=on or timezone.localdate(), by=by, reason=reason
    )


@transaction.atomic
def rename_address(panel, slug, *, by):
    """Give the panel another slug; pages under the old one redirect."""
    OldAddress.objects.filter(slug=slug, panel=panel).delete()
    OldAddress.objects.create(panel=panel, slug=panel.slug)
    change(panel, {"slug": slug}, by=by, verb="gave another address to")


def free_code(title):
    """A short code made of a title's initials that no panel has or had."""
    wanted = initials(title)
    taken = set(Panel.objects.filter(code__startswith=wanted).values_list("code", flat=True))
    return first_free(
        wanted, taken | set(OldCode.objects.filter(code__startswith=wanted).values_list("code", flat=True))
    )


def is_taken(code, *, but):
    """Whether another panel is quoted by that code, or was."""
    now = Panel.objects.filter(code=code).exclude(pk=but.pk)
    return bool(code) and (now.exists() or OldCode.objects.filter(code=code).exclude(panel=but).exists())


@transaction.atomic
def keep_old_code(panel, code):
    """What was quoted by the code that the panel had before is still found."""
    OldCode.objects.filter(panel=panel, code=panel.code).delete()
    if code:
        OldCode.objects.get_or_create(panel=panel, code=code)
