"""Municipal years: adding the first, changing one."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction

from scrutiny.actions.council import the_council
from scrutiny.forms.dates import DateField
from scrutiny.forms.sections import SectionForm
from scrutiny.forms.words import LineField
from scrutiny.models import MunicipalYear
from scrutiny.municipal_years import Span

DAYS = {
    "starts_on": "The day of the annual meeting, such as 20 May 2026.",
    "ends_on": "The day before the next annual meeting. You can change it once that day is known.",
}


def check_apart(form):
    """Add an error where the year of a form shares days with another."""
    starts_on, ends_on = form.cleaned_data.get("starts_on"), form.cleaned_data.get("ends_on")
    if not (starts_on and ends_on):
        return
    if ends_on <= starts_on:
        form.add_error("ends_on", "The last day must be after the first")
        return
    year = MunicipalYear(pk=form.year_pk, starts_on=starts_on, ends_on=ends_on)
    if other := MunicipalYear.objects.overlapping(year).first():
        is_start = other.starts_on <= starts_on <= other.ends_on
        form.add_error("starts_on" if is_start else "ends_on", in_words(other))


def in_words(other):
    days = f"{other.starts_on:%-d %B %Y} to {other.ends_on:%-d %B %Y}"
    return f"Two years share no day: {other.label} has {days}"


class NewYearForm(forms.Form):
    """A year told by its days; its label is made from them."""

    starts_on = DateField(label="First day", help_text=DAYS["starts_on"])
    ends_on = DateField(label="Last day", help_text=DAYS["ends_on"])
    year_pk = None

    def clean(self):
        cleaned = super().clean()
        check_apart(self)
        if not self.errors and MunicipalYear.objects.filter(label=self.span().label).exists():
            raise ValidationError(f"There is a year {self.span().label} already: change that one instead")
        return cleaned

    def span(self):
        return Span(self.cleaned_data["starts_on"], self.cleaned_data["ends_on"])


class YearForm(SectionForm):
    class Meta:
        model = MunicipalYear
        fields = ["label", "starts_on", "ends_on"]
        field_classes = {"label": LineField, "starts_on": DateField, "ends_on": DateField}
        help_texts = DAYS
        error_messages = {
            "label": {
                "required": "Write what the year is called, such as 2026/27",
                "unique": "Another year has that name",
            }
        }

    @property
    def year_pk(self):
        return self.instance.pk

    def clean(self):
        cleaned = super().clean()
        check_apart(self)
        return cleaned

    def can_be_undone(self):
        """Another year may have been given the days meanwhile."""
        return not {"starts_on", "ends_on"} & self.changes.keys()

    @transaction.atomic
    def saved(self, *, by):
        """Whether it was saved; nobody else changes a year between its being checked and its being saved."""
        if self.is_sent:
            the_council(by=by)
        return super().saved(by=by)
