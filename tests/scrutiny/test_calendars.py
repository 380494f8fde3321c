"""Calendar files as RFC 5545 has them: folded, escaped, in universal time."""

import datetime

import pytest

from scrutiny.calendars import Event, calendar_file, escaped, folded

NOW = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 6, 9)


def lines_of(event):
    return calendar_file(event, now=NOW).decode().replace("\r\n ", "").split("\r\n")


def test_an_event_has_its_times_in_universal_time_and_its_words_escaped():
    event = Event("1@scrutiny", DAY, "Interview: Parks", datetime.time(18), datetime.time(19, 30), "Lodge, gate 2")
    assert lines_of(event) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Scrutiny//Evidence//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
        "UID:1@scrutiny", "DTSTAMP:20260501T120000Z", "SEQUENCE:0", "DTSTART:20260609T170000Z",
        "DTEND:20260609T183000Z", "SUMMARY:Interview: Parks", "LOCATION:Lodge\\, gate 2", "END:VEVENT", "END:VCALENDAR",
        "",
    ]  # fmt: skip


def test_an_event_without_a_time_takes_the_whole_day():
    assert [line for line in lines_of(Event("1", DAY, "Visit")) if line.startswith("DT")] == [
        "DTSTAMP:20260501T120000Z", "DTSTART;VALUE=DATE:20260609", "DTEND;VALUE=DATE:20260610",
    ]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), [
    ("a, b; c\\d", "a\\, b\\; c\\\\d"),
    ("one\r\ntwo\nthree", "one\\ntwo\\nthree"),
    ("x\x00\x07y\u202ez", "xyz"),
    ("END:VEVENT\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM"),
])  # fmt: skip
def test_words_cannot_end_their_line(words, expected):
    assert escaped(words) == expected


@pytest.mark.parametrize("letter", ["x", "é", "🦊"])
@pytest.mark.parametrize("number", [74, 75, 76, 300])
def test_no_line_is_longer_than_75_octets_and_no_letter_is_parted(letter, number):
    line = letter * number
    pieces = folded(line).removesuffix(b"\r\n").split(b"\r\n")
    assert max(len(piece) for piece in pieces) <= 75
    assert "".join(piece.decode().removeprefix(" ") for piece in pieces) == line
