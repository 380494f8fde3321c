"""Choosing who may read a review."""

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.models import Audience

LOOK_AGAIN = "Something in it has changed since you looked. Look again at what will change."


class ReadersForm(forms.Form):
    """Whom a review is opened to: anybody but those who may read it already."""

    audience = forms.ChoiceField(
        label="Who may read it from now on?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who may read it"},
    )

    def __init__(self, answers, panel):
        super().__init__(answers)
        others = [choice for choice in Audience.choices if choice[0] != panel.audience]
        self.fields["audience"].choices = others


class ConfirmedForm(ReadersForm):
    """The same, once what will change has been looked at: it must still be so.

    version, records  the review's version and how many records were shown as changing
    """

    version = forms.IntegerField(widget=forms.HiddenInput)
    records = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, answers, panel, how_many):
        super().__init__(answers, panel)
        self.now = panel.version, how_many

    def clean(self):
        seen = super().clean()
        number_now = self.now[1](seen["audience"]) if "audience" in seen else None
        if (seen.get("version"), seen.get("records")) != (self.now[0], number_now):
            raise ValidationError(LOOK_AGAIN)
        return seen
