"""The success criteria and the milestones of an action, from one query."""

from dataclasses import dataclass
from datetime import date

from django.db.models import DateField, F, TextField, Value

from actionplans.models import SuccessCriterion

NOTHING = Value("", output_field=TextField())
NO_DAY = Value(None, output_field=DateField())


@dataclass(frozen=True)
class Step:
    """A criterion, with its state, in the words of its source too, and the year of its target; or a milestone, with the
    day for which it is planned.
    """

    text: str
    state: str
    target_year: str
    due_on: date | None
    done_on: date | None
    state_word: str


def steps_of(row):
    """([Step, ...] for the success criteria, [Step, ...] for the milestones), each in their order."""
    columns = ("s_kind", "position", "s_text", "s_state", "s_year", "s_due_on", "s_done_on", "s_word")
    criteria = row.success_criteria.order_by().annotate(
        s_kind=Value(0), s_text=F("text"), s_state=F("state"), s_year=F("target_year"), s_due_on=NO_DAY,
        s_done_on=F("achieved_on"), s_word=F("state_word"),
    )  # fmt: skip
    milestones = row.milestones.order_by().annotate(
        s_kind=Value(1), s_text=F("text"), s_state=NOTHING, s_year=NOTHING, s_due_on=F("due_on"),
        s_done_on=F("done_on"), s_word=NOTHING,
    )  # fmt: skip
    found = ([], [])
    both = criteria.values_list(*columns).union(milestones.values_list(*columns), all=True)
    for kind, _, text, state, *rest in both.order_by("s_kind", "position"):
        found[kind].append(Step(text, SuccessCriterion.State(state).label if state else "", *rest))
    return found
