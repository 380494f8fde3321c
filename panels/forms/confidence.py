"""Naming in one go who may read what was given to a review in confidence."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.confidence import name_readers
from panels.models import Grant
from scrutiny.forms.dates import DateField
from scrutiny.models import User

A_YEAR = datetime.timedelta(days=365)


class NamedReadersForm(forms.Form):
    """Those who work on the review; whoever is ticked reads all that was given to it in confidence, until a day."""

    readers = forms.ModelMultipleChoiceField(
        label="Who may read what was given in confidence?",
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Only officers working on it can be named. Councillors and the public never read it.",
    )
    until = DateField(label="Until which day?", help_text="Such as 15 November 2026. It holds for those ticked anew.")

    def __init__(self, answers, *, panel, reader):
        today = timezone.localdate()
        named = Grant.objects.confided(panel, today).values_list("user", flat=True)
        super().__init__(answers, initial={"readers": list(named), "until": today + A_YEAR})
        self.panel, self.reader = panel, reader
        self.fields["readers"].queryset = Grant.objects.working_on(panel, today)

    def clean_until(self):
        day = self.cleaned_data["until"]
        if day < timezone.localdate():
            raise ValidationError("That day is past: give today or a later one")
        return day

    def clean_readers(self):
        chosen = self.cleaned_data["readers"]
        if self.reader not in chosen:
            raise ValidationError("Keep yourself ticked: another reader, or an administrator, can end yours for you")
        return chosen

    def saved(self, *, by):
        """(how many were named, how many were ended), or None where something was not right."""
        if not (self.is_bound and self.is_valid()):
            return None
        return name_readers(self.panel, self.cleaned_data["readers"], until=self.cleaned_data["until"], by=by)
