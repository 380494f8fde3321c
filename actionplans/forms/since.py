"""Choosing since when the changes of a plan are told."""

from django import forms

from actionplans.since import since_day, usual_of
from scrutiny.forms.dates import PastDateField

LONGEST = 50


class SinceForm(forms.Form):
    """One of the moments that are offered, or any day; what is not offered gives way to the usual one."""

    since = forms.ChoiceField(label="Since", required=False)
    day = PastDateField(label="Or another day", required=False)

    def __init__(self, asked, choices):
        self.offered, self.usual = {each.key: each for each in choices}, usual_of(choices)
        key = asked.get("since") if asked.get("since") in self.offered else getattr(self.usual, "key", "")
        super().__init__({"since": key, "day": asked.get("day", "").strip()[:LONGEST]})
        self.fields["since"].choices = [(each.key, each.words) for each in choices] or [("", "no meeting yet")]

    @property
    def chosen(self):
        """The Since that is asked for, the usual one where what is typed is no day; None where there is none."""
        if not self.is_valid():
            return self.usual
        day, key = self.cleaned_data["day"], self.cleaned_data["since"]
        return since_day(day) if day else self.offered.get(key)
