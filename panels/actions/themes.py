"""The themes of a panel's recommendations."""

from django.db import transaction
from django.db.models import Max

from panels.models import Theme
from scrutiny import history
from scrutiny.editing import locked


@transaction.atomic
def theme_headed(panel, heading, *, by):
    """The panel's theme with that heading, in capitals or not; a new one behind the others where there is none."""
    locked(panel)
    found = panel.themes.filter(heading__iexact=heading).first()
    if found is not None:
        return found
    last = panel.themes.aggregate(last=Max("position"))["last"] or 0
    theme = Theme.objects.create(panel=panel, heading=heading, position=last + 1)
    history.record("added", theme, by=by)
    return theme
