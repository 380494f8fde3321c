"""Calendar files (RFC 5545), for any calendar program."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

LONGEST_LINE = 75  # octets, without the line end: section 3.1 of the RFC
MEDIA_TYPE = "text/calendar"
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Scrutiny//Evidence//EN", "METHOD:PUBLISH")
END = "END:VCALENDAR"


@dataclass(frozen=True)
class Event:
    """uid       what it is known by wherever it is taken, so that a later file replaces an earlier one
    on        the day; `starts_at` and `ends_at` are times of that day in London, None where they are not known
    sequence  goes up with each change
    """

    uid: str
    on: datetime.date
    summary: str
    starts_at: datetime.time | None = None
    ends_at: datetime.time | None = None
    place: str = ""
    words: str = ""
    sequence: int = 0


def calendar_file(event: Event, *, now: datetime.datetime) -> bytes:
    """The file of one event, in lines that are folded and end as the RFC asks."""
    return _file([*HEAD, *_lines(event, now), END])


def calendar_of(events, name: str, *, now: datetime.datetime) -> bytes:
    """The file of many events under a name, which a calendar program asks for again and again."""
    of_all = [line for event in events for line in _lines(event, now)]
    return _file([*HEAD, f"X-WR-CALNAME:{escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", *of_all, END])


def _file(lines):
    return b"".join(folded(line) for line in lines)


def _lines(event, now):
    return [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{_instant(now)}",
        f"SEQUENCE:{event.sequence}",
        *_times(event),
        f"SUMMARY:{escaped(event.summary)}",
        *([f"LOCATION:{escaped(event.place)}"] if event.place else []),
        *([f"DESCRIPTION:{escaped(event.words)}"] if event.words else []),
        "END:VEVENT",
    ]


def _times(event):
    """An event without a time of its own takes the whole day."""
    if event.starts_at is None:
        following = event.on + datetime.timedelta(days=1)
        return [f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}", f"DTEND;VALUE=DATE:{following:%Y%m%d}"]
    times = [("DTSTART", event.starts_at), ("DTEND", event.ends_at)]
    return [f"{name}:{_instant(_in_london(event.on, at))}" for name, at in times if at is not None]


def _in_london(day, at):
    return timezone.make_aware(datetime.datetime.combine(day, at), timezone.get_default_timezone())


def _instant(at):
    return f"{at.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"


def escaped(words: str) -> str:
    """Text as a value may hold it; what no calendar can show is left away."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    for mark in ("\\", ";", ","):
        words = words.replace(mark, f"\\{mark}")
    return "".join(letter for letter in words.replace("\n", "\\n") if letter.isprintable())


def folded(line: str) -> bytes:
    """The line with its end, in pieces of 75 octets at most, none of which parts a letter."""
    pieces, piece = [], b""
    for letter in line:
        octets, room = letter.encode(), LONGEST_LINE - bool(pieces)
        if len(piece) + len(octets) > room:
            pieces, piece = [*pieces, piece], b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
