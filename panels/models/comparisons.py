import uuid

from django.db import models
from django.urls import reverse

from panels.standing import readable
from scrutiny.models import Readable


class ComparisonQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def for_list(self):
        return self.order_by("position", "pk")


class Comparison(Readable):
    """How other authorities do, beside our own: a table with its source.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its uuid. Freezes: nothing.
    History: Events. Its cells are texts as they were written; a row may be short of cells, never longer than the
    columns.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="comparisons")
    title = models.CharField(max_length=300)
    columns = models.JSONField("headings of the columns", default=list)
    rows = models.JSONField(default=list)
    source = models.CharField("where the figures come from", max_length=300, blank=True)
    note = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = ComparisonQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return f"{reverse('reviews:comparisons', args=[self.panel.slug])}#comparison-{self.uuid}"
