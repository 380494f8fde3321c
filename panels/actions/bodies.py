"""Adding bodies, putting them in order, and removing what nothing has used."""

from copy import copy

from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from panels.actions.places import put_in_place
from panels.models import Body
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.models import Council


class InUse(Exception):
    """Something belongs to the body, so that it is closed and not deleted."""


@transaction.atomic
def add_body(name, kind, *, by, **fields):
    """Make a standing body, behind the others of its kind."""
    last = Body.objects.filter(kind=kind).aggregate(last=Max("position"))["last"] or 0
    body = Body.objects.create(name=name, kind=kind, slug=free_slug(Body, name), position=last + 1, **fields)
    history.record("added", body, by=by)
    return body


def clashes_as(body, kind):
    """The sentences that say which of its members could not sit on the body if it were of that kind."""
    today, refused = timezone.localdate(), []
    as_other = copy(body)
    as_other.kind = kind
    for seat in body.memberships.for_list():
        seat.body = as_other
        clashes = [] if seat.is_over(today) else seat.clashes()
        refused += [clash.words for clash in clashes if clash.is_refused]
    return refused


@transaction.atomic
def move_body(body, places, *, by):
    """Move a body among those of its kind, up (negative) or down; gives whether it moved."""
    Council.objects.wait_for_turn()
    return put_in_place(body, list(Body.objects.filter(kind=body.kind).in_order()), places, by=by)


@transaction.atomic
def remove_body(body, *, by):
    """Delete a body that nothing belongs to. Raises InUse."""
    if uses_of(body):
        raise InUse
    history.record("deleted", body, by=by)
    body.delete()


def uses_of(body):
    """The kinds of records (models) that point at the body, from one query."""
    pointing = {}
    for link in Body._meta.get_fields(include_hidden=True):
        if link.auto_created and not link.concrete and (link.one_to_many or link.one_to_one):
            pointing.setdefault(link.related_model, []).append(link.field.name)
    asked = {
        f"used_{place}_{each}": Exists(model._base_manager.filter(**{name: OuterRef("pk")}))
        for place, (model, names) in enumerate(pointing.items())
        for each, name in enumerate(names)
    }
    answers = Body.objects.filter(pk=body.pk).values(**asked).first() or {}
    found = {int(name.split("_")[1]) for name, is_used in answers.items() if is_used}
    return [model for place, model in enumerate(pointing) if place in found]
