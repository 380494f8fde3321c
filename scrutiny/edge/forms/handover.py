"""Choosing who takes over."""

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.models import User

LOOK_AGAIN = "Something has changed since you looked. Look again at what will move."


class SuccessorForm(forms.Form):
    successor = forms.ModelChoiceField(
        User.objects.none(),
        to_field_name="uuid",
        label="Who takes over",
        empty_label="Choose an account",
        error_messages={
            "required": "Choose who takes over",
            "invalid_choice": "Choose an account from the list: not this one, and none that is switched off",
        },
    )

    def __init__(self, answers, leaver):
        super().__init__(answers)
        others = User.objects.filter(is_active=True).exclude(pk=leaver.pk).order_by("name", "email")
        self.fields["successor"].queryset = others
        self.fields["successor"].label_from_instance = lambda user: f"{user.name} ({user.email})".strip()


class ConfirmedForm(SuccessorForm):
    """The same, once what will move has been looked at: it must still be so."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def check(self, holding):
        if self.cleaned_data["seen"] != holding.fingerprint():
            self.add_error(None, ValidationError(LOOK_AGAIN))
        return not self.errors
