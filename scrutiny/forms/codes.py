"""The code of a second step: allauth's forms in our words."""

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms


def code_field(label):
    attributes = {"autocomplete": "one-time-code", "class": "govuk-input--width-10", "spellcheck": "false"}
    return forms.CharField(
        label=label,
        max_length=40,
        widget=forms.TextInput(attrs=attributes),
        error_messages={"required": "Enter the code"},
    )


class SettingUpForm(ActivateTOTPForm):
    code = code_field("Code that the app shows")


class SecondStepForm(AuthenticateForm):
    code = code_field("Code")


class OnceMoreForm(ReauthenticateForm):
    code = code_field("Code")
