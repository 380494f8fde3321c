from django.db import models
from django.db.models import Exists, OuterRef

from panels.standing import readable
from scrutiny.models import Readable


class OfPanelQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)


class FindingQuerySet(OfPanelQuerySet):
    def at(self, position):
        """That in the place, which is its number."""
        return self.filter(position=position)

    def behind(self, recommendation):
        """Those that bear a recommendation out."""
        return self.filter(recommendations=recommendation).order_by("position")


def shows_findings(reader, panel):
    """The condition that the panel at the end of the lookup `panel` has a finding or conclusion for this reader."""
    found = Finding.objects.visible_to(reader).filter(panel=OuterRef(panel))
    concluded = Conclusion.objects.visible_to(reader).filter(panel=OuterRef(panel))
    return Exists(found) | Exists(concluded)


class Finding(Readable):
    """What the panel found, tied to the evidence that bears it out.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its place.
    Freezes: with the issued report. History: Events.
    """

    class Kind(models.TextChoices):
        STRENGTH = "strength", "Strength"
        DEVELOPMENT = "development", "Area for development"
        OBSERVATION = "observation", "Observation"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="findings")
    theme = models.ForeignKey("panels.Theme", null=True, blank=True, on_delete=models.SET_NULL, related_name="findings")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OBSERVATION)
    position = models.PositiveIntegerField()
    text = models.TextField()
    sessions = models.ManyToManyField("panels.EvidenceSession", blank=True, related_name="findings")
    documents = models.ManyToManyField("panels.Document", blank=True, related_name="findings")

    objects = FindingQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position"]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(fields=["panel", "position"], name="finding_position_unique"),
        ]

    def __str__(self):
        return self.text[:80]

    @property
    def quoted_as(self):
        """What stands behind the short code of its panel where it is quoted."""
        return f"F{self.position}"

    @property
    def name_in_history(self):
        return f"Finding {self.position}"


class Conclusion(Readable):
    """The panel's view, tied to findings.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its place.
    Freezes: with the issued report. History: Events.
    """

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="conclusions")
    position = models.PositiveIntegerField()
    text = models.TextField()
    findings = models.ManyToManyField(Finding, blank=True, related_name="conclusions")

    objects = OfPanelQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position"]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(fields=["panel", "position"], name="conclusion_position_unique"),
        ]

    def __str__(self):
        return self.text[:80]

    @property
    def name_in_history(self):
        return f"Conclusion {self.position}"
