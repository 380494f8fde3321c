from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelLines
from panels.models import Decision, RouteStep, UsualRouteStep
from scrutiny.admin.records import RecordAdmin

DECIDED = ["recommendation_version", "outcome", "amended_version", "reasons"]


@admin.register(UsualRouteStep)
class UsualRouteStepAdmin(RecordAdmin):
    list_display = ["position", "body", "purpose"]
    list_display_links = ["body"]
    list_select_related = ["body"]
    search_fields = ["body__name"]
    fields = ["position", "body", "purpose"]


class DecisionLines(PanelLines):
    model = Decision
    hangs_on = ["recommendation_version"]
    fields = DECIDED


@admin.register(RouteStep)
class RouteStepAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["panel", "position", "body", "purpose", "due_on", "considered_on", "outcome"]
    list_filter = ["purpose", "outcome", OF_PANEL]
    list_select_related = ["panel", "body"]
    search_fields = ["panel__title", "body__name", "minute"]
    inlines = [DecisionLines]
    fieldsets = [
        (None, {"fields": ["panel", "position", "body", "purpose", "meeting"]}),
        ("When", {"fields": ["sent_on", "due_on", "considered_on"]}),
        ("What came of it", {"fields": ["outcome", "minute"]}),
    ]


@admin.register(Decision)
class DecisionAdmin(OfPanelAdmin):
    hangs_on = ["step", "recommendation_version"]
    to_panel = "step__panel"
    list_display = ["__str__", "step__panel", "step", "outcome"]
    list_filter = ["outcome", ("step__panel", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["step__body", "step__panel", "recommendation_version__recommendation"]
    search_fields = ["step__body__name", "recommendation_version__text", "reasons"]
    fields = ["step", *DECIDED]
