"""A list that was pasted as one block, as lines of a LinesForm."""

from scrutiny.forms.editing import LONGEST_TEXT
from scrutiny.intake import pasted
from scrutiny.ordered import Line


class NotTaken(Exception):
    """Said in a sentence."""


def lines_from(block, *, room, one, after):
    """(new Lines, {place: what is to be looked at}) of a pasted block.

    room   how many more lines the list can have
    one    what a line is called
    after  how many lines stand before these
    """
    if not block.strip():
        raise NotTaken("Paste them here first")
    if len(block) > LONGEST_TEXT:
        raise NotTaken(f"That is too much at once: use at most {LONGEST_TEXT:,} characters")
    items = pasted.read(block)
    if not items:
        raise NotTaken("There are no words in what you pasted")
    if len(items) > room:
        raise NotTaken(f"That is too much at once: {len(items)} were read, and there is room for {room} more")
    notes = {}
    for place, sentence in sorted(_sentences(items, one), key=lambda found: found[0]):
        notes.setdefault(after + place, {"said": []})["said"].append(sentence)
    return [Line(None, item.text) for item in items], notes


def _sentences(items, one):
    yield from ((doubt.place, doubt.sentence) for doubt in pasted.doubts(items))
    for place, item in enumerate(items):
        if item.kind == pasted.HEADING:
            yield place, f"It seems to be a heading. Remove it if it is no {one}."
