"""Somebody who carries actions out, was asked in a round and has the link in their browser."""

import datetime

from django.utils import timezone

from actionplans.actions.updates import add_update
from actionplans.links import PURPOSE
from scrutiny import links
from tests.records import a_panel, a_person, a_plan, a_round, a_row, an_asking

HOME = "/link/round/"
QUESTIONS = "/link/round/questions/"
GOOD = {"status": "on_track", "narrative": "Two gates are open."}


def page_of(row):
    return f"{HOME}{row.uuid}/"


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def a_question(rows=3, questions="", panel=None, **fields):
    """An Asking about so many rows, each with an earlier update; `rows` are found on it."""
    plan = a_plan(panel or a_panel("Parks in winter", audience="public"), slug="parks-plan")
    found = [a_row(plan, number=str(place + 1)) for place in range(rows)]
    for row in found:
        add_update(row, by=None, as_at=datetime.date(2026, 1, 31), status="in_progress", narrative="Dug.")
    of_round = a_round(plan, as_at=in_days(0), due_on=in_days(14), questions=questions)
    asking = an_asking(of_round, a_person("Asha Okafor"), *found, **fields)
    asking.plan_rows = found
    return asking


def link_to(asking, by=None, days=14):
    _, token = links.issue(
        PURPOSE, asking, whom=str(asking.person), to="owner@example.org", ends_on=in_days(days), by=by
    )
    return f"/link/{token}/"


def come(client, asking, **given):
    """The owner's browser, where the button of the link was pressed."""
    theirs = type(client)()
    theirs.link = link_to(asking, **given)
    theirs.post(theirs.link)
    return theirs
