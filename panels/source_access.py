"""Find a source or what it recommends, and whether the reader may see it, in one call; see panels/access.py."""

from django.http import Http404

from panels.models import Recommendation, Source
from panels.standing import standing_of
from scrutiny.rights import require


def get_source(reader, slug):
    """The source that the reader may see under that slug, with its body."""
    found = Source.objects.visible_to(reader).select_related("body").filter(slug=slug).first()
    if found is None:
        raise Http404("No source has that address.")
    return found


def get_standing_to_add_source(reader):
    """The standing of somebody who may add a source; PermissionDenied for others."""
    require(reader, "panels.start_source")
    return standing_of(reader)


def get_source_to_change(reader, slug):
    """The same, for a democratic services officer of its body; PermissionDenied for those who may only read it."""
    source = get_source(reader, slug)
    return require(reader, "panels.change_source", source)


def get_recommendation_of_source(reader, slug, number, *, mark=""):
    """A recommendation of a source, with it, for an officer of its body; PermissionDenied for those who only read."""
    of_source = Recommendation.objects.visible_to(reader).filter(source__slug=slug).marked(number, mark)
    found = of_source.select_related("source__body", "current", "theme").first()
    if found is None:
        raise Http404("This source has no recommendation with that number.")
    return require(reader, "panels.change_recommendation", found)


def source_of(reader, plan):
    """The source that a plan answers, if there is one that the reader may see, otherwise None."""
    return plan.source_id and Source.objects.visible_to(reader).filter(pk=plan.source_id).first()


def readable_source(reader, slug):
    """The source of that address if the reader may see it, otherwise None."""
    return Source.objects.visible_to(reader).filter(slug=slug).first() if slug else None
