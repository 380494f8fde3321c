"""Sending a note to its witness, ending that, and what the witness sends back."""

from django.db import transaction
from django.utils import timezone

from panels.actions.notes import agree_note, write_note
from panels.models import Note, NoteAmendment, NoteReply, NoteSending
from panels.notes.marks import written
from panels.replies import mails
from panels.replies.comparing import changes_between
from panels.replies.confidence import why_not_sent
from panels.replies.taking import with_changes
from scrutiny import history, links, mail
from scrutiny.editing import Conflict, change, locked, locked_as_read
from scrutiny.models import PersonalLink

PURPOSE = "note"
OPEN_STATES = {NoteSending.State.WAITING, NoteSending.State.REPLIED, NoteSending.State.SETTLED}


class CannotBeSent(Exception):
    """Its argument is a sentence for whoever wanted to send it."""


class TooLate(Exception):
    """The note is agreed, was used as drafted or went elsewhere meanwhile."""


@transaction.atomic
def send_note(note, witness, *, to, reply_by, words, by, link_to):
    """Send the note as it stands to a witness, by mail with a personal link; an older link of theirs is replaced.

    words    what the officer adds to the mail, or nothing
    link_to  gives the whole address of the page for a token
    Gives the NoteSending. Raises CannotBeSent, Conflict, scrutiny.mail.BadAddress.
    """
    stored = locked_as_read(note)
    if refusal := why_not_sent(stored, witness):
        raise CannotBeSent(refusal)
    sending, is_first = _sending_of(stored, witness, reply_by, by)
    _, token = links.issue(PURPOSE, sending, whom=witness.shown_as, to=to, ends_on=reply_by, by=by)
    text = mails.sending_text(stored, reply_by=reply_by, words=words, by=by, link=link_to(token))
    mail.post(f"note/{sending.uuid}/{sending.times_sent}", to, mails.sending_subject(reply_by), text, about=stored)
    _with_witness(stored, "sent to its witness" if is_first else "sent again to its witness", by)
    return sending


def _sending_of(note, witness, reply_by, by):
    """(the NoteSending of the note to this witness, whether it is the first)"""
    said = {"text": note.text, "reply_by": reply_by, "sent_at": timezone.now(), "sent_by": by, "state": "waiting"}
    sending, is_first = NoteSending.objects.get_or_create(note=note, witness=witness, defaults=said)
    if not is_first:
        for name, value in (said | {"times_sent": sending.times_sent + 1, "version": sending.version + 1}).items():
            setattr(sending, name, value)
        sending.save()
    return sending, is_first


def _with_witness(note, verb, by):
    """The note is with the witness, until the last day of all who have it."""
    last = max(each.reply_by for each in note.sendings.waiting())
    values = {"state": Note.State.SENT, "reply_by": last}
    if not change(note, values, by=by, verb=verb):
        history.record(verb, note, by=by)


@transaction.atomic
def end_link(sending, *, by):
    """End the link and every visit by it; the note itself stays as it is. Gives whether anything was to end."""
    has_ended = links.end(PURPOSE, sending)
    if has_ended:
        history.record("ended the personal link to", sending.note, by=by)
    return has_ended


@transaction.atomic
def take_reply(sending, *, agrees, parts=(), comment="", seen, address):
    """Keep what the witness sends. An agreement to the note as it stands agrees it, where nobody else has it still.

    seen     the version of the NoteSending that the page was opened with
    address  gives the whole address of the page where officers look at it, for the mail to whoever sent the note
    Gives the NoteReply. Raises TooLate, Conflict.
    """
    note, stored = _held(sending)
    if stored.version != seen:
        raise Conflict(stored)
    reply = NoteReply.objects.create(
        sending=stored, number=stored.replies.count() + 1, agrees=agrees, base=stored.text, parts=list(parts),
        comment=comment,
    )  # fmt: skip
    is_final = agrees and note.text == stored.text
    _move(stored, NoteSending.State.AGREED if is_final else NoteSending.State.REPLIED)
    history.record("took in the agreement of a witness to" if agrees else "took in changes by a witness to", note)
    if is_final:
        reply.decided_at = timezone.now()
        reply.save(update_fields=["decided_at"])
        agree_if_all_do(note, by=None)
    _tell_sender(stored, reply, address)
    return reply


