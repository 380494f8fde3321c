"""Changing what a review says of itself."""

from django import forms

from panels.models import Body, Panel
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm


class ParticularsForm(EditingForm):
    """Title, dates, where it comes from, and what its report asks. Who may read it has a page of its own."""

    class Meta:
        model = Panel
        fields = [
            "title", "summary", "starts_on", "ends_on", "commissioned_by", "reports_to", "community_priority",
            "constitutional_reference", "statutory_note", "equality_note", "report_title", "report_on",
            "decision_asked", "decision_reason",
        ]  # fmt: skip
        field_classes = {"starts_on": DateField, "ends_on": DateField, "report_on": DateField}
        labels = {
            "summary": "What it is about",
            "starts_on": "Start",
            "ends_on": "End",
            "reports_to": "Reports to",
            "constitutional_reference": "Place in the constitution",
            "statutory_note": "Legal duties",
            "equality_note": "Equality",
            "report_title": "Title of its report",
        }
        help_texts = {
            "starts_on": "Such as 15 November 2026, 15/11/2026 or 15 nov.",
            "summary": "In a few plain sentences. Leave an empty line between paragraphs.",
        }
        error_messages = {"title": {"required": "Give the review a title"}}
        widgets = {
            name: forms.Textarea(attrs={"rows": rows})
            for name, rows in {
                "summary": 8, "statutory_note": 3, "equality_note": 3, "decision_asked": 3, "decision_reason": 3,
            }.items()
        }  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("commissioned_by", "reports_to"):
            self.offer(name, Body.objects.visible_to(self.reader).standing())
            self.fields[name].empty_label = "Nobody is named"
