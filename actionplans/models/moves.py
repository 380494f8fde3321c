import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from actionplans.models.reading import OF_ROW, on_owned_row, readable_on_row
from panels.standing import standing_of, works_on


class DateMoveQuerySet(models.QuerySet):
    CHAIN = OF_ROW

    def visible_to(self, reader):
        """What was agreed is read with the action; what is only asked for, or was refused, by officers and owners."""
        standing, found = standing_of(reader), self.filter(readable_on_row(reader))
        if standing.is_dso_everywhere:  # works on all: a condition that says nothing would be lost among the others
            return found
        working = works_on(standing, "row__plan__panel") | on_owned_row(reader)
        return found.filter(Q(state=DateMove.State.AGREED) | working)

    def of_row(self, row):
        return self.filter(row=row).order_by("-recorded_at", "-pk")

    def waiting(self):
        return self.filter(state=DateMove.State.ASKED)

    def agreed(self):
        return self.filter(state=DateMove.State.AGREED)


class DateMove(models.Model):
    """Another date for an action: asked for, then agreed or refused. The old date is never lost.

    Read: as the action, once agreed; before that officers working on the plan, and its owners.
    Change: nobody; it is decided once. Unique: one that waits for each action. Freezes: when it is decided.
    History: it is the history.
    """

    class State(models.TextChoices):
        ASKED = "asked", "Asked for"
        AGREED = "agreed", "Agreed"
        REFUSED = "refused", "Refused"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="moves")
    update = models.ForeignKey(
        "actionplans.ProgressUpdate", null=True, blank=True, on_delete=models.SET_NULL, related_name="moves"
    )
    from_on = models.DateField("date before", null=True, blank=True)
    from_written = models.CharField("date before, as written", max_length=200, blank=True)
    to_on = models.DateField("date after", null=True, blank=True)
    to_written = models.CharField("date after, as written", max_length=200, blank=True)
    reason = models.TextField("why", blank=True)
    asked_by = models.CharField("who asked", max_length=200, blank=True)
    state = models.CharField(max_length=7, choices=State, default=State.ASKED)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.CharField("who agreed or refused", max_length=200, blank=True)
    decided_why = models.TextField("why it was refused", blank=True)
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField("when the decision was recorded", null=True, blank=True)

    objects = DateMoveQuerySet.as_manager()

    class Meta:
        verbose_name = "date moved"
        verbose_name_plural = "dates moved"
        ordering = ["row", "-recorded_at", "-pk"]
        indexes = [models.Index(fields=["state", "row"], name="move_by_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["row"],
                condition=Q(state="asked"),
                name="move_one_waiting",
                violation_error_message="Another date for this action waits to be decided already.",
            ),
            models.CheckConstraint(condition=Q(state="asked") | Q(decided_at__isnull=False), name="move_decided_when"),
        ]

    def __str__(self):
        return f"Another date for {str(self.row).lower()}"
