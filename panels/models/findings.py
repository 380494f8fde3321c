import uuid

from django.db import models
from django.db.models import Exists, F, Max, OuterRef, Q

from panels.standing import readable
from scrutiny.models import Readable


class OfPanelQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)


class NumberedQuerySet(OfPanelQuerySet):
    """Of what is known by its place, which is its number."""

    def at(self, position):
        return self.filter(position=position)

    def marked(self, position, mark):
        """That with the mark of a page that was opened before, wherever it stands by now; otherwise that in a place."""
        try:
            return self.filter(uuid=uuid.UUID(mark))
        except ValueError:
            return self.at(position)

    def for_list(self):
        return self.order_by("position", "pk")


class FindingQuerySet(NumberedQuerySet):
    def for_list(self):
        """In the order of their themes, with these."""
        by_theme = F("theme__position").asc(nulls_first=True)  # the databases disagree about those without a theme
        return self.select_related("theme").order_by(by_theme, "theme_id", "position", "pk")

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

    uuid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="findings")
    theme = models.ForeignKey("panels.Theme", null=True, blank=True, on_delete=models.SET_NULL, related_name="findings")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OBSERVATION)
    position = models.PositiveIntegerField()
    text = models.TextField()
    sessions = models.ManyToManyField("panels.EvidenceSession", blank=True, related_name="findings")
    documents = models.ManyToManyField("panels.Document", blank=True, related_name="findings")
    notes = models.ManyToManyField("panels.Note", blank=True, related_name="findings")
    answers = models.ManyToManyField("panels.Answer", blank=True, related_name="findings")
    survey_elements = models.ManyToManyField("panels.SurveyElement", blank=True, related_name="findings")

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

    uuid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="conclusions")
    position = models.PositiveIntegerField()
    text = models.TextField()
    findings = models.ManyToManyField(Finding, blank=True, related_name="conclusions")

    objects = NumberedQuerySet.as_manager()

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


class MinorityViewQuerySet(OfPanelQuerySet):
    CHAIN = ("", "panel__", "finding__?", "conclusion__?", "recommendation__?")

    def for_list(self):
        return self.order_by("position", "pk")

    def of_recommendation(self, recommendation):
        """Those that dissent from a recommendation."""
        return self.filter(recommendation=recommendation).for_list()

    def beside(self):
        """{("finding", id): [view, ...]}, by what each dissents from."""
        found = {}
        for view in self.for_list():
            name = next(name for name in ("finding", "conclusion", "recommendation") if getattr(view, f"{name}_id"))
            found.setdefault((name, getattr(view, f"{name}_id")), []).append(view)
        return found

    def next_position(self):
        return (self.aggregate(last=Max("position"))["last"] or 0) + 1


class MinorityView(Readable):
    """What some members hold against a finding, a conclusion or a recommendation; it stands beside that.

    Read: by its audience, never wider than what it dissents from. Change: DSOs of the panel. Unique: its uuid.
    Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="minority_views")
    finding = models.ForeignKey(
        Finding, null=True, blank=True, on_delete=models.RESTRICT, related_name="minority_views"
    )
    conclusion = models.ForeignKey(
        Conclusion, null=True, blank=True, on_delete=models.RESTRICT, related_name="minority_views"
    )
    recommendation = models.ForeignKey(
        "panels.Recommendation", null=True, blank=True, on_delete=models.RESTRICT, related_name="minority_views"
    )
    whose = models.CharField("whose view it is", max_length=300)
    text = models.TextField()
    position = models.PositiveIntegerField(default=0)

    objects = MinorityViewQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(finding__isnull=False, conclusion=None, recommendation=None)
                | Q(finding=None, conclusion__isnull=False, recommendation=None)
                | Q(finding=None, conclusion=None, recommendation__isnull=False),
                name="minority_view_of_exactly_one",
                violation_error_message="Choose one finding, conclusion or recommendation that it dissents from.",
            ),
        ]

    def __str__(self):
        return f"Minority view of {self.whose}"

    @property
    def dissented_from(self):
        """The finding, conclusion or recommendation that it stands beside."""
        return self.finding or self.conclusion or self.recommendation

    def counts_among(self):
        """What is told of it goes no further than what it dissents from."""
        return [self.dissented_from]
