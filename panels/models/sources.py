from django.db import models
from django.urls import reverse

from panels.standing import readable_of_body
from scrutiny.models import Readable


class SourceQuerySet(models.QuerySet):
    CHAIN = ("",)

    def visible_to(self, reader):
        return self.filter(readable_of_body(reader, self.CHAIN, "body"))


class Source(Readable):
    """Where recommendations came from that no panel made: an inspection, an audit, an ombudsman.

    Read: by its audience. Change: DSOs of the body. Unique: its slug. Freezes: nothing. History: Events.
    """

    class Kind(models.TextChoices):
        INSPECTION = "inspection", "Inspection"
        AUDIT = "audit", "Audit"
        OMBUDSMAN = "ombudsman", "Ombudsman"
        OTHER = "other", "Other"

    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    title = models.CharField(max_length=300)
    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="sources")
    reported_on = models.DateField(null=True, blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["-reported_on", "-pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("sources:source", args=[self.slug])
