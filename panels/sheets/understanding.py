"""What a row of a spreadsheet says of a recommendation, cell by cell, and what cannot be taken. No Django in it."""

import operator

from panels.sheets.columns import ADDRESSED, COMPARED, NUMBER, PRIORITY, REPLY, TEXT, THEME, WHY
from scrutiny.sheets.names import names_in, near
from scrutiny.sheets.outcomes import Kind

LONGEST = 100_000
LONGEST_HEADING = 300
PRIORITIES = {"": "", "low": "low", "medium": "medium", "high": "high"}
ANSWERS = {
    **dict.fromkeys(["yes", "y", "true", "x", "1", "✓"], True),
    **dict.fromkeys(["no", "n", "false", "0", "", "-"], False),
}


def _text(cell, _bodies):
    if not cell:
        return None, "The words are missing: write what is recommended, or take the row out."
    return _why(cell, _bodies)


def _why(cell, _bodies):
    if len(cell) > LONGEST:
        return None, f"This has {len(cell):,} characters; the most is {LONGEST:,}."
    return cell, ""


def _theme(cell, _bodies):
    heading = " ".join(cell.split())
    if len(heading) > LONGEST_HEADING:
        return None, f"A theme has at most {LONGEST_HEADING} characters; this has {len(heading)}."
    return heading, ""


def _priority(cell, _bodies):
    value = PRIORITIES.get(cell.lower())
    return value, "" if value is not None else f"“{cell}” is no priority: write low, medium or high, or nothing."


def _reply(cell, _bodies):
    value = ANSWERS.get(cell.lower())
    return value, "" if value is not None else f"“{cell}” is neither yes nor no."


def _addressed(cell, bodies):
    keys, faults = [], []
    for name in names_in(cell):
        key, _ = bodies.get(name.lower(), (None, ""))
        if key is None:
            faults.append(_unknown(name, bodies))
        elif key not in keys:
            keys.append(key)
    return (None, " ".join(faults)) if faults else (keys, "")


def _unknown(name, bodies):
    hint = near(name, bodies, lambda known: bodies[known][1]) or " Separate several bodies with semicolons."
    return f"The council has no body called “{name}”.{hint}"


def _are_the_same_bodies(value, other):
    return sorted(value or []) == sorted(other or [])


READERS = {TEXT: _text, WHY: _why, THEME: _theme, PRIORITY: _priority, REPLY: _reply, ADDRESSED: _addressed}
SAME = {ADDRESSED: _are_the_same_bodies, PRIORITY: operator.eq, REPLY: operator.eq}
KIND = Kind("recommendation", TEXT, COMPARED, READERS, SAME)


def number_fault(cells, number):
    """Numbers are not changed here."""
    cell = cells.get(NUMBER, "").strip()
    shown = "" if number is None else str(number)
    if cell in {"", shown}:
        return ""
    if number is None:
        return "It has no number yet: numbers are given when the recommendations are issued. Empty this cell."
    return f"Its number is {number}, and a number never changes."
