"""A list that somebody pastes as one block: terms of reference, recommendations, in every numbering of councils."""

import re

from scrutiny.intake.pasting import unnumbered
from scrutiny.intake.pasting.doubts import Doubt, doubts
from scrutiny.intake.pasting.items import HEADING, ITEM, NOTE, Entry, Item
from scrutiny.intake.pasting.lines import tidied
from scrutiny.intake.pasting.walking import Walk
from scrutiny.intake.readers.text import blocks_of

INLINE = re.compile(r"(?:(?<=[;:,.]) +| +(?<=[;,.] and ))(?=\((?:[ivx]{1,5}|[a-z]|\d{1,2})\) )")
FEWEST_INLINE = 3


def read(text):
    """The items of a pasted block, in order, with the headings over them and the words between them.

    It never raises; nothing of the block is left out but page numbers, running headers and marks.
    """
    entries = _entries(tidied(text))
    finished, level = [], 0
    for entry in entries:
        level = 1 if entry.kind == HEADING else level
        finished.append(entry.finished(0 if entry.kind == HEADING else level))
    return finished


def _entries(text):
    blocks = blocks_of(text)
    if len(blocks) == 1 and len(pieces := INLINE.split(blocks[0].printed)) >= FEWEST_INLINE:
        blocks = blocks_of("\n".join(pieces))
    if not any(block.is_row or block.is_item or block.number for block in blocks):
        return unnumbered.entries_of(blocks)
    entries = Walk(blocks).walked()
    items = [entry for entry in entries if entry.kind == ITEM]
    if len(items) == 1:
        return _unwrapped(entries, items[0])
    return entries


def _unwrapped(entries, only):
    """ "3.1 It is recommended that: (a) ..., (b) ...": the points are the items."""
    if len(only.points) < 2 or not only.text.rstrip("-–").endswith(":"):
        return entries
    at = entries.index(only)
    printed = f"{only.label} {only.text}".strip()
    again = Walk(blocks_of("\n".join(f"{label or '•'} {text}" for label, text in only.points))).walked()
    return [*entries[:at], Entry(NOTE, printed), *again, *entries[at + 1 :]]


__all__ = ["HEADING", "ITEM", "NOTE", "Doubt", "Item", "doubts", "read"]
