from django.db import models
from django.db.models import Q

from actionplans.models.statuses import Status
from scrutiny.models import Record


class SchemeQuerySet(models.QuerySet):
    def default(self):
        """The council's usual scheme, or None before one is chosen."""
        return self.filter(is_default=True).first()

    def with_ratings(self):
        return self.prefetch_related("ratings")


class Scheme(Record):
    """A RAG scheme: how a council shows statuses, because councils disagree.

    Read: everybody. Change: administrators. Unique: its name; one default. Freezes: nothing (issued papers keep what
    they printed). History: Events.
    """

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    is_default = models.BooleanField("the council's usual scheme", default=False)

    objects = SchemeQuerySet.as_manager()

    class Meta:
        verbose_name = "RAG scheme"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"],
                condition=Q(is_default=True),
                name="scheme_one_default",
                violation_error_message="Another scheme is the usual one already.",
            )
        ]

    def __str__(self):
        return self.name


class RatingQuerySet(models.QuerySet):
    def of_panel(self, panel):
        """How the scheme of the panel's plan shows each status."""
        return self.filter(scheme__plans__panel=panel)

    def usual(self):
        """How the council's usual scheme shows each status."""
        return self.filter(scheme__is_default=True)


class Rating(Record):
    """How a scheme shows one status: a colour, a word, a meaning. The word always stands beside the colour.

    Read: everybody. Change: administrators. Unique: the status in the scheme. Freezes: nothing. History: Events.
    """

    class Colour(models.TextChoices):
        GREY = "grey", "Grey"
        BLUE = "blue", "Blue"
        GREEN = "green", "Green"
        AMBER = "amber", "Amber"
        RED = "red", "Red"

    scheme = models.ForeignKey(Scheme, on_delete=models.CASCADE, related_name="ratings")
    status = models.CharField(max_length=12, choices=Status)
    colour = models.CharField(max_length=6, choices=Colour, default=Colour.GREY)
    word = models.CharField(max_length=60)
    meaning = models.CharField(max_length=200, blank=True)

    objects = RatingQuerySet.as_manager()

    class Meta:
        ordering = ["scheme", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "status"], name="rating_of_status_once"),
            models.CheckConstraint(condition=~Q(word=""), name="rating_has_word"),
        ]

    def __str__(self):
        return self.word
