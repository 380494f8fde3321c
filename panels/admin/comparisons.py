from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin
from panels.models import Comparison
from scrutiny.admin.records import WHO_MAY_READ


@admin.register(Comparison)
class ComparisonAdmin(OfPanelAdmin):
    list_display = ["title", "panel", "source", "audience", "restriction"]
    list_filter = ["audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "source", "note", "panel__title"]
    readonly_fields = ["columns", "rows"]
    fieldsets = [
        (None, {"fields": ["panel", "title", "columns", "rows", "source", "note", "position"]}),
        WHO_MAY_READ,
    ]
