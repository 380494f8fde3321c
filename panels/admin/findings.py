from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin
from panels.models import Conclusion, Finding, MinorityView
from scrutiny.admin.records import WHO_MAY_READ


@admin.register(Finding)
class FindingAdmin(OfPanelAdmin):
    list_display = ["__str__", "kind", "theme", "panel", "audience", "restriction"]
    list_filter = ["kind", "audience", "restriction", OF_PANEL]
    list_select_related = ["theme", "panel"]
    search_fields = ["text", "panel__title"]
    fieldsets = [
        (None, {"fields": ["panel", "theme", "kind", "position", "text"]}),
        ("What bears it out", {"fields": ["sessions", "documents", "notes", "answers", "survey_elements"]}),
        WHO_MAY_READ,
    ]


@admin.register(Conclusion)
class ConclusionAdmin(OfPanelAdmin):
    list_display = ["__str__", "panel", "audience", "restriction"]
    list_filter = ["audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["text", "panel__title"]
    fieldsets = [(None, {"fields": ["panel", "position", "text", "findings"]}), WHO_MAY_READ]


@admin.register(MinorityView)
class MinorityViewAdmin(OfPanelAdmin):
    list_display = ["whose", "text", "panel", "audience", "restriction"]
    list_filter = ["audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["whose", "text", "panel__title"]
    fieldsets = [
        (None, {"fields": ["panel", "whose", "text", "position"]}),
        ("What it dissents from", {"fields": ["finding", "conclusion", "recommendation"]}),
        WHO_MAY_READ,
    ]
