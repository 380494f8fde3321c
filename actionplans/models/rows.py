import uuid

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from actionplans.models.reading import on_owned_row
from actionplans.models.rounds import AskedRow
from actionplans.models.statuses import ENDED, Status
from actionplans.models.updates import ProgressUpdate
from actionplans.models.verdicts import Verdict
from panels.models import Recommendation, RecommendationVersion
from panels.standing import directs, readable, standing_of, works_on
from scrutiny.lists.sorting import UndatedLast
from scrutiny.models import Audience, Readable, Record
from scrutiny.months import months_before
from scrutiny.visibility import not_in_confidence


class RowQuerySet(models.QuerySet):
    CHAIN = ("", "plan__", "plan__panel__?")

    def visible_to(self, reader):
        """What the reader may see, the rows that they own included."""
        return self.filter(readable(reader, self.CHAIN, "plan__panel") | on_owned_row(reader, self.CHAIN, "pk"))

    def shown_to(self, reader):
        """With `shown_status`: the newest status that this reader may know of.

        Officers working on the plan are shown the row's own; others that of the newest update they may read.
        """
        standing = standing_of(reader)
        if standing.is_dso_everywhere or standing.reads_as == Audience.OFFICERS:
            return self.annotate(shown_status=F("status"))
        told = ProgressUpdate.objects.visible_to(standing).filter(row=OuterRef("pk")).newest_first()
        status = Coalesce(Subquery(told.values("status")[:1]), Value(Status.NOT_STATED))
        return self.annotate(
            shown_status=Case(When(works_on(standing, "plan__panel"), then=F("status")), default=status)
        )

    def open(self):
        return self.filter(closed_on=None)

    def asked_about(self):
        """Those that a round asks about, with their words: open, not withdrawn, and not given in confidence."""
        asked = self.open().exclude(status=Status.WITHDRAWN).filter(not_in_confidence(self.CHAIN))
        return asked.select_related("plan__panel", "section", "recommendation__recommendation").in_order()

    def of_nobody_asked(self, monitoring_round):
        """Those that a round asks about, of which nobody was asked."""
        asked = AskedRow.objects.filter(asking__round=monitoring_round, row=OuterRef("pk"))
        return self.filter(~Exists(asked), plan=monitoring_round.plan).asked_about()

    def overdue(self, today):
        """Past the current date; lateness, against the first date, is another question."""
        return self.open().filter(due_on__lt=today)

    def owned_by(self, person_id):
        """Those with `shown_status` that somebody carries out and has not ended, the first due first."""
        owned = self.open().exclude(shown_status__in=ENDED).filter(owners__person=person_id)
        return owned.select_related("plan").order_by(F("due_on").asc(nulls_last=True), "plan", "position", "pk")

    def to_hand_over(self, person, reader):
        """The open ones that somebody carries out or answers for, of those that the reader looks after."""
        theirs = Owner.objects.filter(Q(person=person) | Q(accountable=person), row=OuterRef("pk"))
        mine = self.visible_to(reader).open().filter(Exists(theirs), directs(standing_of(reader), "plan__panel"))
        words = ("plan__panel", "recommendation__recommendation")
        return mine.select_related(*words).order_by("plan__title", "plan", "position", "pk")

    def late(self, today):
        return self.open().filter(first_due_on__lt=today)

    def waiting(self):
        """Open, and not stated as complete or withdrawn; for rows with `shown_status`."""
        return self.open().exclude(shown_status__in=ENDED)

    def without_word_since(self, day, reader):
        """Those of which no update that the reader may see is as at that day or a later one."""
        told = ProgressUpdate.objects.visible_to(reader).filter(row=OuterRef("pk"), as_at__gte=day)
        return self.exclude(Exists(told))

    def owned_by_any(self, **owner):
        """Those that have such an owner, whatever place it has."""
        return self.filter(Exists(Owner.objects.filter(row=OuterRef("pk"), **owner)))

    def owned_by_named(self, word):
        """Those carried out by somebody in whose name the word stands, be it a person, a body or a group."""
        named = Q(person__name__icontains=word) | Q(body__name__icontains=word) | Q(label__icontains=word)
        return self.filter(Exists(Owner.objects.filter(named, row=OuterRef("pk"))))

    def owned_in(self, slug):
        """Those carried out by a body, or by a person of it."""
        of_body = Q(body__slug=slug) | Q(person__organisation__slug=slug)
        return self.filter(Exists(Owner.objects.filter(of_body, row=OuterRef("pk"))))

    def worded(self, word, reader):
        """Those in whose words, as this reader may see them, the word stands."""
        borrowed = RecommendationVersion.objects.filter(pk=OuterRef("recommendation"), text__icontains=word)
        borrowed = borrowed.filter(recommendation__in=Recommendation.objects.visible_to(reader))
        return self.filter(Q(own_text__icontains=word) | Q(Exists(borrowed), own_text=""))

    def in_order(self):
        return self.order_by("position", "pk")

    def to_decide(self):
        """With all that a page of verdicts needs of each, in the order of the plan."""
        above = self.select_related("plan__panel", "section", "recommendation__recommendation")
        above = above.prefetch_related(Prefetch("owners", Owner.objects.for_page()), "success_criteria")
        return above.order_by(F("section__position").asc(nulls_first=True), "position", "pk")

    def claimed(self):
        """Open, said to be complete or withdrawn, and without a verdict since."""
        since = Verdict.objects.filter(row=OuterRef("pk"), decided_on__gte=OuterRef("status_on"))
        return self.open().filter(~Exists(since), status__in=ENDED)

    def from_place(self, section, position):
        """Those from a place of their plan on; `section` is the position of that, "" for no section."""
        if not section:
            return self.filter(Q(section=None, position__gte=position) | Q(section__isnull=False))
        return self.filter(Q(section__position=section, position__gte=position) | Q(section__position__gt=section))

    def to_look_back_on(self, today):
        """Those signed off a year ago or longer, of which nobody has said yet whether they worked."""
        looked = Q(outcomes__when="later", outcomes__measured_on__gte=F("closed_on"))
        old = self.filter(closed_on__lte=months_before(today, 12))
        return old.exclude(pk__in=Row.objects.filter(looked).order_by().values("pk"))

    def family_of(self, slug, uuid):
        """One action of a plan, the action that it is part of, and the actions that are its parts."""
        above = Row.objects.filter(uuid=uuid).values("parent")
        return self.filter(Q(uuid=uuid) | Q(parent__uuid=uuid) | Q(pk__in=above), plan__slug=slug)

    def with_readable_text(self, reader):
        """With their words, and `reads_recommendation`: whether the reader may see what these are borrowed from."""
        seen = Recommendation.objects.visible_to(reader).filter(versions=OuterRef("recommendation"))
        return self.select_related("recommendation").annotate(reads_recommendation=Exists(seen))

    def with_what_hangs_on_it(self):
        """With whether there are such records at all, so that a page need not look for what is not there."""
        kinds = {"has_verdicts": "verdicts", "has_outcomes": "outcomes", "has_challenges": "challenges"}
        related = {name: Row._meta.get_field(kind).related_model for name, kind in kinds.items()}
        hanging = {name: Exists(model.objects.filter(row=OuterRef("pk"))) for name, model in related.items()}
        of_recommendation = Q(earlier_recommendation__versions=OuterRef("recommendation"))
        forerunners = Row._meta.get_field("followers").related_model.objects
        followed = forerunners.filter(Q(earlier_action=OuterRef("pk")) | of_recommendation)
        return self.annotate(**hanging, has_followers=Exists(followed))

    def for_page(self):
        """With all that stands above an action, and its owners."""
        above = self.select_related("plan__panel", "plan__scheme", "section")
        above = above.select_related("recommendation__recommendation__panel").order_by("position", "pk")
        return above.prefetch_related(Prefetch("owners", Owner.objects.for_page()))

    def by_status(self, today):
        """({shown status: number of rows}, how many rows are past their date) for rows with `shown_status`."""
        past = Count("pk", filter=Q(due_on__lt=today, closed_on=None))
        counted = list(self.order_by().values_list("shown_status").annotate(number=Count("pk"), past=past))
        numbers = {status: number for status, number, _ in counted}
        return numbers, sum(past for status, _, past in counted if status not in ENDED)

    def by_plan(self, today):
        """{plan: (number of rows, of those still open, of these past their date)} for rows with `shown_status`."""
        is_waiting = Q(closed_on=None) & ~Q(shown_status__in=ENDED)
        waiting, past = Count("pk", filter=is_waiting), Count("pk", filter=is_waiting & Q(due_on__lt=today))
        counted = self.order_by().values_list("plan").annotate(Count("pk"), waiting=waiting, past=past)
        return {plan: tuple(numbers) for plan, *numbers in counted}

    def statuses_by_recommendation(self):
        """{id of a recommendation: [shown status of each of its rows, in order]}"""
        carrying_out = self.exclude(recommendation=None).in_order()
        statuses = {}
        for recommendation, status in carrying_out.values_list("recommendation__recommendation", "shown_status"):
            statuses.setdefault(recommendation, []).append(status)
        return statuses

    def of_plan(self, plan):
        return self.filter(plan=plan) if plan else self.none()

    def of_panel(self, panel):
        return self.filter(plan__panel=panel)

    def numbered(self, number):
        """Those with the number, in whatever section."""
        return self.filter(number=str(number)).select_related("plan").in_order()

    def numbers_taken(self):
        """{(heading of the section or "", number), ...}"""
        found = self.order_by().exclude(number="").values_list("section__heading", "number")
        return {(heading or "", number) for heading, number in found}

    def carrying_out(self, recommendation):
        return self.filter(recommendation__recommendation=recommendation)


