"""Days or months as people in Britain type them."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from scrutiny.forms.dates import FULL_MONTHS, MONTHS, NoDate, date_from

DAY, MONTH = "day", "month"
BY_NAME = re.compile(r"([a-z]{3,9})\.?,?[\s-]*(\d{4}|\d{2})?")
BY_NUMBER = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")


def day_or_month_from(typed, *, today):
    """(the day or the first of the month, "day" or "month") that somebody typed: "March 2027", "3/2027", "15 nov".

    Without a year it is the such month or day nearest to `today`. Raises NoDate when it is neither.
    """
    words = " ".join(typed.lower().split())
    if (found := BY_NAME.fullmatch(words)) and (found[1] in MONTHS or found[1] in FULL_MONTHS):
        return date_from(f"1 {words}", today=today), MONTH
    if found := BY_NUMBER.fullmatch(words):
        return date_from(f"1/{found[1]}/{found[2]}", today=today), MONTH
    return date_from(typed, today=today), DAY


class DayOrMonthField(forms.CharField):
    """One text box that takes a day or a month; gives (date, "day" or "month"), or None where it is empty."""

    widget = forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off"})
    default_error_messages = {"invalid": "Enter a month or a day, such as March 2027 or 15 November 2026"}

    def clean(self, value):
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return day_or_month_from(typed, today=timezone.localdate())
        except (NoDate, ValueError, OverflowError) as error:
            said = getattr(error, "sentence", "") or self.error_messages["invalid"]
            raise ValidationError(said, code="invalid") from error
