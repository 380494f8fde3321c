"""Rounds and what was asked and answered in them. They are opened, answered and closed on the pages of the plan."""

from django.contrib import admin

from actionplans.models import AskedRow, Asking, MonitoringRound, Recess, Reminder, RoundAnswer
from panels.admin.records import OfPanelAdmin
from scrutiny.admin.records import WHO_MAY_READ, ReadOnlyAdmin, RecordAdmin


@admin.register(MonitoringRound)
class MonitoringRoundAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "plan__panel"
    list_display = ["plan", "number", "as_at", "due_on", "meeting", "opened_at", "closed_at", "audience"]
    list_filter = ["as_at", ("plan", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["plan", "meeting"]
    search_fields = ["plan__title"]
    fieldsets = [
        (None, {"fields": ["plan", "number", "as_at", "due_on", "meeting", "questions", "words"]}),
        ("What happened", {"fields": ["opened_at", "opened_by", "closed_at", "closed_by"]}),
        WHO_MAY_READ,
    ]


@admin.register(Asking)
class AskingAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "round__plan__panel"
    list_display = ["person", "round", "way", "asked_at", "opened_at", "answered_at"]
    list_filter = ["way", "asked_at"]
    list_select_related = ["person", "round__plan"]
    search_fields = ["person__name", "round__plan__title"]
    fields = ["round", "person", "way", "sent_to", "asked_at", "opened_at", "answered_at"]


@admin.register(AskedRow)
class AskedRowAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "row__plan__panel"
    list_display = ["row", "asking", "update"]
    list_filter = [("row__plan", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["row__plan", "asking__round", "asking__person", "update"]
    search_fields = ["asking__person__name", "row__plan__title"]
    fields = ["asking", "row", "update"]


@admin.register(RoundAnswer)
class RoundAnswerAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "asking__round__plan__panel"
    list_display = ["asking", "position", "question"]
    list_filter = [("asking__round", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["asking__round__plan", "asking__person"]
    search_fields = ["question", "words", "asking__person__name"]
    fields = ["asking", "position", "question", "words"]


@admin.register(Reminder)
class ReminderAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "asking__round__plan__panel"
    list_display = ["asking", "rung", "sent_at", "by"]
    list_filter = ["rung", "sent_at"]
    list_select_related = ["asking__round__plan", "asking__person", "by"]
    search_fields = ["asking__person__name"]
    fields = ["asking", "rung", "sent_to", "sent_at", "by"]


@admin.register(Recess)
class RecessAdmin(RecordAdmin):
    list_display = ["label", "starts_on", "ends_on"]
    search_fields = ["label"]
    fields = ["label", "starts_on", "ends_on"]
