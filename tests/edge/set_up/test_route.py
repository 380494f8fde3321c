"""The usual route: steps in order, moved and taken out by buttons that save all that was chosen."""

import pytest
from django.urls import reverse

from panels.models import Body, UsualRouteStep
from scrutiny.models import Council, Event
from tests.pages import Page, told
from tests.records import a_body

pytestmark = pytest.mark.django_db
ROUTE = reverse("set_up:route")


@pytest.fixture
def bodies():
    return {name: a_body(name, kind=Body.Kind.BOARD) for name in ("Board", "Executive", "Assembly")}


@pytest.fixture
def usual(bodies):
    for place, (name, purpose) in enumerate(
        [("Board", "approval"), ("Executive", "comments"), ("Assembly", "decision")], 1
    ):
        UsualRouteStep.objects.create(position=place, body=bodies[name], purpose=purpose)


def route():
    return [f"{step.position} {step}" for step in UsualRouteStep.objects.select_related("body")]


def test_a_route_is_chosen_step_by_step(browser, administrator, bodies):
    page = Page(browser, ROUTE)
    page.send({"route-0-body": bodies["Board"].pk, "route-0-purpose": "approval"})
    answer = Page(browser, ROUTE).send(
        {"route-1-body": bodies["Assembly"].pk, "route-1-purpose": "decision"}, follow=True
    )
    assert route() == ["1 Board for approval", "2 Assembly for decision"]
    assert told(answer) == ["Saved: the usual route is Board for approval, then Assembly for decision."]
    event = Event.objects.of(Council.objects.get()).first()
    assert (event.by, event.changes) == (
        administrator, {"usual route": ["Board for approval", "Board for approval, then Assembly for decision"]},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        ("up-1", ["1 Executive for comments", "2 Board for approval", "3 Assembly for decision"]),
        ("down-1", ["1 Board for approval", "2 Assembly for decision", "3 Executive for comments"]),
        ("out-0", ["1 Executive for comments", "2 Assembly for decision"]),
        ("up-0", ["1 Board for approval", "2 Executive for comments", "3 Assembly for decision"]),
        ("out-9", ["1 Board for approval", "2 Executive for comments", "3 Assembly for decision"]),
        ("nonsense", ["1 Board for approval", "2 Executive for comments", "3 Assembly for decision"]),
    ],
)
def test_a_step_is_moved_or_taken_out(browser, usual, press, expected):
    Page(browser, ROUTE).send({"press": press})
    assert route() == expected


def test_a_button_saves_what_was_chosen_elsewhere_too(browser, usual, bodies):
    typed = {"route-2-purpose": "information", "route-3-body": bodies["Board"].pk, "route-3-purpose": "information"}
    Page(browser, ROUTE).send({**typed, "press": "up-1"})
    assert route() == [
        "1 Executive for comments", "2 Board for approval", "3 Assembly for information", "4 Board for information",
    ]  # fmt: skip


def test_a_step_left_empty_is_left_out(browser, usual):
    Page(browser, ROUTE).send({"route-1-body": "", "route-1-purpose": ""})
    assert route() == ["1 Board for approval", "2 Assembly for decision"]


def test_half_a_step_gets_its_sentence_and_nothing_is_lost(browser, usual, bodies):
    page = Page(browser, ROUTE)
    answer = page.send({"route-1-purpose": "", "route-3-purpose": "decision"})
    assert answer.context["formset"].errors == [
        {}, {"purpose": ["Choose what it goes to that body for"]}, {}, {"body": ["Choose the body that it goes to"]},
    ]  # fmt: skip
    assert "Error: The usual route of a report" in answer.text
    assert 'href="#id_route-1-purpose"' in answer.text
    assert route()[1] == "2 Executive for comments"


def test_two_who_change_the_route_are_told_and_nothing_is_lost(browser, colleague, usual):
    mine = Page(browser, ROUTE)
    Page(colleague, ROUTE).send({"press": "out-0"})
    answer = mine.send({"press": "up-2"})
    assert answer.status_code == 409
    assert "it is now Executive for comments, then Assembly for decision." in answer.text
    assert route() == ["1 Executive for comments", "2 Assembly for decision"]
    mine.send({"press": "save"})
    assert route() == ["1 Board for approval", "2 Executive for comments", "3 Assembly for decision"]


def test_only_bodies_of_the_council_that_are_not_closed_can_be_chosen(browser, bodies):
    closed = a_body("Old Board", closed_on="2020-01-01")
    answer = Page(browser, ROUTE).send({"route-0-body": closed.pk, "route-0-purpose": "decision"})
    assert list(answer.context["formset"].errors[0]) == ["body"]
    assert route() == []


def test_a_closed_body_in_the_route_stays_and_is_told(browser, usual, bodies):
    Body.objects.filter(name="Board").update(closed_on="2020-01-01")
    assert "<bdi>Board</bdi> is closed from 1 January 2020: choose another body" in browser.get("/set-up/").text
    Page(browser, ROUTE).send({"press": "down-0"})
    assert route()[1] == "2 Board for approval"


def test_a_route_longer_than_any_is_refused(browser, bodies):
    typed = {"route-TOTAL_FORMS": "21", "route-INITIAL_FORMS": "0"}
    for place in range(21):
        typed |= {f"route-{place}-body": bodies["Board"].pk, f"route-{place}-purpose": "comments"}
    assert browser.post(ROUTE, typed).status_code == 200
    assert route() == []


@pytest.mark.parametrize(
    "typed", [{}, {"route-TOTAL_FORMS": "x"}, {"route-TOTAL_FORMS": "-1"}, {"route-TOTAL_FORMS": "9" * 40}]
)
def test_a_form_that_was_tampered_with_changes_nothing(browser, usual, typed):
    assert browser.post(ROUTE, {"press": "save", **typed}).status_code in (200, 409)
    assert len(route()) == 3
