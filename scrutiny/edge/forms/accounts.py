"""What is kept of an account: its name, its address, whose it is."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from panels.actions.accounts import change_particulars
from panels.models import Person
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField
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


class ParticularsForm(EditingForm):
    """The name and address of an account, and the person whose it is."""

    person = person_field()

    class Meta:
        model = User
        fields = ["name", "email"]
        field_classes = {"name": LineField}
        help_texts = {"email": "What they sign in with."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        self.fields["name"].error_messages["required"] = "Enter the name"
        self.fields["person"].queryset = people_for(self.instance)
        self.initial["person"] = Person.objects.filter(user=self.instance).first()

    def clean_email(self):
        return free_address(self.cleaned_data["email"], but=self.instance)

    def keep(self, *, by):
        values = {name: self.cleaned_data[name] for name in ("name", "email")}
        return change_particulars(self.instance, values, self.cleaned_data["person"], by=by)

    def can_be_undone(self):
        """Links that went to the old address have ended, and whose it is stands in another record."""
        return self.changes.keys() == {"name"}
