"""Dates as papers write them."""

import pytest

from scrutiny.intake.dates import Written, find_dates, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 OCTOBER 2008", Written(2008, 10, 8)),
        ("Monday, 7 January 2008", Written(2008, 1, 7)),
        ("21st of May 2010", Written(2010, 5, 21)),
        ("March 3, 2009", Written(2009, 3, 3)),
        ("Sept 07", Written(2007, 9)),
        ("2009", Written(2009)),
        ("23-Mar", Written(None, 3, 23)),
        ("31/12/99", Written(1999, 12, 31)),
        ("30 February 2009", None),
        ("soon", None),
        ("March 2009 Board", None),
    ],
)
def test_a_text_that_is_one_date_is_read(text, expected):
    assert read_date(text) == expected


def test_dates_in_running_text_are_found_in_order_to_the_precision_asked():
    text = "It met on 20 February 2008 and 26 March 2008, and in May 2009; the 2007 report was late."
    assert [date.iso for date in find_dates(text)] == ["2008-02-20", "2008-03-26"]
    assert [date.iso for date in find_dates(text, precision="month")] == ["2008-02-20", "2008-03-26", "2009-05"]


def test_a_date_lasts_from_its_first_day_to_its_last():
    assert (Written(2008, 2).first_day.isoformat(), Written(2008, 2).last_day.isoformat()) == (
        "2008-02-01",
        "2008-02-29",
    )
