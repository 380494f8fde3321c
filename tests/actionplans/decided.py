"""A plan of a panel, a meeting of its body, and verdicts on its actions."""

import datetime

from actionplans.actions.verdicts import give_verdict
from panels.models import Meeting
from tests.records import a_panel, a_plan

MAY = datetime.date(2026, 5, 5)


def a_plan_of_panel(**fields):
    fields.setdefault("audience", "public")
    return a_plan(a_panel(**fields))


def a_meeting(body, held_on=MAY, **fields):
    fields.setdefault("slug", f"meeting-{Meeting.objects.count() + 1}")
    fields.setdefault("audience", "public")
    return Meeting.objects.create(body=body, held_on=held_on, **fields)


def by_chair(row, outcome="continue", on=MAY, **fields):
    fields.setdefault("reason", "" if outcome == "continue" else "It is so.")
    return give_verdict(row, outcome, decided_on=on, is_by_chair=True, by=fields.pop("by", None), **fields)
