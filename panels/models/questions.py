import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Prefetch

from panels.models.sessions import Witness
from panels.standing import readable
from scrutiny.models import Readable, Record


class QuestionSetQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def with_numbers(self):
        """For a list, with `number`: how many questions there are in each."""
        return self.order_by("position", "pk").annotate(number=Count("questions"))

    def for_page(self, reader):
        """With the questions, and the witnesses for whom alone some are, as far as this reader may see them."""
        witnesses = Witness.objects.visible_to(reader).order_by("position", "pk")
        questions = Question.objects.order_by("position").prefetch_related(Prefetch("only_for", witnesses))
        return self.order_by("position", "pk").prefetch_related(Prefetch("questions", questions))


class QuestionSet(Readable):
    """The questions for one kind of witness, in order.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its uuid.
    Freezes: its questions once it is agreed, unless it is taken back to draft. History: Events.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        AGREED = "agreed", "Agreed by the panel"
        SENT = "sent", "Sent"
        ANSWERED = "answered", "Answered"

    class AgreedBy(models.TextChoices):
        PANEL = "panel", "The panel, at a meeting"
        CHAIR = "chair", "The chair"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="question_sets")
    session = models.ForeignKey(
        "panels.EvidenceSession", null=True, blank=True, on_delete=models.SET_NULL, related_name="question_sets"
    )
    asked_of = models.CharField(max_length=300, help_text="Whom the questions are for, such as 'Head teachers'.")
    answer_by = models.DateField("answers wanted by", null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_by = models.CharField(max_length=10, choices=AgreedBy, blank=True)
    agreed_at = models.ForeignKey(
        "panels.Meeting", null=True, blank=True, on_delete=models.SET_NULL, related_name="question_sets_agreed"
    )
    sent_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = QuestionSetQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position", "pk"]

    def __str__(self):
        return f"Questions for {self.asked_of}"

    @property
    def is_draft(self):
        """Whether its questions may still be changed."""
        return self.state == self.State.DRAFT


class QuestionKind(models.TextChoices):
    MAIN = "main", "Main question"
    SUPPLEMENTARY = "supplementary", "Supplementary, under the main question before it"


class Question(Record):
    """A question of a set; a supplementary one stands under the main one before it.

    Read and change: as the set. Unique: its uuid, and its place in the set. Freezes: with the set. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    question_set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=13, choices=QuestionKind, default=QuestionKind.MAIN)
    text = models.TextField()
    only_for = models.ManyToManyField("panels.Witness", blank=True, related_name="own_questions")

    class Meta:
        ordering = ["question_set", "position"]
        constraints = [models.UniqueConstraint(fields=["question_set", "position"], name="question_position_unique")]

    def __str__(self):
        return f"{self.position}. {self.text}"

    def is_for(self, witness):
        """Whether it is asked of a witness: of the set's session, and of those for whom alone it is."""
        if self.question_set.session_id != witness.session_id:
            return False
        alone = list(self.only_for.values_list("pk", flat=True))
        return not alone or witness.pk in alone


class QuestionsSentQuerySet(models.QuerySet):
    CHAIN = ("question_set__", "question_set__panel__", "witness__", "witness__session__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "question_set__panel"))

    def of_set(self, question_set):
        return self.filter(question_set=question_set).select_related("witness")


class QuestionsSent(Record):
    """That a witness was given the questions of a set, when and how.

    Read: whoever may read the set and see the witness. Change: nobody; taking the set back to draft removes it.
    Unique: a set and a witness. Freezes: at once. History: Events of the set.
    """

    class Way(models.TextChoices):
        MAIL = "mail", "By e-mail"
        OTHERWISE = "otherwise", "Another way"

    question_set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="sent")
    witness = models.ForeignKey("panels.Witness", on_delete=models.CASCADE, related_name="questions_sent")
    way = models.CharField(max_length=10, choices=Way)
    sent_on = models.DateField()

    objects = QuestionsSentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "questions sent"
        ordering = ["question_set", "pk"]
        constraints = [models.UniqueConstraint(fields=["question_set", "witness"], name="questions_sent_once")]

    def __str__(self):
        return f"{self.question_set} to {self.witness}"


class AnswerQuerySet(models.QuerySet):
    CHAIN = ("", "question__question_set__", "question__question_set__panel__", "witness__", "witness__session__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "question__question_set__panel"))

    def of_panel(self, panel):
        return self.filter(question__question_set__panel=panel)

    def of_set(self, question_set):
        """In the order of the questions and, for each, of the witnesses."""
        return self.filter(question__question_set=question_set).order_by("question__position", "witness__position")


class Answer(Readable):
    """What a witness answered to a question.

    Read: by its audience, never wider than the set's, the witness's and their session's. Change: DSOs of the panel.
    Unique: its uuid, and a question and a witness. Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    witness = models.ForeignKey("panels.Witness", on_delete=models.PROTECT, related_name="answers")
    text = models.TextField()

    objects = AnswerQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["question", "witness", "pk"]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(
                fields=["question", "witness"],
                name="answer_once",
                violation_error_message="This witness has an answer to that question already.",
            ),
        ]

    def __str__(self):
        return f"Answer {self.pk}"

    def clean(self):
        """Nobody answers what they are not asked."""
        if self.question_id and self.witness_id and not self.question.is_for(self.witness):
            raise ValidationError({"question": "That question is not for this witness."})

    def counts_among(self):
        """Besides the witness, what its readers and its history depend on."""
        return [self.question.question_set]


class LibrarySet(Record):
    """Questions that the council asks again and again, kept to be copied.

    Read and change: every DSO, and administrators. Unique: its uuid and its title. Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(max_length=200, unique=True)

    class Meta:
        verbose_name = "set of the question library"
        verbose_name_plural = "sets of the question library"
        ordering = ["title"]

    def __str__(self):
        return self.title


class LibraryQuestion(Record):
    """A question of the library. Read and change: as its set. Unique: its place. Freezes: nothing. History: Events."""

    library_set = models.ForeignKey(LibrarySet, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=13, choices=QuestionKind, default=QuestionKind.MAIN)
    text = models.TextField()

    class Meta:
        verbose_name = "question of the library"
        verbose_name_plural = "questions of the library"
        ordering = ["library_set", "position"]
        constraints = [
            models.UniqueConstraint(fields=["library_set", "position"], name="library_question_position_unique")
        ]

    def __str__(self):
        return f"{self.position}. {self.text}"
