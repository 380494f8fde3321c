import uuid
from calendar import monthrange

from django.db import models
from django.utils import timezone

from scrutiny.models import Record
from scrutiny.naming import day_in_words


class TimetableQuerySet(models.QuerySet):
    def visible_to(self, reader):
        """As the panel itself."""
        from panels.models.panels import Panel

        return self.filter(panel__in=Panel.objects.visible_to(reader).order_by().values("pk"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def in_order(self):
        return self.order_by("due_on", "pk")


class TimetableEntry(Record):
    """What a review means to have done by when: a step of the work itself, not of its action plan.

    Read: as the panel. Change: DSOs of the panel. Unique: words and day in a panel. Freezes: nothing.
    History: Events.
    """

    class Precision(models.TextChoices):
        DAY = "day", "A day"
        MONTH = "month", "A month, due on its last day"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="timetable")
    uuid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    text = models.CharField("what", max_length=300)
    due_on = models.DateField("by when")
    due_precision = models.CharField("how exact", max_length=5, choices=Precision, default=Precision.DAY)
    done_on = models.DateField("done on", null=True, blank=True)

    objects = TimetableQuerySet.as_manager()

    class Meta:
        verbose_name = "entry of the timetable"
        verbose_name_plural = "timetable"
        ordering = ["panel", "due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "text", "due_on"],
                name="timetable_entry_once",
                violation_error_message="The timetable has that for that day already.",
            )
        ]

    def __str__(self):
        return self.text

    @property
    def when(self):
        """ "15 November 2026", or "November 2026"."""
        return day_in_words(self.due_on, self.due_precision)

    @property
    def is_late(self):
        return self.done_on is None and self.due_on < timezone.localdate()

    @staticmethod
    def last_of_month(day):
        return day.replace(day=monthrange(day.year, day.month)[1])
