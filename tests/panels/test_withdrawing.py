"""Withdrawing a recommendation that is issued: its number and its words stay, and say so."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from panels.actions.recommendations import IsNotIssued
from panels.actions.withdrawing import withdraw
from panels.models import Decision, Panel, Recommendation, RouteStep
from panels.papers.recommendations import recommendation_blocks
from scrutiny.models import Event
from scrutiny.papers.model import Paragraph, Run
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_recommendation, a_user

pytestmark = pytest.mark.django_db
today = timezone.localdate
WITHDRAW = reverse("reviews:withdraw", args=["parks", 3])
ITS_PAGE = reverse("reviews:recommendation", args=["parks", 3])


@pytest.fixture
def panel(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    client.force_login(a_dso(panel=panel))
    return panel


@pytest.fixture
def issued(panel):
    return a_recommendation(panel, "Open the gates at dawn.", number=3, addressed_to=[a_body("Parks")])


def a_withdrawn(recommendation, because="The gates are gone."):
    withdraw(recommendation, on=today(), because=because, by=None)
    return recommendation


def test_it_says_everywhere_that_it_is_withdrawn_and_when_and_why(client, issued):
    page = Page(client, WITHDRAW)
    answer = page.send({"withdrawn_because": "The gates are gone."}, follow=True)
    assert told(answer) == [
        f"Saved: the day of its withdrawal ({today():%-d %B %Y}) and the reason for its withdrawal."
    ]
    body = issued.addressed_to.get()
    client.logout()
    for address in (ITS_PAGE, reverse("reviews:recommendations", args=["parks"])):
        text = client.get(address).text
        assert f"<strong>Withdrawn on {today():%-d %B %Y}:</strong> The gates are gone." in text
        assert "<s>Open the gates at dawn.</s>" in text
    for address in (reverse("recommendations"), body.get_absolute_url()):
        assert f"Withdrawn, {today():%-d %B %Y}" in client.get(address).text
    assert "Recommendation 3 withdrawn" in client.get(reverse("reviews:overview", args=["parks"])).text


def test_a_paper_keeps_its_words_and_tells_the_withdrawal_under_them(panel, issued):
    a_withdrawn(issued)
    (item,) = recommendation_blocks(panel, a_user())[0].items
    assert (item.number, item.blocks) == (
        "(3)",
        (Paragraph((Run(f"Withdrawn on {today():%-d %B %Y}: ", strong=True), Run("The gates are gone."))),),
    )


def test_whoever_withdrew_it_can_undo_it_and_both_steps_stay_in_its_history(client, issued):
    Page(client, WITHDRAW).send({"withdrawn_because": "The gates are gone."}, follow=True)
    answer = client.post(reverse("undo"), follow=True)
    assert answer.redirect_chain[0][0] == ITS_PAGE
    assert "Withdrawn on" not in answer.text
    assert [event.verb for event in Event.objects.of(issued)[:2]] == ["undid the last change of", "withdrew"]


def test_it_is_put_forward_again_for_a_reason(client, issued):
    a_withdrawn(issued)
    page = Page(client, WITHDRAW)
    page.send({"reason_given": ""})
    assert page.errors == {"reason_given": ["Say why it is changed"]}
    page.send({"reason_given": "There is a gate after all."})
    issued.refresh_from_db()
    newest = Event.objects.of(issued).first()
    assert (issued.withdrawn_on, issued.withdrawn_because) == (None, "")
    assert (newest.verb, newest.reason) == ("put forward again", "There is a gate after all.")


def test_what_is_wrong_is_told_beside_the_field(client, issued):
    Recommendation.objects.filter(pk=issued.pk).update(issued_at=timezone.now())
    page, tomorrow = Page(client, WITHDRAW), today() + datetime.timedelta(days=1)
    page.send({"withdrawn_on": f"{tomorrow}", "withdrawn_because": ""})
    assert page.errors == {
        "withdrawn_on": [f"{tomorrow:%-d %B %Y} is still to come: withdraw it on that day"],
        "withdrawn_because": ["Say why it is withdrawn"],
    }
    page.send({"withdrawn_on": "1 May 2001", "withdrawn_because": "Gone."})
    assert page.errors == {"withdrawn_on": [f"It was issued on {today():%-d %B %Y}: give that day or a later one"]}


def test_only_what_is_issued_is_withdrawn_on_a_day_and_for_a_reason(client, panel):
    draft = a_recommendation(panel)
    assert client.get(reverse("reviews:withdraw", args=["parks", 1])).status_code == 404
    with pytest.raises(IsNotIssued):
        a_withdrawn(draft)
    numbered = a_recommendation(panel, number=7)
    for pk, values in ((draft.pk, {"withdrawn_on": today(), "withdrawn_because": "Gone."}),
                       (numbered.pk, {"withdrawn_on": today()}),
                       (numbered.pk, {"withdrawn_because": "Gone."})):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Recommendation.objects.filter(pk=pk).update(**values)


def test_it_is_left_out_of_what_there_is_to_do(panel, issued):
    user = a_dso(panel=panel)
    a_recommendation(panel, "Lock them at dusk.", number=4)
    assert list(Recommendation.objects.undecided().values_list("number", flat=True)) == [3, 4]
    a_withdrawn(issued)
    known = Panel.objects.with_facts(user).get()
    assert (known.number_asked, known.number_unaddressed, known.number_unfounded) == (1, 1, 1)
    assert list(Recommendation.objects.undecided().values_list("number", flat=True)) == [4]


def test_of_two_who_withdraw_it_at_once_only_the_first_does(client, issued):
    first, second = Page(client, WITHDRAW), Page(client, WITHDRAW)
    first.send({"withdrawn_because": "The gates are gone."})
    assert second.send({"withdrawn_because": "Nobody asks for it."}).status_code == 200
    issued.refresh_from_db()
    assert issued.withdrawn_because == "The gates are gone."


def test_the_administration_shows_it_and_does_not_change_it(client, issued):
    a_withdrawn(issued)
    address = reverse("admin:panels_recommendation_change", args=[issued.pk])
    text = client.get(address).text
    assert "The gates are gone." in text
    assert 'name="withdrawn_because"' not in text


def test_what_was_adopted_and_then_withdrawn_opens_no_action(panel, issued):
    step = RouteStep.objects.create(panel=panel, body=a_body("Assembly"), position=1, purpose="decision")
    Decision.objects.create(step=step, recommendation_version=issued.current, outcome="adopted")
    assert list(panel.recommendations.adopted()) == [issued]
    a_withdrawn(issued)
    assert list(panel.recommendations.adopted()) == []
