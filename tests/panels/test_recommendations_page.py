"""Changing a recommendation on its page."""

import pytest
from django.urls import reverse

from panels.models import Recommendation, Theme
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:change_recommendation", args=["parks", 1])


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks")


def opened(client, panel):
    client.force_login(a_dso(panel=panel))
    return Page(client, ADDRESS)


def test_before_it_is_issued_its_words_are_changed_without_a_reason(client, panel):
    a_recommendation(panel, "Open the gates.")
    answer = opened(client, panel).send({"words": "Open all gates.", "priority": "high"}, follow=True)
    assert told(answer)[0].startswith("Saved: the priority and the text. Worth another look: Nobody is asked.")
    stored = Recommendation.objects.get()
    assert (stored.text, stored.priority, stored.versions.count()) == ("Open all gates.", "high", 2)


def test_once_it_is_issued_other_words_need_their_reason_and_make_a_version(client, panel):
    a_recommendation(panel, "Open the gates.", number=1)
    page = opened(client, panel)
    page.send({"words": "Open all gates."})
    assert page.errors == {"reason_given": ["This recommendation is issued: say why its words are changed"]}
    assert Recommendation.objects.get().text == "Open the gates."
    assert page.send({"reason_given": "Some were forgotten"}).status_code == 302
    versions = Recommendation.objects.get().versions.values_list("number", "text", "why")
    assert list(versions) == [(1, "Open the gates.", ""), (2, "Open all gates.", "Some were forgotten")]


def test_other_particulars_need_no_reason_and_make_no_version(client, panel):
    a_recommendation(panel, number=1)
    theme = Theme.objects.create(panel=panel, heading="Access", position=1)
    page = opened(client, panel)
    assert told(page.send({"theme": theme.pk, "reason": "People wait"}, follow=True)) == [
        "Saved: the theme and why it is recommended."
    ]
    assert Recommendation.objects.get().versions.count() == 1


def test_that_a_reply_is_asked_for_is_saved_and_said_on_its_page(client, panel):
    page_of = a_recommendation(panel, number=1).get_absolute_url()
    assert told(opened(client, panel).send({"asks_for_reply": "on"}, follow=True)) == [
        "Saved: whether a reply is asked for."
    ]
    assert "The panel asked for a reply." in client.get(page_of).text
    page = Page(client, ADDRESS)
    page.sent.pop("asks_for_reply")
    page.send()
    assert (Recommendation.objects.get().asks_for_reply, "asked for a reply" in client.get(page_of).text) == (
        False, False,
    )  # fmt: skip


def test_the_theme_of_another_review_cannot_be_swapped_in(client, panel):
    a_recommendation(panel)
    foreign = Theme.objects.create(panel=a_panel("Buses"), heading="Buses", position=1)
    page = opened(client, panel)
    page.send({"theme": foreign.pk})
    assert page.errors == {"theme": ["Choose one of those offered here: that one belongs elsewhere, or is gone"]}


def test_two_who_reword_it_meet_and_each_version_is_kept(client, panel):
    a_recommendation(panel, "Open the gates at dawn.", number=1)
    mine, theirs = opened(client, panel), opened(client, panel)
    theirs.send({"words": "Open all gates at dawn.", "reason_given": "Some were forgotten"})
    answer = mine.send({"words": "Open the gates at noon.", "reason_given": "Dawn is early"})
    (field,) = answer.context["form"].conflict.both
    assert (answer.status_code, field.box) == (409, "Open all gates at noon.")
    assert mine.sent["reason_given"] == "Dawn is early"
    assert mine.send({"words-take": "box"}).status_code == 302
    assert [version.text for version in Recommendation.objects.get().versions.all()] == [
        "Open the gates at dawn.", "Open all gates at dawn.", "Open all gates at noon.",
    ]  # fmt: skip
