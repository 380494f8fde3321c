from django import forms
from django.contrib import admin

from panels.actions.recommendations import BEFORE_ISSUE, add_recommendation, amend, put_in_order
from panels.admin.records import (
    OF_PANEL,
    FixedPanelLines,
    OfBodyAdmin,
    OfPanelAdmin,
    PanelForm,
    PanelLines,
    SluggedForm,
)
from panels.models import Addressee, Recommendation, RecommendationVersion, Source, Theme
from scrutiny.admin.records import WHO_MAY_READ, ReadOnlyAdmin

WITHDRAWAL = ["withdrawn_on", "withdrawn_because"]


class RecommendationForm(PanelForm):
    """The words are kept in versions: other words make another version."""

    words = forms.CharField(label="Text", widget=admin.widgets.AdminTextareaWidget)
    why_amended = forms.CharField(
        label="Why the text is amended",
        required=False,
        max_length=300,
        widget=admin.widgets.AdminTextInputWidget,
        help_text="Needed once the recommendation has its number. The earlier text is kept.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["words"] = self.instance.text if self.instance.pk else ""

    def clean(self):
        cleaned = super().clean()
        is_issued = self.instance.pk and self.initial.get("number", self.instance.number) is not None
        if is_issued and "words" in self.changed_data and not cleaned.get("why_amended"):
            self.add_error("why_amended", "The recommendation has been issued: say why its text is amended.")
        return cleaned

    def add(self, *, by):
        fields = self.values()
        panel, source = fields.pop("panel", None), fields.pop("source", None)
        self.take(add_recommendation(panel or source, self.cleaned_data["words"], by=by, **fields))

    def change(self, *, by):
        super().change(by=by)
        if "words" in self.changed_data:
            why = self.cleaned_data["why_amended"] or BEFORE_ISSUE
            amend(self.instance, self.cleaned_data["words"], by=by, why=why)
        put_in_order(self.instance.panel or self.instance.source)


class VersionLines(FixedPanelLines):
    model = RecommendationVersion
    fields = ["number", "text", "made_at", "made_by", "why"]
    verbose_name_plural = "versions of its text"


class AddresseeLines(PanelLines):
    model = Addressee
    fields = ["body"]
    verbose_name_plural = "addressed to"


@admin.register(Recommendation)
class RecommendationAdmin(OfPanelAdmin):
    form = RecommendationForm
    list_display = ["shown_number", "short_text", "theme", "panel", "priority", "audience", "restriction"]
    list_display_links = ["shown_number", "short_text"]
    list_filter = ["priority", "audience", "restriction", OF_PANEL]
    list_select_related = ["current", "theme", "panel", "source"]
    search_fields = ["=number", "current__text", "reason", "panel__title"]
    inlines = [AddresseeLines, VersionLines]
    fieldsets = [
        (None, {"fields": ["panel", "source", "theme", "position", "number", "reference"]}),
        ("Its text", {"fields": ["words", "why_amended"]}),
        ("Why, and what is asked", {"fields": ["reason", "findings", "priority", "asks_for_reply"]}),
        ("Its withdrawal", {"fields": WITHDRAWAL}),
        WHO_MAY_READ,
    ]

    @admin.display(description="text")
    def short_text(self, recommendation):
        return recommendation.text[:100]

    @admin.display(description="number", ordering="number")
    def shown_number(self, recommendation):
        return recommendation.shown_number

    def get_readonly_fields(self, request, obj=None):
        """A number is given once, a recommendation stays where it was made, and is withdrawn on its page."""
        if obj is None:
            return WITHDRAWAL
        return ["panel", "source", *WITHDRAWAL] + (["number"] if obj.number is not None else [])

    def get_fieldsets(self, request, obj=None):
        (title, first), (its_text, words), *others = super().get_fieldsets(request, obj)
        if obj is None:
            first = {"fields": [name for name in first["fields"] if name != "position"]}
            words = {"fields": ["words"]}
        elif not self.has_change_permission(request, obj):
            words = {"fields": []}
        return [(title, first), (its_text, words), *others]

    def has_delete_permission(self, request, obj=None):
        """A number given is never used again, so what has one stays."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.number is None)

    def goes_along(self, records):
        return {"recommendation version"}


@admin.register(RecommendationVersion)
class RecommendationVersionAdmin(OfPanelAdmin, ReadOnlyAdmin):
    """Versions are made by amending the recommendation."""

    hangs_on = ["recommendation"]
    to_panel = "recommendation__panel"
    list_display = ["recommendation", "recommendation__panel", "number", "text", "made_at", "why"]
    list_filter = [("recommendation__panel", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["recommendation__panel"]
    search_fields = ["text", "why"]
    fields = ["recommendation", "number", "text", "made_at", "made_by", "why"]


@admin.register(Addressee)
class AddresseeAdmin(OfPanelAdmin):
    hangs_on = ["recommendation"]
    to_panel = "recommendation__panel"
    list_display = ["recommendation", "recommendation__panel", "body"]
    list_filter = [("body", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["recommendation__panel", "body"]
    search_fields = ["body__name"]
    fields = ["recommendation", "body"]


@admin.register(Theme)
class ThemeAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["heading", "position", "panel"]
    list_filter = [OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["heading", "panel__title"]
    fields = ["panel", "position", "heading"]


@admin.register(Source)
class SourceAdmin(OfBodyAdmin):
    form = SluggedForm
    list_display = ["title", "kind", "body", "reported_on", "audience", "restriction"]
    list_filter = ["kind", "audience", "restriction"]
    list_select_related = ["body"]
    search_fields = ["title", "body__name"]
    fieldsets = [(None, {"fields": ["kind", "title", "slug", "body", "reported_on"]}), WHO_MAY_READ]
