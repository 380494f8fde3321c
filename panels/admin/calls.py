from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin
from panels.models import CallForEvidence, Submission, SubmissionFile, SubmissionSender
from scrutiny.admin.records import WHO_MAY_READ

OF_CALL = ("submission__call", admin.RelatedOnlyFieldListFilter)


class AsSentAdmin(OfPanelAdmin):
    """What came from outside is read here and can be deleted; it is decided on its page."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(CallForEvidence)
class CallForEvidenceAdmin(OfPanelAdmin):
    list_display = ["title", "panel", "state", "opens_on", "closes_on", "audience", "restriction"]
    list_filter = ["state", "audience", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "words", "panel__title"]
    fieldsets = [
        (None, {"fields": ["panel", "title", "slug", "words", "questions", "opens_on", "closes_on", "state"]}),
        WHO_MAY_READ,
    ]


@admin.register(Submission)
class SubmissionAdmin(AsSentAdmin):
    to_panel = "call__panel"
    list_display = ["reference", "call", "received_at", "state", "decided_on"]
    list_filter = ["state", ("call", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["call"]
    search_fields = ["reference", "words", "call__title"]
    fields = [
        "call", "reference", "received_at", "words", "state", "decided_on", "decision_reasons", "session", "audience",
        "restriction",
    ]  # fmt: skip


@admin.register(SubmissionSender)
class SubmissionSenderAdmin(AsSentAdmin):
    to_panel = "submission__call__panel"
    list_display = ["name", "organisation", "submission", "naming", "is_under_18"]
    list_filter = ["naming", "is_under_18", OF_CALL]
    list_select_related = ["submission"]
    search_fields = ["name", "organisation", "submission__reference"]
    fields = ["submission", "name", "organisation", "email", "naming", "is_under_18", "audience", "restriction"]


@admin.register(SubmissionFile)
class SubmissionFileAdmin(AsSentAdmin):
    hangs_on = ["submission"]
    to_panel = "submission__call__panel"
    list_display = ["__str__", "submission", "position", "document"]
    list_filter = [OF_CALL]
    list_select_related = ["submission", "document"]
    search_fields = ["submission__reference"]
    fields = ["submission", "position", "document"]
