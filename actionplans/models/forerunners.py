import uuid

from django.db import models
from django.db.models import F, Q

from actionplans.models.rows import Row
from panels.models import Recommendation
from scrutiny.models import Record


class ForerunnerQuerySet(models.QuerySet):
    def visible_to(self, reader):
        """Those of which the reader may see both ends."""
        recommendations = Recommendation.objects.visible_to(reader).order_by().values("pk")
        rows = Row.objects.visible_to(reader).order_by().values("pk")
        earlier = Q(earlier_recommendation__in=recommendations) | Q(earlier_action__in=rows)
        return self.filter(earlier, recommendation__in=recommendations)

    def behind(self, recommendation):
        """What a recommendation follows from."""
        return self.filter(recommendation=recommendation)

    def ahead_of(self, recommendation):
        """What follows from a recommendation, or from an action that carries it out."""
        carried_out = Q(earlier_action__recommendation__recommendation=recommendation)
        return self.filter(Q(earlier_recommendation=recommendation) | carried_out)

    def of_row(self, row):
        """What follows from an action, or from the recommendation that it carries out."""
        carried_out = Q(earlier_recommendation__versions=row.recommendation_id) if row.recommendation_id else Q(pk=None)
        return self.filter(Q(earlier_action=row) | carried_out)

    def for_page(self):
        later = self.select_related("recommendation__panel", "recommendation__current")
        earlier = later.select_related("earlier_recommendation__panel", "earlier_recommendation__source")
        return earlier.select_related("earlier_recommendation__current", "earlier_action__plan__panel").order_by("pk")


class Forerunner(Record):
    """What a recommendation follows from: one of an earlier review or inspection, or an action of an earlier plan.

    Read: whoever may read both ends. Change: DSOs of the panel of the recommendation. Unique: each earlier one once.
    Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    recommendation = models.ForeignKey("panels.Recommendation", on_delete=models.CASCADE, related_name="forerunners")
    earlier_recommendation = models.ForeignKey(
        "panels.Recommendation", null=True, blank=True, on_delete=models.CASCADE, related_name="followers"
    )
    earlier_action = models.ForeignKey(
        Row, null=True, blank=True, on_delete=models.CASCADE, related_name="followers"
    )  # fmt: skip

    objects = ForerunnerQuerySet.as_manager()

    class Meta:
        ordering = ["recommendation", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(earlier_recommendation=None, earlier_action__isnull=False)
                | Q(earlier_recommendation__isnull=False, earlier_action=None),
                name="forerunner_is_recommendation_or_action",
                violation_error_message="It follows from a recommendation or from an action: choose one of them.",
            ),
            models.CheckConstraint(
                condition=Q(earlier_recommendation=None) | ~Q(earlier_recommendation=F("recommendation")),
                name="forerunner_is_another",
                violation_error_message="A recommendation does not follow from itself.",
            ),
            models.UniqueConstraint(
                fields=["recommendation", "earlier_recommendation"],
                name="forerunner_recommendation_once",
                violation_error_message="That it follows from this is recorded already.",
            ),
            models.UniqueConstraint(
                fields=["recommendation", "earlier_action"],
                name="forerunner_action_once",
                violation_error_message="That it follows from this is recorded already.",
            ),
        ]

    def __str__(self):
        return f"Forerunner of {str(self.recommendation).lower()}: {self.earlier_words}"

    @property
    def earlier(self):
        return self.earlier_recommendation or self.earlier_action

    @property
    def earlier_words(self):
        """ "recommendation 3 of Coming home from hospital", "action 4.1 of Coming home from hospital: action plan" """
        whole = self.earlier_action.plan if self.earlier_action else _owner(self.earlier_recommendation)
        return f"{str(self.earlier).lower()} of {whole}"


def _owner(recommendation):
    return recommendation.panel or recommendation.source
