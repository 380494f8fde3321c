"""Choosing the council's usual RAG scheme, copying one, changing its words."""

from itertools import count

from django.db import transaction

from actionplans.models import Rating, Scheme
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.editing import Conflict, change

LONGEST_NAME = Scheme._meta.get_field("name").max_length


class InUse(Exception):
    """Plans are shown by the scheme, or it is the usual one, so that it stays."""


@transaction.atomic
def make_usual(scheme, *, by, seen):
    """Make this scheme the usual one.

    seen  the id of the one that was usual when the page was opened. Raises Conflict when it is another one by now.
    """
    schemes = {each.pk: each for each in Scheme.objects.select_for_update().order_by("pk")}
    now = next((each for each in schemes.values() if each.is_default), None)
    if (now.pk if now else None) != seen or scheme.pk not in schemes:
        raise Conflict(now)
    if now == scheme:
        return False
    if now:
        change(now, {"is_default": False}, by=by)
    change(schemes[scheme.pk], {"is_default": True}, by=by)
    return True


@transaction.atomic
def copy_scheme(scheme, *, by):
    """Make a scheme with the same words and colours, to be changed."""
    name = _free_name(scheme.name)
    copied = Scheme.objects.create(name=name, slug=free_slug(Scheme, name))
    same = ("status", "colour", "word", "meaning")
    Rating.objects.bulk_create(
        Rating(scheme=copied, **{field: getattr(rating, field) for field in same}) for rating in scheme.ratings.all()
    )
    history.record("copied", copied, by=by)
    return copied


def _free_name(name):
    """ "Copy of ..." and, where there is one, "Copy 2 of ..."."""
    taken = set(Scheme.objects.values_list("name", flat=True))
    names = (f"Copy{f' {number}' if number > 1 else ''} of {name}"[:LONGEST_NAME] for number in count(1))
    return next(each for each in names if each not in taken)


@transaction.atomic
def change_scheme(scheme, name, ratings, *, by):
    """Save the name and the ratings of a scheme; gives the changes, {what: [from, to]}. Raises Conflict.

    scheme   with the version that was read; a change of any of its ratings is a change of the scheme
    ratings  {status: {"colour": ..., "word": ..., "meaning": ...}}
    """
    stored = Scheme.objects.select_for_update().filter(pk=scheme.pk).first()
    if stored is None or stored.version != scheme.version:
        raise Conflict(stored)
    changes = {"name": [stored.name, name]} if stored.name != name else {}
    for rating in stored.ratings.all():
        changes |= _change_rating(rating, ratings[rating.status])
    if changes:
        stored.name, stored.version = name, stored.version + 1
        stored.save(update_fields=["name", "version"])
        history.record("changed", stored, by=by, changes=changes)
        scheme.version = stored.version
    return changes


def _change_rating(rating, values):
    changed = {field: value for field, value in values.items() if getattr(rating, field) != value}
    changes = {
        f"{rating.get_status_display()}: {field}": [getattr(rating, field), value] for field, value in changed.items()
    }
    if changed:
        for field, value in changed.items():
            setattr(rating, field, value)
        rating.version += 1
        rating.save(update_fields=[*changed, "version"])
    return changes


@transaction.atomic
def remove_scheme(scheme, *, by):
    """Delete a scheme that nothing is shown by. Raises InUse."""
    if scheme.is_default or scheme.plans.exists():
        raise InUse
    history.record("deleted", scheme, by=by)
    scheme.delete()
