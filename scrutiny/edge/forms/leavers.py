"""Whom a leaver's open actions go to, and which of them."""

from django import forms
from django.core.exceptions import ValidationError

from actionplans.templatetags.rounds import in_a_mail
from panels.forms.picking import PersonField
from panels.models import Person


class LeaverForm(forms.Form):
    successor = PersonField(
        label="Who takes over", empty_label="Choose a person", error_messages={"required": "Choose who takes over"}
    )
    rows = forms.MultipleChoiceField(
        label="Which actions",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one action",
            "invalid_choice": "One of these is no longer theirs, or is closed: look again",
        },
    )

    def __init__(self, posted, *, person, rows):
        self.known = {str(row.uuid): row for row in rows}
        super().__init__(posted, initial={"rows": list(self.known)})
        self.fields["successor"].offer(Person.objects.exclude(pk=person.pk))
        self.fields["rows"].choices = [
            (uuid, f"{row.plan.title}: {in_a_mail(row)}") for uuid, row in self.known.items()
        ]

    def clean_rows(self):
        if not self.known:
            raise ValidationError("There is nothing to hand over")
        return [self.known[uuid] for uuid in self.cleaned_data["rows"]]
