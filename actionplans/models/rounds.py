import uuid

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone

from actionplans.models.reading import readable_by_officers
from panels.standing import readable
from scrutiny.models import Message, PersonalLink, Readable, Record
from scrutiny.visibility import not_in_confidence


class MonitoringRoundQuerySet(models.QuerySet):
    CHAIN = ("", "plan__", "plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "plan__panel"))

    def of_plan(self, plan):
        return self.filter(plan=plan).order_by("-number")

    def for_page(self):
        return self.select_related("plan__panel", "plan__scheme", "plan__senior__user", "opened_by", "closed_by")

    def with_counts(self):
        """With how many people were asked in each, and of how many of them nothing is waited for."""
        waiting = Asking.objects.waited_for().filter(round=OuterRef("pk")).order_by().values("round")
        number = Coalesce(Subquery(waiting.annotate(number=Count("pk")).values("number")), 0)
        return self.annotate(asked=Count("askings"), answered=F("asked") - number)

    def running(self):
        return self.filter(closed_at=None)

    def closed(self):
        return self.exclude(closed_at=None)


class MonitoringRound(Readable):
    """One time of asking how the actions of a plan stand: opened, answered, closed.

    Read: by its audience (officers until it is closed, then the plan's), never wider than the plan's.
    Change: DSOs of the panel. Unique: its number in the plan; one that runs. Freezes: when it is closed, with the
    picture. History: Events.

    questions  what everybody who is asked is asked besides, one question on each line
    picture    the plan as officers read it when the round was closed; shown to others only as far as they may read the
               records that it tells of
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey("actionplans.ActionPlan", on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField(editable=False)
    as_at = models.DateField("as at")
    due_on = models.DateField("answers due by")
    meeting = models.ForeignKey(
        "panels.Meeting",
        verbose_name="reporting to the meeting",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="monitoring_rounds",
    )
    questions = models.TextField("questions to everybody who is asked", blank=True)
    words = models.TextField("what is added to the e-mail", blank=True)
    opened_at = models.DateTimeField(default=timezone.now, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    picture = models.JSONField(null=True, blank=True, editable=False)

    objects = MonitoringRoundQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["plan", "-number"]
        indexes = [models.Index(fields=["closed_at", "due_on"], name="round_by_due_date")]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(fields=["plan", "number"], name="round_number_unique"),
            models.UniqueConstraint(
                fields=["plan"],
                condition=Q(closed_at=None),
                name="round_one_at_a_time",
                violation_error_message="This plan has an open round already: close it first.",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(picture__isnull=False), name="round_closed_has_picture"
            ),
        ]

    def __str__(self):
        return f"Round {self.number}, as at {self.as_at:%-d %B %Y}"

    def get_absolute_url(self):
        return reverse("actionplans:round", args=[self.plan.slug, self.number])

    @property
    def is_open(self):
        return self.closed_at is None


class AskingQuerySet(models.QuerySet):
    CHAIN = ("round__", "round__plan__", "round__plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable_by_officers(reader, self.CHAIN, "round__plan__panel"))

    def for_overview(self):
        """With what became of the link and the mail of each, and of the last reminder."""
        link = PersonalLink.objects.filter(purpose="round", subject_id=OuterRef("pk")).order_by("-pk")
        mailed = Message.objects.filter(about_kind="actionplans.asking", about_id=OuterRef("pk")).order_by("-pk")
        last = Reminder.objects.filter(asking=OuterRef("pk")).order_by("-sent_at", "-pk")
        found = self.annotate(
            link_outcome=Subquery(link.values("outcome")[:1]),
            link_ends=Subquery(link.values("expires_at")[:1]),
            link_uses=Subquery(link.values("uses")[:1]),
            mail_state=Subquery(mailed.values("state")[:1]),
            last_rung=Subquery(last.values("rung")[:1]),
            last_at=Subquery(last.values("sent_at")[:1]),
        )
        return found.select_related("person").order_by("person__name", "pk")

    def waited_for(self):
        """Those of whom something is waited for, or was when the round was closed."""
        return self.filter(Exists(AskedRow.objects.waited_for().filter(asking=OuterRef("pk"))))

    def to_remind(self):
        """Those who were asked by mail in a round that still runs, and of whom something is waited for."""
        asked = self.waited_for().filter(round__closed_at=None, way=Asking.Way.MAIL).exclude(sent_to="")
        asked = asked.select_related("person", "round__plan__panel", "round__plan__senior__user")
        return asked.prefetch_related("reminders").order_by("pk")

    def free(self):
        """Those of a plan that is not in confidence: a personal link leads to no other."""
        return self.filter(not_in_confidence(self.CHAIN))

    def for_visit(self):
        return self.select_related("person", "round__plan__panel", "round__plan__scheme")


class Asking(Record):
    """That a person is asked in a round how their actions stand.

    Read: officers working on the plan. Change: DSOs of the panel. Unique: once for a round and a person.
    Freezes: when the round is closed. History: Events of the round.
    """

    class Way(models.TextChoices):
        MAIL = "mail", "By e-mail with a personal link"
        TEXT = "text", "By a text that is sent by hand"
        SHEET = "sheet", "By a spreadsheet"

    ONCE = {"person": ["round"]}  # nobody is asked twice, whatever their two records said

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    round = models.ForeignKey(MonitoringRound, on_delete=models.CASCADE, related_name="askings")
    person = models.ForeignKey("panels.Person", on_delete=models.PROTECT, related_name="askings")
    way = models.CharField("how they are asked", max_length=5, choices=Way, default=Way.MAIL)
    sent_to = models.EmailField("address", max_length=254, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = AskingQuerySet.as_manager()

    class Meta:
        verbose_name = "person asked in a round"
        verbose_name_plural = "people asked in rounds"
        ordering = ["round", "person__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="asking_once_in_a_round")]

    def __str__(self):
        return f"{self.person} in {str(self.round).lower()}"


class AskedRowQuerySet(models.QuerySet):
    CHAIN = ("asking__round__", "row__", "row__plan__", "row__plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable_by_officers(reader, self.CHAIN, "row__plan__panel"))

    def silent(self):
        return self.filter(update=None)

    def free(self):
        """Those of actions that are not in confidence: an action may have become so since somebody was asked."""
        return self.filter(not_in_confidence([link for link in self.CHAIN if link.startswith("row__")]))

    def waited_for(self):
        """Those of which nobody who was asked in the round has told; an action signed off before it was closed is past
        that, and of one in confidence nobody is asked.
        """
        told = AskedRow.objects.filter(asking__round=OuterRef("asking__round"), row=OuterRef("row"))
        was_open = Q(row__closed_on=None) | Q(row__closed_on__gt=TruncDate("asking__round__closed_at"))
        return self.free().filter(~Exists(told.exclude(update=None)), was_open)

    def with_waiting(self):
        """With `is_waited_for`."""
        return self.annotate(is_waited_for=Exists(AskedRow.objects.waited_for().filter(pk=OuterRef("pk"))))

    def waited_for_of(self, askings):
        """{id of an Asking: [Row, ...]} of what is waited for of those who were asked."""
        found = {}
        for asked in self.filter(asking__in=askings.order_by().values("pk")).waited_for().with_words():
            found.setdefault(asked.asking_id, []).append(asked.row)
        return found

    def with_words(self):
        words = ("row__plan__panel", "row__recommendation__recommendation")
        return self.select_related(*words).order_by("row__position", "row__pk")

    def running_for(self, row):
        """Those of the round that runs in which somebody is asked about the action."""
        asked = self.filter(row=row, asking__round__closed_at=None)
        asked = asked.select_related("asking__person", "asking__round__plan")
        return asked.order_by("asking__person__name", "pk")

    def of_visit(self, asking):
        """Those that whoever was asked may be shown by their link: still theirs, still open, not in confidence."""
        from actionplans.models.rows import Owner

        theirs = Q(person=asking.person_id) | Q(accountable=asking.person_id)
        owned = Exists(Owner.objects.filter(theirs, row=OuterRef("row")))
        return self.free().filter(owned, asking=asking, row__closed_on=None)


class AskedRow(models.Model):
    """An action of which somebody is asked in a round, and the progress update by which they answered.

    Read: officers working on the plan who may read the action. Change: nobody; asking, answering and handing over
    write it. Unique: the action for a person in a round. Freezes: when the round is closed. History: the updates.
    """

    asking = models.ForeignKey(Asking, on_delete=models.CASCADE, related_name="rows")
    row = models.ForeignKey("actionplans.Row", on_delete=models.CASCADE, related_name="askings")
    update = models.ForeignKey(
        "actionplans.ProgressUpdate", null=True, blank=True, on_delete=models.SET_NULL, related_name="answers"
    )

    objects = AskedRowQuerySet.as_manager()

    class Meta:
        verbose_name = "action asked about"
        verbose_name_plural = "actions asked about"
        ordering = ["asking", "row__position", "pk"]
        constraints = [models.UniqueConstraint(fields=["asking", "row"], name="row_asked_once_of_a_person")]

    def __str__(self):
        return f"{self.row} in {str(self.asking.round).lower()}"


class RoundAnswerQuerySet(models.QuerySet):
    CHAIN = ("asking__round__", "asking__round__plan__", "asking__round__plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable_by_officers(reader, self.CHAIN, "asking__round__plan__panel"))

    def by_question(self, monitoring_round):
        """[(question, [RoundAnswer, ...]), ...] of what was said in a round."""
        given = self.filter(asking__round=monitoring_round).exclude(words="")
        found = {}
        for one in given.select_related("asking__person__organisation").order_by("position", "asking__person__name"):
            found.setdefault(one.question, []).append(one)
        return list(found.items())


class RoundAnswer(models.Model):
    """What somebody answered to one of the questions that everybody is asked in a round.

    Read: officers working on the plan. Change: whoever answers, until the round is closed. Unique: its place.
    Freezes: when the round is closed. History: Events of the round.
    """

    asking = models.ForeignKey(Asking, on_delete=models.CASCADE, related_name="answers")
    position = models.PositiveIntegerField()
    question = models.TextField()
    words = models.TextField(blank=True)

    objects = RoundAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "answer to a standing question"
        verbose_name_plural = "answers to standing questions"
        ordering = ["asking", "position"]
        constraints = [models.UniqueConstraint(fields=["asking", "position"], name="round_answer_position_unique")]

    def __str__(self):
        return f"Answer {self.position} of {self.asking}"


class ReminderQuerySet(models.QuerySet):
    CHAIN = ("asking__round__", "asking__round__plan__", "asking__round__plan__panel__?")

    def visible_to(self, reader):
        return self.filter(readable_by_officers(reader, self.CHAIN, "asking__round__plan__panel"))


class Reminder(models.Model):
    """One rung of the ladder that was climbed for somebody who had not answered.

    Read: officers working on the plan. Change: nobody. Unique: the rung for whom it is about. Freezes: at once.
    History: it is the history.
    """

    class Rung(models.TextChoices):
        BEFORE = "before", "Reminder before the day"
        AFTER = "after", "Reminder after the day"
        AGAIN = "again", "Second reminder"
        SENIOR = "senior", "Told a named senior"

    asking = models.ForeignKey(Asking, on_delete=models.CASCADE, related_name="reminders")
    rung = models.CharField(max_length=6, choices=Rung)
    sent_to = models.EmailField("address", max_length=254, blank=True)
    sent_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = ReminderQuerySet.as_manager()

    class Meta:
        ordering = ["asking", "sent_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["asking", "rung"], name="reminder_rung_once")]

    def __str__(self):
        return f"{self.get_rung_display()} to {self.asking}"


class Recess(Record):
    """Days on which nobody is reminded: the council's summer or Christmas, an election.

    Read: everybody. Change: administrators. Unique: its first day. Freezes: nothing. History: Events.
    """

    label = models.CharField(max_length=120, help_text="Such as Summer recess.")
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day")

    class Meta:
        verbose_name_plural = "recesses"
        ordering = ["starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["starts_on"],
                name="recess_starts_once",
                violation_error_message="Another recess begins on that day already.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("starts_on")),
                name="recess_ends_after_start",
                violation_error_message="The last day must not be before the first.",
            ),
        ]

    def __str__(self):
        return self.label
