import uuid

from django.db import models
from django.db.models import Max

from panels.standing import readable
from scrutiny.intake.dates import read_date
from scrutiny.models import Readable


class DocumentQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def for_list(self):
        return self.select_related("file")

    def next_position(self):
        return (self.aggregate(last=Max("position"))["last"] or 0) + 1


class Document(Readable):
    """A paper that the panel used: its documents are the list of background papers.

    Read: by its audience, never wider than the panel's; so is its file. Change: DSOs of the panel. Unique: its uuid
    (papers do list a thing twice). Freezes: nothing. History: Events, which name a file that was there with its hash.
    """

    class UsedAs(models.TextChoices):
        BACKGROUND = "background", "Background paper: the report relies on it"
        PUBLISHED = "published", "Published work"
        READ = "read", "Read, but the report does not rely on it"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=500)
    author = models.CharField(max_length=200, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    dated = models.CharField("date as written", max_length=60, blank=True)
    address = models.CharField("web address as written", max_length=500, blank=True)
    file = models.OneToOneField(
        "scrutiny.StoredFile",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="document",
    )
    used_as = models.CharField("what it is to the report", max_length=10, choices=UsedAs, default=UsedAs.BACKGROUND)
    position = models.PositiveIntegerField(default=0)

    objects = DocumentQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]

    def __str__(self):
        return self.title

    @property
    def understood(self):
        """The first day of its date as it was written, None where that says no year."""
        written = read_date(self.dated)
        return written.first_day if written and written.year else None
