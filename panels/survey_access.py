"""Find a survey or a comparison, and whether the reader may see or change it, in one call."""

from django.http import Http404

from panels.access import get_panel
from panels.models import Comparison, Survey
from scrutiny.rights import require


def get_survey(reader, slug, uuid):
    """The survey of a panel with its groups, elements and means."""
    return _of_panel(Survey.objects.visible_to(reader).whole(), get_panel(reader, slug), uuid)


def get_survey_to_change(reader, slug, uuid):
    """The same, for a democratic services officer of the panel; PermissionDenied for those who may only read it."""
    return require(reader, "panels.change_survey", get_survey(reader, slug, uuid))


def get_comparison_to_change(reader, slug, uuid):
    """The comparison of a panel, for a democratic services officer of it."""
    found = _of_panel(Comparison.objects.visible_to(reader), get_panel(reader, slug), uuid)
    return require(reader, "panels.change_comparison", found)


def _of_panel(records, panel, uuid):
    found = records.of_panel(panel).filter(uuid=uuid).first()
    if found is None:
        raise Http404("This review has none of that kind.")
    found.panel = panel
    return found
