from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin
from panels.models import ReportSection
from scrutiny.admin.records import WHO_MAY_READ


@admin.register(ReportSection)
class ReportSectionAdmin(OfPanelAdmin):
    list_display = ["heading", "position", "kind", "panel", "audience", "restriction"]
    list_filter = ["kind", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["heading", "words", "panel__title"]
    fieldsets = [(None, {"fields": ["panel", "position", "heading", "kind", "words"]}), WHO_MAY_READ]
