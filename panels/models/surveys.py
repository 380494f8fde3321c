import uuid

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Prefetch, Q
from django.urls import reverse

from panels.means import short
from panels.standing import readable
from scrutiny.models import Readable, Record


class SurveyQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def whole(self):
        """With groups, elements and means, which are drawn without asking again."""
        elements = SurveyElement.objects.order_by("position").prefetch_related("scores")
        groups = SurveyGroup.objects.order_by("position")
        return self.order_by("position", "pk").prefetch_related(
            Prefetch("groups", groups), Prefetch("elements", elements)
        )


class Survey(Readable):
    """What groups of people were asked, and how they answered on average.

    Read: by its audience, never wider than the panel's; so are its elements, groups and means. Change: DSOs of the
    panel. Unique: its uuid. Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="surveys")
    title = models.CharField(max_length=300)
    about = models.TextField("how it was done", blank=True)
    dated = models.CharField("date as written", max_length=60, blank=True)
    scale_from = models.DecimalField("scale from", max_digits=7, decimal_places=2, default=1)
    scale_to = models.DecimalField("scale to", max_digits=7, decimal_places=2, default=5)
    scale_words = models.CharField("what the scale means", max_length=200, blank=True)
    decimals = models.PositiveSmallIntegerField(default=1, validators=[MaxValueValidator(3)])
    position = models.PositiveIntegerField(default=0)

    objects = SurveyQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(scale_from__lt=F("scale_to")),
                name="survey_scale_goes_up",
                violation_error_message="The scale must end higher than it begins.",
            ),
            models.CheckConstraint(
                condition=Q(decimals__lte=3),
                name="survey_decimals_at_most_three",
                violation_error_message="Means have at most three decimals.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("reviews:survey", args=[self.panel.slug, self.uuid])


class SurveyGroup(Record):
    """Some of those who were asked.

    Read and change: as the survey. Unique: its name in the survey. Freezes: nothing. History: Events of the survey.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="groups")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=120)
    invited = models.PositiveIntegerField(null=True, blank=True)
    returned = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = "group of a survey"
        verbose_name_plural = "groups of surveys"
        ordering = ["survey", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "name"],
                name="survey_group_once",
                violation_error_message="The survey has a group of that name.",
            ),
            models.CheckConstraint(
                condition=Q(invited=None) | Q(returned=None) | Q(returned__lte=F("invited")),
                name="survey_returned_at_most_invited",
                violation_error_message="More were returned than were invited: check both numbers.",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def return_rate(self):
        """The share of those invited who answered, in hundredths, rounded to whole ones; None where it is not known."""
        if not self.invited or self.returned is None:
            return None
        return (self.returned * 200 + self.invited) // (2 * self.invited)


class SurveyElement(Record):
    """One thing that was asked about.

    Read and change: as the survey. Unique: its words in the survey. Freezes: nothing. History: Events of the survey.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="elements")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    position = models.PositiveIntegerField()
    text = models.CharField(max_length=500)

    class Meta:
        verbose_name = "element of a survey"
        verbose_name_plural = "elements of surveys"
        ordering = ["survey", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "text"],
                name="survey_element_once",
                violation_error_message="The survey has that element already.",
            )
        ]

    def __str__(self):
        return self.text[:80]


class SurveyScoreQuerySet(models.QuerySet):
    def outside(self, survey, lowest, highest):
        """A mean of the survey that is lower or higher, None where all are within."""
        beyond = Q(mean__lt=lowest) | Q(mean__gt=highest)
        return self.filter(beyond, element__survey=survey).first()


class SurveyScore(Record):
    """The mean of what one group answered on one element.

    Read and change: as the survey. Unique: one for an element and a group. Freezes: nothing. History: Events of the
    survey.
    """

    element = models.ForeignKey(SurveyElement, on_delete=models.CASCADE, related_name="scores")
    group = models.ForeignKey(SurveyGroup, on_delete=models.CASCADE, related_name="scores")
    mean = models.DecimalField(max_digits=9, decimal_places=3)

    objects = SurveyScoreQuerySet.as_manager()

    class Meta:
        verbose_name = "mean score"
        ordering = ["element", "group"]
        constraints = [models.UniqueConstraint(fields=["element", "group"], name="survey_score_once")]

    def __str__(self):
        return short(self.mean)