class Row(Readable):
    """One action of a plan.

    Read: by its audience, never wider than the plan's; its owners. Change: DSOs of the panel.
    Unique: its uuid; its number in plan and section. Freezes: when a verdict closes it.
    History: Events, and the progress updates. Status, dates and closing are caches that only actions write.
    """

    class Precision(models.TextChoices):
        DAY = "day", "Day"
        MONTH = "month", "Month"
        YEAR = "year", "Year"

    class Reading(models.TextChoices):
        READ = "read", "Read as written"
        YEAR_ASSUMED = "year assumed", "Year taken from the paper's date"
        UNREAD = "unread", "Kept as written, not understood"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey("actionplans.ActionPlan", on_delete=models.CASCADE, related_name="rows")
    section = models.ForeignKey(
        "actionplans.Section", null=True, blank=True, on_delete=models.SET_NULL, related_name="rows"
    )
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    printed_number = models.CharField("number as the source printed it", max_length=20, blank=True)
    recommendation = models.ForeignKey(
        "panels.RecommendationVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="rows"
    )
    also_answers = models.ManyToManyField(
        "panels.Recommendation",
        verbose_name="other recommendations that it answers",
        blank=True,
        related_name="also_in",
    )
    own_text = models.TextField("text", blank=True, help_text="Empty where the row carries out a recommendation.")
    priority = models.CharField(max_length=60, blank=True)
    linkages = models.TextField("links to other plans", blank=True)
    status_word = models.CharField("status as an auditor or partner worded it", max_length=200, blank=True)
    external_view = models.TextField("what inspectors said of it", blank=True)
    issue = models.TextField("issue that it answers", blank=True, help_text="As the source words it.")
    resources = models.TextField("resources and costs", blank=True)
    remarks = models.TextField("what else the source says of it", blank=True)

    timescale = models.CharField("timescale as written", max_length=200, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    due_on = models.DateField("due", null=True, blank=True)
    starts_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    due_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    recurrence = models.CharField(max_length=30, blank=True)
    is_open_ended = models.BooleanField(default=False)
    qualifier = models.CharField(max_length=200, blank=True)
    reading = models.CharField("how the timescale was understood", max_length=12, choices=Reading, blank=True)

    first_due_on = models.DateField("first agreed date", null=True, blank=True, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.NOT_STATED, editable=False)
    status_on = models.DateField(null=True, blank=True, editable=False)
    closed_on = models.DateField(null=True, blank=True, editable=False)
    recorded_at = models.DateTimeField("in the plan since", default=timezone.now, editable=False)

    objects = RowQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name = "action"
        ordering = ["plan", "position", "pk"]
        indexes = [
            models.Index(fields=["plan", "position"], name="row_of_plan"),
            models.Index(fields=["plan", "status"], name="row_by_status"),
            models.Index(fields=["due_on", "closed_on"], name="row_by_due_date"),
            models.Index(UndatedLast("due_on"), "id", name="row_soonest_first"),
            models.Index(fields=["-plan", "position", "id"], name="row_newest_plan_first"),
        ]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(
                "plan",
                Coalesce("section", Value(0)),
                "number",
                condition=~Q(number=""),
                name="row_number_unique_in_section",
                violation_error_message="This section has an action with that number already.",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(starts_on=None) | Q(due_on__gte=F("starts_on")),
                name="row_due_after_start",
                violation_error_message="The action must not be due before it starts.",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="row_is_not_its_own_parent",
                violation_error_message="An action cannot be part of itself.",
            ),
            models.CheckConstraint(
                condition=~Q(own_text="") | Q(recommendation__isnull=False),
                name="row_has_text_or_recommendation",
                violation_error_message="Write what is to be done, or choose the recommendation that it carries out.",
            ),
        ]

    def __str__(self):
        return f"Action {self.number or self.position}"

    def get_absolute_url(self):
        return reverse("actionplans:row", args=[self.plan.slug, self.uuid])

    @property
    def quoted_as(self):
        """What stands behind the short code of the panel where it is quoted; nothing for one without a plain number."""
        return f"A{self.number}" if self.number.isdecimal() else ""

    @property
    def text(self):
        """What is to be done: its own words, or the recommendation's."""
        return self.own_text or self.recommendation.text

    @property
    def readable_text(self):
        """The same for the reader of `with_readable_text`; "" where they may not see what it is borrowed from."""
        return self.text if self.own_text or self.reads_recommendation else ""


