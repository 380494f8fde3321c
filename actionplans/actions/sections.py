"""The sections of a plan."""

from django.db import transaction

from actionplans.actions.rows import refuse_number
from actionplans.models import Section
from scrutiny import saving
from scrutiny.editing import change, locked


@transaction.atomic
def section_headed(plan, heading, *, by):
    """The section of a plan with that heading, which is added behind the others where there is none."""
    locked(plan)
    found = plan.sections.filter(heading__iexact=heading).first()
    if found is None:
        found = Section(plan=plan, heading=heading, position=None)
        saving.add(found, by=by)
    return found


@transaction.atomic
def empty_sections(plan, pks, *, by):
    """Have what stands in sections that are about to go stand under none. Raises NumberTaken."""
    locked(plan)
    for row in plan.rows.filter(section__in=pks).in_order():
        row.plan = plan
        refuse_number(plan, None, row.number, but=row)
        change(row, {"section": None}, by=by)
