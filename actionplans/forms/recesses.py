"""The days on which nobody is reminded."""

from django import forms

from actionplans.models import Recess
from scrutiny import saving
from scrutiny.forms.dates import DateField
from scrutiny.forms.words import LineField


class RecessForm(forms.ModelForm):
    """A recess that is added, by its name and its days."""

    class Meta:
        model = Recess
        fields = ["label", "starts_on", "ends_on"]
        field_classes = {"label": LineField, "starts_on": DateField, "ends_on": DateField}
        labels = {"label": "What it is", "starts_on": "First day", "ends_on": "Last day"}
        error_messages = {"label": {"required": "Write what it is, such as Summer recess"}}

    def clean(self):
        given = super().clean()
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "The last day must not be before the first")
        if first and Recess.objects.filter(starts_on=first).exists():
            self.add_error("starts_on", "Another recess begins on that day already")
        return given

    def _post_clean(self):
        """What the constraints say is said beside the fields already."""
        if not self.errors:
            super()._post_clean()

    def added(self, *, by):
        saving.add(self.instance, by=by)
        return self.instance
