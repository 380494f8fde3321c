from django import forms
from django.contrib import admin

from actionplans.actions.plans import NoScheme, make_plan
from actionplans.models import ActionPlan, Scheme, Section
from panels.admin.records import OfPanelAdmin, PanelLines, SluggedForm
from scrutiny.admin.records import WHO_MAY_READ


class ActionPlanForm(SluggedForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "scheme" in self.fields and not self.instance.pk:
            self.fields["scheme"].required = False
            self.fields["scheme"].help_text = "Left empty: the council's usual scheme."

    def clean_scheme(self):
        scheme = self.cleaned_data["scheme"] or Scheme.objects.default()
        if scheme is None:
            raise forms.ValidationError(str(NoScheme("Choose a RAG scheme: the council has no usual one.")))
        return scheme

    def add(self, *, by):
        fields = self.values()
        reporting_to = fields.pop("reporting_to", [])
        self.take(make_plan(fields.pop("title"), by=by, **fields))
        self.instance.reporting_to.set(reporting_to)


class SectionLines(PanelLines):
    model = Section
    fields = ["position", "heading", "rating_word", "summary"]


@admin.register(ActionPlan)
class ActionPlanAdmin(OfPanelAdmin):
    form = ActionPlanForm
    list_display = ["title", "panel", "source", "scheme", "opened_on", "audience", "restriction"]
    list_filter = ["scheme", "audience", "restriction"]
    list_select_related = ["panel", "source", "scheme"]
    search_fields = ["title", "panel__title", "source__title"]
    inlines = [SectionLines]
    fieldsets = [
        (None, {"fields": ["title", "slug", "panel", "source", "scheme", "opened_on"]}),
        (
            "Reviewing it",
            {"fields": ["reporting_to", "months_between_reviews", "questions", "senior", "opens_rounds_itself"]},
        ),
        WHO_MAY_READ,
    ]


@admin.register(Section)
class SectionAdmin(OfPanelAdmin):
    hangs_on = ["plan"]
    to_panel = "plan__panel"
    list_display = ["heading", "position", "plan", "rating_word"]
    list_filter = [("plan", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["plan"]
    search_fields = ["heading", "plan__title"]
    fields = ["plan", "position", "heading", "rating_word", "summary"]
