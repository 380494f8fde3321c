"""Changing a finding."""

from django import forms

from panels.models import Document, EvidenceSession, Finding
from scrutiny.forms.editing import EditingForm


class FindingForm(EditingForm):
    """What was found, and the evidence that bears it out; only evidence of the same review can be chosen."""

    class Meta:
        model = Finding
        fields = ["text", "kind", "theme", "sessions", "documents"]
        labels = {
            "text": "What was found",
            "kind": "What kind of finding is it?",
            "sessions": "Evidence sessions that bear it out",
            "documents": "Documents that bear it out",
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 8}),
            "kind": forms.RadioSelect,
            "sessions": forms.CheckboxSelectMultiple,
            "documents": forms.CheckboxSelectMultiple,
        }
        error_messages = {"text": {"required": "Write what was found"}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        panel = self.instance.panel
        self.offer("theme", panel.themes.all())
        self.fields["theme"].empty_label = "Under no theme"
        self.fields["sessions"].queryset = EvidenceSession.objects.visible_to(self.reader).of_panel(panel).for_list()
        self.fields["documents"].queryset = Document.objects.visible_to(self.reader).of_panel(panel)
