from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from actionplans.models.reading import readable_on_row
from actionplans.models.statuses import Status
from scrutiny.models import Readable, Record
from scrutiny.visibility import not_in_confidence


class ProgressUpdateQuerySet(models.QuerySet):
    CHAIN = ("", "row__", "row__plan__", "row__plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable_on_row(reader, self.CHAIN))

    def of_row(self, row):
        return self.filter(row=row).newest_first()

    def carried_by(self, monitoring_round, newest):
        """What a round carries: its answers and those of these ids, without what is in confidence."""
        carried = Q(pk__in=newest) | Q(answers__asking__round=monitoring_round)
        free = self.filter(carried, not_in_confidence(("", "row__")))
        return self.filter(pk__in=free.order_by().values("pk"))

    def for_news(self):
        """The last said first, with the row and the plan that it is about."""
        return self.select_related("row__plan__panel").order_by("-as_at", "-pk")

    def newest_first(self):
        return self.order_by("-as_at", "-pk")


class ProgressUpdate(Readable):
    """What somebody said of a row at a date.

    Read: by its audience (officers until a progress report carries it), never wider than the row's.
    Change: nobody; it is only added. Unique: nothing. Freezes: at once. History: it is the history.
    """

    class Channel(models.TextChoices):
        HERE = "here", "Entered here"
        EMAIL = "email", "By e-mail"
        TELEPHONE = "telephone", "By telephone"
        MEETING = "meeting", "At a meeting"
        PAPER = "paper", "In a paper"
        LINK = "link", "By personal link"
        SHEET = "sheet", "By a spreadsheet"

    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="updates")
    as_at = models.DateField()
    status = models.CharField(max_length=12, choices=Status)
    narrative = models.TextField("what has been done", blank=True)
    explanation = models.TextField("why it is slipping or off track", blank=True)
    is_no_change = models.BooleanField("nothing has changed since the last", default=False)
    said_by = models.CharField("who said it", max_length=200, blank=True)
    channel = models.CharField("how it reached us", max_length=10, choices=Channel, default=Channel.HERE)
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ProgressUpdateQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["row", "-as_at", "-pk"]
        indexes = [
            models.Index(fields=["row", "-as_at", "-id"], name="update_newest_of_row"),
            models.Index(fields=["-as_at", "-id"], name="update_newest"),
        ]

    def __str__(self):
        return f"{self.get_status_display()} as at {self.as_at:%-d %B %Y}"


class ProofFileQuerySet(models.QuerySet):
    def visible_to(self, reader):
        return self.filter(update__in=ProgressUpdate.objects.visible_to(reader).order_by().values("pk"))


class ProofFile(Record):
    """A file that shows what a progress update says.

    Read: as the update. Change: nobody. Unique: its place. Freezes: at once. History: the Events of the action.
    """

    update = models.ForeignKey(ProgressUpdate, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    file = models.OneToOneField(
        "scrutiny.StoredFile", editable=False, on_delete=models.PROTECT, related_name="proof_file"
    )

    objects = ProofFileQuerySet.as_manager()

    class Meta:
        verbose_name = "proof"
        verbose_name_plural = "proofs"
        ordering = ["update", "position"]
        constraints = [models.UniqueConstraint(fields=["update", "position"], name="proof_position_unique")]

    def __str__(self):
        return f"Proof {self.position} of {self.update.row}"
