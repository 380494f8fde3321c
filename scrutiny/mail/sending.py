"""Sending what stands in the outbox: each mail once, and again only where the server has not said yes."""

import hashlib
import logging
import smtplib
from datetime import timedelta

from django.core.mail import EmailMessage
from django.core.mail.utils import DNS_NAME
from django.db import transaction
from django.utils import timezone

from scrutiny.models import Message

KEPT_TRYING = timedelta(days=3)
SHORTEST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(minutes=15)
AWAY = "The mail server does not answer."
NOT_NOW = "The mail server does not take mail at the moment."
REFUSED = "The mail server refused this mail or its address."
NOT_LET_IN = "The mail server does not let this site send; look at EMAIL_URL and DEFAULT_FROM_EMAIL."
UNWRITABLE = "This mail cannot be written as the mail server wants it; its address or its subject is not usable."
log = logging.getLogger("scrutiny.mail")


def send_waiting(now=None):
    """Try every mail that is due. Where the server does not answer, all the others wait as well."""
    now = now or timezone.now()
    Message.objects.left_behind(now).update(state=Message.State.WAITING, ticket=None)
    for message in Message.objects.due(now):
        error = send(message, now)
        if error in (AWAY, NOT_LET_IN):
            Message.objects.due(now).update(next_at=now + SHORTEST_WAIT, error=error)
            break


def send(message, now=None):
    """Try to send one waiting mail, if nobody else does. Gives what went wrong in a sentence, or an empty text."""
    now = now or timezone.now()
    claimed = Message.objects.claim(message, now)
    if claimed is None:
        return ""
    try:
        _as_mail(claimed).send()
    except Exception as fault:
        return _put_off(claimed, fault, now)
    with transaction.atomic():
        if claimed.held().update(state=Message.State.SENT, sent_at=now, text="", error=""):
            claimed.attachments.all().delete()
    return ""


def _as_mail(message):
    # The same for each attempt, so that a mail program shows one mail even where the server got it twice.
    known = hashlib.sha256(message.key.encode()).hexdigest()[:40]
    headers = {"Message-ID": f"<{known}@{DNS_NAME}>", "Auto-Submitted": "auto-generated"}
    found = EmailMessage(message.subject, message.text, to=[message.to], headers=headers)
    for each in message.attachments.all():
        found.attach(each.name, bytes(each.content), each.media_type)
    return found


def _put_off(message, fault, now):
    error, is_final = _understood(fault)
    is_final = is_final or now - message.made_at > KEPT_TRYING
    state = Message.State.FAILED if is_final else Message.State.WAITING
    told = {"mail": str(message.uuid), "fault": type(fault).__name__, "attempts": message.attempts}
    log.warning("mail failed" if is_final else "mail put off", extra=told)
    message.held().update(state=state, error=error, ticket=None, next_at=now + _wait(message.attempts))
    return error


def _wait(attempts):
    return min(SHORTEST_WAIT * 2 ** min(attempts - 1, 10), LONGEST_WAIT)


def _understood(fault):
    """(what went wrong in a sentence, whether trying again would not help)"""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in fault.recipients.values()]
        return (REFUSED, True) if all(500 <= code < 600 for code in codes) else (NOT_NOW, False)
    if isinstance(fault, smtplib.SMTPAuthenticationError | smtplib.SMTPSenderRefused | smtplib.SMTPNotSupportedError):
        return NOT_LET_IN, False
    if isinstance(fault, smtplib.SMTPDataError):
        return (REFUSED, True) if fault.smtp_code >= 500 else (NOT_NOW, False)
    if isinstance(fault, smtplib.SMTPException | OSError):
        return AWAY, False
    if isinstance(fault, ValueError):
        return UNWRITABLE, True
    log.error("mail fault", exc_info=fault)
    return AWAY, False
