"""All action plans, of reviews and of their own, as a list."""

from dataclasses import dataclass
from datetime import date

from django.db.models.functions import Lower
from django.utils import timezone

from actionplans.models import ActionPlan, Row
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH, reach_words
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order, UndatedFirst

ACTIONS_AND_PLANS = (("Actions", "actions"), ("Action plans", "actionplans:list"))
OF_REVIEW, OF_ITS_OWN = "review", "own"


class PlansSieve(Sieve):
    words = WordsFilter("title", "panel__title", label="Words in the title")
    of = choice("What it follows", method="follow", everything="All plans", mistake="No plan follows “%(value)s”")

    def choose(self):
        others = (OF_ITS_OWN, "An inspection, an audit or something else")
        self.form.fields["of"].choices = [(OF_REVIEW, "Recommendations of scrutiny"), others]

    def follow(self, plans, name, value):
        return plans.filter(panel__isnull=value == OF_ITS_OWN)


@dataclass
class PlanLine:
    """A plan as the list shows it; its numbers are of the actions that the reader may see."""

    title: str
    address: str
    opened_on: date | None
    actions: int
    waiting: int
    overdue: int
    reach: str


class ActionPlanList(Listing):
    name, title = "action-plans", "Action plans"
    one, many = "action plan", "action plans"
    kin = ACTIONS_AND_PLANS
    sieve_class = PlansSieve
    orders = (
        Order("opened", "oldest first", "newest first", (UndatedFirst("opened_on"),), is_reversed=True),
        Order("title", "A to Z", "Z to A", (Lower("title"),)),
    )
    columns = (
        Column("Action plan", lambda line: line.title, order="title", is_wide=True),
        Column("Opened", lambda line: line.opened_on, order="opened"),
        Column("Actions", lambda line: line.actions),
        Column("Still open", lambda line: line.waiting),
        Column("Past their date", lambda line: line.overdue),
    )
    for_signed_in = (REACH,)
    page_template, rows_template = "actionplans/plans/list.html", "actionplans/plans/_listed.html"
    table_class = "sheet--sources"
    nothing_yet = (
        "There is no action plan to read yet",
        "An action plan opens when recommendations are adopted, or after an inspection or an audit.",
    )

    def visible(self):
        return ActionPlan.objects.visible_to(self.reader)

    def lines(self, pks):
        rows = Row.objects.visible_to(self.reader).shown_to(self.reader).filter(plan__in=pks)
        numbers = rows.by_plan(timezone.localdate())
        plans = ActionPlan.objects.filter(pk__in=pks).select_related("panel")
        return {plan.pk: self._line(plan, *numbers.get(plan.pk, (0, 0, 0))) for plan in plans}

    def _line(self, plan, actions, waiting, overdue):
        above = [(plan.panel.audience, plan.panel.restriction)] if plan.panel else []
        return PlanLine(
            title=plan.title,
            address=plan.get_absolute_url(),
            opened_on=plan.opened_on,
            actions=actions,
            waiting=waiting,
            overdue=overdue,
            reach=reach_words((plan.audience, plan.restriction), *above),
        )
