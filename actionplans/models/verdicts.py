import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from actionplans.models.reading import OF_ROW, readable_on_row


class VerdictQuerySet(models.QuerySet):
    CHAIN = OF_ROW

    def visible_to(self, reader):
        return self.filter(readable_on_row(reader))

    def of_row(self, row):
        return self.filter(row=row).newest_first()

    def of_plan(self, plan):
        return self.filter(row__plan=plan)

    def newest_first(self):
        return self.order_by("-decided_on", "-pk")

    def for_list(self):
        return self.select_related("row", "called", "referred_to").newest_first()

    def to_be_reported(self):
        """By the chair, and no meeting has been told yet."""
        return self.filter(is_by_chair=True, reported_to=None)


class Verdict(models.Model):
    """What the panel says of an action, beside what its officer claims. Only a verdict closes it.

    Read: as the action. Change: nobody; it is only added (to whom the chair's was reported is added once).
    Unique: nothing. Freezes: at once. History: it is the history.
    """

    class Outcome(models.TextChoices):
        CONTINUE = "continue", "Continue"
        COMPLETE = "complete", "Complete and signed off"
        CALL = "call", "Call the officer"
        REFER = "refer", "Refer to a body"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="verdicts")
    outcome = models.CharField("verdict", max_length=8, choices=Outcome)
    reason = models.TextField(blank=True)
    decided_on = models.DateField("on")
    meeting = models.ForeignKey(
        "panels.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="verdicts"
    )
    is_by_chair = models.BooleanField("by the chair under delegation", default=False)
    reported_to = models.ForeignKey(
        "panels.Meeting",
        verbose_name="meeting to which the chair's verdict was reported",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reported_verdicts",
    )
    referred_to = models.ForeignKey(
        "panels.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="referred_actions"
    )
    called = models.ForeignKey(
        "panels.Person",
        verbose_name="officer called",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="called_about",
    )
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(default=timezone.now)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering = ["row", "-decided_on", "-pk"]
        indexes = [models.Index(fields=["row", "-decided_on", "-id"], name="verdict_newest_of_row")]
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting=None, is_by_chair=True) | Q(meeting__isnull=False, is_by_chair=False),
                name="verdict_at_meeting_or_by_chair",
                violation_error_message="A verdict is given at a meeting, or by the chair: choose one of them.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="refer") | Q(referred_to__isnull=False),
                name="verdict_referred_somewhere",
                violation_error_message="Choose the body to which it is referred.",
            ),
        ]

    def __str__(self):
        return f"{self.get_outcome_display()}, {self.decided_on:%-d %B %Y}"


class MeasuredOutcomeQuerySet(models.QuerySet):
    CHAIN = OF_ROW

    def visible_to(self, reader):
        return self.filter(readable_on_row(reader))


class MeasuredOutcome(models.Model):
    """What was measured of a success criterion when an action was signed off, or whether the action worked a year on.

    Read: as the action. Change: nobody; it is only added. Unique: nothing. Freezes: at once.
    History: it is the history.
    """

    class When(models.TextChoices):
        CLOSING = "closing", "When it was signed off"
        YEAR_LATER = "later", "A year later"

    class Worked(models.TextChoices):
        YES = "yes", "It worked"
        PARTLY = "partly", "It worked in part"
        NO = "no", "It did not work"
        UNKNOWN = "unknown", "It cannot be told"

    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="outcomes")
    criterion = models.ForeignKey(
        "actionplans.SuccessCriterion", null=True, blank=True, on_delete=models.SET_NULL, related_name="outcomes"
    )
    when = models.CharField(max_length=7, choices=When)
    measured = models.TextField("what was measured")
    worked = models.CharField("did it work?", max_length=7, choices=Worked, blank=True)
    measured_on = models.DateField("on")
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(default=timezone.now)

    objects = MeasuredOutcomeQuerySet.as_manager()

    class Meta:
        ordering = ["row", "measured_on", "pk"]

    def __str__(self):
        return f"{self.get_when_display()}: {self.row}"
