"""A source of recommendations that no panel made."""

from django import forms
from django.utils import timezone

from panels.actions.sources import open_with
from panels.models import Body, Source
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField

ALREADY = "There is such a report about this body already: choose it in the list"


class SourceForm(EditingForm):
    class Meta:
        model = Source
        fields = ["title", "kind", "body", "reported_on", "audience"]
        field_classes = {"title": LineField, "reported_on": DateField}
        labels = {
            "kind": "What is it?",
            "body": "Whom is it about?",
            "reported_on": "Date of its report",
            "audience": "Who may read it",
        }
        help_texts = {
            "title": "As it is printed, such as Inspection of library services.",
            "body": "The body of the council that it looked at, or the whole council.",
            "reported_on": "Such as 15 November 2026.",
            "audience": "Its recommendations go with it, but for those that were given other readers.",
        }
        widgets = {"kind": forms.RadioSelect, "audience": forms.RadioSelect}
        error_messages = {
            "title": {"required": "Write the title of the report"},
            "kind": {"required": "Choose what it is"},
            "body": {"required": "Choose whom it is about"},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = Source.Kind.choices
        self.fields["body"].empty_label = "Choose a body"
        self.offer("body", Body.objects.offered(timezone.localdate()).directed_by(self.reader))

    def clean(self):
        given = super().clean()
        if self.instance.pk is None and self._is_there(given):
            self.add_error("title", ALREADY)
        return given

    def _is_there(self, given):
        """Whether the page was sent before, as far as the reader may know."""
        same = {name: given.get(name) for name in ("title", "kind", "body")}
        beside = Source.objects.visible_to(self.reader).filter(**same, reported_on=given.get("reported_on"))
        return all(same.values()) and beside.exists()

    def keep(self, *, by):
        changes = super().keep(by=by)
        if "audience" in changes:
            open_with(self.instance, *changes["audience"], by=by)
        return changes

    def can_be_undone(self):
        """Who reads its recommendations went with it."""
        return "audience" not in self.changes
