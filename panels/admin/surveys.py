from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelLines
from panels.models import Survey, SurveyElement, SurveyGroup, SurveyScore
from scrutiny.admin.records import WHO_MAY_READ

OF_SURVEY = ("survey", admin.RelatedOnlyFieldListFilter)


class GroupLines(PanelLines):
    model = SurveyGroup
    fields = ["position", "name", "invited", "returned"]


class ElementLines(PanelLines):
    model = SurveyElement
    fields = ["position", "text"]


class ScoreLines(PanelLines):
    model = SurveyScore
    fields = ["group", "mean"]


@admin.register(Survey)
class SurveyAdmin(OfPanelAdmin):
    list_display = ["title", "dated", "panel", "audience", "restriction"]
    list_filter = ["audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "about", "panel__title"]
    inlines = [GroupLines, ElementLines]
    fieldsets = [
        (None, {"fields": ["panel", "title", "about", "dated", "position"]}),
        ("Its scale", {"fields": ["scale_from", "scale_to", "scale_words", "decimals"]}),
        WHO_MAY_READ,
    ]


@admin.register(SurveyGroup)
class SurveyGroupAdmin(OfPanelAdmin):
    hangs_on = ["survey"]
    to_panel = "survey__panel"
    list_display = ["name", "survey", "invited", "returned"]
    list_filter = [OF_SURVEY]
    list_select_related = ["survey"]
    search_fields = ["name", "survey__title"]
    fields = ["survey", "position", "name", "invited", "returned"]


@admin.register(SurveyElement)
class SurveyElementAdmin(OfPanelAdmin):
    hangs_on = ["survey"]
    to_panel = "survey__panel"
    list_display = ["text", "survey", "position"]
    list_filter = [OF_SURVEY]
    list_select_related = ["survey"]
    search_fields = ["text", "survey__title"]
    inlines = [ScoreLines]
    fields = ["survey", "position", "text"]


@admin.register(SurveyScore)
class SurveyScoreAdmin(OfPanelAdmin):
    hangs_on = ["element", "group"]
    to_panel = "element__survey__panel"
    list_display = ["element", "group", "mean"]
    list_filter = [("element__survey", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["element", "group"]
    search_fields = ["element__text", "group__name"]
    fields = ["element", "group", "mean"]
