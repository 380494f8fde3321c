"""A councillor asks for an explanation of an action; those who look after it and carry it out are told, and answer."""

from django.db import transaction
from django.utils import timezone

from actionplans import challenge_mails
from actionplans.addresses import addresses_of_owners
from actionplans.models import Challenge
from panels.models import Grant
from scrutiny import history, mail
from scrutiny.editing import Conflict, locked
from scrutiny.models import Audience

LONGEST = 5_000
NOTHING_ASKED = "Write what you want to know"
NOTHING_SAID = "Write the explanation"
TOO_LONG = f"Use at most {LONGEST:,} characters"


class CannotAsk(Exception):
    """Its argument is a sentence for whoever asks or answers."""


@transaction.atomic
def ask_challenge(row, question, *, by, link_to):
    """Ask for an explanation; one mail each goes to democratic services and to those who carry the action out.

    link_to  gives the whole address of the page of a Challenge, for the mails
    Gives the Challenge. Raises CannotAsk.
    """
    question = _words(question, NOTHING_ASKED)
    name = str(getattr(by, "person", None) or by.name)
    challenge = Challenge.objects.create(
        row=row, question=question, asked_by=by, asked_by_name=name, audience=Audience.COUNCILLORS
    )
    history.record("asked for an explanation of", row, by=by, naming=[challenge])
    for to in sorted(_told(row, by)):
        text = challenge_mails.asked_text(challenge, address=link_to(challenge))
        mail.post(f"challenge/{challenge.uuid}/asked/{to}"[:200], to, challenge_mails.ASKED, text, about=challenge)
    return challenge


@transaction.atomic
def answer_challenge(challenge, answer, *, answered_by_name, by, link_to=None):
    """Answer it once. Raises CannotAsk, or Conflict with the answer that somebody else gave meanwhile.

    answered_by_name  who gives the explanation, as it is shown
    by       the User who types it, None for an owner who comes by a personal link
    link_to  as for asking, for the mail to whoever asked; no mail without it
    """
    answer = _words(answer, NOTHING_SAID)
    stored = locked(challenge)
    if stored is None or not stored.is_open:
        raise Conflict(stored)
    stored.answer, stored.answered_by_name = answer, answered_by_name.strip()[:200]
    stored.answered_at, stored.answer_typed_by, stored.version = timezone.now(), by, stored.version + 1
    stored.save(update_fields=["answer", "answered_by_name", "answered_at", "answer_typed_by", "version"])
    history.record("gave the explanation that was asked for of", stored.row, by=by, naming=[stored])
    asker = stored.asked_by
    if link_to and asker and asker.is_active and asker != by:
        text = challenge_mails.answered_text(stored, address=link_to(stored))
        mail.post(f"challenge/{stored.uuid}/answered", asker.email, challenge_mails.ANSWERED, text, about=stored)
    return stored


def _words(text, nothing):
    text = text.replace("\x00", "").strip()
    if not text:
        raise CannotAsk(nothing)
    if len(text) > LONGEST:
        raise CannotAsk(f"{TOO_LONG}: this has {len(text):,}")
    return text


def _told(row, by):
    """The addresses of those who are told; nobody gets it twice, and not whoever asks."""
    officers = Grant.objects.directing(row.plan.panel, timezone.localdate())
    addresses = {user.email for user in officers} | addresses_of_owners(row)
    return {to.lower() for to in addresses if mail.can_reach(to)} - {by.email.lower()}
