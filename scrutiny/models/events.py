from django.conf import settings
from django.db import models
from django.utils import timezone

from scrutiny.models.records import Audience, Restriction


class EventQuerySet(models.QuerySet):
    def of(self, record, *earlier):
        """Everything that happened to one record, newest first.

        earlier  the numbers of records that have become part of it
        """
        return self.filter(subject_kind=record._meta.label_lower, subject_id__in=[record.pk, *earlier]).order_by("-pk")

    def before(self, number):
        """Those that were recorded before the one of that number."""
        return self.filter(pk__lt=number)


class Event(models.Model):
    """Something that somebody did.

    Read: as its subject's audience was. Change: nobody. Unique: nothing.
    Freezes: at once; it is only ever added. History: it is the history.
    No foreign key to the subject, so that it outlives what it describes.
    """

    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=80)
    subject_kind = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    subject_name = models.CharField(max_length=300)
    changes = models.JSONField(default=dict)
    reason = models.TextField(blank=True)
    panel_id = models.BigIntegerField(null=True)
    audience = models.CharField(max_length=12, choices=Audience, default=Audience.OFFICERS)
    restriction = models.CharField(max_length=14, choices=Restriction, default=Restriction.NONE)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "-id"], name="event_of_subject"),
            models.Index(fields=["panel_id", "-id"], name="event_of_panel"),
        ]

    def __str__(self):
        return f"{self.by or 'The system'} {self.verb} {self.subject_name}"
