"""What somebody should look at in a list that was understood from a pasted block."""

import re
from dataclasses import dataclass
from itertools import pairwise

from scrutiny.intake.numbering import ordinal, plain, prefix, split_number
from scrutiny.intake.pasting.items import HEADING, ITEM, NOTE
from scrutiny.intake.pasting.runs import base
from scrutiny.intake.readers.joining import HANGING

FEWEST_WORDS = 3
BREAKS_OFF = re.compile(r"[\w,–-]$")


@dataclass(frozen=True)
class Doubt:
    """place counts from 0 in the list of items; the sentence is for the person who pasted."""

    place: int
    sentence: str


def doubts(items):
    """[Doubt, ...] in the order of the items: gaps and doubles in the numbers, words of no item, what breaks off."""
    return sorted([*_of_numbers(items), *_of_words(items)], key=lambda doubt: doubt.place)


def _of_numbers(items):
    """Numbers may begin again under a heading."""
    last, seen, begins, unnumbered = None, set(), True, 0
    for place, item in enumerate(items):
        begins = begins or item.kind == HEADING
        unnumbered += item.kind == ITEM and not item.label
        if item.kind != ITEM or item.number is None:
            continue
        if begins and item.number == 1:
            seen, last = set(), None
        yield from _of_number(place, item, last, seen, unnumbered)
        seen.add(plain(item.label).lower())
        last, begins, unnumbered = item, False, 0


def _of_number(place, item, last, seen, unnumbered):
    if plain(item.label).lower() in seen:
        yield Doubt(place, f"The number {_short(item)} stands twice.")
    elif last is not None and _run(last) == _run(item):
        missing = item.number - last.number - 1
        if item.number < last.number:
            yield Doubt(place, f"The numbers go back here: {_short(last)} is followed by {_short(item)}.")
        elif missing > unnumbered:
            told = "A number is" if missing == 1 else f"{missing} numbers are"
            yield Doubt(place, f"{told} missing: {_short(last)} is followed by {_short(item)}.")


def _run(item):
    return base(item.label), prefix(item.label)


def _short(item):
    return item.label.rstrip(".:")


def _of_words(items):
    for place, item in enumerate(items):
        if item.kind == NOTE:
            yield Doubt(place, "These words have no number or bullet and seem to be no item.")
        elif item.kind == ITEM:
            yield from _of_item(place, item, items)


def _odd_beginning(item):
    """The label with which a list under an item begins, where that is not its first: "5" under "b)"."""
    labels = [split_number(line)[0] for line in item.text.split("\n")[1:]]
    for before, label in pairwise(["", *labels]):
        if label and (not before or base(label) != base(before)) and ordinal(label) not in {None, 1}:
            return plain(label)
    return ""


def _of_item(place, item, items):
    if 0 < len(item.text.split()) < FEWEST_WORDS:
        yield Doubt(place, "It is very short: is it whole?")
    elif HANGING.search(item.text[-40:]) and BREAKS_OFF.search(item.text):
        yield Doubt(place, "It seems to break off: is it whole?")
    if begins := _odd_beginning(item):
        yield Doubt(place, f"What stands under it begins with {begins}: does it belong to it?")
    if not item.label and any(other.label for other in items if other.kind == ITEM):
        yield Doubt(place, "It has no number, but others have.")
    if item.rest:
        yield Doubt(place, f"The other columns of its row were left out: {item.rest}")
