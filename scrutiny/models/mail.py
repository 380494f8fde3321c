import uuid
from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

LONGEST_SENDING = timedelta(minutes=5)  # the mail server's answers are waited for by EMAIL_TIMEOUT, far less


class MessageQuerySet(models.QuerySet):
    def due(self, now):
        """What may be tried now, in the order in which it was written."""
        return self.filter(state=Message.State.WAITING, next_at__lte=now).order_by("pk")

    def unsent(self):
        """What an administrator has to know of: failed first, then what waits, the newest first."""
        failed_first = models.Case(models.When(state=Message.State.FAILED, then=0), default=1)
        return self.exclude(state=Message.State.SENT).order_by(failed_first, "-pk")

    def hurry(self, now):
        """Have everything that waits tried now, however often it was tried."""
        return self.filter(state=Message.State.WAITING).update(next_at=now)

    def left_behind(self, now):
        """Said to be sending, by a process that can only have ended in the middle of it."""
        return self.filter(state=Message.State.SENDING, tried_at__lt=now - LONGEST_SENDING)

    def claim(self, message, now):
        """Begin to send a waiting message, or give None where another does: of two who try at once, one gets it."""
        ticket = uuid.uuid4()
        changed = self.filter(pk=message.pk, state=Message.State.WAITING).update(
            state=Message.State.SENDING, ticket=ticket, attempts=F("attempts") + 1, tried_at=now
        )
        return self.get(pk=message.pk) if changed else None


class Message(models.Model):
    """A mail that is to be sent once.

    Read: administrators, without its text. Change: whoever sends it, by its ticket. Unique: its key.
    Freezes: when it is sent; its text, which may hold a way in, is then taken away. History: an Event when an
    administrator has it sent again.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        SENDING = "sending", "Being sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Failed"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField("what makes it one and the same mail", max_length=200, unique=True)
    to = models.EmailField(max_length=254)
    subject = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    about_kind = models.CharField(max_length=80, blank=True)
    about_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    ticket = models.UUIDField(null=True, editable=False)
    error = models.CharField("what went wrong the last time", max_length=300, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    next_at = models.DateTimeField(default=timezone.now)
    tried_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["state", "next_at"], name="message_by_state")]
        constraints = [
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(error=""), name="message_failed_says_why"),
            models.CheckConstraint(condition=~Q(state="sent") | Q(text=""), name="message_sent_keeps_no_text"),
        ]

    def __str__(self):
        return f"Mail {self.uuid}"

    def held(self):
        """This message as a queryset, for as long as its ticket is good."""
        return Message.objects.filter(pk=self.pk, state=Message.State.SENDING, ticket=self.ticket)


class MessageAttachment(models.Model):
    """A file that goes with a mail.

    Read: nobody; it is sent. Change: nobody. Unique: nothing. Freezes: at once; it is taken away when the mail is sent.
    History: none.
    """

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=150)
    media_type = models.CharField(max_length=100)
    content = models.BinaryField()

    class Meta:
        ordering = ["message", "pk"]

    def __str__(self):
        return f"Attachment {self.pk}"
