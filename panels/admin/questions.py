from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelLines
from panels.models import Question, QuestionSet
from scrutiny.admin.records import WHO_MAY_READ


class QuestionLines(PanelLines):
    model = Question
    fields = ["position", "text"]


@admin.register(QuestionSet)
class QuestionSetAdmin(OfPanelAdmin):
    list_display = ["asked_of", "state", "panel", "session", "audience", "restriction"]
    list_filter = ["state", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel", "session"]
    search_fields = ["asked_of", "panel__title"]
    inlines = [QuestionLines]
    fieldsets = [
        (None, {"fields": ["panel", "asked_of", "state", "session", "position"]}),
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
    fields = ["question_set", "position", "text"]