class OwnerQuerySet(models.QuerySet):
    def in_order(self):
        return self.order_by("position", "pk")

    def for_page(self):
        return self.select_related("person__organisation", "body", "accountable").in_order()


class Owner(Record):
    """Who must carry a row out: a person, a body, or a label such as "all staff" with an accountable contact.

    Read: as the row. Change: DSOs of the panel. Unique: its place on the row; one lead. Freezes: nothing.
    History: Events.
    """

    ONCE = {"person": ["row"]}  # nobody carries an action out twice, whatever their two records said

    row = models.ForeignKey(Row, on_delete=models.CASCADE, related_name="owners")
    position = models.PositiveIntegerField(default=1)
    person = models.ForeignKey("panels.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="owned")
    body = models.ForeignKey("panels.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="owned")
    label = models.CharField(max_length=200, blank=True)
    accountable = models.ForeignKey(
        "panels.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="accountable_for"
    )
    is_lead = models.BooleanField("lead", default=False)

    objects = OwnerQuerySet.as_manager()

    class Meta:
        ordering = ["row", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["row", "position"], name="owner_position_unique"),
            models.UniqueConstraint(
                fields=["row"],
                condition=Q(is_lead=True),
                name="owner_one_lead",
                violation_error_message="This action has a lead already.",
            ),
            models.CheckConstraint(
                condition=(Q(person__isnull=False) & Q(body=None) & Q(label=""))
                | (Q(person=None) & Q(body__isnull=False) & Q(label=""))
                | (Q(person=None) & Q(body=None) & ~Q(label="")),
                name="owner_is_person_body_or_label",
                violation_error_message="An owner is a person, a body or a label: give exactly one.",
            ),
        ]

    def __str__(self):
        return str(self.person or self.body or self.label)
