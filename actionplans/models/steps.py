from django.db import models

from scrutiny.models import Record


class Milestone(Record):
    """A step on the way of a row.

    Read: as the row. Change: DSOs of the panel. Unique: its place on the row. Freezes: nothing. History: Events.
    """

    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="milestones")
    position = models.PositiveIntegerField()
    text = models.TextField()
    due_on = models.DateField("due", null=True, blank=True)
    done_on = models.DateField("done", null=True, blank=True)

    class Meta:
        ordering = ["row", "position"]
        constraints = [models.UniqueConstraint(fields=["row", "position"], name="milestone_position_unique")]

    def __str__(self):
        return self.text


class SuccessCriterion(Record):
    """How one will know that a row worked, with a target for a year where one is given.

    Read: as the row. Change: DSOs of the panel. Unique: its place on the row. Freezes: nothing. History: Events.
    """

    class State(models.TextChoices):
        OPEN = "open", "Not yet achieved"
        ACHIEVED = "achieved", "Achieved"
        NOT_ACHIEVED = "not-achieved", "Not achieved"

    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="success_criteria")
    position = models.PositiveIntegerField()
    text = models.TextField()
    target_year = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    state_word = models.CharField("state as the source worded it", max_length=200, blank=True)
    achieved_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "success criteria"
        ordering = ["row", "position"]
        constraints = [models.UniqueConstraint(fields=["row", "position"], name="criterion_position_unique")]

    def __str__(self):
        return self.text
