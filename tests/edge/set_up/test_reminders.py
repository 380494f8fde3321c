"""Setting up when people are reminded, and the recesses in which nobody is."""

import datetime

import pytest

from actionplans.models import Recess
from scrutiny.models import Council, Event
from tests.pages import Page

pytestmark = pytest.mark.django_db
STEPS = ("remind_before_days", "remind_after_days", "remind_again_days", "tell_senior_days")


def saved(browser, **typed):
    return Page(browser, "/set-up/reminders/").send(typed, follow=True)


def test_a_step_that_is_left_empty_is_not_used(browser, council):
    saved(browser, remind_before_days="5", remind_again_days="", tell_senior_days="14")
    found = Council.objects.get()
    assert [getattr(found, name) for name in STEPS] == [5, 3, None, 14]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"remind_again_days": "3"}, "Each step comes after the one before it: write a larger number of days"),
        ({"remind_before_days": "soon"}, "Write a whole number of days, or leave it empty"),
        ({"remind_before_days": "-1"}, "Write a whole number of days, or leave it empty"),
        ({"tell_senior_days": "400"}, "Write at most 365 days"),
    ],
)
def test_steps_that_make_no_sense_are_refused_beside_their_field(browser, council, typed, sentence):
    assert sentence in saved(browser, **typed).text
    assert [getattr(Council.objects.get(), name) for name in STEPS] == [7, 3, 10, 17]


def test_recesses_are_added_listed_and_deleted(browser, administrator):
    sent = {"label": "Summer recess", "starts_on": "3 August 2026", "ends_on": "28 Aug 2026"}
    page = browser.post("/set-up/recesses/", sent, follow=True)
    assert "Added: Summer recess, 3 August 2026 to 28 August 2026." in page.text
    assert "Another recess begins on that day already" in browser.post("/set-up/recesses/", sent).text
    wrong = sent | {"ends_on": "1 August 2026", "starts_on": "2 August 2026"}
    assert "The last day must not be before the first" in browser.post("/set-up/recesses/", wrong).text
    assert Recess.objects.get().ends_on == datetime.date(2026, 8, 28)
    page = browser.post("/set-up/recesses/2026-08-03/remove/", follow=True)
    assert ("Deleted: Summer recess." in page.text, Recess.objects.count()) == (True, 0)
    assert list(Event.objects.filter(by=administrator).values_list("verb", flat=True)) == ["deleted", "added"]
