from django.db import models

from panels.standing import readable
from scrutiny.models import Readable, Record


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
        "panels.EvidenceSession", null=True, blank=True, on_delete=models.SET_NULL, related_name="question_sets"
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
