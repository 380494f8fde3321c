import uuid

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone

from panels.standing import readable, standing_of, works_on
from scrutiny.models import Record


def _of_officers(reader, chain, panel):
    """For officers working on the panel who may read the note: who answered what is theirs to look at."""
    return readable(reader, chain, panel) & works_on(standing_of(reader), panel)


class NoteSendingQuerySet(models.QuerySet):
    CHAIN = ("note__", "note__session__", "note__session__panel__", "witness__")

    def visible_to(self, reader):
        return self.filter(_of_officers(reader, self.CHAIN, "note__session__panel"))

    def of_panel(self, panel):
        return self.filter(note__session__panel=panel)

    def for_list(self):
        return self.select_related("note__session__panel__body", "witness", "sent_by").order_by("reply_by", "pk")

    def for_page(self):
        """With the replies, newest first."""
        return self.for_list().prefetch_related(Prefetch("replies", NoteReply.objects.order_by("-number")))

    def waiting(self):
        """Those of which somebody waits for an answer, or an answer waits for somebody."""
        return self.filter(state__in=[NoteSending.State.WAITING, NoteSending.State.REPLIED])


class NoteSending(Record):
    """A note that was sent to one of its witnesses, to be agreed or amended.

    Read: officers working on the panel who may read the note. Change: DSOs of the panel. Unique: once for a note and a
    witness; sent again it stays one. Freezes: when agreed. History: Events of the note.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting for the witness"
        REPLIED = "replied", "Amendments to look at"
        AGREED = "agreed", "Agreed"
        SETTLED = "settled", "Amendments settled"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    note = models.ForeignKey("panels.Note", on_delete=models.CASCADE, related_name="sendings")
    witness = models.ForeignKey("panels.Witness", on_delete=models.RESTRICT, related_name="note_sendings")
    text = models.TextField("text as it was sent")
    reply_by = models.DateField("reply asked for by")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    times_sent = models.PositiveIntegerField(default=1)
    sent_at = models.DateTimeField("last sent", default=timezone.now)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = NoteSendingQuerySet.as_manager()

    class Meta:
        verbose_name = "note sent to a witness"
        verbose_name_plural = "notes sent to witnesses"
        ordering = ["note", "pk"]
        constraints = [models.UniqueConstraint(fields=["note", "witness"], name="note_sent_once_to_a_witness")]

    def __str__(self):
        """Without the witness, who may have fewer readers than the note."""
        return f"{self.note} as it was sent"

    @property
    def days_left(self):
        """How many whole days are left to reply after today; below zero when the last is past."""
        return (self.reply_by - timezone.localdate()).days

    @property
    def newest_reply(self):
        """The reply that stands, of those that `for_page` has brought."""
        return next(iter(self.replies.all()), None)


class NoteReplyQuerySet(models.QuerySet):
    CHAIN = ("sending__note__", "sending__note__session__", "sending__note__session__panel__")

    def visible_to(self, reader):
        return self.filter(_of_officers(reader, self.CHAIN, "sending__note__session__panel"))


class NoteReply(models.Model):
    """What a witness sent back: that the note is right, or how it should read. The newest stands; all are kept.

    Read: officers working on the panel who may read the note. Change: nobody; it is decided once. Unique: its number.
    Freezes: at once. History: Events of the note.

    base   the note as it was sent when this was written
    parts  what the witness wrote of each part: [{"key": the block of the base and the item in it, "text": words}]
    """

    sending = models.ForeignKey(NoteSending, on_delete=models.CASCADE, related_name="replies")
    number = models.PositiveIntegerField()
    agrees = models.BooleanField("agrees with the note")
    base = models.TextField("text as it was sent")
    parts = models.JSONField("text as the witness would have it", default=list, blank=True)
    comment = models.TextField("what else they say", blank=True)
    sent_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = NoteReplyQuerySet.as_manager()

    class Meta:
        verbose_name = "reply of a witness"
        verbose_name_plural = "replies of witnesses"
        ordering = ["sending", "-number"]
        constraints = [models.UniqueConstraint(fields=["sending", "number"], name="reply_number_unique")]

    def __str__(self):
        return f"Reply {self.number} to the note of {self.sending.note.session}"


class NoteAmendmentQuerySet(models.QuerySet):
    CHAIN = ("reply__sending__note__", "reply__sending__note__session__", "reply__sending__note__session__panel__")

    def visible_to(self, reader):
        return self.filter(_of_officers(reader, self.CHAIN, "reply__sending__note__session__panel"))


class NoteAmendment(models.Model):
    """One change that a witness asked for, and what became of it.

    Read: officers working on the panel who may read the note. Change: nobody. Unique: its place in the reply.
    Freezes: at once. History: Events of the note.
    """

    reply = models.ForeignKey(NoteReply, on_delete=models.CASCADE, related_name="amendments")
    position = models.PositiveIntegerField()
    before = models.TextField("as it was sent", blank=True)
    after = models.TextField("as the witness would have it", blank=True)
    is_taken = models.BooleanField("taken")
    reason = models.CharField("why it was left", max_length=300, blank=True)

    objects = NoteAmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = "amendment asked for"
        verbose_name_plural = "amendments asked for"
        ordering = ["reply", "position"]
        constraints = [
            models.UniqueConstraint(fields=["reply", "position"], name="amendment_position_unique"),
            models.CheckConstraint(condition=Q(is_taken=True) | ~Q(reason=""), name="amendment_left_has_reason"),
        ]

    def __str__(self):
        return f"Amendment {self.position}"
