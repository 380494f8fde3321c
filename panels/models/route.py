from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from scrutiny.models import Record


class Purpose(models.TextChoices):
    APPROVAL = "approval", "For approval"
    COMMENTS = "comments", "For comments"
    DECISION = "decision", "For decision"
    INFORMATION = "information", "For information"


class UsualRouteStep(Record):
    """A step of the council's usual route; a panel starts with a copy.

    Read: everybody. Change: administrators. Unique: its place. Freezes: nothing. History: Events.
    """

    position = models.PositiveIntegerField(unique=True)
    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=12, choices=Purpose)

    class Meta:
        ordering = ["position"]

    def __str__(self):
        return f"{self.body} {self.get_purpose_display().lower()}"


class RouteStepQuerySet(models.QuerySet):
    def awaited(self):
        """Those whose answer has a day and has not come, the first due first."""
        waiting = self.filter(outcome="", considered_on=None, due_on__isnull=False)
        return waiting.select_related("body", "panel").order_by("due_on", "pk")

    def for_plan(self):
        """In order, with `is_decided`: whether a decision is recorded at the step."""
        decided = Exists(Decision.objects.filter(step=OuterRef("pk")))
        return self.select_related("body", "meeting").annotate(is_decided=decided).order_by("position")

    def of_panels(self, panels):
        return self.filter(panel__in=panels.order_by().values("pk"))


class RouteStep(Record):
    """A body before which the report goes, and what it made of it.

    Read: as the panel. Change: DSOs of the panel. Unique: its place in the panel.
    Freezes: once its outcome is recorded, but for corrections. History: Events.
    """

    class Outcome(models.TextChoices):
        APPROVED = "approved", "Approved"
        APPROVED_AMENDED = "approved-amended", "Approved with amendments"
        COMMENTED = "commented", "Commented"
        ADOPTED = "adopted", "Adopted"
        ADOPTED_IN_PART = "adopted-in-part", "Adopted in part"
        REFERRED_BACK = "referred-back", "Referred back"
        NOTED = "noted", "Noted"
        REJECTED = "rejected", "Rejected"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="route_steps")
    position = models.PositiveIntegerField()
    body = models.ForeignKey("panels.Body", on_delete=models.PROTECT, related_name="route_steps")
    purpose = models.CharField(max_length=12, choices=Purpose)
    meeting = models.ForeignKey(
        "panels.Meeting", null=True, blank=True, on_delete=models.SET_NULL, related_name="route_steps"
    )
    sent_on = models.DateField(null=True, blank=True)
    due_on = models.DateField("due by", null=True, blank=True)
    considered_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=16, choices=Outcome, blank=True)
    minute = models.CharField(max_length=60, blank=True)

    objects = RouteStepQuerySet.as_manager()

    class Meta:
        ordering = ["panel", "position"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "position"], name="route_step_position_unique"),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(considered_on__isnull=False),
                name="route_step_outcome_has_date",
                violation_error_message="Give the date on which the body considered it.",
            ),
            models.CheckConstraint(
                condition=Q(sent_on=None) | Q(considered_on=None) | Q(considered_on__gte=F("sent_on")),
                name="route_step_considered_after_sent",
                violation_error_message="It cannot have been considered before it was sent.",
            ),
        ]

    def __str__(self):
        return f"{self.body} {self.get_purpose_display().lower()}"

    @property
    def has_begun(self):
        """Whether anything is recorded of it; `is_decided` comes with `for_plan`."""
        dates = self.sent_on or self.due_on or self.considered_on
        return bool(dates or self.outcome or self.minute or self.meeting_id or self.is_decided)


class Decision(models.Model):
    """What a deciding body decided of one recommendation.

    Read: as the panel. Change: DSOs of the panel. Unique: version at a step. Freezes: when the step's minute is
    recorded. History: Events.
    """

    class Outcome(models.TextChoices):
        ADOPTED = "adopted", "Adopted"
        AMENDED = "amended", "Adopted as amended"
        REJECTED = "rejected", "Rejected"
        DEFERRED = "deferred", "Deferred"

    step = models.ForeignKey(RouteStep, on_delete=models.CASCADE, related_name="decisions")
    recommendation_version = models.ForeignKey(
        "panels.RecommendationVersion", on_delete=models.PROTECT, related_name="decisions"
    )
    outcome = models.CharField(max_length=10, choices=Outcome)
    amended_version = models.ForeignKey(
        "panels.RecommendationVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reasons = models.TextField(blank=True)

    class Meta:
        ordering = ["step", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["step", "recommendation_version"], name="decision_once_at_a_step"),
            models.CheckConstraint(
                condition=(Q(outcome="amended") & Q(amended_version__isnull=False))
                | (~Q(outcome="amended") & Q(amended_version=None)),
                name="decision_amended_has_version",
                violation_error_message="Name the amended version when, and only when, it is adopted as amended.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="rejected") | ~Q(reasons=""),
                name="decision_rejected_has_reasons",
                violation_error_message="Give the reasons for rejecting it.",
            ),
        ]

    def __str__(self):
        return f"{self.get_outcome_display()}: {self.recommendation_version.recommendation}"
