"""What is written to witnesses of notes, and to officers of what came back. Subjects say nothing of the session."""

from django.template.loader import render_to_string

from panels.models import Note
from scrutiny.lines import one_line
from scrutiny.models import Council
from scrutiny.naming import day_in_words

LINK_TO_COME = "(the link stands here; it is made when the e-mail is sent)"


def sending_subject(reply_by):
    return f"Scrutiny: please agree the note of what you said, by {day_in_words(reply_by)}"


def sending_text(note: Note, *, reply_by, words, by, link=LINK_TO_COME):
    """The mail with the link. Which witness it goes to is not in it."""
    told = {"note": note, "reply_by": reply_by, "words": words, "link": link, "by": _sender(by)}
    return _written("panels/replies/sending_mail.txt", told)


DECIDED = "Scrutiny: what became of your changes"


def decided_text(note: Note, changes, *, words, by):
    """What was taken and what was left, with the reasons.

    changes  [(before, after, is_taken, reason), ...] in order
    """
    told = {"note": note, "changes": changes, "words": words, "by": _sender(by)}
    told["taken"] = [change for change in changes if change[2]]
    told["left"] = [change for change in changes if not change[2]]
    return _written("panels/replies/decided_mail.txt", told)


def told_of(amendments):
    return [(each.before, each.after, each.is_taken, each.reason) for each in amendments]


REPLIED = "Scrutiny: a witness has replied to a note"


def replied_text(reply, address):
    return _written("panels/replies/replied_mail.txt", {"reply": reply, "address": address})


def _written(template, told):
    return render_to_string(template, told | {"council": Council.current()}).strip() + "\n"


def _sender(by):
    """How the one who sends it signs."""
    return "\n".join(filter(None, [one_line(by.name, 200), by.email])) if by is not None else ""
