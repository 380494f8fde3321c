"""Dates as people in Britain type them."""

import datetime
import re
from calendar import monthrange

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
FULL_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december", "sept",
]  # fmt: skip
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
FROM_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
BY_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
BY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*([a-z]{3,9})\.?,?[\s-]*(\d{4}|\d{2})?")
WEEKDAY = re.compile(r"^(mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+")
# A year of two digits is at most so many years ahead: 98 is 1998.
AHEAD = 20


class NoDate(ValueError):
    """What was typed is no date; `sentence` says what was understood of it, where anything was."""

    def __init__(self, sentence=""):
        super().__init__(sentence)
        self.sentence = sentence


def date_from(typed, *, today):
    """The date that somebody typed: "15 November 2026", "15 nov", "15/11/2026", "15.11.26", "2026-11-15", "tomorrow".

    Day before month, as in Britain; a year of two digits is the last such year that is not far ahead; without a year
    it is the such day nearest to `today`. Raises NoDate when it is not a date.
    """
    words = " ".join(typed.lower().split())
    if words in FROM_TODAY:
        return today + datetime.timedelta(days=FROM_TODAY[words])
    named = WEEKDAY.match(words)
    day, month, year = _parts(words[named.end() :] if named else words, today)
    found = _real(day, month, year) if year is not None else _nearest(day, month, today)
    if named and not WEEKDAYS[found.weekday()].startswith(named[1][:3]):
        raise NoDate(f"{found:%-d %B %Y} is a {found:%A}: check the day")
    return found


def _parts(words, today):
    """(day, month, year or None)"""
    if found := YEAR_FIRST.fullmatch(words):
        year, month, day = map(int, found.groups())
        return day, month, year
    if found := BY_NUMBERS.fullmatch(words):
        return int(found[1]), int(found[2]), _century(found[3], today)
    if found := BY_MONTH.fullmatch(words):
        return int(found[1]), _month(found[2]), _century(found[3], today)
    raise NoDate


def _month(word):
    if word in MONTHS or word in FULL_MONTHS:
        return MONTHS.index(word[:3]) + 1
    raise NoDate


def _century(digits, today):
    if not digits:
        return None
    if len(digits) == 4:
        return int(digits)
    year = today.year // 100 * 100 + int(digits)
    return year - 100 if year > today.year + AHEAD else year


def _real(day, month, year):
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise NoDate(_why_not(day, month, year)) from None


def _why_not(day, month, year):
    """What was understood, and why there is no such day."""
    if not 1 <= month <= 12:
        turned = f": write the day first, {month}/{day}/{year}" if 1 <= day <= 12 and month <= 31 else ""
        return f"There is no month {month}{turned}"
    if not 1 <= year <= 9999:
        return f"There is no year {year}"
    name = datetime.date(2000, month, 1).strftime("%B")
    return f"There is no {day} {name} {year}: that month has {monthrange(year, month)[1]} days"


def _nearest(day, month, today):
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            candidates.append(datetime.date(year, month, day))
        except ValueError:
            continue  # 29 February is not in every year
    if not candidates:
        raise NoDate(_why_not(day, month, today.year))
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
            said = getattr(error, "sentence", "") or self.error_messages["invalid"]
            raise ValidationError(said, code="invalid") from error


class PastDateField(DateField):
    """A day on which something was: today, or one before it. "%(day)s" in its message is the day that was typed."""

    default_error_messages = {"ahead": "The day cannot be after today"}

    def validate(self, value):
        super().validate(value)
        if value and value > timezone.localdate():
            typed = {"day": self.prepare_value(value)}
            raise ValidationError(self.error_messages["ahead"], code="ahead", params=typed)
