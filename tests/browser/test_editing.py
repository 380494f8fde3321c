"""Changing records in a browser: the pages themselves, and what scripts add to them."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from panels.models import Panel
from tests.browser.looking import faults_of, press, until
from tests.records import a_dso, a_panel, a_recommendation

ADDRESS = reverse("reviews:particulars", args=["parks"])
PRESS = "main form[data-editing] .govuk-button-group button"


@pytest.fixture
def panel():
    panel = a_panel("Parks in winter", slug="parks", summary="The gates are shut. Nobody knows why.")
    panel.terms.create(position=1, text="To look.")
    panel.terms.create(position=2, text="To listen.")
    a_recommendation(panel)
    return panel


@pytest.fixture
def enter(visit, site, panel):
    """Open a window in which an officer of the review is signed in."""

    def opened(width=1280, **options):
        client = Client()
        client.force_login(a_dso(panel=panel))
        page = visit(width, **options)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])
        return page

    return opened


def faults(page):
    """What is wrong with the page, but that the browser notes the answer of a conflict."""
    found = faults_of(page)
    others = [words for words in found.pop("complaints", []) if "409 (Conflict)" not in words]
    return found | ({"complaints": others} if others else {})


@pytest.mark.parametrize("width", [1280, 320])
def test_two_meet_and_decide(enter, width):
    mine, theirs = enter(width), enter()
    mine.goto(ADDRESS)
    assert faults(mine) == {}
    theirs.goto(ADDRESS)
    theirs.fill("#id_title", "Parks by day")
    theirs.fill("#id_community_priority", "Health")
    press(theirs, PRESS)
    assert theirs.locator(".saved").inner_text().startswith("Saved: the title and the community priority.")
    assert faults(theirs) == {}
    mine.fill("#id_title", "Parks at night")
    mine.fill("#id_report_title", "Report")
    press(mine, PRESS)
    assert faults(mine) == {}
    press(mine, PRESS)
    assert mine.locator(".govuk-error-summary a").inner_text() == "Title: choose what to keep"
    mine.click(".govuk-error-summary a")
    assert mine.evaluate("document.activeElement.value") == "mine"
    mine.check("#id_title-theirs")
    press(mine, PRESS)
    stored = Panel.objects.get()
    assert (stored.title, stored.community_priority, stored.report_title) == ("Parks by day", "Health", "Report")
    for page in ("reviews:history", "reviews:terms"):
        mine.goto(reverse(page, args=["parks"]))
        assert faults(mine) == {}
    mine.goto(reverse("history", args=["panel", stored.pk]))
    assert faults(mine) == {}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_list_is_changed_by_its_buttons(enter, panel, scripts):
    page = enter(java_script_enabled=scripts)
    page.goto(reverse("reviews:terms", args=["parks"]))
    page.fill("#id_line-0", "To look closely.")
    page.click("text=Add another term")
    page.fill("#id_line-2", "To report.")
    page.click("text=Move up term 3")
    expect(page.locator("#id_line-1")).to_have_value("To report.")
    page.click("text=Remove term 3")
    expect(page.locator("#id_line-2")).to_have_count(0)
    press(page, "button[value=save]")
    assert page.locator(".saved").inner_text().startswith("Saved: the terms of reference.")
    assert [term.text for term in panel.terms.all()] == ["To look closely.", "To report."]


def test_long_words_that_were_not_saved_are_offered_again_and_go_when_they_are_saved(enter):
    page = enter()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(ADDRESS)
    page.fill("#id_summary", "Words that nobody saved")
    page.reload()
    assert asked == ["beforeunload"]
    assert page.locator("text=You have unsaved words from").is_visible()
    assert faults(page) == {}
    page.click("text=Put them back")
    assert page.input_value("#id_summary") == "Words that nobody saved"
    press(page, PRESS)
    assert Panel.objects.get().summary == "Words that nobody saved"
    until(page, "Object.keys(sessionStorage).length == 0")
    assert asked == ["beforeunload"]


def test_unsaved_words_are_thrown_away_on_request_and_at_sign_out(enter):
    page = enter()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(ADDRESS)
    page.fill("#id_summary", "Words")
    page.reload()
    page.click("text=Throw them away")
    until(page, "Object.keys(sessionStorage).length == 0")
    page.fill("#id_summary", "Other words")
    press(page, "header button[type=submit]")
    page.wait_for_url("**/")
    until(page, "Object.keys(sessionStorage).length == 0")
