from django.conf import settings
from django.db import models
from django.db.models import Case, Count, F, Q, When
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from panels.models.bodies import Body
from panels.standing import readable
from scrutiny.lists.sorting import UndatedFirst
from scrutiny.models import Readable, Record
from scrutiny.papers.numbering import roman


class Stage(models.TextChoices):
    SCOPING = "scoping", "Scoping"
    EVIDENCE = "evidence", "Evidence"
    DRAFTING = "drafting", "Drafting"
    APPROVAL = "approval", "Approval"
    MONITORING = "monitoring", "Monitoring"
    CLOSED = "closed", "Closed"


class PanelQuerySet(models.QuerySet):
    CHAIN = ("",)

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, ""))

    def for_list(self):
        return self.select_related("body", "commissioned_by").order_by("-starts_on", "-pk")

    def for_page(self, reader):
        """With `has_findings`: whether there is a finding or a conclusion that this reader may see."""
        from panels.models.findings import shows_findings

        return self.annotate(has_findings=shows_findings(reader, "pk"))

    def with_facts(self, reader):
        """With what there is of each and what is missing, as far as the reader may see (panels.facts)."""
        from panels.facts import facts

        return self.annotate(**facts(reader))

    def with_beginnings(self, reader):
        """With what each came of, as far as the reader may see (panels.beginnings)."""
        from panels.beginnings import came_of

        return self.annotate(**came_of(reader))

    def of_member_and_latest(self, standing, number):
        """From one query: up to `number` that somebody serves and up to `number` of all, newest first."""
        newest, mine = self.for_list(), self.of_member(standing).for_list()
        served = Q(pk__in=mine.values("pk")[:number])
        found = list(
            newest.filter(served | Q(pk__in=newest.values("pk")[:number])).annotate(
                is_mine=Case(When(served, then=True), default=False)
            )
        )
        return [panel for panel in found if panel.is_mine], found[:number]

    def by_stage(self):
        """{stage: number of panels}"""
        return dict(self.order_by().values_list("stage").annotate(number=Count("pk")))

    def bodies_and_years(self):
        """What the list can be sifted by: (slug, name) of standing bodies and the years begun in, from one query."""
        found = self.order_by().values_list("body__slug", "body__name", "body__kind", "starts_on__year").distinct()
        bodies = {(slug, name) for slug, name, kind, _ in found if kind != Body.Kind.PANEL}
        years = {year for *_, year in found if year}
        return sorted(bodies, key=lambda body: body[1]), sorted(years, reverse=True)

    def of_body(self, body):
        return self.filter(body=body)

    def of_member(self, standing):
        """Those that a person serves, in whatever role, by their standing."""
        bodies = standing.member_bodies | standing.dso_bodies | standing.officer_bodies
        panels = standing.dso_panels | standing.officer_panels
        return self.filter(Q(body__in=bodies) | Q(pk__in=panels))


class Panel(Readable):
    """A piece of work: one subject, from scoping to closed, done by a body.

    Read: by its audience (records.md's table). Change: its DSOs. Unique: its slug and its code; old ones redirect.
    Freezes: nothing by itself; what it issues freezes. History: Events, and a StageChange for each stage.
    """

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    code = models.SlugField("short code", max_length=8, blank=True, help_text="By which it is quoted, as in CT/7.")
    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="panels")
    commissioned_by = models.ForeignKey(
        "panels.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="commissioned_panels"
    )
    reports_to = models.ForeignKey(
        "panels.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="received_panels"
    )
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.SCOPING, editable=False)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    summary = models.TextField(blank=True, help_text="Paragraphs are parted by an empty line.")
    community_priority = models.CharField(max_length=300, blank=True)
    constitutional_reference = models.CharField(max_length=300, blank=True)
    statutory_note = models.TextField(blank=True)
    equality_note = models.TextField(blank=True)
    report_title = models.CharField(max_length=300, blank=True)
    report_on = models.DateField("date of the report", null=True, blank=True)
    decision_asked = models.TextField("what the receiving body is asked to do", blank=True)
    decision_reason = models.TextField("why it is asked", blank=True)

    objects = PanelQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["-starts_on", "-pk"]
        indexes = [
            models.Index(fields=["-starts_on", "-id"], name="panel_newest_first"),
            models.Index(fields=["stage", "-starts_on"], name="panel_by_stage"),
            models.Index(UndatedFirst("starts_on"), "id", name="panel_by_beginning"),
            models.Index(Lower("title"), "id", name="panel_by_title"),
        ]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(
                fields=["code"],
                condition=~Q(code=""),
                name="panel_code_unique",
                violation_error_message="Another review has that code.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="panel_ends_after_start",
                violation_error_message="The end must not be before the start.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("reviews:overview", args=[self.slug])


class OldAddress(models.Model):
    """A slug that a panel had before; its pages redirect.

    Read: nobody by itself. Change: the action that renames a panel. Unique: the slug. Freezes: at once. History: none.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="old_addresses")
    slug = models.SlugField(max_length=80, unique=True)

    class Meta:
        verbose_name_plural = "old addresses"

    def __str__(self):
        return self.slug


class OldCode(models.Model):
    """A short code that a panel had before; what was quoted by it is still found.

    Read: nobody by itself. Change: the action that gives a panel another code. Unique: the code. Freezes: at once.
    History: none.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="old_codes")
    code = models.SlugField(max_length=8, unique=True)

    class Meta:
        verbose_name_plural = "old codes"

    def __str__(self):
        return self.code


class StageChange(models.Model):
    """A step of a panel from one stage to another.

    Read: as the panel. Change: nobody; only added, by the action. Unique: nothing. Freezes: at once. History: itself.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="stage_changes")
    from_stage = models.CharField(max_length=12, choices=Stage, blank=True)
    to_stage = models.CharField(max_length=12, choices=Stage)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["panel", "on", "pk"]

    def __str__(self):
        return f"{self.get_to_stage_display()} from {self.on}"


class Term(Record):
    """A term of reference; its number is its place: (i), (ii), ...

    Read: as the panel. Change: DSOs of the panel. Unique: its place in the panel. Freezes: nothing. History: Events.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="terms")
    position = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        verbose_name = "term of reference"
        verbose_name_plural = "terms of reference"
        ordering = ["panel", "position"]
        constraints = [models.UniqueConstraint(fields=["panel", "position"], name="term_position_unique")]

    def __str__(self):
        return f"{self.number} {self.text}"

    @property
    def number(self):
        return f"({roman(self.position)})"


class LineOfEnquiryQuerySet(models.QuerySet):
    def with_terms(self):
        return self.select_related("term")


class LineOfEnquiry(Record):
    """A question that the panel set itself, tied to a term where it says so.

    Read: as the panel. Change: DSOs of the panel. Unique: its place. Freezes: nothing. History: Events.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="lines_of_enquiry")
    term = models.ForeignKey(Term, null=True, blank=True, on_delete=models.SET_NULL, related_name="lines_of_enquiry")
    position = models.PositiveIntegerField()
    text = models.TextField()

    objects = LineOfEnquiryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "lines of enquiry"
        ordering = ["panel", "position"]
        constraints = [models.UniqueConstraint(fields=["panel", "position"], name="line_of_enquiry_position_unique")]

    def __str__(self):
        return self.text
