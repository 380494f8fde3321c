"""Reporting on an action."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from actionplans.models import ProgressUpdate, Status
from actionplans.models.statuses import NEEDS_EXPLANATION
from scrutiny.forms.dates import DateField

OFFERED = [choice for choice in Status.choices if choice[0] != Status.NOT_STATED]
CHANNELS = [
    (value, "In a report" if value == ProgressUpdate.Channel.PAPER else label)
    for value, label in ProgressUpdate.Channel.choices
]


class UpdateForm(forms.Form):
    """What somebody says of an action at a date."""

    status = forms.ChoiceField(
        label="How does it stand?",
        choices=OFFERED,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how it stands"},
    )
    as_at = DateField(label="As at", help_text="The day this was true, such as 15 November 2026.")
    narrative = forms.CharField(
        label="What has been done?",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=20_000,
        help_text="In a few plain sentences: councillors and the public may read them later.",
        error_messages={"required": "Say what has been done, even if it is nothing yet"},
    )
    explanation = forms.CharField(
        label="If it is slipping or off track: why?",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=20_000,
        help_text="And what will be done about it.",
    )
    said_by = forms.CharField(
        label="Who says so?",
        required=False,
        max_length=200,
        help_text="Leave it empty if it is you.",
    )
    channel = forms.ChoiceField(label="How did it reach you?", choices=CHANNELS)

    helper = FormHelper()
    helper.add_input(Submit("", "Save the update"))

    def clean_as_at(self):
        as_at = self.cleaned_data["as_at"]
        if as_at > timezone.localdate():
            raise ValidationError("The day cannot be after today", code="ahead")
        return as_at

    def clean(self):
        words = super().clean()
        if words.get("status") in NEEDS_EXPLANATION and not words.get("explanation"):
            label = Status(words["status"]).label.lower()
            self.add_error("explanation", f"Explain why it is {label}")
        return words
