from django.db import models
from django.db.models import F, Q

from panels.models.bodies import Body
from panels.standing import readable
from scrutiny.models import Readable


class MeetingQuerySet(models.QuerySet):
    CHAIN = ("",)

    def visible_to(self, reader):
        """Never wider than the body: that of a hidden panel has no meetings for those who do not see the panel."""
        open_to_them = readable(reader, self.CHAIN, "body__panels", body="body")
        return self.filter(open_to_them, body__in=Body.objects.visible_to(reader).values("pk")).distinct()

    def ahead(self, today):
        """Those that are to come, without what has been called off."""
        to_come = self.filter(held_on__gte=today).exclude(state=Meeting.State.CANCELLED)
        return to_come.select_related("body").order_by("held_on", "starts_at", "pk")

    def of_member(self, standing):
        """Those of the bodies that somebody serves, and of the panels' own bodies, by their standing."""
        bodies = standing.member_bodies | standing.dso_bodies | standing.officer_bodies
        panels = standing.dso_panels | standing.officer_panels
        return self.filter(Q(body__in=bodies) | Q(body__panels__in=panels)).distinct()

    def of_body(self, body):
        return self.filter(body=body).select_related("body").order_by("held_on", "starts_at", "pk")

    def of_panel(self, panel):
        """The meetings of a panel's own body; of a standing body, those at which the panel heard evidence."""
        own = Q(body=panel.body_id, body__kind=Body.Kind.PANEL)
        return self.filter(own | Q(evidence_sessions__panel=panel)).distinct().order_by("held_on", "starts_at", "pk")


class Meeting(Readable):
    """A meeting of a body.

    Read: by its audience, never wider than the body's. Change: DSOs of the body.
    Unique: body, day and start. Freezes: nothing yet. History: Events.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"

    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="meetings")
    title = models.CharField(max_length=200, blank=True)
    slug = models.SlugField(max_length=120, unique=True)
    held_on = models.DateField("date")
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    venue = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)

    objects = MeetingQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["held_on", "starts_at", "pk"]
        indexes = [models.Index(fields=["body", "held_on"], name="meeting_of_body")]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(starts_at=None) | Q(ends_at__gt=F("starts_at")),
                name="meeting_ends_after_start",
                violation_error_message="The meeting must end after it starts.",
            ),
            models.UniqueConstraint(
                fields=["body", "held_on", "starts_at"],
                name="meeting_once",
                violation_error_message="This body meets at that time already.",
            ),
            models.UniqueConstraint(
                fields=["body", "held_on"],
                condition=Q(starts_at=None),
                name="meeting_once_without_time",
                violation_error_message="This body has a meeting on that day already; give the time it starts.",
            ),
        ]

    def __str__(self):
        return self.title or f"{self.body}, {self.held_on:%-d %B %Y}"

    def is_used(self):
        """Whether something was heard or considered at it."""
        return self.evidence_sessions.exists() or self.route_steps.exists()
