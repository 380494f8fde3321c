"""What a row of a spreadsheet says of a recommendation, cell by cell, and what cannot be taken. No Django in it."""

import difflib
import re
from dataclasses import dataclass, field

from panels.sheets.columns import ADDRESSED, ID, NUMBER, PRIORITY, REPLY, TEXT, THEME, VERSION, WHY, normal
from scrutiny.naming import listed

LONGEST = 100_000
LONGEST_HEADING = 300
PRIORITIES = {"": "", "low": "low", "medium": "medium", "high": "high"}
ANSWERS = {
    **dict.fromkeys(["yes", "y", "true", "x", "1", "✓"], True),
    **dict.fromkeys(["no", "n", "false", "0", "", "-"], False),
}
UUID = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)
VERSION_CELL = re.compile(r"v(\d{1,9})-([0-9a-f]{8})")
ADDED, CHANGED, SAME, REFUSED = "added", "changed", "unchanged", "refused"


@dataclass
class Outcome:
    """What becomes of one row.

    row      its number, as the program shows it
    kind     "added", "changed", "unchanged" or "refused"
    values   {column: new value} of what is added or changed; a body is its key, a theme its heading
    faults   {column: sentence}; for "" of the whole row
    uuid     of the recommendation that it is about, None for a new one
    before, after  {column: text} of the columns that differ
    """

    row: int
    kind: str = SAME
    values: dict = field(default_factory=dict)
    faults: dict = field(default_factory=dict)
    uuid: str | None = None
    before: dict = field(default_factory=dict)
    after: dict = field(default_factory=dict)
    reason: str = ""
    version: int | None = None
    name: str = ""


def is_same(column, cell, stored, bodies):
    """Whether a cell says what is stored, however it is written."""
    if normal(cell) == normal(stored):
        return True
    (value, fault), (other, _) = value_of(column, cell, bodies), value_of(column, stored, bodies)
    if fault or column in {TEXT, WHY, THEME}:
        return False
    return sorted(value or []) == sorted(other or []) if column == ADDRESSED else value == other


def value_of(column, cell, bodies):
    """(value, fault) of a cell: one of them is None or "".

    bodies  {name or short name in small letters: (key, name)} of the council's bodies
    """
    return READERS[column](cell.strip(), bodies)


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
    for name in filter(None, (" ".join(each.split()) for each in re.split(r"[;\n]", cell))):
        key, _ = bodies.get(name.lower(), (None, ""))
        if key is None:
            faults.append(_unknown(name, bodies))
        elif key not in keys:
            keys.append(key)
    return (None, " ".join(faults)) if faults else (keys, "")


def _unknown(name, bodies):
    near = difflib.get_close_matches(name.lower(), bodies, n=3, cutoff=0.6)
    near += [other for other in bodies if name.lower() in other]
    names = list(dict.fromkeys(bodies[each][1] for each in near))[:3]
    hint = (
        f" Is it {listed((f'“{each}”' for each in names), 'or')}?"
        if names
        else " Separate several bodies with semicolons."
    )
    return f"The council has no body called “{name}”.{hint}"


READERS = {TEXT: _text, WHY: _why, THEME: _theme, PRIORITY: _priority, REPLY: _reply, ADDRESSED: _addressed}


def identity_of(cells):
    """(uuid as text or None, fault) of a row."""
    cell = cells.get(ID, "").strip()
    if not cell:
        return None, ""
    if not UUID.fullmatch(cell):
        return None, "This is no id: leave the cell empty for a new recommendation, or put back what stood in it."
    bare = cell.replace("-", "").lower()
    return f"{bare[:8]}-{bare[8:12]}-{bare[12:16]}-{bare[16:20]}-{bare[20:]}", ""


def version_of(cells):
    """(version, digest of the row as it was written, fault) of a row about a recommendation that is there."""
    found = VERSION_CELL.fullmatch(cells.get(VERSION, "").strip())
    if not found:
        return None, "", "The version is missing: take the spreadsheet out once more, and make the change there."
    return int(found[1]), found[2], ""


def number_fault(cells, number):
    """Numbers are not changed here."""
    cell = cells.get(NUMBER, "").strip()
    shown = "" if number is None else str(number)
    if cell in {"", shown}:
        return ""
    if number is None:
        return "It has no number yet: numbers are given when the recommendations are issued. Empty this cell."
    return f"Its number is {number}, and a number never changes."
