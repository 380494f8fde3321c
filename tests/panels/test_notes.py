"""Notes of evidence sessions: who reads them, their states and their names."""

import pytest

from panels.models import EvidenceSession, Note, NoteName, NoteVersion
from panels.standing import PUBLIC
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db


def a_note(panel=None, **fields):
    panel = panel or a_panel(audience="public")
    session = EvidenceSession.objects.create(
        panel=panel, kind="interview", title="At the school gate", audience="public"
    )
    return Note.objects.create(session=session, **{"text": "<p>[[#1|A parent]] spoke of the path.</p>", **fields})


def test_a_public_note_has_public_words_and_names_that_are_not():
    note = a_note(audience="public")
    NoteName.objects.create(note=note, token=1, name="Ottilie Brandreth")
    NoteVersion.objects.create(note=note, number=1, text="<p>Ottilie Brandreth spoke.</p>", state="draft")
    dso = a_dso(panel=note.session.panel)
    read = {
        who: [model.objects.visible_to(reader).count() for model in (Note, NoteName, NoteVersion)]
        for who, reader in (("public", PUBLIC), ("dso", dso))
    }
    assert read == {"public": [1, 0, 0], "dso": [1, 1, 1]}


def test_a_witness_reads_what_is_shown_instead_of_a_name():
    assert a_note().text_for_witness() == "<p>A parent spoke of the path.</p>"
