"""A note's way to its witness and back."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone

from panels.actions.notes import add_note, open_note, write_note
from panels.models import Grant, Note, NoteAmendment, NoteReply, NoteSending, NoteVersion, Witness, WitnessIdentity
from scrutiny.links import visits
from scrutiny.models import Audience, Event, PersonalLink, Restriction
from tests.pages import Page, told
from tests.panels.sent_notes import SHOWN, Boxes, a_note, a_session, a_witness, in_days, link_in_mail, sent_to
from tests.records import a_dso, a_grant, a_panel

pytestmark = pytest.mark.django_db
READ, CHANGE = "/link/note/", "/link/note/change/"
MORE = {0: "We met on Tuesday. A parent spoke.", 1: "The hedge was laid."}


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks")


@pytest.fixture
def dso(panel):
    user = a_dso(panel=panel)
    user.name = "Dana Reed"
    user.save()
    return user


@pytest.fixture
def officer(client, dso):
    client.force_login(dso)
    return client


@pytest.fixture
def note(panel):
    return a_note(panel)


@pytest.fixture
def witness(client, note, dso):
    """The witness's browser, where the button of the link was pressed; `sending` is what they were sent."""
    theirs = type(client)()
    theirs.sending, theirs.link = sent_to(note, by=dso)
    theirs.post(theirs.link)
    return theirs


def now(record):
    return type(record).objects.get(pk=record.pk)


def send_changes(browser, changes=MORE, comment="", press=("look", "send")):
    """The answer to what was pressed last."""
    page = Boxes(browser, CHANGE)
    typed = {f"text-{place}": words for place, words in changes.items()} | {"comment": comment}
    for verb in press:
        page.send(typed | {"press": verb})
        typed = {}
    return page.response


def held(text, *words):
    return [each in text for each in words]


def verbs(note):
    return [event.verb for event in Event.objects.of(note).order_by("pk")]


# Sending


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


# The witness


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


# The officer


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
    assert told(page) == ["The link of A parent is ended. It leads nowhere any more."]
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
