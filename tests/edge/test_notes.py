"""Notes of evidence as papers, and a witness who may not be named, who stands nowhere by name."""

import datetime
import io

import pypdfium2
import pytest
from django.core.management import call_command
from django.urls import reverse

from panels.actions.notes import add_note
from panels.models import EvidenceSession, Grant, Note, Witness, WitnessIdentity
from panels.standing import PUBLIC, standing_for_audience
from scrutiny.edge.papers.composing import compose
from scrutiny.models import Event, Message
from scrutiny.papers.web import web_html
from tests.records import a_dso, a_grant, a_panel, a_user

pytestmark = pytest.mark.django_db
NAMES = ["Ottilie", "Brandreth"]


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()


@pytest.fixture
def note():
    """A public note of somebody who may not be named, who stands in it marked and unmarked."""
    panel = a_panel(slug="parks", audience="public")
    session = EvidenceSession.objects.create(
        panel=panel, kind="interview", title="At the gate", audience="public", held_on=datetime.date(2026, 3, 2)
    )
    witness = Witness.objects.create(session=session, naming="anonymous", shown_as="A parent", audience="public")
    WitnessIdentity.objects.create(witness=witness, name="Ottilie Brandreth", email="o.parent@example.org")
    text = "<p>[[Ottilie Brandreth]] spoke. Mrs Brandreth uses it. OTTILIE left.</p>"
    note = add_note(session, by=None, witness=witness, text=text)
    Note.objects.update(audience="public", state="as-drafted", reply_by=datetime.date(2026, 4, 1))
    return note


def test_a_paper_of_notes_says_how_far_each_is_agreed_and_names_nobody(note):
    for reader in (PUBLIC, standing_for_audience("officers")):
        words = web_html(compose("interview-note", "parks", reader))
        assert "Used as drafted, no reply by 1 April 2026" in words
        assert "A parent spoke. Mrs A parent uses it. A parent left." in words
        assert [name for name in NAMES if name.lower() in words.lower()] == []


def test_a_paper_of_notes_holds_those_that_its_reader_may_read(note):
    Note.objects.update(audience="panel", restriction="in_confidence")
    assert "There are no notes of evidence to show." in web_html(compose("interview-note", "parks", PUBLIC))
    assert "no notes" in web_html(compose("interview-note", "parks", standing_for_audience("officers")))
    named = a_dso(panel=note.session.panel)
    assert "no notes" in web_html(compose("interview-note", "parks", named))
    named = a_dso(panel=note.session.panel)
    a_grant(named, Grant.Role.CONFIDENCE, panel=note.session.panel, ends_on="2999-12-31")
    assert "spoke" in web_html(compose("interview-note", "parks", named))


def everything_sent(client, note):
    """Every page, paper, export and mail that touches the note, for whoever is signed in, as one text."""
    found = [
        client.get(reverse(f"reviews:{name}", args=["parks"])).text
        for name in ("overview", "evidence", "notes", "papers", "report", "findings")
    ]
    found += [client.get(reverse("reviews:session", args=["parks", note.session.uuid])).text]
    found += [client.get(reverse("reviews:note", args=["parks", note.uuid])).text]
    found += [client.get(f"{reverse('reviews:paper', args=['parks', 'interview-note'])}?as=public").text]
    found += [client.get(reverse("reviews:history", args=["parks"]), follow=True).text]
    found += [client.get(reverse("history", args=["note", note.pk]), follow=True).text]
    found += [f"{message.subject} {message.text}" for message in Message.objects.all()]
    found += [f"{one.subject_name} {one.changes} {one.reason}" for one in Event.objects.all()]
    return "\n".join(found)


@pytest.mark.parametrize("who", ["anybody", "somebody with an account"])
def test_a_witness_who_may_not_be_named_stands_nowhere_by_name(client, note, who):
    if who != "anybody":
        client.force_login(a_user())
    sent = everything_sent(client, note)
    assert "A parent" in sent
    assert [name for name in NAMES if name.lower() in sent.lower()] == []


def test_the_pdf_of_a_note_names_nobody_even_to_officers(client, note, tmp_path):
    client.force_login(a_dso(panel=note.session.panel))
    response = client.get(reverse("reviews:note_pdf", args=["parks", note.uuid]))
    text = "\n".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(response.content))
    )
    assert "Mrs A parent uses it" in text
    assert [name for name in NAMES if name.lower() in text.lower()] == []
    assert response.headers["Content-Disposition"] == 'inline; filename="parks-note.pdf"'


def test_the_command_writes_the_notes(note, tmp_path):
    call_command(
        "export_paper", "interview-note", "parks", "--format", "html", "--output", str(tmp_path / "notes.html")
    )
    written = (tmp_path / "notes.html").read_text()
    assert "Note of At the gate" in written
    assert [name for name in NAMES if name in written] == []
