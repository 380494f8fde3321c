"""A plan of twenty actions that three people carry out, and its first round half a year ago, for the browser."""

import datetime

from django.apps import apps
from django.db import models
from django.utils import timezone

from actionplans.actions.answers import answer
from actionplans.actions.rounds import close_round
from panels.models import Meeting
from tests.actionplans.asking import opened, reached
from tests.records import a_dso, a_member, a_panel, a_plan, a_row, a_user, an_owner

HALF_A_YEAR = datetime.timedelta(days=183)
today = timezone.localdate
FIRST = ["on_track"] * 8 + ["in_progress"] * 6  # Amy's eight, then Ben's six; Cem, who has the rest, says nothing


def a_plan_of_twenty():
    """The plan, its officer and a councillor of its panel; Amy, Ben and Cem carry its actions out."""
    panel = a_panel("Parks in winter", audience="public", stage="monitoring")
    plan = a_plan(panel, audience="public", opened_on=today())
    people = [reached(f"{name} Lowe", f"{name.lower()}@example.org") for name in ("Amy", "Ben", "Cem")]
    for number in range(1, 21):
        due = today() + datetime.timedelta(days=10 * number)
        row = a_row(plan, number=str(number), own_text=f"Light path {number}.", due_on=due, first_due_on=due)
        an_owner(row, people[0 if number <= 8 else 1 if number <= 14 else 2])
    for number, days in enumerate((0, 180)):  # one is today, the other some days after the first round
        held = {"held_on": today() - datetime.timedelta(days=days), "state": "held", "title": "Meeting"}
        Meeting.objects.create(body=panel.body, slug=f"meeting-{number}", audience="public", **held)
    councillor = a_user("councillor@example.org")
    a_member(panel, user=councillor)
    return plan, a_dso(panel=panel), councillor


def first_round(plan, officer):
    """It is opened, answered by two of three, and closed."""
    ran = opened(plan, by=officer)
    for asking in ran.askings.select_related("person"):
        for asked in asking.rows.select_related("row"):
            if int(asked.row.number) <= len(FIRST):
                told = {"status": FIRST[int(asked.row.number) - 1], "narrative": "Lamps are ordered."}
                answer(asking, asked.row, **told, channel="link", said_by=str(asking.person), by=None)
    close_round(ran, by=officer)


def half_a_year_passes():
    """Everything that was recorded of plans so far was half a year ago; the days by which things are due stay."""
    for model in apps.get_app_config("actionplans").get_models():
        days = [field.name for field in model._meta.concrete_fields if isinstance(field, models.DateField)]
        days = [name for name in days if name not in ("due_on", "first_due_on") or model.__name__ == "MonitoringRound"]
        for record in model.objects.all():
            earlier = {name: getattr(record, name) - HALF_A_YEAR for name in days if getattr(record, name)}
            model.objects.filter(pk=record.pk).update(**earlier)
