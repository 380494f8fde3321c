"""What others changed in a review since its reader last marked it as seen."""

import pytest
from django.urls import reverse

from panels.actions.recommendations import add_recommendation
from panels.models import LastLook
from scrutiny.models import Event
from tests.pages import told
from tests.records import a_dso, a_member, a_panel, a_recommendation, a_user

pytestmark = pytest.mark.django_db
PAGE, SEEN = reverse("reviews:overview", args=["parks"]), reverse("reviews:seen", args=["parks"])


@pytest.fixture
def panel():
    return a_panel("Parks", slug="parks", audience="public")


def changes(client):
    return client.get(PAGE).context["changes"]


def press(client):
    return client.post(SEEN, {"up-to": changes(client).up_to}, follow=True)


def sentences(client):
    return [one.sentence for one in changes(client).told]


def test_reading_alone_marks_nothing_and_a_press_does(client, panel):
    client.force_login(a_dso())
    for _ in range(2):
        assert (changes(client).since, sentences(client), LastLook.objects.count()) == (None, [], 0)
    assert told(press(client))[0].startswith("Marked as seen.")
    a_recommendation(panel)
    assert sentences(client) == ["added recommendation 1"]
    press(client)
    assert sentences(client) == []
    assert "Nothing since" in client.get(PAGE).text


def test_what_happened_after_the_page_was_shown_is_not_taken_for_seen(client, panel):
    client.force_login(a_dso())
    shown = changes(client).up_to
    a_recommendation(panel)
    client.post(SEEN, {"up-to": shown})
    assert sentences(client) == ["added recommendation 1"]
    press(client)
    client.post(SEEN, {"up-to": shown})
    assert sentences(client) == []


def test_ones_own_changes_are_no_news(client, panel):
    mine = a_dso()
    client.force_login(mine)
    press(client)
    add_recommendation(panel, "Open the gates.", by=mine)
    assert sentences(client) == []


def test_nobody_is_told_of_what_they_may_not_read(client, panel):
    member = a_user()
    a_member(panel, user=member)
    client.force_login(member)
    press(client)
    a_recommendation(panel, audience="officers")
    a_recommendation(panel, audience="panel")
    assert sentences(client) == ["added recommendation 2"]


def test_twenty_are_listed_and_the_history_has_the_rest(client, panel):
    client.force_login(a_dso())
    press(client)
    for number in range(21):
        a_recommendation(panel, f"Open gate {number}.")
    found = changes(client)
    assert (len(found.told), found.has_more) == (20, True)
    assert found.told[0].event == Event.objects.first()


def test_whoever_is_not_signed_in_is_not_asked(client, panel):
    assert changes(client) is None
    assert client.post(SEEN).status_code == 302


@pytest.mark.parametrize("sent", ["", "x", "-1", "9" * 30])
def test_nonsense_marks_nothing(client, panel, sent):
    client.force_login(a_dso())
    assert client.post(SEEN, {"up-to": sent}).status_code == 302
    assert not LastLook.objects.exists()
