"""Issuing recommendations, and their versions before and after."""

import datetime

import pytest
from django.urls import reverse

from panels.actions.issuing import NothingToIssue, as_seen, issue, to_be_issued
from panels.actions.recommendations import amend
from panels.models import Theme
from panels.papers.recommendations import recommendation_blocks
from scrutiny.editing import Conflict
from scrutiny.models import Event
from tests.pages import told
from tests.records import a_dso, a_panel, a_recommendation, a_user

pytestmark = pytest.mark.django_db
ISSUE = reverse("reviews:issue", args=["parks"])


@pytest.fixture
def panel(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    client.force_login(a_dso(panel=panel))
    return panel


def numbers(panel):
    return {one.text: one.number for one in panel.recommendations.for_list()}


def test_numbers_are_given_in_the_order_of_the_report_and_shown_before(client, panel):
    late = Theme.objects.create(panel=panel, heading="Late", position=2)
    early = Theme.objects.create(panel=panel, heading="Early", position=1)
    for text, theme in (("Three", late), ("One", early), ("Two", early)):
        a_recommendation(panel, text, theme=theme, audience="officers")
    page = client.get(ISSUE)
    assert [(number, one.text) for number, one in page.context["issuing"]] == [(1, "One"), (2, "Two"), (3, "Three")]
    answer = client.post(ISSUE, {"seen": page.context["seen"], "is-opened": "yes"}, follow=True)
    assert told(answer) == [
        "Issued: recommendations 1 to 3 have their numbers. Other words are amendments from now on."
    ]
    assert numbers(panel) == {"One": 1, "Two": 2, "Three": 3}
    one = panel.recommendations.get(number=1)
    assert (one.audience, one.issued_at is None) == ("public", False)
    assert Event.objects.of(one).first().changes == {"number": [None, 1], "audience": ["officers", "public"]}
    assert Event.objects.of(panel).first().verb == "issued recommendations 1 to 3 of"


def test_later_ones_get_the_next_numbers_and_none_is_used_again(panel):
    a_recommendation(panel, "Printed", number=7)
    a_recommendation(panel, "Late")
    issue(panel, by=None, seen=as_seen(to_be_issued(panel)))
    a_recommendation(panel, "Later")
    issue(panel, by=None, seen=as_seen(to_be_issued(panel)))
    assert numbers(panel) == {"Printed": 7, "Late": 8, "Later": 9}


def test_it_is_refused_where_there_is_nothing_or_something_changed_since(client, panel):
    with pytest.raises(NothingToIssue):
        issue(panel, by=None, seen="")
    assert "There is nothing to issue" in client.post(ISSUE).text
    one = a_recommendation(panel, "One")
    seen = client.get(ISSUE).context["seen"]
    amend(one, "Another", by=None, why="Better")
    with pytest.raises(Conflict):
        issue(panel, by=None, seen=seen)
    answer = client.post(ISSUE, {"seen": seen})
    assert (answer.status_code, "Not issued: the recommendations have changed" in answer.text) == (409, True)
    assert numbers(panel) == {"Another": None}


def test_what_is_restricted_stays_so_when_it_is_issued(panel):
    kept = a_recommendation(panel, audience="officers", restriction="confidential")
    issue(panel, by=None, seen=as_seen(to_be_issued(panel)), is_opened=True)
    kept.refresh_from_db()
    assert (kept.number, kept.audience) == (1, "officers")


def test_both_versions_stand_on_its_page_and_in_papers_and_those_before_issue_are_for_officers(client, panel):
    one = a_recommendation(panel, "Open at dawn.", audience="public")
    amend(one, "Open the gates at dawn.", by=None, why="Reworded")
    issue(panel, by=None, seen=as_seen(to_be_issued(panel)))
    one.refresh_from_db()
    amend(one, "Open the gates at eight.", by=a_user(name="Amy Prior"), why="Dawn is early")
    address = reverse("reviews:versions", args=["parks", 1])
    assert [each.number for each in client.get(address).context["wordings"]] == [3, 2, 1]
    assert "by Amy Prior" in client.get(address).text
    client.logout()
    page = client.get(address)
    assert [each.number for each in page.context["wordings"]] == [3, 2]
    assert "Amy Prior" not in page.text
    assert "[taken out: </span>dawn" in page.text
    assert "[put in: </span>eight" in page.text
    assert "Open at dawn." not in client.get(reverse("reviews:recommendation", args=["parks", 1])).text
    (printed,) = recommendation_blocks(panel, None)
    (item,) = printed.items
    assert (item.text, item.blocks[0].text[1].text) == ("Open the gates at dawn.", "Open the gates at eight.")


def test_any_two_versions_are_compared_and_nonsense_gives_the_last_two(client, panel):
    one = a_recommendation(panel, "One.", number=1)
    for text in ("Two.", "Three."):
        amend(one, text, by=None, why="Better")
    address = reverse("reviews:versions", args=["parks", 1])

    def compared(**asked):
        context = client.get(address, asked).context
        return context["before"].number, context["after"].number

    assert compared(**{"from": "3", "to": "1"}) == (1, 3)
    assert [compared(), compared(**{"from": "9", "to": "x"})] == [(2, 3), (2, 3)]
    assert client.get(reverse("reviews:versions", args=["parks", 2])).status_code == 404


def test_a_recommendation_that_nobody_issued_here_keeps_the_words_of_the_day_of_the_report(panel):
    one = a_recommendation(panel, "First.", number=1)
    amend(one, "Second.", by=None, why="Better")
    panel.report_on = datetime.date.today()
    (printed,) = recommendation_blocks(panel, a_dso())
    assert printed.items[0].text == "Second."
