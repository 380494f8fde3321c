"""The meetings that a paper speaks of, each date with its body."""

import re

from panels.intake.bodies import body_in, in_plain_case
from scrutiny.intake.dates import DAY, FULL_YEAR, MONTH, WEEKDAY, find_dates, from_match, read_date

AT_A_MEETING = re.compile(
    r"\b(?:meetings? of (?:the )?|at (?:its |the )?|by (?:the )?|to (?:the )?"
    r"|(?=[A-Z]))(?P<body>[A-Z][\w'’&-]*(?:\s+[\w'’&-]+){0,8}?)"
    r"(?:,? for instance,?)?(?:\s+meetings?)?(?:\s+held)?,?\s+on\s+(?P<dates>(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd"
    r"|th)?\s+[A-Z][a-z]+[^.;]{0,120})"
)
MET = re.compile(
    r"\b(?:panel|group|committee|commission|forum|board|it|we)\s+(?:has |have "
    r"|had )?(?:also )?met\s+(?:\w+ times:?\s+)?(?:on\s+)?"
    r"(?P<dates>\d{1,2}[^.;:]{3,200})",
    re.IGNORECASE,
)
RECORD = re.compile(r"\b(?:agenda|minutes)\b", re.IGNORECASE)
DAY_AND_MONTH = re.compile(rf"{WEEKDAY}{DAY}\s+(?:of\s+)?{MONTH}(?:\s+{FULL_YEAR})?", re.IGNORECASE)
HEADED = re.compile(
    r"(?:draft )?(?:minutes|notes|record|agenda) (?:of|for) (?:the |a )?meeting of (?:the )?"
    r"(?P<body>.+?)(?:,? held|,? on)\b",
    re.IGNORECASE,
)
LONGEST_HEAD = 250
TO_COME = re.compile(r"\b(?:next meeting|will|to be held|deadline|published|received)\b", re.IGNORECASE)


def meetings(paper, panel=None):
    """The meetings named in a Paper: {"date", "body"} and the empty fields of a meeting, in order of date.

    panel   the name of the paper's panel, whose meetings "panel meetings" are
    """
    found = {}
    for part in paper.parts:
        listed = list(_listed(part, panel)) if part.subject == "meetings" else []
        paper.take(*[block for block, _, _ in listed], part.heading if listed else None)
        for _, date, body in [*listed, *_told(part, panel), *_recorded(part, panel), *_headed(part)]:
            found.setdefault((date, (body or "").lower()), (date, body))
    return [_meeting(date, body) for date, body in sorted(found.values(), key=lambda one: one[0])]


def _listed(part, panel):
    """The dates under "Meetings held": a line, an item or a row each."""
    body = _body_of_heading(part.title, panel)
    for block in part.blocks:
        text = block.cells[0] if block.is_row else block.printed
        date = read_date(text) or _leading_date(text)
        if date and date.precision == "day" and date.year:
            yield block, date.iso, body
    if not part.blocks:
        for date in find_dates(part.title):
            yield part.heading, date.iso, body


def _leading_date(text):
    """The date that a line begins with: "14 May 2010: evidence from the Trust"."""
    match = DAY_AND_MONTH.match(text)
    return from_match(match) if match else None


def _recorded(part, panel):
    """Agendas and minutes say the date of their meeting under their heading."""
    if not RECORD.search(part.title) or len(part.title) > 80:
        return
    for block in part.blocks[:3]:
        dates = find_dates(block.text) if len(block.text) < 60 and not block.number else []
        if dates:
            yield block, dates[0].iso, panel
            return


def _headed(part):
    """ "Minutes of the meeting of the Scrutiny Committee held on 6 March 2018" names its own meeting."""
    for block in filter(None, [part.heading, *part.blocks[:6]]):
        match = HEADED.match(block.printed)
        dates = find_dates(block.printed) if match and len(block.printed) < LONGEST_HEAD else []
        if len(dates) == 1:
            yield block, dates[0].iso, body_in(in_plain_case(match["body"]))
            return


def _body_of_heading(heading, panel):
    body = body_in(heading)
    if body and panel and (len(body.split()) == 1 or body.lower() in panel.lower()):
        return panel
    return in_plain_case(body) if body else panel


def _told(part, panel):
    """ "at the Scrutiny Board on 20 February 2008 and 26 March 2008" names two meetings."""
    for block in part.blocks:
        if block.is_row:
            continue
        for match in MET.finditer(block.text):
            for date in _with_years(match["dates"]):
                yield block, date.iso, panel
        for match in AT_A_MEETING.finditer(block.text):
            body = body_in(match["body"])
            if not body or not match["body"].endswith(body) or TO_COME.search(match.group()):
                continue
            for date in _dates_in_a_row(match["dates"]):
                yield block, date.iso, body


def _with_years(text):
    """ "3 February, 2 March and 20 April 2020": a year said once, at the end, is the year of those before it."""
    found, year = [], None
    for match in reversed(list(DAY_AND_MONTH.finditer(text))):
        date = from_match(match)
        year = date.year or year if date else year
        if date and year:
            found.append(date.with_year(year))
    return reversed(found)


def _dates_in_a_row(text):
    run = re.match(r"(?:(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4}(?:\s*(?:,|and|&)\s*)?)+", text)
    return find_dates(run.group()) if run else []


def _meeting(date, body):
    return {
        "date": date, "body": body, "start": None, "venue": None, "chair": None,
        "present": [], "apologies": [], "declarations": [], "items": [],
    }  # fmt: skip
