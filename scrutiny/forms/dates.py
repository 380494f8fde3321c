"""Dates as people in Britain type them."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
BY_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
BY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*([a-z]{3,9})\.?,?[\s-]*(\d{4}|\d{2})?")
WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+")
FULL_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december", "sept",
]  # fmt: skip


def date_from(typed, *, today):
    """The date that somebody typed: "15 November 2026", "15 nov", "15/11/2026", "15.11.26", "2026-11-15", "today".

    Day before month, as in Britain; a year of two digits is in this century; without a year it is the such day
    nearest to `today`. ValueError when it is not a date.
    """
    words = WEEKDAY.sub("", " ".join(typed.lower().split()))
    if words in {"today", "yesterday"}:
        return today - datetime.timedelta(days=words == "yesterday")
    if found := YEAR_FIRST.fullmatch(words):
        year, month, day = map(int, found.groups())
    elif found := BY_NUMBERS.fullmatch(words):
        day, month, year = (int(found[1]), int(found[2]), _century(found[3]))
    elif found := BY_MONTH.fullmatch(words):
        day, month, year = int(found[1]), _month(found[2]), _century(found[3])
    else:
        raise ValueError(f"not a date: {typed}")
    return datetime.date(year, month, day) if year else _nearest(day, month, today)


def _month(word):
    if word in MONTHS or word in FULL_MONTHS:
        return MONTHS.index(word[:3]) + 1
    raise ValueError(f"not a month: {word}")


def _century(digits):
    if not digits:
        return None
    return 2000 + int(digits) if len(digits) == 2 else int(digits)


def _nearest(day, month, today):
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            candidates.append(datetime.date(year, month, day))
        except ValueError:
            continue  # 29 February is not in every year
    if not candidates:
        raise ValueError("no such day near this year")
    return min(candidates, key=lambda candidate: abs(candidate - today))


class DateField(forms.DateField):
    """One text box that takes a date in any usual British form."""

    widget = forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off"})
    default_error_messages = {
        "required": "Enter a date, such as 15 November 2026",
        "invalid": "Enter a real date, such as 15 November 2026 or 15/11/2026",
    }

    def prepare_value(self, value):
        return f"{value:%-d %B %Y}" if isinstance(value, datetime.date) else value

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.date):
            return super().to_python(value)
        try:
            return date_from(value, today=timezone.localdate())
        except (ValueError, OverflowError) as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
