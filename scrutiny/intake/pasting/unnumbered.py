"""A pasted block without any number or bullet: one item for each paragraph, or for each line."""

from scrutiny.intake.pasting.items import HEADING, ITEM, NOTE, Entry
from scrutiny.intake.pasting.walking import ANNOUNCES, ENDED, Walk

HALF = 0.5


def entries_of(blocks):
    """With blank lines between them paragraphs are the items, otherwise lines; headings where most end in a stop."""
    has_gaps = any(block.gap for block in blocks[1:])
    ended = sum(bool(ENDED.search(block.text)) for block in blocks)
    has_stops = ended >= HALF * len(blocks)
    entries = []
    for place, block in enumerate(blocks):
        is_last = place == len(blocks) - 1
        if block.is_heading or (has_stops and not is_last and _heads(block)):
            entries.append(Entry(NOTE if ANNOUNCES.search(block.text) else HEADING, block.text.rstrip(":")))
        elif block.text.endswith(":") and not is_last and ANNOUNCES.search(block.text):
            entries.append(Entry(NOTE, block.text))
        elif entries and _goes_on(entries[-1], block, has_gaps):
            entries[-1].extend(block.text)
        else:
            entries.append(Entry(ITEM, block.text))
    return entries


def _heads(block):
    return Walk.could_head(block) and not ENDED.search(block.text.rstrip(":"))


def _goes_on(last, block, has_gaps):
    return has_gaps and not block.gap and last.kind == ITEM and not ENDED.search(last.text)
