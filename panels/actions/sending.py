"""Sending the questions of a set to its witnesses, by mail through the outbox."""

from django.db import transaction
from django.utils import timezone

from panels.actions.questions import NotYet, record_sent
from panels.diary import event_of, file_name
from panels.models import QuestionsSent
from panels.papers.questions import witness_paper
from scrutiny import mail
from scrutiny.calendars import MEDIA_TYPE, calendar_file
from scrutiny.mail import Attachment
from scrutiny.models import Council
from scrutiny.papers.pdf import render_pdf

PAPER = "questions.pdf"


def papers_for(question_set, letters, *, council):
    """{witness: what they are asked, as an attachment}. Raises RenderingFailed where a PDF cannot be drawn."""
    papers = {letter.witness: witness_paper(question_set, letter.witness, council) for letter in letters}
    drawn = {paper: render_pdf(paper) for paper in set(papers.values())}  # most are asked the same
    return {witness: Attachment(PAPER, "application/pdf", drawn[paper]) for witness, paper in papers.items()}


@transaction.atomic
def send_questions(question_set, letters, *, papers, otherwise=(), by):
    """Mail the letters (panels.question_mails.Letter), and record who was given the questions in another way.

    papers  {witness: Attachment}, drawn before (papers_for): nobody waits for a drawing while the database is held
    Gives the numbers (mailed, given otherwise); whoever had them already gets nothing. Raises NotYet.
    """
    ways = {letter.witness: QuestionsSent.Way.MAIL for letter in letters}
    ways |= {witness: QuestionsSent.Way.OTHERWISE for witness in otherwise if witness not in ways}
    new = record_sent(question_set, ways, by=by)
    along = diary_of(question_set.session)
    mailed = [letter for letter in letters if letter.witness in new]
    for letter in mailed:
        sent = QuestionsSent.objects.get(question_set=question_set, witness=letter.witness)
        key, with_it = f"questions/{sent.pk}", [papers[letter.witness], *along]
        try:
            mail.post(key, letter.to, letter.subject, letter.text, about=question_set, attachments=with_it)
        except mail.BadAddress as refusal:
            raise NotYet(f"{letter.witness}: {refusal} Mend the address; nothing was sent to anybody.") from refusal
    return len(mailed), len(new) - len(mailed)


def diary_of(session):
    """The day for the witness's calendar, while it is still to come."""
    event = event_of(session, council=Council.current()) if session else None
    if event is None or event.on < timezone.localdate():
        return []
    return [Attachment(file_name(session), MEDIA_TYPE, calendar_file(event, now=timezone.now()))]
