"""Sending a note to its witness."""

import pytest
from django.core import mail

from panels.actions.notes import add_note, write_note
from panels.models import Grant, Note, NoteSending, Witness, WitnessIdentity
from scrutiny.models import Event, PersonalLink, Restriction
from tests.pages import Page, told
from tests.panels.sent_notes import READ, a_session, a_witness, in_days, link_in_mail, now, sent_to
from tests.records import a_grant

pytestmark = pytest.mark.django_db


def verbs(note):
    return [event.verb for event in Event.objects.of(note).order_by("pk")]


def test_a_note_is_sent_as_it_was_seen_and_is_with_its_witness(officer, note, django_capture_on_commit_callbacks):
    page = Page(officer, f"/reviews/parks/notes/{note.uuid}/send/")
    assert page.sent["to"] == "parent@example.org"
    page.send({"reply_by": f"{in_days(9):%-d %B %Y}", "words": "With thanks.", "press": "look"})
    assert (mail.outbox, "With thanks." in page.response.text) == ([], True)
    with django_capture_on_commit_callbacks(execute=True):
        sent = page.send({"press": "send"}, follow=True)
    assert told(sent) == [f"The note is on its way to A parent, who may reply until {in_days(9):%-d %B %Y}."]
    (message,) = mail.outbox
    assert message.to == ["parent@example.org"]
    assert message.subject == f"Scrutiny: please agree the note of what you said, by {in_days(9):%-d %B %Y}"
    assert [words in message.body for words in ("With thanks.", "Dana Reed", "hedges", "Rosa")] == [
        True,
        True,
        False,
        False,
    ]
    assert (now(note).state, now(note).reply_by) == (Note.State.SENT, in_days(9))
    assert verbs(note)[-1] == "sent to its witness"
    assert type(officer)().post(link_in_mail(), follow=True).status_code == 200


def test_an_email_that_nobody_has_seen_is_not_sent(officer, note):
    page = Page(officer, f"/reviews/parks/notes/{note.uuid}/send/")
    page.send({"press": "send"})
    page.send({"to": "other@example.org", "press": "send"})
    assert NoteSending.objects.count() == 0
    write_note(note, "<p>Other words.</p>", by=None)
    page.send({"press": "send"})
    assert NoteSending.objects.count() == 0
    page.send({"press": "send"})
    assert NoteSending.objects.get().text.endswith(">Other words.</p>")


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"to": ""}, "Type the address to which it goes"),
        ({"to": "parent"}, "Type the whole e-mail address, such as name@example.org"),
        ({"reply_by": "today"}, "Choose a day after today"),
        ({"reply_by": "1 May 2099"}, "That is more than a year ahead: choose an earlier day"),
        ({"reply_by": "soon"}, "Enter a real date, such as 15 November 2026 or 15/11/2026"),
    ],
)
def test_what_cannot_be_sent_is_said_beside_its_field(officer, note, typed, error):
    page = Page(officer, f"/reviews/parks/notes/{note.uuid}/send/")
    page.send(typed | {"press": "look"})
    assert page.errors == {next(iter(typed)): [error]}


@pytest.mark.parametrize("what", ["note", "session", "panel", "witness"])
def test_nothing_given_in_confidence_goes_by_mail(officer, note, dso, what):
    kept = {"note": note, "session": note.session, "panel": note.session.panel, "witness": note.witness}[what]
    type(kept).objects.filter(pk=kept.pk).update(restriction=Restriction.IN_CONFIDENCE)
    a_grant(dso, Grant.Role.CONFIDENCE, panel=note.session.panel, ends_on="2999-12-31")
    page = officer.get(f"/reviews/parks/notes/{note.uuid}/send/")
    assert "This note is given in confidence, so it goes nowhere by mail." in page.text
    officer.post(f"/reviews/parks/notes/{note.uuid}/send/", {"to": "a@example.org", "press": "send"})
    assert PersonalLink.objects.count() == 0


def test_a_settled_or_empty_note_is_not_sent(officer, panel, note):
    Note.objects.filter(pk=note.pk).update(state="agreed", agreed_on=in_days(0))
    assert "is agreed already" in officer.get(f"/reviews/parks/notes/{note.uuid}/send/").text
    empty = add_note(note.session, witness=note.witness, by=None)
    assert "Nothing is written" in officer.get(f"/reviews/parks/notes/{empty.uuid}/send/").text


def test_a_note_of_a_session_without_witnesses_goes_to_nobody(officer, panel):
    note = add_note(a_session(panel), text="<p>All said much.</p>", by=None)
    page = officer.get(f"/reviews/parks/notes/{note.uuid}/send/")
    assert "No witness of this session is open to you" in page.text


def test_an_address_in_confidence_is_for_its_named_readers(officer, note):
    WitnessIdentity.objects.update(restriction=Restriction.IN_CONFIDENCE)
    sent_to(note)
    page = Page(officer, f"/reviews/parks/notes/{note.uuid}/send/")
    assert (page.sent["to"], "parent@example.org" in page.response.text) == ("", False)


def test_somebody_under_18_is_pointed_out(officer, note):
    WitnessIdentity.objects.update(is_under_18=True)
    assert "This witness is under 18." in officer.get(f"/reviews/parks/notes/{note.uuid}/send/").text


def test_a_note_of_a_whole_session_goes_to_each_witness_who_is_chosen(officer, panel):
    session = a_session(panel)
    first, second = a_witness(session), a_witness(session, "A teacher", email="")
    note = add_note(session, text="<p>All said much.</p>", by=None)
    page = Page(officer, f"/reviews/parks/notes/{note.uuid}/send/")
    page.send({"witness": second.pk, "press": "look"})
    assert page.errors == {"to": ["No address of A teacher is on file: type the one to which it goes"]}
    for witness, to in ((first, ""), (second, "t@example.org")):
        page = Page(officer, f"/reviews/parks/notes/{note.uuid}/send/")
        page.send({"witness": witness.pk, "to": to, "press": "look"})
        assert page.send({"press": "send"}).status_code == 302
    assert list(PersonalLink.objects.order_by("pk").values_list("sent_to", flat=True)) == [
        "parent@example.org",
        "t@example.org",
    ]


def test_it_is_agreed_when_all_who_were_sent_it_agree(client, panel):
    session = a_session(panel)
    note = add_note(session, text="<p>All said much.</p>", by=None)
    states = []
    for witness in (a_witness(session), a_witness(session, "A teacher")):
        _, witness.link = sent_to(note, witness)
    for witness in Witness.objects.order_by("pk"):
        theirs, sending = type(client)(), NoteSending.objects.get(witness=witness)
        _, link = sent_to(note, witness)
        theirs.post(link)
        theirs.post(READ, {"seen": now(sending).version})
        states.append(now(note).state)
    assert states == ["sent", "agreed"]
