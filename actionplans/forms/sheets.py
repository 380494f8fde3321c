"""Bringing a spreadsheet of a plan's actions, and saying yes to what it would change."""

from django import forms
from django.utils import timezone

from actionplans.actions.sheets import FROM_SHEET, Agreement
from actionplans.sheets.columns import COLUMNS, FILLED, TEXT
from scrutiny.forms import sheets
from scrutiny.forms.dates import PastDateField
from scrutiny.forms.words import LineField


class SheetForm(sheets.SheetForm):
    columns, needed, filled = COLUMNS, TEXT, FILLED


class ChangesForm(sheets.CarriedForm):
    """With why dates are moved that were agreed, who agreed to it, and that days before today are meant."""

    columns = COLUMNS
    is_chosen = forms.BooleanField(widget=forms.HiddenInput, required=False)
    reason = LineField(
        label="Why are the dates moved?",
        required=False,
        max_length=300,
        help_text="It is kept with every moved date that has no reason of its own in the spreadsheet.",
    )
    agreed_by = LineField(
        label="Who agreed?", required=False, max_length=200, help_text="Such as councillors at their meeting."
    )
    agreed_on = PastDateField(label="When was it agreed?", required=False, help_text="Left empty, it is today.")
    is_meant = forms.BooleanField(label="Yes, these dates are meant as they are", required=False)

    def clean_agreed_on(self):
        return self.cleaned_data["agreed_on"] or timezone.localdate()

    def answers(self, changes):
        """Whether all is said that the Changes need; what is not becomes an error of its field."""
        given = self.cleaned_data
        if changes.need_reason and not given["reason"]:
            self.add_error("reason", "Say why: dates that were agreed would be moved, and not each has a reason")
        if changes.moves and not given["agreed_by"]:
            self.add_error("agreed_by", "Write who agreed to the new dates")
        if changes.need_yes and not given["is_meant"]:
            self.add_error("is_meant", "Look at these dates, and say that they are meant")
        return not self.errors

    @property
    def agreement(self):
        given = self.cleaned_data
        return Agreement(given["reason"], given["agreed_by"], given["agreed_on"])

    @property
    def why(self):
        """The reason that the history gives where there is no other."""
        return "" if self.cleaned_data["is_chosen"] else FROM_SHEET
