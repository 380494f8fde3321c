"""What the witness does with the note: agreeing it, or asking for changes."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone

from panels.actions.notes import write_note
from panels.models import Note, NoteReply, NoteSending, Witness
from scrutiny.links import visits
from scrutiny.models import PersonalLink, Restriction
from tests.panels.sent_notes import (
    CHANGE,
    MORE,
    READ,
    SHOWN,
    Boxes,
    a_note,
    a_witness,
    now,
    send_changes,
    sent_to,
)

pytestmark = pytest.mark.django_db


def test_the_witness_reads_their_note_and_agrees_it(witness, note, django_capture_on_commit_callbacks):
    page = witness.get(READ)
    assert [words in page.text for words in (*SHOWN[1:], "A parent spoke", "Rosa", "[[")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    with django_capture_on_commit_callbacks(execute=True):
        done = witness.post(READ, {"seen": witness.sending.version}, follow=True)
    assert done.redirect_chain == [("/link/done/", 302)]
    assert "Thank you: you have agreed the note" in done.text
    kept = now(note)
    assert (kept.state, kept.agreed_on) == (Note.State.AGREED, timezone.localdate())
    assert (NoteReply.objects.get().agrees, mail.outbox[-1].subject) == (
        True,
        "Scrutiny: a witness has replied to a note",
    )
    over = witness.get(READ)
    assert (over.status_code, "You have agreed this note. Thank you" in over.text) == (403, True)
    assert PersonalLink.objects.get().outcome == "over"


def test_the_witness_sees_what_will_be_sent_before_it_is(witness, note):
    look = send_changes(witness, comment="Thank you.", press=["look"])
    assert ("2 changes" in look.text, "Thank you." in look.text) == (True, True)
    assert '<del class="marked marked--del"><span class="govuk-visually-hidden">[taken out: </span>Monday' in look.text
    assert NoteReply.objects.count() == 0


def test_changes_are_sent_and_the_officer_is_told(witness, note, dso, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        done = send_changes(witness, comment="Thank you.")
    assert done.url == "/link/done/"
    assert "Dana Reed, who sent you the note, looks at what you sent" in witness.get("/link/done/").text
    reply = NoteReply.objects.get()
    assert ([part["text"] for part in reply.parts], reply.comment, reply.agrees) == (
        [*MORE.values(), SHOWN[2]],
        "Thank you.",
        False,
    )
    assert (mail.outbox[-1].to, "hedge" in mail.outbox[-1].body) == ([dso.email], False)
    assert (now(note).state, now(witness.sending).state) == (Note.State.SENT, "replied")


def test_boxes_are_added_taken_out_and_put_back_without_a_script(witness):
    page = Boxes(witness, CHANGE)
    page.send({"press": "add-1"})
    page.send({"text-1": "Something new.", "press": "remove-3"})
    assert "Taken out:" in page.response.text
    page.send({"press": "back-3"})
    page.send({"press": "remove-2"})
    page.send({"press": "add-4"})
    page.send({"press": "remove-4"})
    page.send({"press": "look"})
    page.send({"press": "edit"})
    page.send({"press": "look"})
    page.send({"press": "send"})
    assert [part["text"] for part in NoteReply.objects.get().parts] == [SHOWN[0], "Something new.", SHOWN[2]]


def test_what_is_sent_last_stands_and_all_is_kept(witness):
    send_changes(witness)
    page = Boxes(witness, CHANGE)
    assert page.sent["text-1"] == MORE[1]
    page.send({"text-2": "Very last words.", "press": "look"})
    page.send({"press": "send"})
    assert list(NoteReply.objects.values_list("number", flat=True)) == [2, 1]
    assert "You have answered on" in witness.get(READ).text


def test_nothing_changed_is_not_sent(witness):
    page = Boxes(witness, CHANGE)
    page.send({"press": "look"})
    assert page.errors == {
        "__all__": [
            "You have changed nothing yet: change something, say something below, or go back and agree the note"
        ]
    }


def test_sent_twice_by_a_double_press_is_sent_once(witness):
    page = Boxes(witness, CHANGE)
    page.send({"text-1": MORE[1], "press": "look"})
    typed = page.sent | {"press": "send"}
    assert [witness.post(CHANGE, typed).status_code for _ in range(2)] == [302, 409]
    assert NoteReply.objects.count() == 1


NASTY = {
    "a megabyte": ("A" * 1_000_000, "Use at most 20000 characters: this has 1000000"),
    "nul": ("before\0after", "Paragraph 2 holds a character that cannot be kept. Type it again without it"),
}


@pytest.mark.parametrize("name", NASTY)
def test_what_cannot_be_kept_is_said_and_not_lost(witness, name):
    typed, error = NASTY[name]
    page = Boxes(witness, CHANGE)
    page.send({"text-1": typed, "press": "look"})
    assert page.errors == {"text-1": [error]}
    assert typed.replace("\0", "")[:500] in page.response.text.replace("\0", "")


def test_turned_and_marking_letters_come_in_as_plain_ones(witness):
    send_changes(witness, {1: "invoice \u202efdp.exe [[#1|x]] <b>[[Rosa]]</b>"})
    assert NoteReply.objects.get().parts[1]["text"] == "invoice fdp.exe [ [#1|x] ] <b>[ [Rosa] ]</b>"


def test_a_visit_leads_to_its_own_note_alone(client, panel, witness):
    other = a_note(panel, text="<p>Of another.</p>")
    sending, _ = sent_to(other)
    assert "Of another" not in witness.get(READ).text
    assert witness.get(f"/reviews/parks/notes/{other.uuid}/send/").status_code == 302
    assert witness.post(READ, {"seen": sending.version}).status_code in {302, 409}
    assert now(other).state == Note.State.SENT


GONE = "What it led to is not open to it any more."


def gone(note, how):
    if how == "in confidence":
        Note.objects.update(restriction=Restriction.IN_CONFIDENCE)
    elif how == "witness in confidence":
        Witness.objects.update(restriction=Restriction.IN_CONFIDENCE)
    elif how == "of another witness":
        Note.objects.update(witness=a_witness(note.session, "Another"))
    else:
        NoteSending.objects.all().delete()


@pytest.mark.parametrize("how", ["in confidence", "witness in confidence", "of another witness", "removed"])
def test_a_link_leads_nowhere_that_it_may_not(witness, note, how):
    gone(note, how)
    for page in (witness.get(READ), witness.post(READ, {"seen": "1"}), witness.get(CHANGE), witness.get(witness.link)):
        assert (page.status_code in {403, 410}, GONE in page.text, SHOWN[1] in page.text) == (True, True, False)
    assert NoteReply.objects.count() == 0


def test_after_the_date_and_when_used_as_drafted_a_sentence_stands_there(witness, note):
    PersonalLink.objects.update(expires_at=timezone.now())
    assert "The time for this link is over" in witness.get(READ).text
    Note.objects.update(state="as-drafted")
    PersonalLink.objects.update(expires_at=timezone.now() + datetime.timedelta(days=1))
    assert "the note is used as it was drafted" in witness.get(READ).text


def test_what_was_typed_when_the_visit_ran_out_stands_in_the_boxes_again(witness):
    page = Boxes(witness, CHANGE)
    session = witness.session
    session[visits.VISIT] = session[visits.VISIT] | {"at": 0}
    session.save()
    late = page.client.post(CHANGE, page.sent | {"text-1": "A long answer.", "press": "look"})
    assert (late.status_code, "What you wrote is kept" in late.text) == (403, True)
    witness.post(witness.link)
    again = Boxes(witness, CHANGE)
    assert again.sent["text-1"] == "A long answer."
    assert "Your visit ended while you wrote" in again.response.text


def test_a_newer_link_takes_over_and_shows_the_note_as_it_is_now(witness, note, dso, client):
    write_note(now(note), "<p>Written anew.</p>", by=None)
    _, link = sent_to(now(note), by=dso)
    assert "There is a newer link" in witness.get(READ).text
    witness.post(link)
    assert "Written anew." in witness.get(READ).text
    assert NoteSending.objects.get().times_sent == 2
