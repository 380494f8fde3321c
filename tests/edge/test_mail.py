"""The page of mail that is not sent, for administrators."""

import pytest
from django.core import mail as sent_mail
from django.urls import reverse

from scrutiny.models import Event, Message
from tests.records import a_dso, an_administrator

pytestmark = pytest.mark.django_db


def a_message(number=1, **fields):
    told = {
        "key": f"k{number}",
        "to": f"amy{number}@example.org",
        "subject": f"Subject {number}",
        "text": "Secret way in",
    }
    return Message.objects.create(**told | fields)


@pytest.fixture
def admin(client):
    user = an_administrator()
    client.force_login(user)
    return user


def test_it_lists_what_waits_and_what_failed_but_not_what_it_says(client, admin):
    a_message(1)
    a_message(2, state="failed", error="The mail server refused this mail or its address.")
    a_message(3, state="sent", text="")
    page = client.get(reverse("mail:unsent")).content.decode()
    assert [f"amy{number}@example.org" in page for number in (1, 2, 3)] == [True, True, False]
    assert page.index("amy2@example.org") < page.index("amy1@example.org")
    assert ["The mail server refused this mail" in page, "Secret" in page] == [True, False]


def test_without_any_it_says_so(client, admin):
    assert "All mail has been sent" in client.get(reverse("mail:unsent")).content.decode()


def test_an_administrator_has_a_failed_mail_sent_again(client, admin):
    message = a_message(state="failed", error="No.", attempts=9)
    answer = client.post(reverse("mail:again", args=[message.uuid]), follow=True)
    assert "The message to amy1@example.org is being sent again." in answer.content.decode()
    assert [sent.body for sent in sent_mail.outbox] == ["Secret way in"]
    event = Event.objects.get()
    assert (event.verb, event.by, event.subject_name) == ("had sent again", admin, f"Mail {message.uuid}")


@pytest.mark.parametrize("state", ["sent", "sending"])
def test_a_mail_that_was_sent_is_not_sent_again(client, admin, state):
    message = a_message(state=state, text="")
    answer = client.post(reverse("mail:again", args=[message.uuid]), follow=True)
    assert "has been sent already" in answer.content.decode()
    assert (sent_mail.outbox, Event.objects.count()) == ([], 0)


def test_nobody_else_sees_it_or_is_shown_the_way(client, admin):
    assert reverse("mail:unsent") in client.get("/admin/").content.decode()
    client.force_login(a_dso())
    assert reverse("mail:unsent") not in client.get("/admin/").content.decode()
    assert client.get(reverse("mail:unsent")).status_code == 403


@pytest.mark.parametrize("many", [1, 3])
def test_a_longer_list_asks_no_more_of_the_database(client, admin, django_assert_num_queries, many):
    for number in range(many):
        a_message(number)
    with django_assert_num_queries(7):
        client.get(reverse("mail:unsent"))
