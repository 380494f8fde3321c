import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from actionplans.models.reading import readable_on_row
from scrutiny.models import Readable


class ChallengeQuerySet(models.QuerySet):
    CHAIN = ("", "row__", "row__plan__", "row__plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable_on_row(reader, self.CHAIN))

    def of_row(self, row):
        return self.filter(row=row).order_by("-asked_at", "-pk")

    def open(self):
        return self.filter(answered_at=None)


class Challenge(Readable):
    """A councillor's question to whoever carries an action out. It stays open until it is answered.

    Read: by its audience (asking sets all councillors), never wider than the action's; the action's owners.
    Change: nobody; it is asked once and answered once. Unique: nothing. Freezes: when it is answered. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="challenges")
    question = models.TextField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    asked_by_name = models.CharField("who asks", max_length=200, blank=True)
    asked_at = models.DateTimeField(default=timezone.now, editable=False)
    answer = models.TextField(blank=True)
    answered_by_name = models.CharField("who answers", max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    answer_typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    objects = ChallengeQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["row", "-asked_at", "-pk"]
        indexes = [models.Index(fields=["answered_at", "row"], name="challenge_by_answer")]

    def __str__(self):
        return f"Question about {str(self.row).lower()}"

    @property
    def is_open(self):
        return self.answered_at is None
