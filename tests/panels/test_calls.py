"""Calls for written evidence: written by officers, opened to everybody, closed."""

import datetime

import pytest
from django.utils import timezone

from panels.actions.calls import add_call, open_call
from panels.models import CallForEvidence
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public")


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


def a_call(panel, title="Gates at night", **fields):
    call = add_call(CallForEvidence(panel=panel, title=title, words="Tell us.", **fields), by=None)
    return call


def an_open_call(panel, *, opens=-1, closes=1, **fields):
    call, today = a_call(panel, **fields), timezone.localdate()
    open_call(call, opens_on=today + opens * DAY, closes_on=today + closes * DAY, by=None)
    return call


def test_a_call_is_written_opened_and_read_by_everybody(client, dso, panel):
    page = Page(client, "/reviews/parks/evidence/new-call/")
    written = {
        "title": "Gates at night",
        "words": "Tell us how it is.\n\nAll are welcome.",
        "questions": "When?\n\nWhy?",
    }
    answer = page.send(written, follow=True)
    assert told(answer) == ["Written: Gates at night. Look at it as others will, then open it."]
    client.logout()
    assert client.get("/evidence/gates-at-night/").status_code == 404
    client.force_login(dso)
    last = timezone.localdate() + 30 * DAY
    answer = Page(client, "/reviews/parks/evidence/calls/gates-at-night/open/").send(
        {"closes_on": f"{last:%-d %B %Y}"}, follow=True
    )
    assert f"Open until {last:%-d %B %Y}" in answer.text
    client.logout()
    read = client.get("/evidence/gates-at-night/")
    assert [read.status_code, "All are welcome." in read.text, read.context["call"].asked] == [
        200, True, ["When?", "Why?"],
    ]  # fmt: skip
    assert "Send your evidence" in read.text
    assert "Gates at night" in client.get("/evidence/").text
    assert "Gates at night" in client.get("/reviews/parks/evidence/calls/").text
    assert list(Event.objects.filter(subject_kind="panels.callforevidence").order_by("pk").values_list("verb")) == [
        ("added",), ("opened",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opens", "closes", "sentence"),
    [
        ("15 November 2001", "20 November 2001", "That day is over: choose one to come"),
        ("today", "yesterday", "That day is over: choose one to come"),
        ("today", "soon", "Enter a real date, such as 15 November 2026 or 15/11/2026"),
        ("today", "", "Enter a date, such as 15 November 2026"),
    ],
)
def test_days_that_make_no_sense_are_refused_beside_the_last_day(client, dso, panel, opens, closes, sentence):
    a_call(panel)
    page = Page(client, "/reviews/parks/evidence/calls/gates-at-night/open/")
    page.send({"opens_on": opens, "closes_on": closes})
    assert page.errors["closes_on"] == [sentence]


def test_a_call_of_a_review_that_not_everybody_may_read_cannot_be_opened(client):
    panel = a_panel(slug="parks", audience="councillors")
    client.force_login(a_dso(panel=panel))
    a_call(panel)
    page = Page(client, "/reviews/parks/evidence/calls/gates-at-night/open/")
    page.send({"closes_on": "tomorrow"})
    assert page.errors["__all__"][0].startswith("Not everybody may read this review yet")
    assert CallForEvidence.objects.get().state == "draft"


def test_a_call_is_closed_by_a_press_and_opened_again(client, dso, panel):
    an_open_call(panel)
    answer = client.post("/reviews/parks/evidence/calls/gates-at-night/close/", follow=True)
    assert told(answer) == ["The call is closed: nothing more is taken."]
    assert "This call is closed." in answer.text
    Page(client, "/reviews/parks/evidence/calls/gates-at-night/open/").send({"closes_on": "tomorrow"})
    assert CallForEvidence.objects.get().takes(timezone.localdate())


def test_a_call_takes_what_is_sent_from_its_first_day_to_the_end_of_its_last(panel):
    call, today = an_open_call(panel, opens=0, closes=2), timezone.localdate()
    assert [call.takes(today + days * DAY) for days in (-1, 0, 2, 3)] == [False, True, True, False]


def test_two_calls_of_one_title_have_addresses_of_their_own(panel):
    assert [a_call(panel).slug, a_call(panel).slug] == ["gates-at-night", "gates-at-night-2"]


def test_a_draft_to_which_nobody_wrote_is_removed(client, dso, panel):
    a_call(panel)
    answer = client.post("/reviews/parks/evidence/calls/gates-at-night/remove/", follow=True)
    assert [told(answer), CallForEvidence.objects.count()] == [["Removed: Gates at night."], 0]
