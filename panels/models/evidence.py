import uuid

from django.db import models
from django.db.models import Max, Prefetch

from panels.standing import readable
from scrutiny.models import Readable, Record


class EvidenceSessionQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def for_list(self):
        return self.select_related("meeting").order_by("held_on", "position", "pk")

    def with_witnesses(self, reader):
        """For a list, with the witnesses of each that this reader may see."""
        witnesses = Witness.objects.visible_to(reader).named_publicly().order_by("position", "pk")
        return self.for_list().prefetch_related(Prefetch("witnesses", witnesses))


class EvidenceSession(Readable):
    """One occasion on which the panel took evidence.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: nothing.
    Freezes: nothing. History: Events.
    """

    class Kind(models.TextChoices):
        INTERVIEW = "interview", "Interview"
        PRESENTATION = "presentation", "Presentation"
        WRITTEN = "written", "Written submission"
        VISIT = "visit", "Site visit"
        DOCUMENTS = "documents", "Document review"
        SURVEY = "survey", "Survey"
        PUBLIC_MEETING = "public-meeting", "Public meeting"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="evidence_sessions")
    meeting = models.ForeignKey(
        "panels.Meeting", null=True, blank=True, on_delete=models.SET_NULL, related_name="evidence_sessions"
    )
    kind = models.CharField(max_length=14, choices=Kind)
    title = models.CharField(max_length=300)
    held_on = models.DateField("date", null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = EvidenceSessionQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "held_on", "position", "pk"]
        indexes = [models.Index(fields=["panel", "held_on"], name="evidence_of_panel")]

    def __str__(self):
        return self.title


class WitnessQuerySet(models.QuerySet):
    CHAIN = ("", "session__", "session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "session__panel"))

    def named_publicly(self):
        return self.exclude(naming=Witness.Naming.NOT_AT_ALL)


class Witness(Readable):
    """Somebody who gave evidence, as they may be shown; who they are stands apart in WitnessIdentity.

    Read: by its audience, never wider than the session's. Change: DSOs of the panel. Unique: nothing.
    Freezes: nothing. History: Events.
    """

    class Naming(models.TextChoices):
        BY_NAME = "name", "By name"
        BY_ROLE = "role", "By role"
        ANONYMOUS = "anonymous", "Anonymous"
        NOT_AT_ALL = "not-at-all", "Not at all"

    session = models.ForeignKey(EvidenceSession, on_delete=models.CASCADE, related_name="witnesses")
    naming = models.CharField("may be named", max_length=12, choices=Naming, default=Naming.BY_NAME)
    shown_as = models.CharField(max_length=200, help_text="The name, the role or 'A parent': what everybody may read.")
    capacity = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = WitnessQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name_plural = "witnesses"
        ordering = ["session", "position", "pk"]

    def __str__(self):
        return self.shown_as


class WitnessIdentityQuerySet(models.QuerySet):
    CHAIN = ("", "witness__", "witness__session__", "witness__session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "witness__session__panel"))


class WitnessIdentity(Readable):
    """Who a witness is, where that is not for everybody.

    Read: officers working on the panel; in confidence, its named readers. Change: DSOs of the panel.
    Unique: one for a witness. Freezes: nothing. History: Events.
    """

    witness = models.OneToOneField(Witness, on_delete=models.CASCADE, related_name="identity")
    person = models.ForeignKey("panels.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)

    objects = WitnessIdentityQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name_plural = "witness identities"

    def __str__(self):
        return f"Identity of witness {self.witness_id}"


class QuestionSetQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def with_questions(self):
        return self.order_by("position", "pk").prefetch_related("questions")


class QuestionSet(Readable):
    """The questions for one kind of witness, in order.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: nothing.
    Freezes: when answered. History: Events.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        AGREED = "agreed", "Agreed by the panel"
        SENT = "sent", "Sent"
        ANSWERED = "answered", "Answered"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="question_sets")
    session = models.ForeignKey(
        EvidenceSession, null=True, blank=True, on_delete=models.SET_NULL, related_name="question_sets"
    )
    asked_of = models.CharField(max_length=300, help_text="Whom the questions are for, such as 'Head teachers'.")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    position = models.PositiveIntegerField(default=0)

    objects = QuestionSetQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]

    def __str__(self):
        return f"Questions for {self.asked_of}"


class Question(Record):
    """A question of a set. Read and change: as the set. Unique: its place. Freezes: with the set. History: Events."""

    question_set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["question_set", "position"]
        constraints = [models.UniqueConstraint(fields=["question_set", "position"], name="question_position_unique")]

    def __str__(self):
        return f"{self.position}. {self.text}"


class DocumentQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def for_list(self):
        return self.select_related("file")

    def next_position(self):
        return (self.aggregate(last=Max("position"))["last"] or 0) + 1


class Document(Readable):
    """A paper that the panel used: its documents are the list of background papers.

    Read: by its audience, never wider than the panel's; so is its file. Change: DSOs of the panel. Unique: its uuid
    (papers do list a thing twice). Freezes: nothing. History: Events, which name a file that was there with its hash.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=500)
    author = models.CharField(max_length=200, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    dated = models.CharField("date as written", max_length=60, blank=True)
    address = models.CharField("web address as written", max_length=500, blank=True)
    file = models.OneToOneField(
        "scrutiny.StoredFile",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="document",
    )
    position = models.PositiveIntegerField(default=0)

    objects = DocumentQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]

    def __str__(self):
        return self.title
