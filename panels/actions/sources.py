"""Adding a source of recommendations, and saying who reads what it recommends."""

from django.db import transaction

from panels.models import Source
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.editing import change
from scrutiny.models import Restriction


@transaction.atomic
def add_source(*, by, title, **fields):
    """Add a source; its address is made from its title."""
    source = Source.objects.create(title=title, slug=free_slug(Source, title), **fields)
    history.record("added", source, by=by)
    return source


@transaction.atomic
def open_with(source, before, after, *, by):
    """Let those who read the source now read its recommendations, where the same read both before."""
    alike = source.recommendations.filter(audience=before, restriction=Restriction.NONE)
    for recommendation in alike.select_for_update(of=("self",)).order_by("pk"):
        recommendation.source = source
        change(recommendation, {"audience": after}, by=by)
