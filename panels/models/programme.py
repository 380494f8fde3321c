import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q

from panels.standing import readable
from scrutiny.models import Readable
from scrutiny.naming import day_in_words


class WorkProgrammeItemQuerySet(models.QuerySet):
    CHAIN = ("",)

    def visible_to(self, reader):
        """By its body; whoever works on the panel that came of it reads it too."""
        return self.filter(readable(reader, self.CHAIN, "panel", body="body"))

    def beside(self, item):
        """All of the same body and year, in their order."""
        return self.filter(body=item.body_id, year=item.year_id).order_by("position", "pk")

    def for_list(self, reader):
        """With body, year and panel, and with `shows_panel`: whether this reader may see that panel."""
        from panels.models.panels import Panel

        seen = Panel.objects.visible_to(reader).filter(pk=OuterRef("panel"))
        return self.select_related("body", "year", "panel").annotate(shows_panel=Exists(seen))

    def bodies_and_years(self):
        """What the list can be sifted by: (slug, name) of bodies and the labels of years, from one query."""
        columns = ("body__slug", "body__name", "year__label", "year__starts_on")
        found = list(self.order_by().values_list(*columns).distinct())
        bodies = sorted({(slug, name) for slug, name, *_ in found}, key=lambda body: body[1])
        years = sorted({(starts_on, label) for *_, label, starts_on in found}, reverse=True)
        return bodies, [label for _, label in years]


class WorkProgrammeItem(Readable):
    """What a body will look at in a municipal year, and when.

    Read: by its audience, never wider than the body's. Change: DSOs of the body. Unique: its uuid.
    Freezes: nothing. History: Events.
    """

    class Kind(models.TextChoices):
        REVIEW = "review", "Review"
        MEETING = "meeting", "Item at a meeting"
        BRIEFING = "briefing", "Briefing"
        VISIT = "visit", "Visit"
        PROGRESS = "progress", "Progress report"
        OTHER = "other", "Something else"

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        UNDER_WAY = "under-way", "Under way"
        DONE = "done", "Done"
        PUT_OFF = "put-off", "Put off"
        DROPPED = "dropped", "Dropped"

    class Precision(models.TextChoices):
        DAY = "day", "Day"
        MONTH = "month", "Month"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="programme_items")
    year = models.ForeignKey(
        "scrutiny.MunicipalYear", verbose_name="municipal year", on_delete=models.PROTECT, related_name="+"
    )
    position = models.PositiveIntegerField()
    subject = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.MEETING)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    planned_on = models.DateField("planned for", null=True, blank=True)
    planned_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    note = models.TextField(blank=True)
    panel = models.ForeignKey(
        "panels.Panel", null=True, blank=True, on_delete=models.SET_NULL, related_name="programme_items"
    )

    objects = WorkProgrammeItemQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["body", "-year__starts_on", "position", "pk"]
        indexes = [models.Index(fields=["body", "year", "position"], name="programme_of_body")]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(planned_on=None, planned_precision="")
                | (Q(planned_on__isnull=False) & ~Q(planned_precision="")),
                name="programme_date_has_precision",
                violation_error_message="Say whether it is planned for a day or for a month.",
            ),
        ]

    def __str__(self):
        return self.subject

    @property
    def planned_words(self):
        """When it is planned for, as exactly as that is known: "March 2027"."""
        return day_in_words(self.planned_on, self.planned_precision) if self.planned_on else ""
