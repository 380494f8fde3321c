"""What the officer does with what came back."""

import pytest
from django.core import mail

from panels.actions.notes import open_note, write_note
from panels.models import Note, NoteAmendment, NoteVersion
from scrutiny.models import Audience
from tests.pages import Page, told
from tests.panels.sent_notes import CHANGE, READ, a_note, in_days, now, send_changes, sent_to

pytestmark = pytest.mark.django_db


def held(text, *words):
    return [each in text for each in words]


def reply_page(officer, sending):
    return Page(officer, f"/reviews/parks/notes/sent/{sending.uuid}/reply/")


def test_one_change_is_taken_and_one_is_left_with_its_reason(
    officer, witness, note, django_capture_on_commit_callbacks
):
    send_changes(witness)
    page = reply_page(officer, witness.sending)
    page.send({"take-1": "take", "take-2": "leave", "press": "look"})
    assert page.errors == {"why-2": ["Say why change 2 is left: the witness is told"]}
    page.send({"why-2": "Others saw it cut.", "words": "With thanks.", "press": "look"})
    assert "This is what the witness will be told" in page.response.text
    assert NoteAmendment.objects.count() == 0
    with django_capture_on_commit_callbacks(execute=True):
        settled = page.send({"press": "settle"}, follow=True)
    assert told(settled) == ["Settled. A parent is told by e-mail what was taken."]
    kept = now(note)
    assert kept.state == Note.State.AMENDED
    assert "We met on Tuesday. [[#1|A parent]] spoke." in kept.text.replace("<strong>", "").replace("</strong>", "")
    assert "The hedge was cut." in kept.text
    assert [(each.is_taken, each.reason) for each in NoteAmendment.objects.all()] == [
        (True, ""),
        (False, "Others saw it cut."),
    ]
    body = mail.outbox[-1].body
    assert [words in body for words in ("Why: Others saw it cut.", "With thanks.", "Rosa", "[[")] == [
        True,
        True,
        False,
        False,
    ]
    assert NoteVersion.objects.filter(note=note).last().why == "What the witness asked for"


def test_all_taken_at_once_agrees_the_note(officer, witness, note):
    send_changes(witness)
    page = reply_page(officer, witness.sending)
    page.send({"press": "all"})
    page.send({"press": "settle"})
    assert (now(note).state, "The hedge was laid." in now(note).text) == (Note.State.AGREED, True)
    assert "You have agreed this note" in witness.get(READ).text


def test_an_edit_meanwhile_is_met_and_nothing_decided_is_lost(officer, witness, note):
    send_changes(witness)
    page = reply_page(officer, witness.sending)
    write_note(now(note), now(note).text.replace("The hedge", "The old hedge"), by=None)
    page.send({"take-1": "take", "take-2": "take", "press": "look"})
    assert (page.response.status_code, NoteAmendment.objects.count()) == (409, 0)
    assert "In the note now: somebody changed it meanwhile" in page.response.text
    assert page.sent["take-1"] == "take"
    page.send({"press": "look"})
    page.send({"press": "settle"})
    assert (now(note).state, "The old hedge was laid." in now(note).text) == (Note.State.AMENDED, True)


def test_a_newer_reply_meanwhile_is_met(officer, witness):
    send_changes(witness)
    page = reply_page(officer, witness.sending)
    page.send({"take-1": "take", "take-2": "take", "press": "look"})
    send_changes(witness, {2: "Other."})
    page.send({"press": "settle"})
    assert (page.response.status_code, NoteAmendment.objects.count()) == (409, 0)
    assert "take-1" not in page.sent or not page.sent["take-1"]


def test_settled_twice_is_settled_once(officer, witness):
    send_changes(witness)
    page = reply_page(officer, witness.sending)
    page.send({"press": "all"})
    typed = page.sent | {"press": "settle"}
    first, second = (officer.post(page.address, typed) for _ in range(2))
    assert (first.status_code, second.status_code in {200, 409}) == (302, True)
    assert NoteAmendment.objects.count() == 2


def test_a_name_that_comes_back_unmarked_is_not_taken_into_a_note_for_more_than_its_officers(officer, witness, note):
    open_note(now(note), {"audience": Audience.PANEL}, by=None)
    send_changes(witness, {1: "Rosa Lind cut the hedge."})
    page = reply_page(officer, witness.sending)
    page.send({"press": "all"})
    page.send({"press": "settle"})
    assert "holds the name of somebody who may not be named" in page.response.text
    assert (NoteAmendment.objects.count(), now(note).state) == (0, Note.State.SENT)


def test_an_agreement_to_words_that_were_changed_since_is_looked_at(officer, witness, note):
    write_note(now(note), "<p>Written anew.</p>", by=None)
    witness.post(READ, {"seen": witness.sending.version})
    assert (now(note).state, now(witness.sending).state) == (Note.State.SENT, "replied")
    assert "It has been changed since" in officer.get(f"/reviews/parks/notes/sent/{witness.sending.uuid}/reply/").text


def test_the_link_can_be_ended_by_one_press(officer, witness):
    page = officer.post(f"/reviews/parks/notes/sent/{witness.sending.uuid}/end-link/", follow=True)
    assert told(page) == ["The link of A parent is ended: it no longer works."]
    assert "This link was ended" in witness.get(READ).text
    again = officer.post(f"/reviews/parks/notes/sent/{witness.sending.uuid}/end-link/", follow=True)
    assert told(again) == ["There was no open link to end."]


def test_notes_that_wait_are_listed_with_the_days_left(officer, witness, panel, note):
    page = officer.get("/reviews/parks/notes/waiting/")
    assert f"10 days left, until {in_days(10):%-d %B %Y}" in page.text
    assert "Opened once, last on" in page.text
    send_changes(witness)
    assert "Look at the reply" in officer.get("/reviews/parks/notes/waiting/").text


def test_the_list_asks_as_much_for_three_as_for_one(officer, witness, panel, django_assert_num_queries):
    officer.get("/reviews/parks/notes/waiting/")
    with django_assert_num_queries(9):
        officer.get("/reviews/parks/notes/waiting/")
    for _ in range(2):
        sent_to(a_note(panel))
    with django_assert_num_queries(9):
        officer.get("/reviews/parks/notes/waiting/")


def test_pages_of_the_witness_ask_little(witness, django_assert_num_queries):
    witness.get(READ)
    with django_assert_num_queries(7):
        witness.get(READ)
    with django_assert_num_queries(7):
        witness.get(CHANGE)


def test_a_note_with_changes_that_nobody_has_looked_at_is_not_used_as_drafted(officer, witness, note):
    send_changes(witness)
    Note.objects.update(reply_by=in_days(-1))
    page = officer.post(f"/reviews/parks/notes/{note.uuid}/as-drafted/", follow=True)
    assert "The witness has sent changes to it that nobody has settled yet." in page.text
    assert now(note).state == Note.State.SENT


def test_the_page_of_a_note_tells_who_has_it_and_what_came_back(officer, witness, note):
    send_changes(witness)
    page = officer.get(f"/reviews/parks/notes/{note.uuid}/")
    told_of = ("A parent</strong>: amendments to look at.", "Opened once", "Look at the reply", "End this link")
    assert all(held(page.text, *told_of))
    assert "parent@example.org" not in page.text


def test_the_page_of_a_note_that_was_sent_asks_little(officer, witness, note, django_assert_num_queries):
    officer.get(f"/reviews/parks/notes/{note.uuid}/")
    with django_assert_num_queries(12):
        officer.get(f"/reviews/parks/notes/{note.uuid}/")
