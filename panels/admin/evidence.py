from django import forms
from django.contrib import admin

from panels.actions.documents import add_document, change_document, remove_document
from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelForm, PanelLines
from panels.models import Document, EvidenceSession, Question, QuestionSet, Witness, WitnessIdentity
from scrutiny.admin.records import WHO_MAY_READ
from scrutiny.forms.files import UploadField
from scrutiny.forms.links import LinkField

OF_SESSION = ("session", admin.RelatedOnlyFieldListFilter)


class WitnessLines(PanelLines):
    model = Witness
    fields = ["shown_as", "naming", "capacity", "organisation", "position", "audience"]


@admin.register(EvidenceSession)
class EvidenceSessionAdmin(OfPanelAdmin):
    list_display = ["title", "kind", "held_on", "panel", "audience", "restriction"]
    list_filter = ["kind", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "place", "panel__title"]
    inlines = [WitnessLines]
    fieldsets = [
        (None, {"fields": ["panel", "title", "kind", "held_on", "place", "meeting", "position"]}),
        WHO_MAY_READ,
    ]


class IdentityLines(PanelLines):
    model = WitnessIdentity
    fields = ["name", "person", "audience", "restriction"]
    max_num = 1


@admin.register(Witness)
class WitnessAdmin(OfPanelAdmin):
    to_panel = "session__panel"
    list_display = ["shown_as", "naming", "capacity", "organisation", "session", "audience", "restriction"]
    list_filter = ["naming", "audience", "restriction", OF_SESSION]
    list_select_related = ["session"]
    search_fields = ["shown_as", "capacity", "organisation", "session__title"]
    inlines = [IdentityLines]
    fieldsets = [
        (None, {"fields": ["session", "shown_as", "naming", "capacity", "organisation", "position"]}),
        WHO_MAY_READ,
    ]


@admin.register(WitnessIdentity)
class WitnessIdentityAdmin(OfPanelAdmin):
    to_panel = "witness__session__panel"
    list_display = ["name", "witness", "audience", "restriction"]
    list_filter = ["audience", "restriction"]
    list_select_related = ["witness"]
    search_fields = ["name", "witness__shown_as"]
    fieldsets = [(None, {"fields": ["witness", "name", "person"]}), WHO_MAY_READ]


class QuestionLines(PanelLines):
    model = Question
    fields = ["position", "text"]


@admin.register(QuestionSet)
class QuestionSetAdmin(OfPanelAdmin):
    list_display = ["asked_of", "state", "panel", "session", "audience", "restriction"]
    list_filter = ["state", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel", "session"]
    search_fields = ["asked_of", "panel__title"]
    inlines = [QuestionLines]
    fieldsets = [
        (None, {"fields": ["panel", "asked_of", "state", "session", "position"]}),
        WHO_MAY_READ,
    ]


@admin.register(Question)
class QuestionAdmin(OfPanelAdmin):
    hangs_on = ["question_set"]
    to_panel = "question_set__panel"
    list_display = ["__str__", "question_set"]
    list_filter = [("question_set", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["question_set"]
    search_fields = ["text", "question_set__asked_of"]
    fields = ["question_set", "position", "text"]


class DocumentForm(PanelForm):
    """A background paper with its file, which is looked at here as it is on the pages."""

    class Meta:
        field_classes = {"address": LinkField}

    upload = UploadField(label="File", required=False)
    without_file = forms.BooleanField(label="Take the file away", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "address" in self.fields:
            self.fields["address"].as_it_was = self.instance.address
        has_file = self.instance.file_id is not None
        if has_file and "upload" in self.fields:
            self.fields["upload"].help_text = f"Instead of {self.instance.file}. {self.fields['upload'].help_text}"
        if not has_file:
            self.fields.pop("without_file", None)

    def add(self, *, by):
        self.take(add_document(by=by, upload=self.cleaned_data["upload"], **self._words()))

    def change(self, *, by):
        values = {name: value for name, value in self._words().items() if name in self.changed_data}
        file = {"upload": self.cleaned_data["upload"], "without_file": self.cleaned_data.get("without_file", False)}
        change_document(self.instance, values, by=by, **file)

    def _words(self):
        words = self.values()
        if words.get("position", 0) is None:
            words["position"] = words["panel"].documents.next_position()
        return words


@admin.register(Document)
class DocumentAdmin(OfPanelAdmin):
    form = DocumentForm
    list_display = ["title", "author", "publisher", "dated", "panel", "audience", "restriction"]
    list_filter = ["audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "author", "publisher"]
    fieldsets = [
        (None, {"fields": ["panel", "title", "author", "publisher", "dated", "address", "position"]}),
        ("Its file", {"fields": ["upload", "without_file"]}),
        WHO_MAY_READ,
    ]

    def get_fieldsets(self, request, obj=None):
        """What has no file has none to take away."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None and obj.file_id:
            return fieldsets
        shown = {"fields": ["upload"]}
        return [(title, shown if "without_file" in options["fields"] else options) for title, options in fieldsets]

    def delete_model(self, request, obj):
        remove_document(obj, by=request.user)

    def delete_queryset(self, request, queryset):
        for document in queryset:
            remove_document(document, by=request.user)
