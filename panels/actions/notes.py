"""Writing notes of evidence, marking names in them, and agreeing them."""

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from panels.models import Note, NoteName, NoteVersion
from panels.notes.blocks import blocks_in, stored_html
from panels.notes.marks import taken, written
from panels.notes.naming import naming_of, passed_in, shown_by_name, unmarked_in
from panels.notes.protected import marked
from scrutiny import history
from scrutiny.editing import Conflict, change, locked
from scrutiny.models import Audience, Restriction


class UnmarkedNames(Exception):
    """Names of people who may not be named stand unmarked in a note for more than its officers. `found` says which."""

    def __init__(self, found):
        super().__init__("Names of people who may not be named stand unmarked in it.")
        self.found = found


class NotYet(Exception):
    """The note cannot be taken to that state now. Its argument is a sentence for the reader."""


@transaction.atomic
def add_note(session, *, by, witness=None, text=""):
    """Begin a note of a session, or of what one witness said there; `text` is HTML in which names may be marked."""
    note = Note.objects.create(session=session, witness=witness)
    history.record("added", note, by=by)
    if text:
        write_note(note, text, by=by)
    return note


@transaction.atomic
def write_note(note, text, *, by, reason="", state=None, values=None):
    """Give a note another text, and keep it as a version; gives the changes, nothing when the text is the same.

    text    HTML in which names are marked as [[Name]] or [[Name|what is shown instead]]
    state   the state that it comes to with this text, where that is another
    values  further fields that change with it, {field name: value}
    Raises Conflict when somebody saved it meanwhile, UnmarkedNames when it is for more readers than its officers.
    """
    known = dict(note.names.values_list("token", "name"))
    tokens, fresh = taken(text, known, shown_by_name(naming_of(note.session.panel)))
    stored = stored_html(blocks_in(tokens), note.text)
    if note.audience != Audience.OFFICERS and (found := unmarked_in(note, stored)):
        raise UnmarkedNames(found)
    if stored == note.text and state in (None, note.state):
        return {}
    number = _next_number(note)
    changes = {"text": [f"version {number - 1}" if number > 1 else "", f"version {number}"]}
    _set(note, {"text": stored, "state": state or note.state, **(values or {})}, changes)
    _keep_names(note, fresh)
    NoteVersion.objects.create(note=note, number=number, text=stored, state=note.state, made_by=by, why=reason)
    history.record("changed", note, by=by, changes=changes, reason=reason)
    return changes


def _next_number(note):
    return (note.versions.aggregate(last=Max("number"))["last"] or 0) + 1


def _set(note, values, changes):
    """Save by compare-and-set. The text itself is kept in versions, which may have fewer readers than the history."""
    others = [name for name, value in values.items() if name != "text" and getattr(note, name) != value]
    changes |= {name: [_told(getattr(note, name)), _told(values[name])] for name in others}
    rows = Note.objects.filter(pk=note.pk, version=note.version)
    if not rows.update(**values, version=F("version") + 1):
        raise Conflict(Note.objects.filter(pk=note.pk).first())
    for name, value in values.items():
        setattr(note, name, value)
    note.version += 1


def _told(value):
    return value if value is None else str(value)


def _keep_names(note, fresh):
    in_confidence = Restriction.IN_CONFIDENCE if _is_of_confidence(note) else Restriction.NONE
    for token, name in fresh.items():
        NoteName.objects.create(note=note, token=token, name=name, restriction=in_confidence)


def _is_of_confidence(note):
    """Whether who the witness is was given in confidence: then the names in their note are too."""
    identity = getattr(note.witness, "identity", None) if note.witness else None
    return identity is not None and identity.restriction == Restriction.IN_CONFIDENCE


@transaction.atomic
def mark_names(note, *, by):
    """Mark every name that stands unmarked in a note; gives how many stood there."""
    note = _held(note)
    found, naming = unmarked_in(note), naming_of(note.session.panel)
    text = marked(note.text, naming.people, allowed=naming.allowed, passed=passed_in(note))
    names = dict(note.names.values_list("token", "name"))
    write_note(note, written(text, names), by=by, reason="Names marked")
    return sum(one.number for one in found)


@transaction.atomic
def pass_word(note, word, *, by):
    """Say that a word of a note is no name there, although somebody who may not be named is called so."""
    locked(note)
    token = (note.names.aggregate(last=Max("token"))["last"] or 0) + 1
    name = NoteName.objects.create(note=note, token=token, name=word, is_name=False)
    history.record("said that a word is no name in", note, by=by, naming=[name])


@transaction.atomic
def open_note(note, values, *, by):
    """Give a note other readers, {field name: value} of what says who they are; gives the changes.

    Raises UnmarkedNames where more than its officers would read a name, and Conflict.
    """
    if values.get("audience", note.audience) != Audience.OFFICERS and (found := unmarked_in(note)):
        raise UnmarkedNames(found)
    return change(note, values, by=by, verb="changed the readers of")


@transaction.atomic
def agree_note(note, on, *, by):
    """Record that the witness agreed the text as it is, on a day. Raises NotYet."""
    note = _held(note)
    if note.state == Note.State.AGREED:
        raise NotYet("It is agreed already.")
    if not note.text:
        raise NotYet("There is no text to agree yet.")
    _step(
        note,
        {"state": Note.State.AGREED, "agreed_on": on},
        by=by,
        verb="recorded the agreement to",
        why="The witness agreed this text",
    )
    return note


@transaction.atomic
def use_as_drafted(note, *, by):
    """Use the text as it was drafted, because no reply came by the day that was asked for. Raises NotYet."""
    note = _held(note)
    if why := why_not_as_drafted(note):
        raise NotYet(why)
    _step(
        note,
        {"state": Note.State.AS_DRAFTED},
        by=by,
        verb="used as drafted",
        why="No reply came by the day that was asked for",
    )
    return note


def why_not_as_drafted(note):
    """A sentence that says why a note cannot be used as drafted now; nothing when it can."""
    if note.state != Note.State.SENT:
        return "It has not been sent to the witness, so nobody could have answered. Send it first."
    if note.sendings.filter(state="replied").exists():
        return "The witness has sent changes to it that nobody has settled yet. Settle them first."
    if note.reply_by >= timezone.localdate():
        return (
            f"The witness has until {note.reply_by:%-d %B %Y} to reply. It can be used as drafted from the day after."
        )
    return ""


def _held(note):
    """The note as it is now, held until the transaction ends, with what its history hangs on."""
    held = locked(note)
    if held is None:
        raise Conflict(None)
    held.session = note.session
    return held


def _step(note, values, *, by, verb, why):
    """Take a note to another state by a step that its history tells of, and keep the text that it had."""
    change(note, values, by=by, verb=verb)
    NoteVersion.objects.create(
        note=note, number=_next_number(note), text=note.text, state=note.state, made_by=by, why=why
    )


@transaction.atomic
def remove_note(note, *, by):
    """Take a draft away. Raises NotYet for what a witness has been asked about."""
    note = _held(note)
    if note.state != Note.State.DRAFT:
        raise NotYet("The witness has been asked about this note, so it stays.")
    history.record("deleted", note, by=by)
    note.delete()
