"""Notes of evidence as a paper. No marked name stands on it, whoever reads it: papers are passed on."""

from django.utils.functional import cached_property

from panels.models import Note, NoteName, Witness
from panels.notes.naming import naming_of
from panels.notes.reading import Reading
from scrutiny.naming import day_in_words
from scrutiny.papers.model import Empty, Facts, Part

NO_NOTES = Empty("There are no notes of evidence to show.")
NOTHING_WRITTEN = Empty("Nothing is written yet.")
NOT_AGREED = "Draft: not agreed with the witness yet"
SETTLED = {Note.State.AGREED, Note.State.AS_DRAFTED}


class NotesOfPanel:
    """The notes of a panel that a reader may see, or one of them, with what their paper tells of each."""

    def __init__(self, panel, reader, *, only=None):
        self.panel, self.reader, self.only = panel, reader, only

    @cached_property
    def notes(self):
        visible = Note.objects.visible_to(self.reader).of_panel(self.panel).for_list().defer(None)
        return [note for note in visible if self.only is None or note.pk == self.only.pk]

    @property
    def draft(self):
        """The words that mark a paper with a note that may still change."""
        return NOT_AGREED if any(note.state not in SETTLED for note in self.notes) else ""

    def parts(self):
        naming = naming_of(self.panel)
        witnesses = Witness.objects.visible_to(self.reader).named_publicly()
        witnesses = witnesses.in_bulk([note.witness_id for note in self.notes if note.witness_id])
        passed = {}
        for note, word in NoteName.objects.filter(note__in=self.notes, is_name=False).values_list("note", "name"):
            passed.setdefault(note, []).append(word)
        parts = []
        for number, note in enumerate(self.notes, start=1):
            reading = Reading(note, naming=naming, passed=passed.get(note.pk))
            parts.append(_part(number, note, witnesses.get(note.witness_id), reading))
        return tuple(parts) or (Part("Notes", (NO_NOTES,), id="notes"),)


def _part(number, note, witness, reading):
    blocks = reading.blocks_shown() or (NOTHING_WRITTEN,)
    facts = [("Evidence of", _witness(witness)), ("Heard", _heard(note.session)), ("This note", state_in_words(note))]
    facts = tuple((label, words) for label, words in facts if words)
    return Part(f"Note of {note.session.title}", (Facts(facts), *blocks), id=f"note-{number}", begins_page=number > 1)


def _witness(witness):
    if witness is None:
        return ""
    return ", ".join(filter(None, [witness.shown_as, witness.capacity, witness.organisation]))


def _heard(session):
    day = day_in_words(session.held_on) if session.held_on else ""
    return ", ".join(filter(None, [session.get_kind_display(), day, session.place]))


def state_in_words(note):
    """How far a note is agreed, with its day: "Used as drafted, no reply by 15 November 2026"."""
    if note.state == Note.State.AGREED:
        return f"Agreed on {day_in_words(note.agreed_on)}"
    if note.state == Note.State.AS_DRAFTED:
        return f"Used as drafted, no reply by {day_in_words(note.reply_by)}"
    if note.state == Note.State.SENT:
        return f"With the witness, a reply is asked for by {day_in_words(note.reply_by)}"
    return note.get_state_display()
