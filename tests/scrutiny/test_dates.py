"""Dates as people in Britain type them."""

import datetime

import pytest
from django import forms
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.forms.dates import DateField, PastDateField, date_from

TODAY = datetime.date(2026, 11, 22)


class Dated(forms.Form):
    day = DateField(required=False)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15 November 2026", "2026-11-15"),
        ("15 nov", "2026-11-15"),
        ("15th Nov 2026", "2026-11-15"),
        ("the 15th", None),
        ("15 of November 2026", "2026-11-15"),
        ("Sunday 15 November 2026", "2026-11-15"),
        ("Sun, 15 Nov 2026", "2026-11-15"),
        ("15/11/2026", "2026-11-15"),
        ("15.11.26", "2026-11-15"),
        ("15-11-2026", "2026-11-15"),
        ("15-Nov-2026", "2026-11-15"),
        ("15 11 2026", "2026-11-15"),
        ("15Nov2026", "2026-11-15"),
        ("2026-11-15", "2026-11-15"),
        ("  3   Sept   2027 ", "2027-09-03"),
        ("1 Jan", "2027-01-01"),
        ("1 June", "2026-06-01"),
        ("29 February", None),
        ("29 February 2028", "2028-02-29"),
        ("today", "2026-11-22"),
        ("Yesterday", "2026-11-21"),
        ("tomorrow", "2026-11-23"),
        ("15/11", "2026-11-15"),
        ("1.2", "2027-02-01"),
        ("1 May 98", "1998-05-01"),
        ("1/5/46", "2046-05-01"),
        ("1/5/47", "1947-05-01"),
        ("Monday 15 November 2026", None),
        ("11/15/2026", None),
        ("31 November 2026", None),
        ("15 Novembr 2026", None),
        ("15 mayor 2026", None),
        ("0 May 2026", None),
        ("November 2026", None),
        ("soon", None),
        ("²/1/2026", None),
        ("", None),
    ],
)
def test_a_typed_date_is_understood_or_refused(typed, expected):
    if expected is None:
        with pytest.raises(ValueError):
            date_from(typed, today=TODAY)
    else:
        assert date_from(typed, today=TODAY).isoformat() == expected


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31)))
def test_every_date_survives_being_written_out_in_full(day):
    for written in (f"{day:%-d %B %Y}", f"{day:%d/%m/%Y}", day.isoformat()):
        assert date_from(written, today=TODAY) == day


@given(st.text(max_size=40))
def test_no_text_makes_the_field_fail_otherwise_than_by_its_own_words(typed):
    form = Dated({"day": typed})
    if form.is_valid():
        assert form.cleaned_data["day"] is None or isinstance(form.cleaned_data["day"], datetime.date)
    else:
        (sentence,) = form.errors["day"]
        assert sentence.startswith(("Enter a real date, such as", "There is no ")) or sentence.endswith("check the day")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 November 2026", "There is no 31 November 2026: that month has 30 days"),
        ("29/2/2027", "There is no 29 February 2027: that month has 28 days"),
        ("29 February", "There is no 29 February 2026: that month has 28 days"),
        ("11/15/2026", "There is no month 15: write the day first, 15/11/2026"),
        ("40/40/2026", "There is no month 40"),
        ("1 May 0000", "There is no year 0"),
        ("Monday 15 November 2026", "15 November 2026 is a Sunday: check the day"),
        ("the ides of March", "Enter a real date, such as 15 November 2026 or 15/11/2026"),
    ],
)
def test_what_was_understood_is_said_back(monkeypatch, typed, sentence):
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)
    assert Dated({"day": typed}).errors == {"day": [sentence]}


def test_a_date_that_is_there_already_is_shown_in_words():
    assert DateField().prepare_value(datetime.date(2026, 1, 5)) == "5 January 2026"


class Past(forms.Form):
    day = PastDateField(required=False)
    seen = PastDateField(required=False, error_messages={"ahead": "%(day)s is still to come"})


def test_a_day_that_was_is_no_day_to_come(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)
    assert Past({"day": "today", "seen": "21 nov 2026"}).errors == {}
    assert Past({"day": "", "seen": "23 nov 2026"}).errors == {"seen": ["23 November 2026 is still to come"]}
    assert Past({"day": "tomorrow"}).errors == {"day": ["The day cannot be after today"]}
