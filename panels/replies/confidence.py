"""Whether a note may go to its witness: never what is given in confidence, and nothing that is settled."""

from panels.models import Note, Witness
from scrutiny.visibility import not_in_confidence

SETTLED = {Note.State.AGREED: "agreed", Note.State.AS_DRAFTED: "used as drafted"}
IN_CONFIDENCE = "This note is given in confidence, so it goes nowhere by mail. Agree it with the witness in person."
NOBODY = "No witness of this session is open to you, so there is nobody to whom you can send it."
NOT_OF_SESSION = "That witness was not heard in this session, or is no longer listed: choose one of those who were."


def why_not_sent(note, witness):
    """Why this note may not be sent to that witness, in a sentence; "" where it may."""
    if note.state in SETTLED:
        return f"This note is {SETTLED[note.state]} already, so it is not sent again. A correction is made on its page."
    if not note.text.strip():
        return "Nothing is written in this note yet."
    if not is_open(note) or (witness is not None and not _is_open(witness)):
        return IN_CONFIDENCE
    if witness is None:
        return NOBODY
    if not may_be_asked(note, witness):
        return NOT_OF_SESSION
    return ""


def is_open(note):
    """Whether neither the note nor anything it hangs on is given in confidence."""
    return Note.objects.filter(not_in_confidence(Note.objects.all().CHAIN), pk=note.pk).exists()


def _is_open(witness):
    return Witness.objects.filter(not_in_confidence(Witness.objects.all().CHAIN), pk=witness.pk).exists()


def may_be_asked(note, witness):
    """A note of one witness is theirs alone; one of a whole session is for all who were heard there."""
    return witness.pk == note.witness_id if note.witness_id else witness.session_id == note.session_id


def leads_to(sending):
    """Whether a personal link may lead to it: as long as it might be sent so, or was agreed by that very way."""
    return is_open(sending.note) and _is_open(sending.witness) and may_be_asked(sending.note, sending.witness)
