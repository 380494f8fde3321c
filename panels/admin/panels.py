from django import forms
from django.contrib import admin

from panels.actions.panels import make_panel, move_to_stage, rename_address
from panels.admin.records import OF_PANEL, FixedPanelLines, OfPanelAdmin, PanelLines, SluggedForm
from panels.models import (
    LineOfEnquiry,
    OldAddress,
    OldCode,
    Panel,
    PanelContact,
    Stage,
    StageChange,
    Support,
    Term,
    Theme,
)
from panels.stages import needs_of, why_asked, why_refused
from scrutiny.admin.records import WHO_MAY_READ, ReadOnlyAdmin


class PanelRecordForm(SluggedForm):
    to_stage = forms.ChoiceField(
        label="Move to stage", required=False, choices=[("", "Leave as it is"), *Stage.choices]
    )
    stage_reason = forms.CharField(
        label="Reason for moving", required=False, max_length=300, widget=admin.widgets.AdminTextInputWidget
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "body" in self.fields and not self.instance.pk:
            self.fields["body"].required = False
            self.fields["body"].help_text = "Left empty: a body is made for this piece of work alone."

    def clean_to_stage(self):
        if self.cleaned_data["to_stage"] == self.instance.stage:
            raise forms.ValidationError("It is at that stage already.")
        return self.cleaned_data["to_stage"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("to_stage"):
            self._hold_to_needs(cleaned["to_stage"], cleaned.get("stage_reason"))
        return cleaned

    def _hold_to_needs(self, stage, reason):
        """As on the review's own page."""
        needs = needs_of(stage, Panel.objects.with_facts(self.reader).get(pk=self.instance.pk))
        if refused := why_refused(stage, needs):
            self.add_error("to_stage", refused)
        elif not reason and (asked := why_asked(self.instance.stage, stage, needs)):
            self.add_error("stage_reason", asked)

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if OldAddress.objects.filter(slug=slug).exclude(panel=self.instance.pk).exists():
            raise forms.ValidationError("Another review had that address before; pages under it lead there.")
        return slug

    def add(self, *, by):
        fields = self.values()
        self.take(make_panel(fields.pop("title"), by=by, **fields))

    def change(self, *, by):
        wanted, self.instance.slug = self.instance.slug, self.initial["slug"]
        super().change(by=by, besides=["slug"])
        if wanted != self.instance.slug:
            rename_address(self.instance, wanted, by=by)
        if self.cleaned_data.get("to_stage"):
            move_to_stage(self.instance, self.cleaned_data["to_stage"], by=by, reason=self.cleaned_data["stage_reason"])


class TermLines(PanelLines):
    model = Term
    fields = ["position", "text"]


class LineOfEnquiryLines(PanelLines):
    model = LineOfEnquiry
    fields = ["position", "text", "term"]


class ThemeLines(PanelLines):
    model = Theme
    fields = ["position", "heading"]


class SupportLines(PanelLines):
    model = Support
    fields = ["person", "role", "position"]


class PanelContactLines(PanelLines):
    model = PanelContact
    fields = ["person", "shown_post", "position"]
    verbose_name_plural = "contacts named in its papers"


class StageChangeLines(FixedPanelLines):
    model = StageChange
    fields = ["from_stage", "to_stage", "on", "by", "reason"]


@admin.register(Panel)
class PanelAdmin(OfPanelAdmin):
    form = PanelRecordForm
    to_panel = ""
    list_display = ["title", "body", "stage", "starts_on", "audience", "restriction"]
    list_filter = ["stage", "audience", "restriction", ("body", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["body"]
    search_fields = ["title", "body__name"]
    readonly_fields = ["stage"]
    inlines = [TermLines, LineOfEnquiryLines, ThemeLines, SupportLines, PanelContactLines, StageChangeLines]
    fieldsets = [
        (None, {"fields": ["title", "slug", "body", "commissioned_by", "reports_to", "starts_on", "ends_on"]}),
        ("Stage", {"fields": ["stage", "to_stage", "stage_reason"]}),
        (
            "What it is about",
            {
                "fields": [
                    "summary", "community_priority", "constitutional_reference", "statutory_note", "equality_note",
                ]
            },
        ),
        ("Its report", {"fields": ["report_title", "report_on", "decision_asked", "decision_reason"]}),
        WHO_MAY_READ,
    ]  # fmt: skip

    def get_fieldsets(self, request, obj=None):
        """A review is moved on once it is there; at first it is at scoping."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None and self.has_change_permission(request, obj):
            return fieldsets
        return [(title, options) for title, options in fieldsets if title != "Stage"]

    def goes_along(self, records):
        """Set up by mistake, it may go; once it has moved on, its stages are history."""
        has_moved = any(panel.stage_changes.count() > 1 for panel in records if isinstance(panel, Panel))
        return set() if has_moved else {"stage change", "recommendation version", "old address", "old code"}


@admin.register(Term)
class TermAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["__str__", "panel"]
    list_filter = [OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["text", "panel__title"]
    fields = ["panel", "position", "text"]


@admin.register(LineOfEnquiry)
class LineOfEnquiryAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["text", "position", "panel"]
    list_filter = [OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["text", "panel__title"]
    fields = ["panel", "term", "position", "text"]


@admin.register(StageChange)
class StageChangeAdmin(OfPanelAdmin, ReadOnlyAdmin):
    hangs_on = ["panel"]
    list_display = ["panel", "from_stage", "to_stage", "on", "by", "reason"]
    list_filter = ["to_stage", OF_PANEL]
    list_select_related = ["panel", "by"]
    search_fields = ["panel__title", "reason"]
    fields = ["panel", "from_stage", "to_stage", "on", "by", "reason", "recorded_at"]


@admin.register(OldAddress)
class OldAddressAdmin(OfPanelAdmin, ReadOnlyAdmin):
    hangs_on = ["panel"]
    list_display = ["slug", "panel"]
    list_filter = [OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["slug", "panel__title"]
    fields = ["panel", "slug"]


@admin.register(OldCode)
class OldCodeAdmin(OfPanelAdmin, ReadOnlyAdmin):
    hangs_on = ["panel"]
    list_display = ["code", "panel"]
    list_filter = [OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["code", "panel__title"]
    fields = ["panel", "code"]
