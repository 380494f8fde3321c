"""What the personal links of panels are for; scrutiny.links finds it when the site starts."""

from panels.actions.replies import PURPOSE
from panels.models import Note, NoteSending
from panels.replies.confidence import leads_to
from panels.standing import directs, standing_of
from scrutiny import history, links


def _found(pk):
    sending = NoteSending.objects.for_page().filter(pk=pk).first()
    return sending if sending is not None and leads_to(sending) else None


def _over(sending):
    if sending.note.state == Note.State.AS_DRAFTED:
        return "We had not heard from you by the day that was asked for, so the note is used as it was drafted."
    if sending.note.state == Note.State.AGREED or sending.state == NoteSending.State.AGREED:
        return "You have agreed this note. Thank you: there is nothing left to do."
    return ""


def _opened(sending):
    history.record("noted that the witness opened", sending.note)


def _looked_after(reader):
    return NoteSending.objects.visible_to(reader).filter(directs(standing_of(reader), "note__session__panel"))


links.purpose(
    name=PURPOSE,
    page="note_link",
    title="Read the note of what you said",
    words="You gave evidence, and what you said was written down. Read it, then agree it or change it.",
    button="Read the note",
    find=_found,
    over=_over,
    looked_after=_looked_after,
    opened=_opened,
)
