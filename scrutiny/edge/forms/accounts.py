"""Sifting the list of accounts, and what is kept of an account."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from panels.models import Grant, Person
from scrutiny.models import State, User

NO_ROLE = "none"


class AccountSieve(forms.Form):
    """Every answer may be left out; one that is no choice (an old link) is said to be none."""

    text = forms.CharField(label="Name or address", required=False, max_length=100)
    role = forms.ChoiceField(required=False, error_messages={"invalid_choice": "There is no role called “%(value)s”"})
    state = forms.ChoiceField(required=False, error_messages={"invalid_choice": "No account is “%(value)s”"})

    def __init__(self, answers):
        super().__init__(answers, auto_id="sieve-%s")
        self.fields["role"].choices = [("", "All roles"), *Grant.Role.choices, (NO_ROLE, "No role given")]
        self.fields["state"].choices = [("", "All"), *State.choices]

    def sift(self, accounts, today):
        """Those of the accounts that fit; none where an answer is no choice."""
        if not self.is_valid():
            return accounts.none()
        given = self.cleaned_data
        accounts = accounts.in_state(given["state"]) if given["state"] else accounts
        return self._in_role(accounts, given["role"], today).with_words(given["text"])

    def _in_role(self, accounts, role, today):
        in_force = Grant.objects.in_force(today)
        if role == NO_ROLE:
            return accounts.exclude(pk__in=in_force.values("user"))
        return accounts.filter(pk__in=in_force.filter(role=role).values("user")) if role else accounts

    def chosen(self):
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}


def person_field():
    return forms.ModelChoiceField(
        Person.objects.none(),
        label="Who this is in the records",
        required=False,
        empty_label="Nobody yet",
        help_text="A councillor reads and does what their seats allow; whoever carries out actions finds their own.",
    )


def people_for(user=None):
    """Who may be said to hold the account: people without one, and who holds it now."""
    holder = Q(user=user) if user else Q(pk__in=[])
    return Person.objects.filter(Q(user=None) | holder).order_by("name")


def free_address(email, *, but=None):
    """The address in small letters. ValidationError where an account has it already."""
    taken = User.objects.addressed(email).exclude(pk=but.pk if but else None).first()
    if taken:
        state = "which is switched off" if not taken.is_active else f"{taken.name}’s" if taken.name else ""
        raise ValidationError(f"There is an account with that address already{', ' + state if state else ''}.")
    return email.lower()


class ParticularsForm(forms.Form):
    """The name and address of an account, and the person whose it is."""

    name = forms.CharField(max_length=200, error_messages={"required": "Enter the name"})
    email = forms.EmailField(max_length=254, help_text="What they sign in with.")
    person = person_field()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, account, **kwargs):
        holder = Person.objects.filter(user=account).first()
        initial = {"name": account.name, "email": account.email, "person": holder, "version": account.version}
        super().__init__(*args, initial=initial, **kwargs)
        self.account = account
        self.fields["person"].queryset = people_for(account)

    def clean_email(self):
        return free_address(self.cleaned_data["email"], but=self.account)

    def values(self):
        return {name: self.cleaned_data[name] for name in ("name", "email")}
