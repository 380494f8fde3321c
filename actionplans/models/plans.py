from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from actionplans.models.rounds import MonitoringRound
from panels.models import Stage
from panels.standing import readable
from scrutiny.models import Readable, Record


class ActionPlanQuerySet(models.QuerySet):
    CHAIN = ("", "panel__?")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_source(self, source):
        return self.filter(source=source)

    def opening_rounds_themselves(self):
        """Those of work that is not closed and without a round that runs, with `last_on`: when they were looked at."""
        rounds = MonitoringRound.objects.filter(plan=OuterRef("pk"))
        found = self.filter(~Exists(rounds.running()), opens_rounds_itself=True).exclude(panel__stage=Stage.CLOSED)
        last = rounds.order_by("-number")
        return found.select_related("panel").annotate(last_on=Coalesce(Subquery(last.values("as_at")[:1]), "opened_on"))

    def for_page(self):
        return self.select_related("panel", "scheme").prefetch_related("scheme__ratings", "reporting_to")


class ActionPlan(Readable):
    """What is to be done, by whom and by when; of a panel, or free-standing with a source.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its slug; one for a panel.
    Freezes: nothing by itself; a closed round keeps its picture. History: Events.
    """

    panel = models.OneToOneField(
        "panels.Panel", null=True, blank=True, on_delete=models.CASCADE, related_name="action_plan"
    )
    source = models.ForeignKey(
        "panels.Source", null=True, blank=True, on_delete=models.PROTECT, related_name="action_plans"
    )
    title = models.CharField(max_length=300)
    slug = models.SlugField(max_length=80, unique=True)
    scheme = models.ForeignKey("actionplans.Scheme", on_delete=models.PROTECT, related_name="plans")
    reporting_to = models.ManyToManyField("panels.Body", blank=True, related_name="action_plans")
    months_between_reviews = models.PositiveSmallIntegerField("months between reviews", default=6)
    opened_on = models.DateField(null=True, blank=True)
    questions = models.TextField("questions to everybody who is asked in a round", blank=True)
    senior = models.ForeignKey(
        "panels.Person",
        verbose_name="who is told of those who do not answer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="told_of_silence_in",
    )
    opens_rounds_itself = models.BooleanField("rounds open by themselves when they are due", default=False)

    objects = ActionPlanQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["title", "pk"]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(panel=None) | Q(source=None),
                name="plan_of_panel_or_source",
                violation_error_message="A plan belongs to a review or to a source, not to both.",
            ),
            models.CheckConstraint(
                condition=Q(months_between_reviews__gte=1),
                name="plan_reviewed_at_least_monthly",
                violation_error_message="A plan is reviewed every so many months: at least 1.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("actionplans:plan", args=[self.slug])


class Section(Record):
    """A heading that parts the rows of a plan.

    Read: as the plan. Change: DSOs of the panel. Unique: its place in the plan. Freezes: nothing. History: Events.
    """

    plan = models.ForeignKey(ActionPlan, on_delete=models.CASCADE, related_name="sections")
    heading = models.CharField(max_length=300)
    summary = models.TextField("what is said under the heading", blank=True)
    rating_word = models.CharField("overall rating as the source words it", max_length=200, blank=True)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["plan", "position"]
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="section_position_unique")]

    def __str__(self):
        return self.heading
