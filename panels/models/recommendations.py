import uuid
from itertools import groupby

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from panels.hints import hints_on
from panels.models.sources import Source
from panels.standing import readable, readable_of_body, standing_of
from scrutiny.lists.sorting import OfNoneFirst
from scrutiny.models import Readable, Record


class Theme(Record):
    """A heading under which recommendations stand.

    Read: as the panel. Change: DSOs of the panel. Unique: its heading in the panel. Freezes: nothing. History: Events.
    """

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="themes")
    heading = models.CharField(max_length=300)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["panel", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "heading"],
                name="theme_heading_unique",
                violation_error_message="This review has a theme with that heading already.",
            )
        ]

    def __str__(self):
        return self.heading


class RecommendationQuerySet(models.QuerySet):
    CHAIN = ("", "panel__?", "source__?")

    def visible_to(self, reader):
        condition = readable(reader, self.CHAIN, "panel")
        if standing_of(reader).is_serving:
            condition |= Q(panel=None) & readable_of_body(reader, self.CHAIN, "source__body")
        return self.filter(condition)

    def for_list(self):
        """In the order of the report, with what a list shows of each."""
        by_theme = F("theme__position").asc(nulls_first=True)  # the databases disagree about those without a theme
        return self.select_related("current", "theme").order_by(by_theme, "position", "pk")

    def of_panel(self, slug):
        return self.filter(panel__slug=slug)

    def of_source(self, source):
        return self.filter(source=source)

    def answered_by(self, plan):
        """Those that stand, of the review or of the source that an action plan answers."""
        return self.standing().filter(panel=plan.panel_id, source=plan.source_id)

    def numbered(self, number):
        """That with the number; before the first issue, that in the place."""
        return self.filter(Q(number=number) | Q(number=None, position=number))

    def drafts(self):
        """Those that are not issued, so that they have no number for good."""
        return self.filter(number=None)

    def by_theme(self):
        """[(theme or None, [recommendation, ...]), ...] in the order of the report."""
        return [(theme, list(group)) for theme, group in groupby(self.for_list(), key=lambda one: one.theme)]

    def with_addressees(self):
        return self.prefetch_related("addressed_to")

    def with_findings_known(self):
        """With `has_finding`: whether a finding stands behind it."""
        behind = Recommendation.findings.through.objects.filter(recommendation=OuterRef("pk"))
        return self.annotate(has_finding=Exists(behind))

    def marked(self, number, mark):
        """That with the mark of a page that was opened before, wherever it stands by now; otherwise by its number."""
        try:
            return self.filter(uuid=uuid.UUID(mark))
        except ValueError:
            return self.numbered(number)

    def asked_of(self, slug):
        """Those addressed to a body."""
        return self.filter(Exists(Addressee.objects.filter(body__slug=slug, recommendation=OuterRef("pk"))))

    def decided_as(self, outcome):
        """Those of which a body decided that, in whatever words they stood."""
        versions = RecommendationVersion.objects.filter(recommendation=OuterRef("pk"), decisions__outcome=outcome)
        return self.filter(Exists(versions))

    def undecided(self):
        """Those that stand and of which no body has decided anything."""
        decided = RecommendationVersion.objects.filter(recommendation=OuterRef("pk"), decisions__isnull=False)
        return self.standing().exclude(Exists(decided))

    def asked_bodies(self):
        """[(id of a recommendation, name of a body that it is addressed to), ...]"""
        addressees = Addressee.objects.filter(recommendation__in=self).order_by("pk")
        return addressees.values_list("recommendation", "body__name")

    def decisions(self):
        """[(id of a recommendation, outcome, name of the body, day), ...] in the order of the route."""
        decided = RecommendationVersion.objects.filter(recommendation__in=self, decisions__isnull=False)
        columns = ("decisions__outcome", "decisions__step__body__name", "decisions__step__considered_on")
        return decided.order_by("decisions__step__position", "pk").values_list("recommendation", *columns)

    def adopted(self):
        """Those that a deciding body adopted, as they stand or amended, and that still stand."""
        return self.standing().filter(versions__decisions__outcome__in=ADOPTED).distinct()

    def standing(self):
        """Those that the panel has not withdrawn: what there is still to do about."""
        return self.filter(withdrawn_on=None)

    def withdrawn(self):
        return self.exclude(withdrawn_on=None)


