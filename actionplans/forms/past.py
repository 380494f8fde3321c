"""Choosing the day, or the two days, as at which an action plan is shown."""

from django import forms
from django.utils import timezone

from scrutiny.forms.dates import PastDateField

TO_COME = {"ahead": "%(day)s is still to come: enter today or a day before it"}
TURNED = "The second day must be after the first"


class DayForm(forms.Form):
    on = PastDateField(label="As at the end of", help_text="Such as 1 May 2026, or 1 may.", error_messages=TO_COME)


class DaysForm(forms.Form):
    """The first day and the last; the last is today where none is given."""

    since = PastDateField(label="From the end of", help_text="Such as 1 May 2026.", error_messages=TO_COME)
    until = PastDateField(label="To the end of", help_text="Empty for today.", required=False, error_messages=TO_COME)

    def clean(self):
        days = super().clean()
        days["until"] = days.get("until") or timezone.localdate()
        if "until" not in self.errors and days.get("since") and days["since"] >= days["until"]:
            self.add_error("until", TURNED)
        return days
