"""Putting a mail into the outbox."""

from dataclasses import dataclass
from functools import partial

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from scrutiny.jobs.where import is_left_to_worker
from scrutiny.lines import one_line
from scrutiny.mail.sending import send
from scrutiny.models import Message, MessageAttachment

LONGEST_SUBJECT = 200


class BadAddress(ValueError):
    """Its argument is a sentence for whoever gave the address."""


@dataclass(frozen=True)
class Attachment:
    """A file to go with a mail; its name has nothing in it that its recipient may not read."""

    name: str
    media_type: str
    content: bytes


def post(key, to, subject, text, *, about=None, attachments=()):
    """Have one mail sent, after the caller's transaction. Gives its Message, the earlier one where the key is known.

    key    what makes it one and the same mail, 200 characters at most
    to     one address. Raises BadAddress
    text   plain text
    about  the record that it tells of, if any
    attachments  [Attachment, ...]; they are kept until the mail is sent
    """
    told = {"to": _address(to), "subject": one_line(subject, LONGEST_SUBJECT) or "Scrutiny", "text": _plain(text)}
    if about is not None:
        told |= {"about_kind": about._meta.label_lower, "about_id": about.pk}
    try:
        with transaction.atomic():
            message = Message.objects.create(key=key, **told)
            MessageAttachment.objects.bulk_create(
                MessageAttachment(message=message, name=each.name, media_type=each.media_type, content=each.content)
                for each in attachments
            )
    except IntegrityError:
        return Message.objects.get(key=key)
    if not is_left_to_worker():
        transaction.on_commit(partial(send, message))
    return message


def forget(about):
    """Take away to whom mail about a record went; what was not sent yet is not sent any more."""
    told = Message.objects.filter(about_kind=about._meta.label_lower, about_id=about.pk)
    told.filter(state=Message.State.WAITING).delete()
    told.update(to="")


def can_reach(to):
    """Whether a mail can be posted to it."""
    try:
        return bool(_address(to))
    except BadAddress:
        return False


def _address(to):
    try:
        validate_email(to)
        to.encode()
    except (ValidationError, UnicodeError):
        raise BadAddress("This is not an e-mail address, so nothing can be sent to it.") from None
    if len(to) > Message._meta.get_field("to").max_length:
        raise BadAddress("This e-mail address is too long.")
    return to


def _plain(text):
    """Without what neither a database nor a mail can hold: NUL and halves of letters."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()
