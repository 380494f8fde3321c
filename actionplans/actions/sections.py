"""The sections of a plan."""

from django.db import transaction

from actionplans.models import Section
from scrutiny import saving
from scrutiny.editing import locked


@transaction.atomic
def section_headed(plan, heading, *, by):
    """The section of a plan with that heading, which is added behind the others where there is none."""
    locked(plan)
    found = plan.sections.filter(heading__iexact=heading).first()
    if found is None:
        found = Section(plan=plan, heading=heading, position=None)
        saving.add(found, by=by)
    return found
