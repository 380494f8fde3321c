"""A note on its way to its witness and back: by keyboard alone, with scripts and without."""

import pytest
from django.core import mail
from django.urls import reverse

from panels.models import Note, NoteAmendment, NoteSending, Panel
from tests.browser.looking import faults_wide_and_narrow
from tests.browser.test_journeys import fill_in, follow, tab_to
from tests.panels.sent_notes import a_note, link_in_mail

SLUG = "clean-air-at-the-school-gate"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_note_goes_to_its_witness_and_back_with_two_changes_of_which_one_is_taken(visit, demo, sign_in, scripts):
    note = a_note(Panel.objects.get(slug=SLUG))
    officer, witness = visit(java_script_enabled=scripts), visit(width=360, java_script_enabled=scripts)
    sign_in(officer, "dso")
    faults = [*send(officer, note), *answer(witness)]
    faults += settle(officer, NoteSending.objects.get(note=note))
    note.refresh_from_db()
    assert note.state == Note.State.AMENDED
    assert ["The hedge was laid." in note.text, "First words." in note.text] == [True, False]
    assert list(NoteAmendment.objects.values_list("is_taken", "reason")) == [(False, "It was a Monday."), (True, "")]
    assert "Why: It was a Monday." in mail.outbox[-1].body
    assert [found for found in faults if found] == []


def look(page):
    """What is wrong with the page, where scripts let us ask."""
    return faults_wide_and_narrow(page) if page.evaluate("() => document.body.classList.contains('js-enabled')") else {}


def send(page, note):
    page.goto(reverse("reviews:note_send", args=[SLUG, note.uuid]))
    fill_in(page, "#id_words", "With many thanks.")
    follow(page, "button[value=look]")
    yield look(page)
    follow(page, "button[value=send]")
    assert "The note is on its way to A parent" in page.locator(".saved").inner_text()
    yield look(page)


def answer(page):
    page.goto(link_in_mail())
    tab_to(page, "main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/link/note/")
    yield look(page)
    follow(page, "a[href='/link/note/change/']")
    fill_in(page, "#id_text-0", "First words.")
    fill_in(page, "#id_text-1", "The hedge was laid.")
    follow(page, "button[value=look]")
    assert page.locator("main ins").count() == 2
    yield look(page)
    follow(page, "button[value=send]")
    assert page.locator("h1").inner_text() == "Thank you: you have sent your changes"
    yield look(page)


def settle(page, sending):
    page.goto(reverse("reviews:notes_waiting", args=[SLUG]))
    follow(page, f"a[href='{reverse('reviews:note_reply', args=[SLUG, sending.uuid])}']")
    yield look(page)
    tab_to(page, "[name=take-1]")
    page.keyboard.press("ArrowDown")
    fill_in(page, "#id_why-1", "It was a Monday.")
    tab_to(page, "[name=take-2]")
    page.keyboard.press("Space")
    follow(page, "button[value=look]")
    yield look(page)
    follow(page, "button[value=settle]")
    assert "Settled." in page.locator(".saved").inner_text()
