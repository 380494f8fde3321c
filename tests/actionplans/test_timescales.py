"""Timescales as papers write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.timescales import READ, UNREAD, YEAR_TAKEN, Timescale, understood
from scrutiny.intake.dates import MONTHS

PAPER = datetime.date(2011, 5, 19)


def day(iso):
    return datetime.date.fromisoformat(iso) if iso else None


@pytest.mark.parametrize(
    ("written", "starts_on", "due_on"),
    [
        ("September 2008", None, "2008-09-30"),
        ("Apr 07 - May 08", "2007-04-01", "2008-05-31"),
        ("Jan – May 07", "2007-01-01", "2007-05-31"),
        ("Apr/May 07", "2007-04-01", "2007-05-31"),
        ("3 - 14 May 2009", "2009-05-03", "2009-05-14"),
        ("9 October 2006 to 3 January 2007", "2006-10-09", "2007-01-03"),
        ("2008 to 2010", "2008-01-01", "2010-12-31"),
        ("Mar 08 onwards", "2008-03-01", None),
        ("Mar 07 onw ards", "2007-03-01", None),
        ("From May 2011", "2011-05-01", None),
        ("By Apr 07", None, "2007-04-30"),
        ("by the end of June 2010", None, "2010-06-30"),
        ("no later than 1 March 2009", None, "2009-03-01"),
        ("31/03/2009", None, "2009-03-31"),
        ("Q1 2023/24", None, "2023-06-30"),
        ("By the end of quarter 4 of 2023/24", None, "2024-03-31"),
        ("From Q3 2019-20", "2019-10-01", None),
        ("Qtr 2 09/10 - Qtr 3 2009/2010", "2009-07-01", "2009-12-31"),
        ("11/01/2011", None, "2011-01-11"),
        ("2008-09-01", None, "2008-09-01"),
        ("Wed 18th Dec 2013", None, "2013-12-18"),
        ("Feb-10", None, "2010-02-28"),
        ("Mar-2012", None, "2012-03-31"),
        ("Dec '09", None, "2009-12-31"),
        ("8 OCTOBER 2008", None, "2008-10-08"),
        ("February 2012", None, "2012-02-29"),
        ("2008", None, "2008-12-31"),
        ("Nov – Feb 08", None, "2008-02-29"),
        ("", None, None),
    ],
)
def test_dates_and_ranges_are_read_as_printed(written, starts_on, due_on):
    read = understood(written)
    assert (read.starts_on, read.due_on, read.reading) == (day(starts_on), day(due_on), READ)


@pytest.mark.parametrize(
    "written",
    [
        "June Board",
        "June update",
        "ASAP",
        "As soon as possible",
        "TBC",
        "when funds allow",
        "Late Spring 2011",
        "late January",
        "Mid Feb for initial engagement. March Board for presentation",
        "Immediate",
        "Summer 2009",
        "2008/09",
        "Q1 2023",
        "Q1 2023/25",
        "Q5 2023/24",
        "2008-10",
        "March/Ongoing",
        "22 and 25 October 2006",
        "December 2008 / March 2009",
        "March 2009 (revised to June 2009)",
        "31 February 2009",
        "13/13/2009",
        "not by March 2009",
        "before the election",
        "May 2008 - April 2007",
        "14 - 3 May 2009",
        "March 2009 Board",
    ],
)
def test_what_leaves_anything_open_is_kept_as_written_and_unread(written):
    assert understood(written, paper_date=PAPER) == Timescale(written, reading=UNREAD)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Annually", {"recurrence": "annually"}),
        ("Every six months", {"recurrence": "six-monthly"}),
        ("Termly", {"recurrence": "termly"}),
        ("Ongoing", {"is_open_ended": True}),
        ("Annually in March", {"recurrence": "annually", "qualifier": "in March"}),
        (
            "Quarterly from May 2009",
            {
                "recurrence": "quarterly",
                "is_open_ended": True,
                "starts_on": day("2009-05-01"),
                "starts_precision": "month",
            },
        ),
        (
            "Monthly until June 2010",
            {"recurrence": "monthly", "due_on": day("2010-06-30"), "due_precision": "month"},
        ),
        (
            "Agreed by May 2006",
            {"qualifier": "Agreed", "due_on": day("2006-05-31"), "due_precision": "month"},
        ),
        (
            "March 2009 (Teams in three districts)",
            {"qualifier": "Teams in three districts", "due_on": day("2009-03-31"), "due_precision": "month"},
        ),
        (
            "1 March 2009 - subject to funding",
            {"qualifier": "subject to funding", "due_on": day("2009-03-01"), "due_precision": "day"},
        ),
        ("2012", {"due_on": day("2012-12-31"), "due_precision": "year"}),
    ],
)
def test_recurrence_open_ends_and_remarks_are_kept_apart(written, expected):
    assert understood(written) == Timescale(written, **expected)


@pytest.mark.parametrize(
    ("written", "starts_on", "due_on"),
    [
        ("23-Mar", None, "2011-03-23"),
        ("June", None, "2011-06-30"),
        ("23-Mar - 4-May", "2011-03-23", "2011-05-04"),
    ],
)
def test_a_missing_year_is_taken_from_the_paper_and_said_so(written, starts_on, due_on):
    read = understood(written, paper_date=PAPER)
    assert (read.starts_on, read.due_on, read.reading) == (day(starts_on), day(due_on), YEAR_TAKEN)
    assert understood(written) == Timescale(written, reading=UNREAD)


def test_a_year_far_from_the_paper_is_not_believed():
    assert understood("May 31", paper_date=PAPER).reading == UNREAD
    assert understood("May 12", paper_date=PAPER).due_on == day("2012-05-31")


words = st.sampled_from(
    [
        *MONTHS,
        "2009",
        "08",
        "31",
        "from",
        "to",
        "-",
        "–",
        "/",
        "by",
        "onwards",
        "end of",
        "quarterly",
        "(",
        ")",
        "ongoing",
    ]
)
texts = st.one_of(st.text(), st.lists(words, max_size=6).map(" ".join))


@given(texts, st.one_of(st.none(), st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))))
def test_any_text_is_kept_exactly_and_never_runs_backwards(written, paper_date):
    read = understood(written, paper_date=paper_date)
    assert read.written == written
    if read.starts_on and read.due_on:
        assert read.due_on >= read.starts_on
    if read.reading == UNREAD:
        assert read == Timescale(written, reading=UNREAD)


@given(st.dates(datetime.date(1970, 1, 1), datetime.date(2069, 12, 31)))
def test_every_day_written_out_is_read_as_that_day(date):
    written = f"{date.day} {date:%B} {date.year}"
    assert understood(written) == Timescale(written, due_on=date, due_precision="day")
