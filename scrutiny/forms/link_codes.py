"""The code that was sent to the address of a personal link."""

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.links import codes

WRONG = "This code is not right, or no longer works. Type the latest one, or have another sent"


class CodeForm(forms.Form):
    code = forms.CharField(
        label="Code",
        max_length=20,
        help_text="Six figures, from the latest e-mail.",
        widget=forms.TextInput(
            attrs={"class": "govuk-input--width-10", "autocomplete": "one-time-code", "inputmode": "numeric"}
        ),
        error_messages={"required": "Type the code", "max_length": WRONG},
    )

    def __init__(self, *args, number, **kwargs):
        super().__init__(*args, **kwargs)
        self.number = number

    def clean_code(self):
        typed = "".join(self.cleaned_data["code"].split())
        if not codes.is_right(self.number, typed):
            raise ValidationError(WRONG)
        return typed
