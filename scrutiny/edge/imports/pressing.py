"""What the buttons beside the lines of a part do: add, move, leave out, put back."""

from dataclasses import dataclass

from scrutiny.edge.imports.drafts import LEFT_OUT, add_line, line_with, move
from scrutiny.edge.imports.parts import PARTICULARS
from scrutiny.edge.imports.showing import address_of

STEPS = {"up": -1, "down": 1}


@dataclass(frozen=True)
class Pressed:
    """words    what was done, in one sentence
    place     where in the part to look now
    goes_on   whether to go on to the next part
    """

    words: str = ""
    place: str = ""
    goes_on: bool = False


def press(draft, part, button):
    """Do what a button says: "save", "next", "add", or "up", "down", "out" and "back" with the key of a line."""
    name, _, key = button.partition(":")
    if name == "add" and part is not PARTICULARS:
        return Pressed(f"Added: an empty {part.one} at the end.", address_of(part, draft, add_line(draft, part)))
    line = line_with(draft, part, key) if part is not PARTICULARS else None
    if line is None:
        return Pressed(goes_on=name == "next")
    if name in STEPS:
        move(draft, part, key, STEPS[name])
        return Pressed(f"Moved {name}: {part.name_of(line)}.", address_of(part, draft, key))
    if name in {"out", "back"}:
        line[LEFT_OUT] = name == "out"
        words = "Left out: {}. It stays here, so that you can put it back." if name == "out" else "Put back: {}."
        return Pressed(words.format(part.name_of(line)), address_of(part, draft, key))
    return Pressed()
