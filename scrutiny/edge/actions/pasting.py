"""Adding actions to a plan that were pasted together, all or nothing."""

from uuid import uuid5

from django.db import transaction

from actionplans.actions.rows import AddedAlready
from actionplans.models import Row
from scrutiny.edge.imports.plans import add_actions
from scrutiny.edge.imports.save import records_for
from scrutiny.editing import locked
from scrutiny.models import Audience

WHY = "Pasted with others"


@transaction.atomic
def add_pasted(plan, draft, recommendations, *, by, mark):
    """Add the actions of a draft behind those of the plan; gives the rows.

    recommendations   {number: Recommendation} of what the plan answers
    mark              a UUID made with the page; raises AddedAlready when what it marks was added already
    """
    locked(plan)
    marks = [uuid5(mark, str(place)) for place in range(len(draft["actions"]))]
    if Row.objects.filter(uuid__in=marks).exists():
        raise AddedAlready
    records = records_for({"date": ""}, panel=plan.panel, by=by, audience=plan.audience, why=WHY)
    return add_actions(records, plan, draft, recommendations, told_to=Audience.OFFICERS, marks=marks)
