from django import forms
from django.contrib import admin

from panels.actions.documents import add_document, change_document, remove_document
from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelForm
from panels.models import Document
from scrutiny.admin.records import WHO_MAY_READ
from scrutiny.forms.files import UploadField
from scrutiny.forms.links import LinkField


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
        (None, {"fields": ["panel", "title", "author", "publisher", "dated", "address", "used_as", "position"]}),
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
