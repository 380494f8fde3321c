"""Giving and ending rights."""

import datetime

import pytest
from django.utils import timezone

from panels.models import Body, Grant
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import LONG_AGO, a_body, a_grant, a_panel, a_user, an_administrator

pytestmark = pytest.mark.django_db
NEXT_YEAR = timezone.localdate() + datetime.timedelta(days=365)


@pytest.fixture
def administrator(client):
    user = an_administrator()
    client.force_login(user)
    return user


def give(client, user, **typed):
    return client.post(f"/accounts-and-rights/{user.uuid}/rights/give/", typed)


def page_of(grant):
    return f"/accounts-and-rights/{grant.user.uuid}/rights/{grant.uuid}/"


def test_a_right_is_given_for_the_council_a_body_and_a_review(client, administrator):
    user, panel = a_user(), a_panel()
    board = a_body("Scrutiny Board", kind=Body.Kind.BOARD)
    give(client, user, role="dso", place="")
    give(client, user, role="officer", place=f"body-{board.pk}")
    give(client, user, role="confidence", place=f"panel-{panel.pk}", ends_on=f"{NEXT_YEAR:%d/%m/%Y}")
    given = user.grants.order_by("pk").values_list("role", "body", "panel", "starts_on", "ends_on")
    today = timezone.localdate()
    assert list(given) == [
        ("dso", None, None, today, None),
        ("officer", board.pk, None, today, None),
        ("confidence", None, panel.pk, today, NEXT_YEAR),
    ]
    assert Event.objects.filter(verb="gave", by=administrator).count() == 3


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Choose the role"),
        ({"role": "king"}, "Select a valid choice"),
        ({"role": "administrator", "place": "panel"}, "An administrator’s right is for the whole council"),
        ({"role": "officer"}, "Choose the body or the review that this officer works on"),
        ({"role": "confidence", "ends_on": "1 May 2999"}, "Choose the one review in which this person may read"),
        ({"role": "confidence", "place": "panel"}, "Give the day on which this right to read in confidence ends"),
        ({"role": "dso", "ends_on": "1 May 2020"}, "That day is past"),
        ({"role": "dso", "place": "panel-999999"}, "Choose where from the list"),
        ({"role": "dso", "ends_on": "1 May 2998"}, "has this right already, without an end."),
    ],
)
def test_a_right_that_makes_no_sense_is_refused_with_a_sentence(client, administrator, typed, sentence):
    user, panel = a_user(), a_panel()
    a_grant(user, Grant.Role.DSO)
    typed = {name: f"panel-{panel.pk}" if value == "panel" else value for name, value in typed.items()}
    page = give(client, user, **typed)
    assert sentence in page.text
    assert user.grants.count() == 1


def test_a_right_is_ended_at_once_stays_in_the_history_and_can_be_given_again(client, administrator):
    user = a_user()
    give(client, user, role="dso")
    grant = user.grants.get()
    client.post(page_of(grant), {"end": "now"})
    grant.refresh_from_db()
    assert grant.ended_at
    assert not user.has_perm("panels.add_panel")
    assert client.get(page_of(grant)).status_code == 404
    give(client, user, role="dso")
    assert type(user).objects.get(pk=user.pk).has_perm("panels.add_panel")
    assert list(Event.objects.order_by("pk").values_list("verb", flat=True)) == ["gave", "ended", "gave"]


def test_the_last_day_of_a_right_is_changed(client, administrator):
    grant = a_grant(a_user(), Grant.Role.DSO)
    mine, theirs = Page(client, page_of(grant)), Page(client, page_of(grant))
    assert told(theirs.send({"ends_on": "1 May 2999"}, follow=True)) == [
        "Saved: the last day of Democratic services officer."
    ]
    grant.refresh_from_db()
    assert (grant.starts_on, grant.ends_on) == (LONG_AGO, datetime.date(2999, 5, 1))
    answer = mine.send({"ends_on": "2 May 2999"})
    assert (answer.status_code, "When you opened it" in answer.text, "End it now" in answer.text) == (409, True, False)
    mine.send({"ends_on-take": "mine"})
    grant.refresh_from_db()
    assert grant.ends_on == datetime.date(2999, 5, 2)


def test_a_right_to_read_in_confidence_cannot_lose_its_end_and_the_page_says_so(client, administrator):
    grant = a_grant(a_user(), "confidence", panel=a_panel(), ends_on=NEXT_YEAR)
    client.force_login(administrator)
    assert "A right to read in confidence always ends." in client.get(page_of(grant)).text
    page = Page(client, page_of(grant))
    page.send({"ends_on": ""})
    assert page.errors == {"ends_on": ["Give the day on which this right to read in confidence ends"]}
    grant.refresh_from_db()
    assert grant.ends_on == NEXT_YEAR


def test_nobody_ends_their_own_last_right_to_administer(client, administrator):
    grant = administrator.grants.get()
    answers = [
        client.post(page_of(grant), {"end": "now"}, follow=True).text,
        Page(client, page_of(grant)).send({"ends_on": "1 May 2999"}).text,
    ]
    assert all("This is what makes you an administrator" in answer for answer in answers)
    grant.refresh_from_db()
    assert (grant.ended_at, grant.ends_on) == (None, None)


def test_the_right_of_another_account_is_not_found_under_this_one(client, administrator):
    grant = a_grant(a_user(), Grant.Role.DSO)
    assert client.get(f"/accounts-and-rights/{a_user().uuid}/rights/{grant.uuid}/").status_code == 404
