from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelLines
from panels.models import Answer, LibraryQuestion, LibrarySet, Question, QuestionSet, QuestionsSent
from scrutiny.admin.records import WHO_MAY_READ, ReadOnlyAdmin, RecordAdmin, RecordLines

STEPS = ["state", "agreed_on", "agreed_by", "agreed_at", "sent_on", "answered_on"]


class QuestionLines(PanelLines):
    model = Question
    fields = ["position", "kind", "text"]


@admin.register(QuestionSet)
class QuestionSetAdmin(OfPanelAdmin):
    list_display = ["asked_of", "state", "panel", "session", "audience", "restriction"]
    list_filter = ["state", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel", "session"]
    search_fields = ["asked_of", "panel__title"]
    inlines = [QuestionLines]
    readonly_fields = STEPS  # recorded one after the other on the page of the set
    fieldsets = [
        (None, {"fields": ["panel", "asked_of", "session", "answer_by", "position"]}),
        ("How far it is", {"fields": STEPS}),
        WHO_MAY_READ,
    ]


@admin.register(Question)
class QuestionAdmin(OfPanelAdmin):
    hangs_on = ["question_set"]
    to_panel = "question_set__panel"
    list_display = ["__str__", "question_set"]
    list_filter = [("question_set", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["question_set"]
    search_fields = ["text", "question_set__asked_of"]
    fields = ["question_set", "position", "kind", "text", "only_for"]


@admin.register(Answer)
class AnswerAdmin(OfPanelAdmin):
    to_panel = "question__question_set__panel"
    list_display = ["__str__", "question", "witness", "audience", "restriction"]
    list_filter = ["audience", "restriction", ("question__question_set", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["question__question_set", "witness"]
    search_fields = ["text"]
    fieldsets = [(None, {"fields": ["question", "witness", "text"]}), WHO_MAY_READ]


@admin.register(QuestionsSent)
class QuestionsSentAdmin(ReadOnlyAdmin, OfPanelAdmin):
    to_panel = "question_set__panel"
    list_display = ["question_set", "witness", "way", "sent_on"]
    list_filter = ["way"]
    list_select_related = ["question_set", "witness"]


class LibraryLines(RecordLines):
    model = LibraryQuestion
    fields = ["position", "kind", "text"]


@admin.register(LibrarySet)
class LibrarySetAdmin(RecordAdmin):
    list_display = ["title"]
    search_fields = ["title", "questions__text"]
    inlines = [LibraryLines]


@admin.register(LibraryQuestion)
class LibraryQuestionAdmin(RecordAdmin):
    list_display = ["__str__", "library_set"]
    list_filter = ["library_set"]
    list_select_related = ["library_set"]
    search_fields = ["text", "library_set__title"]
    fields = ["library_set", "position", "kind", "text"]
