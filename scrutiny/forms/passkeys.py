"""Making and naming passkeys: allauth's forms in our words."""

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms


class PasskeyForm(AddWebAuthnForm):
    name = forms.CharField(label="Name", max_length=80, required=False)
    passwordless = forms.BooleanField(
        label="It may stand in for my password too",
        required=False,
        initial=True,
        help_text="Your finger, your face or your PIN alone then signs you in. Some older security keys cannot do it.",
    )
    field_order = ["name", "passwordless"]


class NameForm(EditWebAuthnForm):
    name = forms.CharField(label="Name", max_length=80, error_messages={"required": "Enter a name"})
