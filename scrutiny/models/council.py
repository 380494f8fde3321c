from django.conf import settings
from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models
from django.db.models import F, Q

from scrutiny.models.records import Record


class CouncilQuerySet(models.QuerySet):
    def current(self):
        return self.first() or self.model()

    def wait_for_turn(self):
        """Hold the council's row until the transaction ends: whoever else puts things in order waits."""
        list(self.select_for_update())


class Council(Record):
    """The council of this installation.

    Read: everybody. Change: administrators. Unique: one row.
    Freezes: nothing (issued papers keep the name they were issued under). History: an Event for each change.
    """

    class Nation(models.TextChoices):
        ENGLAND = "england", "England"
        WALES = "wales", "Wales"
        SCOTLAND = "scotland", "Scotland"
        NORTHERN_IRELAND = "northern-ireland", "Northern Ireland"

    class PanelWord(models.TextChoices):
        REVIEW = "review", "review"
        PANEL = "panel", "panel"
        TASK_GROUP = "task group", "task group"
        SELECT_COMMITTEE = "select committee", "select committee"

    class ReleasedBy(models.TextChoices):
        DSO = "dso", "Any democratic services officer"
        NAMED = "named", "One named person"

    UNNAMED = "Your council"

    name = models.CharField("full name", max_length=200, default=UNNAMED)
    short_name = models.CharField(max_length=60, blank=True)
    logo = models.ImageField(
        upload_to="council/", blank=True, validators=[FileExtensionValidator(["png", "jpg", "jpeg"])]
    )
    colour = models.CharField(
        max_length=7,
        default="#1f4e5f",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", "Write the colour like #1f4e5f.")],
        help_text="Of the bands on pages and papers, like #1f4e5f.",
    )
    nation = models.CharField(max_length=20, choices=Nation, default=Nation.ENGLAND)
    panel_word = models.CharField("what a panel is called", max_length=20, choices=PanelWord, default=PanelWord.REVIEW)
    released_by = models.CharField(
        "who releases what was exempt", max_length=10, choices=ReleasedBy, default=ReleasedBy.DSO
    )
    releaser = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="the person named",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    links_need_code = models.BooleanField("personal links ask for a code", default=False)
    remind_before_days = models.PositiveSmallIntegerField(
        "reminder so many days before answers are due", null=True, blank=True, default=7
    )
    remind_after_days = models.PositiveSmallIntegerField(
        "reminder so many days after", null=True, blank=True, default=3
    )
    remind_again_days = models.PositiveSmallIntegerField(
        "second reminder so many days after", null=True, blank=True, default=10
    )
    tell_senior_days = models.PositiveSmallIntegerField(
        "a named senior is told so many days after", null=True, blank=True, default=17
    )
    asks_by_mail = models.BooleanField("those who carry actions out may be asked by e-mail", default=True)
    has_put_first_steps_away = models.BooleanField(default=False, editable=False)
    only_row = models.BooleanField(default=True, editable=False)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "council"
        constraints = [
            models.UniqueConstraint(fields=["only_row"], name="council_only_one"),
            models.CheckConstraint(condition=Q(only_row=True), name="council_only_row_is_true"),
            models.CheckConstraint(
                condition=Q(released_by="named", releaser__isnull=False) | Q(released_by="dso", releaser=None),
                name="council_releaser_is_named",
                violation_error_message="Name the person when, and only when, one named person releases.",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_named(self):
        """Whether somebody has begun to set it up."""
        return self.pk is not None and self.name != self.UNNAMED

    @property
    def panel_words(self):
        """What several panels are called."""
        return f"{self.panel_word}s"

    @classmethod
    def current(cls):
        """The council, or an unsaved one with the defaults before anybody has set it up."""
        return cls.objects.current()


class MunicipalYearQuerySet(models.QuerySet):
    def overlapping(self, year):
        """The others that share a day with this one."""
        return self.filter(starts_on__lte=year.ends_on, ends_on__gte=year.starts_on).exclude(pk=year.pk)

    def on(self, day):
        """The year that a day belongs to, or None."""
        return self.filter(starts_on__lte=day, ends_on__gte=day).first()


class MunicipalYear(Record):
    """From one annual meeting to the next; annual meetings move, so the dates are kept.

    Read: everybody. Change: administrators. Unique: its label, its first day; two years share no day.
    Freezes: nothing. History: Events.
    """

    label = models.CharField(max_length=20, unique=True, help_text="Such as 2026/27.")
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day")

    objects = MunicipalYearQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["starts_on"],
                name="municipal_year_starts_once",
                violation_error_message="Another year starts on that day already.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")),
                name="municipal_year_ends_after_start",
                violation_error_message="The year must end after it starts.",
            ),
        ]

    def __str__(self):
        return self.label
