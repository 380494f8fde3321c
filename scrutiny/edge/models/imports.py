import datetime
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from panels.models import Panel
from panels.standing import directs, standing_of
from scrutiny.models import Record

UNDO_WITHIN = datetime.timedelta(hours=24)


class DraftImportQuerySet(models.QuerySet):
    def visible_to(self, reader):
        """Their own, and those for reviews that they look after; never for a review that they may not read."""
        standing = standing_of(reader)
        if not standing.is_dso:
            return self.none()
        readable = self.filter(Q(panel=None) | Q(panel__in=Panel.objects.visible_to(reader)))
        if standing.is_dso_everywhere:
            return readable
        return readable.filter(Q(by=reader) | (Q(panel__isnull=False) & directs(standing, "panel")))

    def for_list(self):
        """Newest first, without what a list does not show."""
        return self.select_related("by", "saved_by", "panel").defer("source", "draft", "made").order_by("-pk")

    def for_page(self):
        return self.select_related("by", "saved_by", "panel__body", "file").defer("made", "source")

    def of_same_paper(self, paper, reader):
        """Other imports of its bytes that were saved and not taken back, newest first, and whether `may_open` each."""
        same = self.filter(checksum=paper.checksum, state=DraftImport.State.SAVED).exclude(pk=paper.pk)
        open_to_them = DraftImport.objects.visible_to(reader).filter(pk=OuterRef("pk"))
        return same.annotate(may_open=Exists(open_to_them)).for_list()


class DraftImport(Record):
    """A paper that somebody brought, what was understood of it, and what was made of that.

    Read: whoever brought it, and DSOs of the review that it is for. Change: the same. Unique: its uuid.
    Freezes: when it is saved, until that is undone. History: Events; what it made has Events of its own.
    """

    class State(models.TextChoices):
        READING = "reading", "Being read"
        DRAFT = "draft", "Draft"
        SAVED = "saved", "Saved"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("name of the paper", max_length=200)
    file = models.OneToOneField(
        "scrutiny.StoredFile", null=True, editable=False, on_delete=models.PROTECT, related_name="uploaded_paper"
    )
    source = models.TextField("words of the paper", blank=True)
    checksum = models.CharField("SHA-256 of the paper", max_length=64, db_index=True)
    panel = models.ForeignKey("panels.Panel", null=True, blank=True, on_delete=models.SET_NULL, related_name="imports")
    draft = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    refusal = models.JSONField("why it was not saved", default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    saved_at = models.DateTimeField(null=True, blank=True)
    made = models.JSONField("what was made of it", default=dict)

    objects = DraftImportQuerySet.as_manager()
    job = None  # the Job that reads it, for whoever has just brought it

    class Meta:
        verbose_name = "uploaded paper"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="saved", saved_at__isnull=False) | (~Q(state="saved") & Q(saved_at=None)),
                name="draft_import_saved_has_its_time",
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("imports:draft", args=[self.uuid])

    def is_draft(self):
        return self.state == self.State.DRAFT

    def is_saved(self):
        return self.state == self.State.SAVED

    def undo_until(self):
        return self.saved_at + UNDO_WITHIN

    def can_be_undone(self, now=None):
        return self.is_saved() and (now or timezone.now()) < self.undo_until()

    def lines(self):
        """The lines of the paper, as its readers count them from 1."""
        return self.source.split("\n")
