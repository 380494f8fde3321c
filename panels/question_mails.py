"""The mails by which the questions of a set go to its witnesses: what each of them gets, word for word."""

import hashlib
from dataclasses import dataclass

from panels.models import Witness
from panels.questioning import for_witness
from scrutiny.models import Restriction
from scrutiny.naming import day_in_words


@dataclass(frozen=True)
class Letter:
    """What one witness is sent. `to` is empty where there is no address, and then nothing is."""

    witness: Witness
    to: str
    subject: str
    text: str

    @property
    def has_address(self):
        return bool(self.to)


def letters_for(question_set, witnesses, *, words, by, council):
    """A Letter for each witness who is asked anything. `words` are the sender's own, and stand before the questions."""
    letters = []
    for witness in witnesses:
        asked = for_witness(question_set, witness)
        if asked:
            letters.append(
                Letter(
                    witness,
                    _address_of(question_set, witness),
                    f"Questions for your evidence: {question_set.panel.title}",
                    _text(question_set, witness, asked, words=words, by=by, council=council),
                )
            )
    return letters


def _address_of(question_set, witness):
    """None is known where anything is given in confidence: that goes nowhere by mail."""
    hangs_on = (question_set, question_set.panel, witness.session, witness)
    is_open = all(each.restriction != Restriction.IN_CONFIDENCE for each in hangs_on)
    return witness.known_as.address if witness.known_as and is_open else ""


def seal_of(letters):
    """What tells whether the letters are still those that somebody was shown."""
    told = "\0".join(f"{each.witness.pk}\1{each.to}\1{each.subject}\1{each.text}" for each in letters)
    return hashlib.sha256(told.encode()).hexdigest()


def _text(question_set, witness, asked, *, words, by, council):
    name = witness.shown_as if witness.naming == Witness.Naming.BY_NAME else "witness"
    panel = question_set.panel
    of = f" of {council.name}" if council.name else ""
    pieces = [
        f"Dear {name},",
        f"Thank you for giving evidence to {panel.title}, a {council.panel_word}{of}.",
        _session(question_set.session),
        words,
        "These are the questions that have been agreed:",
        "\n\n".join(_question(each) for each in asked),
        f"Please answer by {day_in_words(question_set.answer_by)}." if question_set.answer_by else "",
        f"If anything is unclear, write to {by.email}.",
        f"{by}\n{council.name}".strip(),
    ]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _session(session):
    """When and where, without the title of the session, which may name another witness."""
    if session is None or session.held_on is None:
        return ""
    at = f" at {session.starts_at:%H:%M}" if session.starts_at else ""
    place = f", {session.place}" if session.place else ""
    return f"{session.get_kind_display()}: {session.held_on:%A %-d %B %Y}{at}{place}."


def _question(each):
    inset = "   " if each.question.kind == "supplementary" else ""
    return f"{inset}{each.number}. {each.question.text}".replace("\n", f"\n{inset}   ")
