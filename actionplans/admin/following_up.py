"""What was decided and asked of an action: moved dates, verdicts, outcomes, challenges. Its pages write them."""

from django.contrib import admin

from actionplans.models import Challenge, DateMove, MeasuredOutcome, ProofFile, Verdict
from panels.admin.records import OfPanelAdmin
from scrutiny.admin.records import WHO_MAY_READ, ReadOnlyAdmin

OF_PLAN = ("row__plan", admin.RelatedOnlyFieldListFilter)


@admin.register(DateMove)
class DateMoveAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "row__plan__panel"
    list_display = ["row", "row__plan", "from_on", "to_on", "state", "recorded_at"]
    list_filter = ["state", OF_PLAN]
    list_select_related = ["row__plan"]
    search_fields = ["reason", "row__plan__title"]
    fields = [
        "row", "update", "from_on", "from_written", "to_on", "to_written", "reason", "asked_by", "state", "decided_on",
        "decided_by", "decided_why", "typed_by", "recorded_at", "decided_at",
    ]  # fmt: skip


@admin.register(Verdict)
class VerdictAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "row__plan__panel"
    list_display = ["row", "row__plan", "outcome", "decided_on", "is_by_chair", "meeting"]
    list_filter = ["outcome", "is_by_chair", OF_PLAN]
    list_select_related = ["row__plan", "meeting"]
    search_fields = ["reason", "row__plan__title"]
    fields = [
        "row", "outcome", "reason", "decided_on", "meeting", "is_by_chair", "reported_to", "referred_to", "called",
        "typed_by", "recorded_at",
    ]  # fmt: skip


@admin.register(MeasuredOutcome)
class MeasuredOutcomeAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "row__plan__panel"
    list_display = ["row", "row__plan", "when", "worked", "measured_on"]
    list_filter = ["when", "worked", OF_PLAN]
    list_select_related = ["row__plan"]
    search_fields = ["measured", "row__plan__title"]
    fields = ["row", "criterion", "when", "measured", "worked", "measured_on", "typed_by", "recorded_at"]


@admin.register(Challenge)
class ChallengeAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "row__plan__panel"
    list_display = ["row", "row__plan", "asked_by_name", "asked_at", "answered_at", "audience", "restriction"]
    list_filter = ["answered_at", OF_PLAN]
    list_select_related = ["row__plan"]
    search_fields = ["question", "answer", "row__plan__title"]
    fieldsets = [
        (None, {"fields": ["row", "question", "asked_by", "asked_by_name", "asked_at"]}),
        ("Answer", {"fields": ["answer", "answered_by_name", "answered_at", "answer_typed_by"]}),
        WHO_MAY_READ,
    ]


@admin.register(ProofFile)
class ProofFileAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "update__row__plan__panel"
    list_display = ["__str__", "update", "position"]
    list_filter = [("update__row__plan", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["update__row__plan"]
    search_fields = ["update__row__plan__title"]
    fields = ["update", "position", "file"]
