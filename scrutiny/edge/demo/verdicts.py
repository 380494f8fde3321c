"""What was decided of an action, at a meeting of the body that the plan reports to or by the chair; what was asked."""

from actionplans.models import Challenge, MeasuredOutcome, Verdict
from panels.models import Meeting
from scrutiny import history
from scrutiny.edge.demo.days import evening
from scrutiny.editing import change
from scrutiny.models import Audience


def keep_open(borough, row, described):
    """What a meeting said of an action that it did not sign off, and whom it called."""
    if "kept_open" in described:
        outcome, months, reason, *called = described["kept_open"]
        day, where = borough.when.day(months, 16), {"called": borough.people[called[0]]} if called else {}
        _judge(row, outcome, reason, day, meeting=_meeting_on(day, row.plan), **where)


def decide(borough, row, described):
    """The verdict on an action and the question of a councillor, where there are any."""
    if "closed" in described:
        _sign_off(borough, row, *described["closed"])
    if "by_chair" in described:
        months, day, reason = described["by_chair"]
        _judge(row, "continue", reason, borough.when.day(months, day), is_by_chair=True)
    if "asked" in described:
        _ask(borough, row, *described["asked"])


def _sign_off(borough, row, months, reason, *measured):
    closed_on = borough.when.day(months, 16)
    _judge(row, "complete", reason, closed_on, meeting=_meeting_on(closed_on, row.plan))
    with history.dated(evening(closed_on)):
        change(row, {"closed_on": closed_on}, by=borough.dso, reason=reason, verb="signed off")
    for criterion, words in zip(row.success_criteria.order_by("position"), measured, strict=False):
        told = {"when": "closing", "measured": words, "worked": "yes", "measured_on": closed_on}
        MeasuredOutcome.objects.create(row=row, criterion=criterion, **told)


def _judge(row, outcome, reason, day, **where):
    told = {"outcome": outcome, "reason": reason, "decided_on": day, "recorded_at": evening(day)}
    Verdict.objects.create(row=row, **told, **where)


def _meeting_on(held_on, plan):
    """Of the body to which the plan is reported first."""
    body = plan.reporting_to.order_by("pk").first()
    found = {"slug": f"{body.slug}-{held_on}", "audience": Audience.PUBLIC, "state": Meeting.State.HELD}
    return Meeting.objects.get_or_create(body=body, held_on=held_on, defaults=found)[0]


def _ask(borough, row, person, months, day, question):
    asked = {"asked_by": borough.people[person].user, "asked_by_name": str(borough.people[person])}
    at = evening(borough.when.day(months, day))
    Challenge.objects.create(row=row, question=question, audience=Audience.COUNCILLORS, asked_at=at, **asked)
