import secrets
import uuid

from django.db import models
from django.db.models import Count, Prefetch, Q
from django.urls import reverse
from django.utils import timezone

from panels.models.sessions import Witness
from panels.standing import readable
from scrutiny.models import Readable, Record

# Without what is taken for something else when it is read aloud or written down.
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class CallForEvidenceQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def for_everybody(self, today):
        """Those that take what is sent to them, or will; the one that closes first before the others."""
        ready = self.filter(state=CallForEvidence.State.OPEN, closes_on__gte=today)
        return ready.select_related("panel").order_by("closes_on", "pk")

    def with_numbers(self):
        """For the officers' list: how many submissions came, and how many wait."""
        waiting = Count("submissions", filter=Q(submissions__state=Submission.State.RECEIVED))
        return self.annotate(received=Count("submissions"), waiting=waiting).order_by("pk")


class CallForEvidence(Readable):
    """A panel's request that anybody write to it by a day.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its slug.
    Freezes: nothing; what was sent stays as it was sent. History: Events.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        OPEN = "open", "Open"
        CLOSED = "closed", "Closed"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="calls_for_evidence")
    slug = models.SlugField("address", max_length=80, unique=True)
    title = models.CharField(max_length=300)
    words = models.TextField("what it is about")
    questions = models.TextField(blank=True, help_text="One on each line.")
    opens_on = models.DateField("opens on", null=True, blank=True)
    closes_on = models.DateField("last day", null=True, blank=True)
    state = models.CharField(max_length=6, choices=State, default=State.DRAFT)

    objects = CallForEvidenceQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name = "call for evidence"
        verbose_name_plural = "calls for evidence"
        ordering = ["panel", "pk"]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(audience="public") | ~Q(state="draft"),
                name="call_draft_is_not_public",
                violation_error_message="A draft is not for everybody: open the call first.",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(opens_on__isnull=False, closes_on__isnull=False),
                name="call_open_has_dates",
                violation_error_message="A call that is open needs the day it opens and its last day.",
            ),
            models.CheckConstraint(
                condition=Q(opens_on=None) | Q(closes_on=None) | Q(closes_on__gte=models.F("opens_on")),
                name="call_closes_after_it_opens",
                violation_error_message="The last day cannot be before the day it opens.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("calls:call", args=[self.slug])

    def takes(self, today):
        """Whether somebody may write to it on that day."""
        return self.state == self.State.OPEN and self.opens_on <= today <= self.closes_on

    def is_over(self, today):
        return self.state == self.State.CLOSED or (self.state == self.State.OPEN and self.closes_on < today)

    @property
    def asked(self):
        """Its questions, one after another."""
        return [line.strip() for line in self.questions.splitlines() if line.strip()]


def new_reference():
    """What a submission is known by to whoever sent it: nothing can be learned from it, and it is easily read out."""
    return "".join(secrets.choice(LETTERS) for _ in range(8))


class SubmissionQuerySet(models.QuerySet):
    CHAIN = ("", "call__", "call__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "call__panel"))

    def of_call(self, call):
        return self.filter(call=call)

    def for_page(self):
        return self.select_related("call", "session")

    def for_list(self, reader):
        """With how many files came, and with `senders`: who sent it, as far as this reader may know."""
        senders = SubmissionSender.objects.visible_to(reader)
        return self.annotate(files_sent=Count("files")).prefetch_related(
            Prefetch("sender", senders, to_attr="sender_shown")
        )


class Submission(Readable):
    """What somebody sent to a call for evidence, kept apart until it is accepted.

    Read: officers working on the panel, never more; what is accepted becomes a session of its own. Change: DSOs of the
    panel decide it. Unique: its reference. Freezes: its words, at once. History: Events, without a name.
    """

    class State(models.TextChoices):
        RECEIVED = "received", "Waiting for a decision"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Not accepted"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    call = models.ForeignKey(CallForEvidence, on_delete=models.CASCADE, related_name="submissions")
    reference = models.CharField(max_length=8, unique=True, default=new_reference, editable=False)
    received_at = models.DateTimeField("received", default=timezone.now, editable=False)
    words = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.RECEIVED)
    decided_on = models.DateField("decided on", null=True, blank=True)
    decision_reasons = models.TextField("reasons for the decision", blank=True)
    session = models.OneToOneField(
        "panels.EvidenceSession",
        verbose_name="evidence it became",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="submission",
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["call", "-received_at", "-pk"]
        indexes = [models.Index(fields=["call", "-received_at"], name="submissions_newest_first")]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(audience="officers"),
                name="submission_is_for_officers",
                violation_error_message="What was sent in is for officers: accept it to let others read of it.",
            ),
            models.CheckConstraint(
                condition=Q(state="received", decided_on=None) | (~Q(state="received") & Q(decided_on__isnull=False)),
                name="submission_decided_has_date",
                violation_error_message="Give the date of the decision when, and only when, it is decided.",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(decision_reasons=""),
                name="submission_declined_has_reasons",
                violation_error_message="Give the reasons for not accepting it.",
            ),
            models.CheckConstraint(
                condition=Q(session=None) | Q(state="accepted"),
                name="submission_with_session_is_accepted",
                violation_error_message="Only a submission that is accepted becomes evidence.",
            ),
        ]

    def __str__(self):
        return f"Submission {self.reference}"

    def get_absolute_url(self):
        return reverse("reviews:submission", args=[self.call.panel.slug, self.uuid])


class OfSubmissionQuerySet(models.QuerySet):
    CHAIN = ("", "submission__", "submission__call__", "submission__call__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "submission__call__panel"))


class SubmissionSender(Readable):
    """Who sent a submission and how they may be named: personal, and so a record of its own.

    Read: officers working on the panel, never more. Change: nobody; it can be forgotten. Unique: one for a submission.
    Freezes: at once. History: Events, without a name.
    """

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="sender")
    name = models.CharField(max_length=200)
    organisation = models.CharField(max_length=200, blank=True)
    email = models.EmailField("e-mail address", max_length=254, blank=True)
    naming = models.CharField("may be named", max_length=12, choices=Witness.Naming)
    is_under_18 = models.BooleanField("under 18", default=False)

    objects = OfSubmissionQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name = "sender of a submission"
        verbose_name_plural = "senders of submissions"
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(audience="officers"),
                name="sender_is_for_officers",
                violation_error_message="Who sent it is for officers alone.",
            ),
        ]

    def __str__(self):
        return f"Who sent submission {self.submission_id}"


class SubmissionFileQuerySet(models.QuerySet):
    def visible_to(self, reader):
        return self.filter(submission__in=Submission.objects.visible_to(reader).order_by().values("pk"))


class SubmissionFile(Record):
    """A file that came with a submission.

    Read: as the submission. Change: nobody. Unique: its place. Freezes: at once; a document that is made of it has a
    copy of its own. History: the Events of the submission.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    file = models.OneToOneField(
        "scrutiny.StoredFile", editable=False, on_delete=models.PROTECT, related_name="submission_file"
    )
    document = models.OneToOneField(
        "panels.Document",
        verbose_name="document it became",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="submission_file",
    )

    objects = SubmissionFileQuerySet.as_manager()

    class Meta:
        verbose_name = "file of a submission"
        verbose_name_plural = "files of submissions"
        ordering = ["submission", "position"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "position"], name="submission_file_position_unique")
        ]

    def __str__(self):
        return f"File {self.position} of submission {self.submission_id}"
