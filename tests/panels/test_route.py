"""The route of a review: read, planned, and fixed where it has begun."""

import pytest
from django.urls import reverse

from panels.models import Body, RouteStep, UsualRouteStep
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel

pytestmark = pytest.mark.django_db
READ, CHANGE = reverse("reviews:route", args=["parks"]), reverse("reviews:change_route", args=["parks"])


@pytest.fixture
def bodies():
    return [a_body(name, kind=Body.Kind.BOARD) for name in ("Board", "Cabinet", "Council")]


@pytest.fixture
def panel(bodies):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    for place, (body, purpose) in enumerate(zip(bodies, ("approval", "comments", "decision"), strict=True), 1):
        RouteStep.objects.create(panel=panel, position=place, body=body, purpose=purpose)
    return panel


@pytest.fixture
def page(client, panel):
    client.force_login(a_dso(panel=panel))
    return Page(client, CHANGE)


def steps():
    return [(step.position, str(step)) for step in RouteStep.objects.order_by("position")]


def test_steps_are_moved_taken_out_and_added_on_the_page_and_then_saved(page, bodies):
    page.send({"press": "up-2"})
    page.send({"press": "out-0"})
    page.send({"press": "add", "route-2-body": bodies[0].pk, "route-2-purpose": "information"})
    assert steps() == [(1, "Board for approval"), (2, "Cabinet for comments"), (3, "Council for decision")]
    kept = RouteStep.objects.get(body=bodies[2]).pk
    answer = page.send({"press": "save"}, follow=True)
    words = "Council for decision, then Cabinet for comments, then Board for information"
    assert told(answer) == [f"Saved: the route is {words}."]
    assert steps() == [(1, "Council for decision"), (2, "Cabinet for comments"), (3, "Board for information")]
    assert RouteStep.objects.get(body=bodies[2]).pk == kept
    before = "Board for approval, then Cabinet for comments, then Council for decision"
    assert Event.objects.first().changes == {"route": [before, words]}


def test_a_step_at_which_something_is_recorded_stays_with_those_before_it(client, page, bodies):
    RouteStep.objects.filter(position=2).update(sent_on="2026-03-02")
    page = Page(client, CHANGE)
    assert [str(step) for step in page.response.context["begun"]] == ["Board for approval", "Cabinet for comments"]
    page.send({"press": "out-0"})
    assert page.send({"press": "save"}).status_code == 302
    assert steps() == [(1, "Board for approval"), (2, "Cabinet for comments")]


def test_half_a_step_is_refused_beside_its_field(page, bodies):
    page.send({"press": "save", "route-3-body": bodies[0].pk})
    assert page.response.context["formset"].errors[3] == {"purpose": ["Choose what it goes to that body for"]}
    assert "Error: Change the route" in page.response.text


def test_two_who_change_the_route_are_told(page, client, panel, bodies):
    RouteStep.objects.filter(position=3).delete()
    answer = page.send({"press": "out-0"})
    answer = page.send({"press": "save"})
    assert answer.status_code == 409
    assert "it is now Board for approval, then Cabinet for comments" in answer.text
    assert page.send({"press": "save"}).status_code == 302
    assert steps() == [(1, "Cabinet for comments"), (2, "Council for decision")]


def test_a_step_that_began_meanwhile_is_not_doubled(page):
    RouteStep.objects.filter(position=1).update(sent_on="2026-03-02")
    assert page.send({"press": "save"}).status_code == 409
    assert [str(step) for step in page.response.context["begun"]] == ["Board for approval"]
    assert page.send({"press": "save"}).status_code == 302
    assert steps() == [(1, "Board for approval"), (2, "Cabinet for comments"), (3, "Council for decision")]


def test_nothing_changed_is_nothing_saved(page):
    assert told(page.send({"press": "save"}, follow=True)) == ["Nothing was different, so nothing was saved."]


def test_everybody_reads_the_route_of_a_public_review(client, panel):
    page = client.get(READ).text
    assert ("1. Board" in page, "For approval" in page, CHANGE in page) == (True, True, False)


@pytest.mark.parametrize("many", [1, 3])
def test_the_pages_ask_the_database_as_often(client, panel, django_assert_num_queries, many):
    RouteStep.objects.filter(position__gt=many).delete()
    client.force_login(a_dso(panel=panel))
    for address, number in ((READ, 7), (CHANGE, 8)):
        with django_assert_num_queries(number):
            assert client.get(address).status_code == 200


def test_a_review_without_a_route_is_offered_the_usual_one_which_is_its_own_once_saved(client, page, panel, bodies):
    RouteStep.objects.all().delete()
    for place, body in enumerate(bodies[1:], 1):
        UsualRouteStep.objects.create(position=place, body=body, purpose="decision")
    assert "Plan the route" in client.get(READ).text
    page = Page(client, CHANGE)
    assert "The council’s usual route is filled in below." in page.response.text
    assert steps() == []
    page.send({"press": "save"})
    assert steps() == [(1, "Cabinet for decision"), (2, "Council for decision")]
    assert "usual route is filled in" not in client.get(CHANGE).text
