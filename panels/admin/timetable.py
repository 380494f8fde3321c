from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin
from panels.models import TimetableEntry


@admin.register(TimetableEntry)
class TimetableEntryAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["text", "panel", "due_on", "done_on"]
    list_filter = ["due_on", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["text", "panel__title"]
    fields = ["panel", "text", "due_on", "due_precision", "done_on"]
