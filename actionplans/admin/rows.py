from django.contrib import admin

from actionplans.actions.rows import Circle, OtherPlan, put_under, refuse_circle, set_timescale, timescale_fields
from actionplans.admin.steps import MilestoneLines, SuccessCriterionLines
from actionplans.admin.updates import ProgressUpdateLines
from actionplans.models import Owner, Row
from actionplans.timescales import understood
from panels.admin.records import OfPanelAdmin, PanelForm, PanelLines
from scrutiny.admin.records import WHO_MAY_READ

OF_PLAN = ("plan", admin.RelatedOnlyFieldListFilter)
UNDERSTOOD = [
    "reading", "starts_on", "starts_precision", "due_on", "due_precision", "recurrence", "is_open_ended", "qualifier",
]  # fmt: skip
KEPT_BY_ACTIONS = ["first_due_on", "status", "status_on", "closed_on"]


class RowForm(PanelForm):
    """A timescale is written, and understood from what was written; the tree of actions has no circle."""

    from_anywhere = ("recommendation", "also_answers")

    def check_whole(self):
        super().check_whole()
        if "parent" in self.cleaned_data:
            self._refuse_circle()
        section = self.cleaned_data.get("section")
        if section and section.plan_id != self.instance.plan_id:
            self.add_error("section", "That section is of another plan.")

    def _refuse_circle(self):
        try:
            refuse_circle(self.instance, self.cleaned_data["parent"])
        except (Circle, OtherPlan) as refusal:
            self.add_error("parent", str(refusal))

    def add(self, *, by):
        for name, value in timescale_fields(understood(self.instance.timescale)).items():
            setattr(self.instance, name, value)
        self.instance.first_due_on = self.instance.due_on
        super().add(by=by)

    def change(self, *, by):
        super().change(by=by, besides=["timescale", "parent"])
        if "timescale" in self.changed_data:
            set_timescale(self.instance, understood(self.cleaned_data["timescale"]), by=by)
        if "parent" in self.changed_data:
            put_under(self.instance, self.cleaned_data["parent"], by=by)


class OwnerLines(PanelLines):
    model = Owner
    fields = ["position", "person", "body", "label", "accountable", "is_lead"]


@admin.register(Row)
class RowAdmin(OfPanelAdmin):
    form = RowForm
    to_panel = "plan__panel"
    list_display = ["__str__", "short_text", "plan", "status", "due_on", "first_due_on", "audience", "restriction"]
    list_display_links = ["__str__", "short_text"]
    list_filter = ["status", "reading", "audience", "restriction", "due_on", OF_PLAN]
    search_fields = ["=number", "own_text", "plan__title"]
    inlines = [OwnerLines, MilestoneLines, SuccessCriterionLines, ProgressUpdateLines]
    fieldsets = [
        (None, {"fields": ["plan", "section", "parent", "position", "number", "printed_number"]}),
        (
            "What is to be done",
            {"fields": ["recommendation", "also_answers", "own_text", "issue", "priority", "linkages", "resources"]},
        ),
        ("When: as written, and as it was understood", {"fields": ["timescale", *UNDERSTOOD]}),
        ("How it stands (worked out from its updates)", {"fields": KEPT_BY_ACTIONS}),
        ("What auditors, partners and inspectors said", {"fields": ["status_word", "external_view", "remarks"]}),
        WHO_MAY_READ,
    ]

    @admin.display(description="text")
    def short_text(self, row):
        return row.readable_text[:100] or "A recommendation not open to you"

    def get_queryset(self, request):
        return super().get_queryset(request).with_readable_text(request.user).select_related("plan")

    def get_readonly_fields(self, request, obj=None):
        return [*UNDERSTOOD, *KEPT_BY_ACTIONS, *(["plan"] if obj else [])]


@admin.register(Owner)
class OwnerAdmin(OfPanelAdmin):
    hangs_on = ["row"]
    to_panel = "row__plan__panel"
    list_display = ["__str__", "row", "row__plan", "is_lead", "accountable"]
    list_filter = ["is_lead", ("row__plan", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["row__plan", "person", "body", "accountable"]
    search_fields = ["person__name", "body__name", "label"]
    fields = ["row", "position", "person", "body", "label", "accountable", "is_lead"]
