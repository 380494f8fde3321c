"""The list of all action plans: which of them a reader finds, and what it counts for them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.records import a_dso, a_panel, a_plan, a_row

pytestmark = pytest.mark.django_db
LIST = "/action-plans/"
YESTERDAY = timezone.localdate() - datetime.timedelta(days=1)


def shown(client, what="title", **chosen):
    return [getattr(line, what) for line in client.get(LIST, chosen).context["lines"]]


def test_plans_of_reviews_and_others_stand_together_the_newest_first_for_whoever_may_read_them(client):
    a_plan(a_panel("Parks", audience="public"), title="Parks: plan", audience="public", opened_on="2026-05-01")
    a_plan(title="After an audit", slug="audit", audience="public", opened_on="2026-09-01")
    a_plan(title="Not yet told", slug="hidden", audience="officers")
    assert shown(client) == ["After an audit", "Parks: plan"]
    assert (shown(client, of="review"), shown(client, of="own")) == (["Parks: plan"], ["After an audit"])
    assert shown(client, words="PARKS") == shown(client, words="parks plan") == ["Parks: plan"]
    client.force_login(a_dso())
    assert shown(client, sort="title") == ["After an audit", "Not yet told", "Parks: plan"]


def test_its_numbers_are_those_of_the_actions_that_the_reader_may_see(client):
    plan = a_plan(audience="public", slug="audit")
    for audience, status, closed_on in (
        ("public", "on_track", None),
        ("public", "complete", None),
        ("public", "complete", YESTERDAY),
        ("officers", "slipping", None),
    ):
        a_row(plan, audience=audience, status=status, due_on=YESTERDAY, closed_on=closed_on)
    line = client.get(LIST).context["lines"][0]
    assert (line.actions, line.waiting, line.overdue) == (3, 2, 2)
    client.force_login(a_dso())
    line = client.get(LIST).context["lines"][0]
    assert (line.actions, line.waiting, line.overdue) == (4, 2, 2)
    assert line.address == plan.get_absolute_url()


def test_the_way_to_a_new_plan_is_for_those_who_may_make_one(client):
    door = reverse("new_plan")
    assert door not in client.get(LIST).text
    client.force_login(a_dso())
    assert door in client.get(LIST).text
    assert LIST in client.get(reverse("actions")).text
