"""Which plans are due for another round."""

from dataclasses import dataclass, field

from django.utils import timezone

from actionplans.actions.reminders import the_ladder
from actionplans.actions.rounds import CannotOpen, open_round
from actionplans.models import ActionPlan, Asking
from panels.replies.days import suggested_reply_by
from scrutiny.mail import BadAddress
from scrutiny.models import Council
from scrutiny.months import months_before


@dataclass
class Opened:
    """rounds  what was opened;  refused  [(plan, why not, in a sentence), ...]"""

    rounds: list = field(default_factory=list)
    refused: list = field(default_factory=list)


def open_due(*, on, link_to):
    """On a working day open a round of each plan that is due and opens them itself; safe to do again. Gives Opened."""
    done = Opened()
    if not the_ladder().is_working(on):
        return done
    for plan in due_plans(on):
        try:
            done.rounds.append(open_now(plan, link_to=link_to))
        except (CannotOpen, BadAddress) as reason:
            done.refused.append((plan, str(reason)))
    return done


def due_plans(on):
    """Those of which the last round, or else the opening, is so many months ago as the plan is reviewed in."""
    plans = ActionPlan.objects.opening_rounds_themselves()
    return [plan for plan in plans if plan.last_on and plan.last_on <= months_before(on, plan.months_between_reviews)]


def open_now(plan, *, link_to, by=None):
    """Open a round with what is usual: as at today, ten working days, the plan's questions. Raises CannotOpen."""
    today = timezone.localdate()
    way = Asking.Way.MAIL if Council.current().asks_by_mail else Asking.Way.TEXT
    given = {"as_at": today, "due_on": suggested_due_on(today), "questions": plan.questions}
    return open_round(plan, way=way, by=by, link_to=link_to, **given)


def suggested_due_on(today, council=None):
    """Ten working days from today, moved out of a recess; of the council where it is read already."""
    return the_ladder(council).working(suggested_reply_by(today))
