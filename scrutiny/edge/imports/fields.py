"""One thing that a line of a draft says: how it is shown for correcting, and how what was typed is put back."""

import re
from dataclasses import dataclass

from actionplans.intake.officers import officers
from scrutiny.intake import numbering
from scrutiny.intake.dates import Written, read_date

LINE, TEXT, LIST, DAY, CHOICE = "line", "text", "list", "day", "choice"
OWNERS, PARAGRAPHS, CRITERIA = "owners", "paragraphs", "criteria"
SEVERAL = {LIST, OWNERS, CRITERIA}
MARKS = {"heading": "#", "item": "-", "row": "|"}
NOT_A_DATE = "Write a date with its year, such as 15 November 2026 or November 2026"


class Unclear(ValueError):
    """What was typed cannot be understood. Its argument is one plain sentence."""


@dataclass(frozen=True)
class Field:
    """name      its key in the line of the draft; "timescale.raw" lies one deeper
    longest      how many characters the record keeps
    unknown      what the draft holds where the paper says nothing
    width        how much of a row of the form it takes: "whole", "half" or "third"
    """

    name: str
    label: str
    kind: str = LINE
    longest: int = 300
    choices: tuple = ()
    hint: str = ""
    is_required: bool = False
    unknown: object = None
    width: str = "whole"
    rows: int = 3

    @property
    def input_name(self):
        return self.name.replace(".", "_")

    def shown(self, line):
        """What the box of the form holds."""
        value = self.value(line)
        if self.kind == DAY:
            return day_in_words(value)
        if self.kind == LIST:
            return "\n".join(value or [])
        if self.kind == OWNERS:
            return "\n".join(_owner_in_words(owner) for owner in value)
        if self.kind == CRITERIA:
            return "\n".join(criterion["text"] for criterion in value)
        if self.kind == PARAGRAPHS:
            return "\n\n".join(_paragraph_in_words(one) for one in value)
        return value or ""

    def value(self, line):
        for name in self.name.split("."):
            line = line.get(name, self.unknown)
        return line

    def put(self, line, typed):
        """Write what was typed into the line of the draft. Raises Unclear."""
        *above, name = self.name.split(".")
        for step in above:
            line = line[step]
        line[name] = self.understand(typed, line.get(name, self.unknown))

    def understand(self, typed, before):
        """What the draft holds for what was typed. Raises Unclear."""
        if self.kind == DAY:
            return _iso(typed)
        if self.kind == LIST:
            return _lines(typed)
        if self.kind == OWNERS:
            known = {_owner_in_words(owner): owner for owner in before}
            return [one for words in _lines(typed) for one in ([known[words]] if words in known else officers(words))]
        if self.kind == CRITERIA:
            known = {criterion["text"]: criterion for criterion in before}
            return [known.get(words, {"text": words, "state": None}) for words in _lines(typed)]
        if self.kind == PARAGRAPHS:
            return _paragraphs(typed, before)
        return typed or self.unknown


def _lines(typed):
    return [" ".join(words.split()) for words in typed.split("\n") if words.strip()]


def day_in_words(iso):
    """ "8 October 2008", "October 2008" or "2008" of an ISO date to the day, the month or the year."""
    if not iso:
        return ""
    day = Written(*map(int, iso.split("-"))).first_day
    return f"{day:{['%Y', '%B %Y', '%-d %B %Y'][iso.count('-')]}}"


def _iso(typed):
    if not typed:
        return None
    found = read_date(typed)
    if found is None or found.year is None:
        raise Unclear(NOT_A_DATE)
    return found.iso


def _owner_in_words(owner):
    """As papers write it: "Ann Lee, Head of Care (PCT)"."""
    named = ", ".join(filter(None, [owner["name"], owner["post"]]))
    return f"{named} ({owner['organisation']})" if owner["organisation"] else named


def _paragraph_in_words(paragraph):
    """Marked as in plain text: "# heading", "- item", "| table row"; a numbered paragraph begins with its number."""
    mark = MARKS.get(paragraph["kind"])
    return " ".join(filter(None, [mark, paragraph["number"], paragraph["text"]]))


def _paragraphs(typed, before):
    known = {_paragraph_in_words(one): one for one in before}
    pieces = [piece.strip() for piece in re.split(r"\n\s*\n", typed) if piece.strip()]
    return [known.get(piece) or _paragraph(piece) for piece in pieces]


def _paragraph(words):
    words = " ".join(words.split())
    kind = next((kind for kind, mark in MARKS.items() if words.startswith(f"{mark} ")), "paragraph")
    words = words if kind == "paragraph" else words[2:]
    number, text = ("", words) if kind == "row" else numbering.split_number(words, bare=kind == "heading")
    return {"number": number or None, "text": text, "kind": kind}
