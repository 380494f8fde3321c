"""Sending the questions of a set to its witnesses, by mail through the outbox."""

from django.db import transaction
from django.utils import timezone

from panels.actions.questions import NotYet, record_sent
from panels.diary import event_of, file_name
from panels.models import QuestionsSent
from scrutiny import mail
from scrutiny.calendars import MEDIA_TYPE, calendar_file
from scrutiny.mail import Attachment
from scrutiny.models import Council


@transaction.atomic
def send_questions(question_set, letters, *, otherwise=(), by):
    """Mail the letters (panels.question_mails.Letter), and record who was given the questions in another way.

    Gives the numbers (mailed, given otherwise); whoever had them already gets nothing. Raises NotYet.
    """
    ways = {letter.witness: QuestionsSent.Way.MAIL for letter in letters}
    ways |= {witness: QuestionsSent.Way.OTHERWISE for witness in otherwise if witness not in ways}
    new = record_sent(question_set, ways, by=by)
    along = diary_of(question_set.session)
    mailed = [letter for letter in letters if letter.witness in new]
    for letter in mailed:
        sent = QuestionsSent.objects.get(question_set=question_set, witness=letter.witness)
        key = f"questions/{sent.pk}"
        try:
            mail.post(key, letter.to, letter.subject, letter.text, about=question_set, attachments=along)
        except mail.BadAddress as refusal:
            raise NotYet(f"{letter.witness}: {refusal} Mend the address; nothing was sent to anybody.") from refusal
    return len(mailed), len(new) - len(mailed)


def diary_of(session):
    """The day for the witness's calendar, while it is still to come."""
    event = event_of(session, council=Council.current()) if session else None
    if event is None or event.on < timezone.localdate():
        return []
    return [Attachment(file_name(session), MEDIA_TYPE, calendar_file(event, now=timezone.now()))]
