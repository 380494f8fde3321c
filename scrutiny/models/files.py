import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import localize


class StoredFileQuerySet(models.QuerySet):
    def kept(self):
        return self.filter(removed_at=None)

    def visible_to(self, reader):
        """Those that hang on a record which the reader may read; one without readers of its own lends it none."""
        allowed = Q(pk__in=[])
        for records, name in self.model.hung_on():
            if hasattr(records, "visible_to"):
                allowed |= Q(pk__in=records.visible_to(reader).exclude(**{name: None}).order_by().values(name))
        return self.kept().filter(allowed)

    def hung_on_nothing(self):
        """Those that no record points at, because it was deleted or never came to be."""
        loose = self.kept()
        for records, name in self.model.hung_on():
            loose = loose.exclude(pk__in=records.exclude(**{name: None}).order_by().values(name))
        return loose


class StoredFile(models.Model):
    """An uploaded file: what it is called and where its bytes are, below the folder of files.

    Read: exactly who may read the record that it hangs on. Change: nobody; another file takes its place.
    Unique: its uuid. Freezes: at once; what is removed keeps its row,
    without bytes. History: the Events of its record, which name it with its hash.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    place = models.CharField("path below the folder of files", max_length=80, unique=True)
    name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField("size in bytes")
    sha256 = models.CharField("SHA-256", max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True)

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name

    @classmethod
    def hung_on(cls):
        """Yield (all records of a kind that may have a file, the name of their foreign key to it)."""
        for link in cls._meta.related_objects:
            yield link.related_model._default_manager.all(), link.field.name

    @property
    def is_kept(self):
        return self.removed_at is None

    @property
    def kind_in_words(self):
        """What is downloaded, for the link to it: "PDF, 1.2 MB"."""
        return f"{self.name.rpartition('.')[2].upper()}, {in_megabytes(self.size)}"

    @property
    def name_in_history(self):
        return f"{self.name} (SHA-256 {self.sha256})"


def in_megabytes(size):
    """A number of bytes in the unit that people read: "340 KB", "1.2 MB"."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} KB"
    return f"{localize(round(size / 1024 / 1024, 1))} MB".replace(".0 MB", " MB")
