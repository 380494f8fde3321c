"""What is kept of an account: its name, its address, whose it is."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from panels.models import Person
from scrutiny.models import User

NO_ROLE = "none"


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
