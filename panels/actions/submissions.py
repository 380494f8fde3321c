"""What is sent to a call for evidence: taking it in, and deciding what becomes of it."""

from contextlib import ExitStack
from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.html import escape

from panels.actions.documents import add_document
from panels.actions.notes import add_note
from panels.models import EvidenceSession, Submission, SubmissionFile, SubmissionSender, Witness, WitnessIdentity
from scrutiny import history, mail, saving
from scrutiny.editing import change
from scrutiny.files.keeping import kept, open_file
from scrutiny.models import Audience, Council

State = Submission.State


def receive(call, *, key, words="", uploads=(), **sender):
    """Take in what somebody sent, with its files and who sent it; thank them by mail where they gave an address.

    key     makes it one and the same: sent again it is not taken again, and the first is given
    sender  name, organisation, email, naming, is_under_18
    Raises Refused (scrutiny.files) for a file that is not taken.
    """
    try:
        return _received(call, key, words, uploads, sender)
    except IntegrityError:
        there = Submission.objects.filter(uuid=key, call=call).first()
        if there is None:
            raise
        return there


@transaction.atomic
def _received(call, key, words, uploads, sender):
    with ExitStack() as stack:
        submission = Submission.objects.create(call=call, uuid=key, words=words)
        files = [stack.enter_context(kept(upload, by=None)) for upload in uploads]
        for position, file in enumerate(files, start=1):
            SubmissionFile.objects.create(submission=submission, position=position, file=file)
        SubmissionSender.objects.create(submission=submission, **sender)
        history.record("received", submission, changes={"files sent": [0, len(files)]} if files else {})
        if sender.get("email"):
            _thank(submission, sender["email"])
    return submission


def _thank(submission, address):
    call, council = submission.call, Council.current()
    text = THANKS.format(
        title=call.title,
        review=call.panel.title,
        reference=submission.reference,
        council=council.name or "Overview and scrutiny",
    )
    mail.post(f"submission/{submission.uuid}", address, f"Thank you for your evidence: {call.title}", text,
              about=submission)  # fmt: skip


THANKS = """\
Thank you. What you sent has arrived.

Your reference: {reference}
The call for evidence: {title}
The review: {review}

Officers who support the review read it first. If it is accepted, it becomes part of the evidence of the review, and
you are named only in the way that you chose. If you want to add or take back something, write to the council and
give the reference.

If you did not send anything, somebody may have given your address by mistake: tell us the reference, and we remove it.

{council}
"""


@dataclass
class Acceptance:
    """What a submission becomes: the words of the session and its witness, and the files that become documents.

    documents  {position of a file: title}
    """

    title: str
    held_on: object
    audience: str
    shown_as: str
    naming: str
    capacity: str = ""
    organisation: str = ""
    documents: dict = field(default_factory=dict)

    @property
    def is_by_name(self):
        return self.naming == Witness.Naming.BY_NAME


@transaction.atomic
def accept(submission, acceptance, *, by):
    """Make a session of kind written submission of it. Gives the session.

    With it come its witness, the words as the draft of a note for officers, and documents of its files.
    Raises Conflict when it was decided meanwhile.
    """
    panel, sender = submission.call.panel, getattr(submission, "sender", None)
    session = EvidenceSession(
        panel=panel,
        kind=EvidenceSession.Kind.WRITTEN,
        title=acceptance.title,
        held_on=acceptance.held_on,
        audience=acceptance.audience,
        position=panel.evidence_sessions.count() + 1,
    )
    saving.add(session, by=by)
    witness = _add_witness(session, acceptance, sender, by)
    if submission.words:
        add_note(session, witness=witness, text=_as_html(submission.words), by=by)
    for file in submission.files.select_related("file").filter(position__in=acceptance.documents):
        _make_document(panel, submission, file, acceptance, by)
    decided = {"state": State.ACCEPTED, "decided_on": timezone.localdate(), "decision_reasons": "", "session": session}
    change(submission, decided, by=by, verb="accepted")
    return session


def _add_witness(session, acceptance, sender, by):
    witness = Witness(
        session=session,
        naming=acceptance.naming,
        shown_as=acceptance.shown_as,
        capacity=acceptance.capacity,
        organisation=acceptance.organisation,
        audience=acceptance.audience,
        position=1,
    )
    saving.add(witness, by=by)
    if sender is not None:
        known = {"name": sender.name, "email": sender.email, "is_under_18": sender.is_under_18}
        saving.add(WitnessIdentity(witness=witness, **known), by=by)
    return witness


def _as_html(words):
    """Its paragraphs. What marks a name in a note is nothing of the kind here."""
    plain = words.replace("[[", "[ [").replace("]]", "] ]")
    return "".join(f"<p>{escape(' '.join(each.split()))}</p>" for each in plain.split("\n\n") if each.strip())


def _make_document(panel, submission, file, acceptance, by):
    """A copy under a name that says nothing of a sender who is not named; officers look at it before others do."""
    ending = file.file.name.rpartition(".")[2]
    name = file.file.name if acceptance.is_by_name else f"submission-{submission.reference}-{file.position}.{ending}"
    with open_file(file.file) as opened:
        copy = ContentFile(opened.read(), name=name)
    is_named = acceptance.naming in {Witness.Naming.BY_NAME, Witness.Naming.BY_ROLE}
    file.document = add_document(
        panel,
        by=by,
        upload=copy,
        title=acceptance.documents[file.position],
        author=acceptance.shown_as if is_named else "",
        dated=f"{timezone.localdate(submission.received_at):%-d %B %Y}",
        audience=Audience.OFFICERS,
    )
    file.version += 1
    file.save(update_fields=["document", "version"])


@transaction.atomic
def decline(submission, reasons, *, by):
    """Keep it apart for good, with the reason. Raises Conflict."""
    values = {"state": State.DECLINED, "decided_on": timezone.localdate(), "decision_reasons": reasons}
    return change(submission, values, by=by, verb="did not accept")


@transaction.atomic
def forget_sender(submission, *, by):
    """Take away who sent it, as people may ask; what it says stays."""
    sender = SubmissionSender.objects.filter(submission=submission).first()
    if sender is not None:
        saving.remove(sender, by=by)
        mail.forget(submission)
    return sender is not None
