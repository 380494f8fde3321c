"""The pages of a note: writing it, names marked in it, and what others read."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from panels.actions.notes import add_note, write_note
from panels.models import EvidenceSession, Grant, Note, NoteName, NoteVersion, Witness, WitnessIdentity
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_grant, a_panel

pytestmark = pytest.mark.django_db


@pytest.fixture
def session():
    panel = a_panel(slug="parks", audience="public")
    return EvidenceSession.objects.create(
        panel=panel, kind="interview", title="At the gate", audience="public", held_on=datetime.date(2026, 3, 2)
    )


@pytest.fixture
def witness(session):
    witness = Witness.objects.create(session=session, naming="anonymous", shown_as="A parent", audience="public")
    WitnessIdentity.objects.create(witness=witness, name="Mrs Ottilie Brandreth")
    return witness


@pytest.fixture
def dso(client, session):
    user = a_dso(panel=session.panel)
    client.force_login(user)
    return user


def address(note, page=""):
    return reverse(f"reviews:note{page}", args=["parks", note.uuid])


def words(response):
    """What a page says in its main part."""
    main = response.text.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", main))


def text_on(response):
    """The text of the note on its page."""
    return re.search(r'<div class="paper note-text">(.*?)</div>', response.text, re.S).group(1)


def test_a_note_is_begun_from_a_session_and_written_in_plain_text(client, dso, session, witness):
    page = Page(client, f"{reverse('reviews:note_add', args=['parks'])}?session={session.uuid}")
    page.send({"witness": witness.pk})
    note = Note.objects.get()
    assert page.response.url == address(note, "_write")
    page = Page(client, address(note, "_write"))
    page.send({"text": "## What was said\n\n[[Ottilie Brandreth]] uses it.\n\n- dark\n- icy"})
    assert page.response.url == address(note)
    shown = client.get(address(note))
    assert told(shown) == ["Saved: the text."]
    assert re.sub(r' (id|class)="[^"]*"', "", text_on(shown)) == (
        "<h3>What was said</h3><p><mark>Ottilie Brandreth<span> (others read: A parent)</span></mark> uses it.</p>"
        "<ul><li>dark</li><li>icy</li></ul>"
    )
    assert [(name.token, name.name) for name in note.names.all()] == [(1, "Ottilie Brandreth")]


def test_others_read_what_is_shown_instead_even_of_a_name_that_was_not_marked(client, session, witness):
    note = add_note(session, by=None, witness=witness, text="<p>[[Bo Lind|A boy]] met Ottilie.</p>")
    Note.objects.update(audience="public")
    shown = client.get(address(note))
    assert re.sub(r' id="[^"]*"', "", text_on(shown)) == "<p>A boy met A parent.</p>"
    assert "Ottilie" not in shown.text
    assert "Bo Lind" not in shown.text


def test_unmarked_names_are_told_and_marked_with_one_press(client, dso, session, witness):
    note = add_note(session, by=None, text="<p>Ottilie spoke. Mrs Brandreth left. OTTILIE came back.</p>")
    shown = client.get(address(note))
    assert "3 names of people who may not be named stand unmarked in this note" in words(shown)
    response = client.post(address(note, "_names"), follow=True)
    assert told(response) == ["3 names marked."]
    note.refresh_from_db()
    assert re.sub(r' id="[^"]*"', "", note.text) == (
        "<p>[[#1|A parent]] spoke. Mrs [[#2|A parent]] left. [[#1|A parent]] came back.</p>"
    )
    assert "unmarked" not in words(client.get(address(note)))


def test_a_word_can_be_no_name(client, dso, session):
    witness = Witness.objects.create(session=session, naming="role", shown_as="A warden")
    WitnessIdentity.objects.create(witness=witness, name="Ada Brown")
    note = add_note(session, by=None, text="<p>Brown bins.</p>")
    response = client.post(address(note, "_names"), {"no_name": "Brown"}, follow=True)
    assert told(response) == ["“Brown” counts as no name in this note."]
    assert "stands unmarked" not in words(response)
    assert list(note.names.values_list("name", "is_name")) == [("Brown", False)]


def test_a_note_is_not_opened_while_a_name_stands_unmarked(client, dso, session, witness):
    note = add_note(session, by=None, text="<p>Ottilie spoke.</p>")
    page = Page(client, address(note, "_readers"))
    page.send({"audience": "public"})
    assert page.errors == {
        "audience": [
            "Unmarked in it stands “Ottilie”, of somebody who may not be named: mark it first, on the page of the note"
        ]
    }
    client.post(address(note, "_names"))
    page = Page(client, address(note, "_readers"))
    page.send({"audience": "public"})
    assert Note.objects.get().audience == "public"


def test_a_name_is_not_written_unmarked_into_an_open_note(client, dso, session, witness):
    note = add_note(session, by=None, text="<p>Spoken.</p>")
    Note.objects.update(audience="panel")
    page = Page(client, address(note, "_write"))
    page.send({"text": "Ottilie spoke."})
    assert page.errors == {
        "text": ["This note is open to the panel, and “Ottilie” stands unmarked in it: put it in double brackets first"]
    }
    page.send({"text": "[[Ottilie]] spoke."})
    note.refresh_from_db()
    assert re.sub(r' id="[^"]*"', "", note.text) == "<p>[[#1|A parent]] spoke.</p>"


def test_what_plain_text_cannot_show_comes_back_unchanged(client, dso, session):
    table = "<table><tbody><tr><th>Stop</th></tr><tr><td>Gate</td></tr></tbody></table>"
    note = add_note(session, by=None, text=f"<p>Before.</p>{table}<p>After.</p>")
    first = note.text
    page = Page(client, address(note, "_write"))
    held = re.search(r"\{\{.*\}\}", page.sent["text"]).group()
    assert held.startswith("{{Table of 2 rows: Stop Gate")
    page.send({"text": page.sent["text"].replace("Before.", "Earlier.")})
    note.refresh_from_db()
    assert note.text.split("\n")[1:] == first.split("\n")[1:]
    page = Page(client, address(note, "_write"))
    page.send({"text": "{{Nothing #00000000}}"})
    assert page.errors == {
        "text": [
            "The line “Nothing #00000000” stands for a part of the note that is not there. "
            "Take the line out, or put it back as it was"
        ]
    }


def test_two_who_write_one_note_are_shown_both_texts_in_plain_words(client, dso, session):
    table = "<table><tbody><tr><td>Gate</td></tr></tbody></table>"
    note = add_note(session, by=None, text="<p>One.</p><p>Two.</p>")
    page = Page(client, address(note, "_write"))
    write_note(Note.objects.for_page().get(), "<p>One, theirs.</p><p>Two.</p>", by=dso)
    page.send({"text": f"<p>One.</p><p>Two, mine.</p>{table}"})
    assert page.response.status_code == 409
    assert "<p>" not in words(page.response)
    box = re.search(r'id="id_text-words"[^>]*>\n(.*?)</textarea>', page.response.text, re.S).group(1)
    assert box.startswith("One, theirs.\n\nTwo, mine.\n\n{{Table of 1 rows: Gate")
    page.send({"text": box, "text-take": "box"})
    note.refresh_from_db()
    assert re.sub(r' id="[^"]*"', "", note.text) == f"<p>One, theirs.</p>\n<p>Two, mine.</p>\n{table}"


def test_an_agreed_text_is_corrected_with_its_reason_and_stays_beside_the_correction(client, dso, session):
    note = add_note(session, by=None, text="<p>Two lamps.</p>")
    page = Page(client, address(note, "_agree"))
    page.send({"on": "1 March 2026"})
    assert page.errors == {"on": ["The session was held later, on 2 March 2026: check the day"]}
    page.send({"on": "5 March 2026"})
    page = Page(client, address(note, "_write"))
    page.send({"text": "Three lamps."})
    assert page.errors == {"reason_given": ["Say why it is changed"]}
    page.send({"text": "Three lamps.", "reason_given": "The witness counted again"})
    assert list(NoteVersion.objects.values_list("number", "state", "why")) == [
        (1, "draft", ""),
        (2, "agreed", "The witness agreed this text"),
        (3, "agreed", "The witness counted again"),
    ]
    versions = words(client.get(address(note, "_versions")))
    assert "The witness counted again" in versions
    assert "Three" in versions


@pytest.mark.parametrize(
    ("state", "days", "done"),
    [
        ("draft", None, "It has not been sent to the witness, so nobody could have answered. Send it first."),
        ("sent", 0, "The witness has until {day} to reply. It can be used as drafted from the day after."),
        ("sent", -1, "The note is used as drafted."),
    ],
)
def test_a_note_is_used_as_drafted_when_no_reply_came(client, dso, session, state, days, done):
    note = add_note(session, by=None, text="<p>Two lamps.</p>")
    day = None if days is None else timezone.localdate() + datetime.timedelta(days=days)
    Note.objects.update(state=state, reply_by=day)
    response = client.post(address(note, "_as_drafted"), follow=True)
    assert told(response) == [done.format(day=day and f"{day:%-d %B %Y}")]
    note.refresh_from_db()
    assert note.state == ("as-drafted" if days == -1 else state)
    if days == -1:
        assert f"Used as drafted, no reply by {day:%-d %B %Y}" in words(response)


def test_only_a_draft_is_removed(client, dso, session):
    drafted, sent = (add_note(session, by=None, text="<p>Words.</p>") for _ in range(2))
    Note.objects.filter(pk=sent.pk).update(state="sent", reply_by=timezone.localdate())
    assert told(client.post(address(sent, "_remove"), follow=True)) == [
        "The witness has been asked about this note, so it stays."
    ]
    assert told(client.post(address(drafted, "_remove"), follow=True)) == ["The note is removed."]
    assert list(Note.objects.all()) == [sent]


def test_no_history_and_no_kept_event_holds_a_text_or_a_name(client, dso, session, witness):
    note = add_note(session, by=dso, witness=witness, text="<p>[[Ottilie Brandreth]] spoke.</p>")
    client.post(address(note, "_names"))
    events = " ".join(f"{one.subject_name} {one.changes} {one.reason}" for one in Event.objects.all())
    assert "version 1" in events
    assert "Ottilie" not in events
    assert "spoke" not in events


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_of_a_note_asks_the_same_number_of_questions(client, dso, session, django_assert_num_queries, number):
    for place in range(3 if number == 3 else 1):
        witness = Witness.objects.create(session=session, naming="anonymous", shown_as=f"Witness {place}")
        WitnessIdentity.objects.create(witness=witness, name=f"Name{place} Surname{place}")
    note = add_note(session, by=None, text="".join(f"<p>[[N{place}]] Name{place}</p>" for place in range(number)))
    client.get(address(note))
    with django_assert_num_queries(11):
        client.get(address(note))


def test_thirty_thousand_words_are_saved(client, dso, session):
    note = add_note(session, by=None)
    page = Page(client, address(note, "_write"))
    page.send({"text": "<p>The late bus came again today, we hear.</p>" * 3750})
    note.refresh_from_db()
    assert len(note.text.split("\n")) == 3750
    assert NoteName.objects.count() == 0


def test_whoever_reads_in_confidence_names_the_others_in_one_go(client, dso, session):
    note, other = add_note(session, by=None, text="<p>Words.</p>"), a_dso(panel=session.panel)
    shown = client.get(address(note, "_confidence"))
    assert "You are not named as a reader of what was given in confidence here" in words(shown)
    assert client.post(address(note, "_confidence")).status_code == 403
    a_grant(dso, Grant.Role.CONFIDENCE, panel=session.panel, ends_on="2999-12-31")
    page = Page(client, address(note, "_confidence"))
    page.send({"readers": [other.pk], "until": "1 March 2999"})
    assert page.errors == {
        "readers": ["Keep yourself ticked: another reader, or an administrator, can end yours for you"]
    }
    page.send({"readers": [dso.pk, other.pk], "until": "1 March 2999"})
    assert told(client.get(address(note))) == ["Saved: 1 named, 0 ended."]
    page = Page(client, address(note, "_readers"))
    page.send({"restriction": "in_confidence"})
    assert Note.objects.get().restriction == "in_confidence"
    assert list(Note.objects.visible_to(other)) == [note]
    assert not Note.objects.visible_to(a_dso(panel=session.panel)).exists()
    Page(client, address(note, "_confidence")).send({"readers": [dso.pk], "until": "1 March 2999"})
    assert not Note.objects.visible_to(type(other).objects.get(pk=other.pk)).exists()
