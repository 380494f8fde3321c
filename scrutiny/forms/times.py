"""Times of the day as people in Britain type them."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError

WORDS = {"noon": datetime.time(12), "midday": datetime.time(12)}
TIME = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


class NoTime(ValueError):
    """What was typed is no time."""


def time_from(typed):
    """The time that somebody typed: "18:00", "18.00", "6pm", "6.30 p.m.", "noon". Raises NoTime."""
    words = typed.strip().lower()
    if words in WORDS:
        return WORDS[words]
    found = TIME.fullmatch(words)
    if not found or not (found[2] or found[3]):
        raise NoTime
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if half and not 1 <= hour <= 12:
        raise NoTime
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    try:
        return datetime.time(hour, minute)
    except ValueError:
        raise NoTime from None


class TimeField(forms.TimeField):
    """One text box that takes a time in any usual British form."""

    widget = forms.TextInput(attrs={"class": "govuk-input--width-5", "autocomplete": "off"})
    default_error_messages = {"invalid": "Enter a real time, such as 18:00 or 6pm"}

    def prepare_value(self, value):
        return f"{value:%H:%M}" if isinstance(value, datetime.time) else value

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.time):
            return super().to_python(value)
        try:
            return time_from(value)
        except NoTime:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None