@transaction.atomic
def settle_reply(reply, decisions, *, words, by, seen):
    """Make of a note what was decided of each change that its witness asked for, and tell them.

    decisions  {place of the change: (whether it is taken, why it is left or "")}
    words      what the officer adds to the mail, or nothing
    seen       the version of the note that the page was opened with
    Gives [NoteAmendment, ...]. Raises Conflict, TooLate, panels.actions.notes.UnmarkedNames.
    """
    note, sending = _held(reply.sending)
    is_newest = not sending.replies.filter(number__gt=reply.number).exists()
    if note.version != seen or sending.state != NoteSending.State.REPLIED or not is_newest:
        raise Conflict(note)
    changes = changes_between(reply.base, reply.parts, note.text)
    taken = [change for change in changes if decisions[change.place][0]]
    is_whole = bool(changes) and taken == changes and note.text == reply.base
    _rewrite(note, with_changes(note.text, taken) if taken else note.text, by)
    amendments = _kept(reply, changes, decisions, by)
    _settle(sending, note, NoteSending.State.AGREED if is_whole else NoteSending.State.SETTLED)
    if is_whole:
        agree_if_all_do(note, by=by)
    _tell_witness(sending, note, reply, amendments, words, by)
    return amendments


def _rewrite(note, text, by):
    names = dict(note.names.values_list("token", "name"))
    reason = "What the witness asked for"
    write_note(note, written(text, names), by=by, reason=reason, state=Note.State.AMENDED)


def _kept(reply, changes, decisions, by):
    reply.decided_at, reply.decided_by = timezone.now(), by
    reply.save(update_fields=["decided_at", "decided_by"])
    return NoteAmendment.objects.bulk_create(
        NoteAmendment(
            reply=reply, position=change.place, before=change.before, after=change.after,
            is_taken=decisions[change.place][0], reason=decisions[change.place][1],
        )
        for change in changes
    )  # fmt: skip


def _settle(sending, note, state):
    """Whoever comes back by the same link finds the note as it is now."""
    sending.text = note.text
    sending.save(update_fields=["text"])
    _move(sending, state)


def _tell_witness(sending, note, reply, amendments, words, by):
    link = PersonalLink.objects.of(PURPOSE, sending).first()
    if link is not None:
        text = mails.decided_text(note, mails.told_of(amendments), words=words, by=by)
        mail.post(f"note-decided/{sending.uuid}/{reply.number}", link.sent_to, mails.DECIDED, text, about=note)


def agree_if_all_do(note, *, by):
    """The note is agreed once nobody who was sent it is still waited for. Gives whether it is."""
    waited_for = note.sendings.exclude(state=NoteSending.State.AGREED).exists()
    if not waited_for:
        agree_note(note, timezone.localdate(), by=by)
        for each in note.sendings.all():
            links.close(PURPOSE, each)
    return not waited_for


def _held(sending):
    """(the note, the sending), held until the transaction ends. Raises TooLate where nothing can be sent any more."""
    note = locked(sending.note)
    stored = note and locked(sending)
    if stored is None or stored.state not in OPEN_STATES or note.state not in {Note.State.SENT, Note.State.AMENDED}:
        raise TooLate
    stored.note = note
    return note, stored


def _move(sending, state):
    sending.state, sending.version = state, sending.version + 1
    sending.save(update_fields=["state", "version"])


def _tell_sender(sending, reply, address):
    by = sending.sent_by
    if by is not None and by.is_active:
        text = mails.replied_text(reply, address(sending))
        mail.post(f"note-reply/{sending.uuid}/{reply.number}", by.email, mails.REPLIED, text, about=sending.note)
