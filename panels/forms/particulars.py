"""Changing what a review says of itself."""

from django import forms
from django.core.exceptions import ValidationError

from panels.actions.panels import is_taken, keep_old_code
from panels.codes import WRITTEN
from panels.models import Body, Panel
from panels.papers.recommendations import is_issued
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField


class ParticularsForm(EditingForm):
    """Title, dates, where it comes from, and what its report asks. Who may read it has a page of its own."""

    code = LineField(
        label="Short code",
        required=False,
        max_length=8,
        help_text="Two to eight letters and figures, by which it is quoted: CT/7 is recommendation 7 of CT. "
        "It can be changed until the report is issued; what was quoted by it before is still found.",
    )

    class Meta:
        model = Panel
        fields = [
            "title", "code", "summary", "starts_on", "ends_on", "commissioned_by", "reports_to", "community_priority",
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
        self.order_fields(self.Meta.fields)
        self.fields["code"].widget.attrs["class"] = "govuk-input--width-5"
        if self.instance.code and is_issued(self.instance):
            del self.fields["code"]
        for name in ("commissioned_by", "reports_to"):
            self.offer(name, Body.objects.visible_to(self.reader).standing())
            self.fields[name].empty_label = "Nobody is named"

    def clean_code(self):
        code = (self.cleaned_data["code"] or "").upper()
        if code and not WRITTEN.fullmatch(code):
            raise ValidationError("Use two to eight letters and figures, a letter first, such as CT", code="invalid")
        if code != self.instance.code and is_taken(code, but=self.instance):
            raise ValidationError(f"Another review is or was quoted by {code}: choose another code", code="taken")
        return code

    def keep(self, *, by):
        changes = super().keep(by=by)
        if "code" in changes:
            keep_old_code(self.instance, changes["code"][0])
        return changes

    def can_be_undone(self):
        """The code that it had is kept, and so is another's now."""
        return super().can_be_undone() and "code" not in self.changes
