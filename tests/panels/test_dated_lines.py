"""Lines that begin with a day: a run of meetings, a timetable."""

import datetime

import pytest

from panels.dated_lines import Aim, NotRead, Planned, aim_from, meeting_from

TODAY = datetime.date(2026, 11, 2)
DAY = datetime.date(2026, 11, 15)


def clock(words):
    return datetime.time.fromisoformat(words)


@pytest.mark.parametrize(
    ("line", "planned"),
    [
        ("15 nov 2026, 18:00, Town Hall", Planned(DAY, clock("18:00"), None, "Town Hall")),
        ("15 November 2026", Planned(DAY)),
        ("15 nov", Planned(DAY)),
        ("Sunday 15th November 2026 at 6pm – Committee room 2", Planned(DAY, clock("18:00"), None, "Committee room 2")),
        ("15/11/2026\t18.30-20.00\tTown Hall", Planned(DAY, clock("18:30"), clock("20:00"), "Town Hall")),
        ("15.11.26 7-9pm Library", Planned(DAY, clock("19:00"), clock("21:00"), "Library")),
        ("2026-11-15, 6.30 p.m. to 8 p.m., Room 1, first floor",
         Planned(DAY, clock("18:30"), clock("20:00"), "Room 1, first floor")),
        ("15 nov 2026, noon, 12 High Street", Planned(DAY, clock("12:00"), None, "12 High Street")),
        ("15 nov 2026, 12 High Street", Planned(DAY, venue="12 High Street")),
    ],
)  # fmt: skip
def test_a_meeting_is_read_from_a_line(line, planned):
    assert meeting_from(line, today=TODAY) == planned


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Town Hall, 15 nov 2026", "give the day first, such as 15 November 2026, 18:00, Town Hall"),
        ("31 feb 2027, Town Hall", "there is no 31 February 2027: that month has 28 days"),
        ("Monday 15 nov 2026", "15 November 2026 is a Sunday: check the day"),
        ("15 nov 2026, 25:00", "there is no time 25:00"),
        ("15 nov 2026, 20:00-18:00", "it would end at 18:00 and start at 20:00"),
    ],
)
def test_what_is_no_meeting_is_said(line, sentence):
    with pytest.raises(NotRead) as refusal:
        meeting_from(line, today=TODAY)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("line", "aim"),
    [
        ("15 nov 2026, evidence complete", Aim("evidence complete", DAY, "day")),
        ("March 2027, report to the board", Aim("report to the board", datetime.date(2027, 3, 31), "month")),
        ("March: report to the board", Aim("report to the board", datetime.date(2027, 3, 31), "month")),
        ("by the end of Dec 2026 – draft report", Aim("draft report", datetime.date(2026, 12, 31), "month")),
        ("Draft report\tFeb 2028", Aim("Draft report", datetime.date(2028, 2, 29), "month")),
        ("Visit 2 schools, 15 nov 2026", Aim("Visit 2 schools", DAY, "day")),
    ],
)
def test_an_aim_is_read_from_a_line(line, aim):
    assert aim_from(line, today=TODAY) == aim


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Draft report", "give the day or the month first, such as 15 November 2026 or March 2027, "
                         "then a comma and what is due"),
        ("March 2027", "say what is due then, after the date"),
        ("31 feb 2027, draft", "there is no 31 February 2027: that month has 28 days"),
        ("March 2027, " + "x" * 301, "use at most 300 characters for what is due"),
    ],
)  # fmt: skip
def test_what_is_no_aim_is_said(line, sentence):
    with pytest.raises(NotRead) as refusal:
        aim_from(line, today=TODAY)
    assert str(refusal.value) == sentence
