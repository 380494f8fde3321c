"""What becomes of each line of a pasted block, once somebody has looked at it. No Django in it."""

from dataclasses import dataclass, field

from scrutiny.intake.numbering import plain
from scrutiny.intake.pasted import HEADING, ITEM, NOTE, Item

OUT, JOIN, TAKE = "out", "join", "take"
MARKS = {ITEM: (OUT, JOIN), NOTE: (TAKE, JOIN), HEADING: (OUT, TAKE)}
LONGEST_REFERENCE = 20


@dataclass
class Line:
    """One line as it is shown: what was read, the words as they stand in its box, and what was ticked beside it."""

    place: int
    item: Item
    text: str
    marks: set
    doubts: list = field(default_factory=list)
    fields: dict = field(default_factory=dict)
    checks: list = field(default_factory=list)
    is_new_theme: bool = False

    @property
    def role(self):
        """ "item", "heading", "join" or "out": what is made of it."""
        if OUT in self.marks:
            return OUT
        if JOIN in self.marks:
            return JOIN
        if TAKE in self.marks:
            return ITEM
        return OUT if self.item.kind == NOTE else self.item.kind


@dataclass
class Given:
    """A recommendation to be added. `theme` is its heading, "" for none."""

    place: int
    text: str
    theme: str
    number: int | None = None
    reference: str = ""


def put_together(lines, typed):
    """[Given, ...] of the lines, in order; `typed` has text-PLACE and, where numbers are kept, number-PLACE."""
    given, theme = [], ""
    for line in lines:
        text = typed[f"text-{line.place}"].strip()
        if line.role == HEADING:
            theme = " ".join(text.split())
        elif line.role == ITEM:
            given.append(_given(line, text, theme, typed))
        elif line.role == JOIN:
            given[-1].text = f"{given[-1].text} {text}".strip()
    return given


def _given(line, text, theme, typed):
    if f"number-{line.place}" not in typed:
        return Given(line.place, text, theme)
    reference = plain(line.item.label)[:LONGEST_REFERENCE]
    return Given(line.place, text, theme, typed[f"number-{line.place}"], reference)
