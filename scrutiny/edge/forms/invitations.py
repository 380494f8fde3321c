"""Inviting people: one with everything about them, or many with the same right."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from panels.forms.grants import GrantForm, meant, roles
from scrutiny.edge.forms.accounts import NO_ROLE, free_address, people_for, person_field
from scrutiny.models import User

WITHOUT_ROLE = (
    "For councillors and for those who carry out actions: what they may do comes from their seats and actions."
)
NOBODY_LINE = "Write one person on each line: the name, a comma, the e-mail address"
MOST = 100


class WithRight(GrantForm):
    """A right that may be left out: what a councillor may do comes from their seats."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [*roles(), (NO_ROLE, meant("No role of its own", WITHOUT_ROLE))]

    def clean(self):
        given = super().clean()
        if given.get("role") == NO_ROLE and (given.get("place") or given.get("ends_on")):
            self.add_error("role", "A place or a last day belongs to a role: choose the role, or take them away")
        return given

    def right(self):
        """What `give_grant` takes, or None."""
        return None if self.cleaned_data["role"] == NO_ROLE else self.given()


class InvitationForm(WithRight):
    name = forms.CharField(max_length=200, error_messages={"required": "Enter the name"})
    email = forms.EmailField(max_length=254)
    person = person_field()
    field_order = ["name", "email", "person", "role", "place", "ends_on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people_for()

    def clean_email(self):
        return free_address(self.cleaned_data["email"])


class ManyForm(WithRight):
    """The names and addresses of many, pasted; all are invited, or none."""

    people = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=40_000,
        help_text="One person on each line: the name, a comma, the e-mail address. For example: "
        "Bea Holt, bea.holt@example.gov.uk",
        error_messages={"required": NOBODY_LINE},
    )
    field_order = ["people", "role", "place", "ends_on"]

    def clean_people(self):
        """[(name, address)]"""
        lines = [line.strip() for line in self.cleaned_data["people"].splitlines() if line.strip()]
        if len(lines) > MOST:
            raise ValidationError(f"These are {len(lines)} people: invite at most {MOST} at once.")
        found, mistakes = [], []
        for line in lines:
            try:
                found.append(self._read(line, [email for _, email in found]))
            except ValidationError as error:
                mistakes += [f"“{line[:80]}”: {message}" for message in error.messages]
        if mistakes:
            raise ValidationError(mistakes)
        return found

    def _read(self, line, before):
        name, _, email = (part.strip() for part in line.replace("\t", ",").rpartition(","))
        if not name:
            raise ValidationError("write the name, a comma and the e-mail address")
        email = email.strip("<>").lower()
        validate_email(email)
        if len(name) > 200 or len(email) > 254:
            raise ValidationError("the name or the address is too long")
        if email in before:
            raise ValidationError("this address stands here twice")
        return name, free_address(email)


class PasswordForm(forms.Form):
    """The first password of an account, typed twice."""

    password1 = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters. Three or four words that have nothing to do with one another are good.",
        error_messages={"required": "Enter a password"},
    )
    password2 = forms.CharField(
        label="The same password again",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Enter the password again"},
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user: User = user

    def clean_password1(self):
        validate_password(self.cleaned_data["password1"], self.user)
        return self.cleaned_data["password1"]

    def clean(self):
        given = super().clean()
        if {"password1", "password2"} <= given.keys() and given["password1"] != given["password2"]:
            self.add_error("password2", "The two passwords differ: type the same one twice")
        return given