class Recommendation(Readable):
    """Something the panel asks somebody to do. Its text is in its versions.

    Read: by its audience, never wider than the panel's or the source's. Change: DSOs of the panel, or of its body.
    Unique: its number in the panel; given once, never used again.
    Freezes: the text, when it is issued; an amendment is a new version. What is withdrawn keeps its number and words.
    History: its versions and Events.
    """

    class Priority(models.TextChoices):
        LOW = "low", "Low"
        MEDIUM = "medium", "Medium"
        HIGH = "high", "High"

    uuid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    panel = models.ForeignKey(
        "panels.Panel", null=True, blank=True, on_delete=models.CASCADE, related_name="recommendations"
    )
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.CASCADE, related_name="recommendations")
    theme = models.ForeignKey(Theme, null=True, blank=True, on_delete=models.SET_NULL, related_name="recommendations")
    position = models.PositiveIntegerField(help_text="Its place among the others; it may change until it is issued.")
    number = models.PositiveIntegerField(null=True, blank=True, help_text="Given at the first issue, never reused.")
    issued_at = models.DateTimeField("issued", null=True, blank=True, editable=False)
    reference = models.CharField("number as the source printed it", max_length=20, blank=True)
    priority = models.CharField(max_length=8, choices=Priority, blank=True)
    asks_for_reply = models.BooleanField("the panel asked for a reply", default=False)
    reason = models.TextField("why", blank=True)
    withdrawn_on = models.DateField("day of its withdrawal", null=True, blank=True)
    withdrawn_because = models.TextField("reason for its withdrawal", blank=True)
    findings = models.ManyToManyField("panels.Finding", blank=True, related_name="recommendations")
    addressed_to = models.ManyToManyField(
        "panels.Body", through="Addressee", blank=True, related_name="recommendations"
    )
    current = models.ForeignKey(
        "panels.RecommendationVersion", null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    objects = RecommendationQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]
        indexes = [
            models.Index(fields=["panel", "position"], name="recommendation_of_panel"),
            models.Index(OfNoneFirst("panel").desc(), "position", "id", name="recommendation_newest_panel"),
        ]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(panel=None, source__isnull=False) | Q(panel__isnull=False, source=None),
                name="recommendation_of_panel_or_source",
                violation_error_message="A recommendation belongs to a review or to a source: choose one of them.",
            ),
            models.UniqueConstraint(
                fields=["panel", "number"],
                name="recommendation_number_unique_in_panel",
                violation_error_message="This review has a recommendation with that number already.",
            ),
            models.UniqueConstraint(
                fields=["source", "number"],
                name="recommendation_number_unique_in_source",
                violation_error_message="This source has a recommendation with that number already.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_because="")
                | (Q(withdrawn_on__isnull=False, number__isnull=False) & ~Q(withdrawn_because="")),
                name="recommendation_withdrawn_with_reason",
                violation_error_message="Only what has its number is withdrawn, on a day and for a reason.",
            ),
        ]

    def __str__(self):
        return f"Recommendation {self.shown_number}"

    @property
    def shown_number(self):
        """Its number; before the first issue, its place."""
        return self.number if self.number is not None else self.position

    @property
    def text(self):
        return self.current.text if self.current else ""

    @property
    def is_issued(self):
        return self.number is not None

    @property
    def withdrawn_words(self):
        """ "Withdrawn on 3 March 2026: the law has changed"; nothing for what stands."""
        return withdrawn_words(self.withdrawn_on, self.withdrawn_because)

    def get_absolute_url(self):
        if self.panel_id is None:
            return f"{self.source.get_absolute_url()}#r{self.shown_number}"
        return reverse("reviews:recommendation", args=[self.panel.slug, self.shown_number])

    def hints(self):
        """What a reader would stumble over, for those who may still mend it; see `with_findings_known`."""
        if self.is_issued:
            return []
        has_finding = self._has_finding() if self.panel_id else None
        return hints_on(self.text, is_addressed=bool(self.addressed_to.all()), has_finding=has_finding)

    def _has_finding(self):
        return self.has_finding if hasattr(self, "has_finding") else self.findings.exists()


class RecommendationVersion(models.Model):
    """The words of a recommendation. Action rows point here and never copy them.

    Read: as the recommendation. Change: nobody once issued; an amendment is a new version.
    Unique: its number in the recommendation. Freezes: at the first issue. History: itself.
    """

    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    text = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    why = models.CharField("why it was changed", max_length=300, blank=True)

    class Meta:
        ordering = ["recommendation", "number"]
        constraints = [
            models.UniqueConstraint(fields=["recommendation", "number"], name="recommendation_version_unique"),
            models.CheckConstraint(condition=~Q(text=""), name="recommendation_version_has_text"),
        ]

    def __str__(self):
        return self.text

    @property
    def name_in_history(self):
        return f"{self.recommendation}, version {self.number}"


class Addressee(models.Model):
    """A body that a recommendation is addressed to.

    Read and change: as the recommendation. Unique: body on a recommendation. Freezes: with it. History: Events.
    """

    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="addressees")
    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="addressed")

    class Meta:
        ordering = ["recommendation", "pk"]
        constraints = [models.UniqueConstraint(fields=["recommendation", "body"], name="addressee_once")]

    def __str__(self):
        return str(self.body)


ADOPTED = ["adopted", "amended"]


def withdrawn_words(day, because):
    return f"Withdrawn on {day:%-d %B %Y}: {because}" if day else ""
