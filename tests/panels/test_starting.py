"""Making a first review in the browser: only its title is needed, and nobody but its officers reads it."""

import datetime

import pytest
from django.urls import reverse

from panels.models import Body, Panel, UsualRouteStep
from scrutiny.models import Council, Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel

pytestmark = pytest.mark.django_db
NEW = reverse("new_review")


@pytest.fixture
def dso():
    return a_dso()


@pytest.fixture
def browser(client, dso):
    client.force_login(dso)
    return client


def test_a_title_is_enough(browser, dso):
    board = a_body("Board", kind=Body.Kind.BOARD)
    UsualRouteStep.objects.create(position=1, body=board, purpose="approval")
    answer = Page(browser, NEW).send({"title": "Parks  in winter", "starts_on": ""}, follow=True)
    panel = Panel.objects.get()
    assert (panel.title, panel.slug, panel.audience, panel.stage) == (
        "Parks in winter", "parks-in-winter", "officers", "scoping",
    )  # fmt: skip
    assert (panel.body.kind, panel.body.name) == ("panel", "Parks in winter")
    assert [str(step) for step in panel.route_steps.all()] == ["Board for approval"]
    assert answer.redirect_chain == [("/reviews/parks-in-winter/scope/terms/?sitting=yes", 302)]
    assert told(answer) == [
        "Made: Parks in winter, at http://testserver/reviews/parks-in-winter/. "
        "Only officers working on it may read it for now."
    ]
    assert Event.objects.of(panel).get(verb="set up").by == dso


def test_all_that_is_known_is_kept(browser):
    board, committee = a_body("Board", kind=Body.Kind.BOARD), a_body("Committee", kind=Body.Kind.COMMITTEE)
    typed = {"title": "Parks", "body": committee.pk, "commissioned_by": board.pk, "starts_on": "15 nov 2026"}
    later = {"reports_to": board.pk, "community_priority": "Green", "constitutional_reference": "Part 4"}
    Page(browser, NEW).send({**typed, **later, "summary": "Gates.\r\n\r\nLamps."})
    panel = Panel.objects.get()
    assert (panel.reports_to, panel.community_priority, panel.constitutional_reference) == (board, "Green", "Part 4")
    assert (panel.body, panel.commissioned_by, panel.starts_on) == (committee, board, datetime.date(2026, 11, 15))
    assert panel.summary.split() == ["Gates.", "Lamps."]


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"title": " "}, {"title": ["Write the title of the task group"]}),
        ({"title": "x" * 301}, {"title": ["Use at most 300 characters: this has 301"]}),
        ({"title": "P\u202earks"}, {"title": ["Take the hidden characters out: type it instead of pasting it"]}),
        ({"title": "Parks", "starts_on": "soon"},
         {"starts_on": ["Enter a real date, such as 15 November 2026 or 15/11/2026"]}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_was_typed_stays(browser, typed, errors):
    Council.objects.create(panel_word="task group")
    page = Page(browser, NEW)
    answer = page.send({"summary": "About the gates.", **typed})
    assert (page.errors, page.sent["summary"].strip(), Panel.objects.count()) == (errors, "About the gates.", 0)
    assert "Error: New task group" in answer.text


def test_a_double_is_shown_and_made_only_on_purpose(browser):
    a_panel("Parks in Winter")
    page = Page(browser, NEW)
    answer = page.send({"title": "parks in winter"})
    assert page.errors == {"__all__": ["There is a review with that title already. Look at it before you make another"]}
    assert '<a class="govuk-link" href="/reviews/parks-in-winter/">Parks in Winter</a>' in answer.text
    assert "Make another one with that title" in answer.text
    assert page.send({"is_another": "on"}).status_code == 302
    assert list(Panel.objects.order_by("pk").values_list("slug", flat=True)) == ["parks-in-winter", "parks-in-winter-2"]


def test_a_double_that_one_may_not_see_is_not_told_of(client):
    a_panel("Parks in winter")
    committee = a_body("Committee", kind=Body.Kind.COMMITTEE)
    client.force_login(a_dso(body=committee))
    assert Page(client, NEW).send({"title": "Parks in winter", "body": committee.pk}).status_code == 302


def test_whoever_looks_after_one_body_makes_reviews_of_that_body_alone(client):
    own, other = a_body("Own", kind=Body.Kind.COMMITTEE), a_body("Other", kind=Body.Kind.COMMITTEE)
    client.force_login(a_dso(body=own))
    page = Page(client, NEW)
    page.send({"title": "Parks", "body": ""})
    assert page.errors == {"body": ["Choose the body that does it"]}
    page.send({"title": "Parks", "body": other.pk})
    assert list(page.errors) == ["body"]
    answer = page.send({"body": own.pk}, follow=True)
    assert (answer.status_code, Panel.objects.get().body) == (200, own)


def test_bodies_that_are_closed_or_of_one_panel_are_not_offered(browser):
    a_panel("Parks")
    a_body("Old board", closed_on="2020-01-01")
    a_body("Board")
    offered = [str(body) for body in browser.get(NEW).context["form"].fields["body"].queryset]
    assert offered == ["Board"]


def test_whoever_leaves_the_rest_for_later_comes_to_the_review(browser):
    answer = Page(browser, NEW).send({"title": "Parks", "then": "leave"}, follow=True)
    assert answer.redirect_chain == [("/reviews/parks/", 302)]


def test_what_can_wait_is_folded_away_until_something_in_it_is_wrong(browser):
    page = Page(browser, NEW)
    assert '<details class="govuk-details">' in page.response.text
    answer = page.send({"title": "Parks", "community_priority": "x" * 301})
    assert '<details class="govuk-details" open>' in answer.text


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_the_database_as_often_whatever_it_offers(browser, django_assert_num_queries, many):
    for number in range(many):
        a_body(f"Body {number}")
    with django_assert_num_queries(8):
        assert browser.get(NEW).status_code == 200
