"""Marking recommendations as adopted, and opening the plan that carries them out."""

import datetime

import pytest
from django.urls import reverse

from actionplans.models import ActionPlan
from panels.models import Body, Decision, Recommendation, RouteStep
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db
DAY = {"on": "18 March 2026"}


@pytest.fixture
def panel(client):
    panel = a_panel(audience="public")
    client.force_login(a_dso(panel=panel))
    for number, text in enumerate(("Open at dawn.", "Light the paths."), start=1):
        a_recommendation(panel, text, number=number)
    return panel


@pytest.fixture
def board():
    return a_body("Executive", Body.Kind.EXECUTIVE)


def address(panel):
    return reverse("reviews:open_plan", args=[panel.slug])


def rows(panel):
    return list(panel.action_plan.rows.in_order().values_list("number", "recommendation__text"))


def test_what_is_ticked_is_adopted_at_the_step_for_decision_and_becomes_actions(client, panel, board):
    step = RouteStep.objects.create(panel=panel, position=1, body=board, purpose="decision")
    page = Page(client, address(panel))
    ticked = [str(Recommendation.objects.get(number=1).pk)]
    assert told(page.send(DAY | {"adopted": ticked, "press": "open"}, follow=True)) == [
        "Opened: the action plan, with 1 action. Say of each who carries it out and by when."
    ]
    step.refresh_from_db()
    assert (step.outcome, step.considered_on) == ("adopted-in-part", datetime.date(2026, 3, 18))
    assert rows(panel) == [("1", "Open at dawn.")]


def test_without_a_step_for_decision_one_is_added_for_the_body_that_adopted_them(client, panel, board):
    page = Page(client, address(panel))
    both = [str(one.pk) for one in Recommendation.objects.all()]
    page.send(DAY | {"adopted": both, "body": str(board.pk), "press": "open"})
    step = RouteStep.objects.get()
    assert (step.body, step.purpose, step.outcome, Decision.objects.count()) == (board, "decision", "adopted", 2)
    assert rows(panel) == [("1", "Open at dawn."), ("2", "Light the paths.")]


def test_what_is_adopted_later_is_added_to_the_open_plan(client, panel, board):
    first, second = Recommendation.objects.order_by("number")
    for one in (first, second):
        Page(client, address(panel)).send(DAY | {"adopted": [str(one.pk)], "press": "open"} | (
            {"body": str(board.pk)} if one == first else {}
        ))  # fmt: skip
    assert rows(panel) == [("1", "Open at dawn."), ("2", "Light the paths.")]
    assert "There is nothing to add" in client.get(address(panel)).text


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"adopted": []}, {"adopted": ["Tick at least one recommendation that was adopted"]}),
        ({"body": ""}, {"body": ["Choose the body that adopted them"]}),
        ({"on": "1 May 2199"}, {"on": ["The day cannot be after today: mark them once they are adopted"]}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_marked(client, panel, board, typed, errors):
    page = Page(client, address(panel))
    both = [str(one.pk) for one in Recommendation.objects.all()]
    page.send(DAY | {"adopted": both, "body": str(board.pk), "press": "open"} | typed)
    assert (page.errors, ActionPlan.objects.count(), Decision.objects.count()) == (errors, 0, 0)


def test_an_empty_plan_is_begun_once(client, panel):
    for _ in range(2):
        assert client.post(address(panel), {"press": "empty"}).status_code in {200, 302}
    assert (ActionPlan.objects.get().title, rows(panel)) == ("Parks in winter: action plan", [])


def test_a_review_without_a_plan_leads_its_officers_to_the_page_that_opens_it(client, panel):
    plan = reverse("reviews:plan", args=[panel.slug])
    assert address(panel) in client.get(plan).text
    client.logout()
    assert address(panel) not in client.get(plan).text


def test_a_plan_that_somebody_opened_meanwhile_is_not_opened_twice(client, panel, board):
    page = Page(client, address(panel))
    a_row(a_plan(panel))
    page.send(DAY | {"body": str(board.pk), "press": "open", "adopted": []}, follow=True)
    assert ActionPlan.objects.count() == 1


def test_the_page_asks_no_more_for_three_recommendations_than_for_one(client, panel, django_assert_num_queries):
    for number in (2, 4):
        while panel.recommendations.count() < number:
            a_recommendation(panel, f"Plant {number} trees.", number=panel.recommendations.count() + 1)
        with django_assert_num_queries(12):
            client.get(address(panel))
