"""Addresses made from titles."""

from itertools import count

from django.utils.text import slugify


def free_slug(model, title, *, longest=60):
    """A slug of the title that no row of the model has: `parks`, or `parks-2` when that is taken."""
    wanted = slugify(title)[:longest].rstrip("-") or model._meta.model_name
    taken = set(model._default_manager.filter(slug__startswith=wanted).values_list("slug", flat=True))
    if wanted not in taken:
        return wanted
    return next(slug for number in count(2) if (slug := f"{wanted}-{number}") not in taken)
