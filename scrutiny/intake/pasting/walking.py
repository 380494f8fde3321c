"""Read the blocks of a pasted list into entries: items with their points, headings, and words between them."""

import re

from scrutiny.intake.numbering import plain, prefix
from scrutiny.intake.pasting.items import HEADING, ITEM, NOTE, Entry
from scrutiny.intake.pasting.runs import Run, base, is_under
from scrutiny.intake.pasting.tables import entries_of
from scrutiny.intake.readers.joining import HANGING
from scrutiny.intake.readers.lines import could_be_heading

ENDED = re.compile(r"[.;:!?][\"'”’)\]]*(?:\s*(?:and|or))?$")
ANNOUNCES = re.compile(
    r"\brecommend|\bresolved?\b|\bas follows\b|\bthe following\b|\bis asked\b|\bare asked\b|\bterms? of reference\b"
    r"|\blines? of (?:e|i)nquiry\b|^(?:action|table|appendix|page)\b|^(?:reason|rationale|lead|cost)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?:to|that|we|it|this|these|they) ", re.IGNORECASE)
QUOTED = ("“", '"', "‘", "'")
MOST_WORDS, LONGEST_ALONE = 14, 60


class Walk:
    """Where the reading stands: the entries so far, and the list and the list under it that are open."""

    def __init__(self, blocks):
        self.blocks = blocks
        self.entries, self.outer, self.inner = [], None, None
        self.has_sub_headings = self.any_sub_heading()
        self.has_items = any(_is_labelled(block) and not block.is_heading for block in blocks)

    def any_sub_heading(self):
        """Whether "For action now:" stands somewhere between a heading and its first item."""
        is_under_heading = False
        for block in self.blocks:
            has_colon = block.text.endswith(":")
            if self.could_head(block) and has_colon and is_under_heading:
                return True
            if _is_labelled(block):
                is_under_heading = False
            elif (block.is_heading or self.could_head(block)) and not has_colon:
                is_under_heading = True
        return False

    def walked(self):
        at = 0
        while at < len(self.blocks):
            block = self.blocks[at]
            if block.is_row:
                at += self.read_table(at)
                continue
            self.read(block, self.blocks[at + 1] if at + 1 < len(self.blocks) else None)
            at += 1
        return self.entries

    def read_table(self, at):
        rows = []
        for block in self.blocks[at:]:
            if not block.is_row:
                break
            rows.append(block.cells)
        self.entries += entries_of(rows)
        self.outer = self.inner = None
        return len(rows)

    def read(self, block, after):
        if block.is_heading:
            self.read_heading(block)
        elif _is_labelled(block):
            self.read_labelled(block, after)
        else:
            self.read_plain(block, after)

    def read_heading(self, block):
        goes_on = self.outer is not None and block.number and self.outer.is_followed_by(block.number)
        if block.number and (goes_on or not self.has_items):
            self.add_item(block)
        else:
            self.add_heading(block.text)

    def read_labelled(self, block, after):
        if self.could_head(block) and _is_above(block, after):
            self.add_heading(block.text)
        elif self.outer is None or self.begins_again(block):
            self.add_item(block)
        elif is_under(block.number, block.level, self.outer, self.inner) and self.entries[-1].kind == ITEM:
            self.entries[-1].points.append((block.number, block.text))
            self.inner = Run.begun(block.number, block.level) if block.number else None
        else:
            self.add_item(block)

    def begins_again(self, block):
        """A numbered list after bullets is no part of the last bullet, unless that announces it."""
        is_over = self.outer.base == "•" and block.number and self.inner is None
        return bool(is_over) and not self.entries[-1].words.endswith(":")

    def add_item(self, block):
        is_same = self.outer is not None and (
            self.outer.is_like(block.number) or self.outer.is_followed_by(block.number)
        )
        is_roman = self.outer.is_roman if is_same else None
        self.outer, self.inner = Run.begun(block.number, block.level), None
        if is_roman is not None:
            self.outer.is_roman = is_roman
        number = self.outer.value(block.number) if block.number else None
        self.entries.append(Entry(ITEM, block.text, block.number, number))

    def add_heading(self, words):
        if ANNOUNCES.search(words):
            self.entries.append(Entry(NOTE, words))
        else:
            self.entries.append(Entry(HEADING, words.rstrip(":").strip()))
        self.outer = self.inner = None

    def read_plain(self, block, after):
        last = self.entries[-1] if self.entries else None
        if last is not None and last.kind != HEADING and self.goes_on(last, block, after):
            last.extend(block.text)
        elif self.heads(block, after):
            self.add_heading(block.text)
        elif last is not None and last.kind == ITEM and self.fills_a_gap(block, after):
            self.add_unnumbered(block)
        elif last is not None and last.kind == ITEM and not block.gap:
            last.extend(block.text)
        else:
            self.entries.append(Entry(NOTE, block.text))

    def goes_on(self, last, block, after):
        if last.kind == NOTE:
            return not block.gap and not self.heads(block, after)
        return block.text[:1].islower() or bool(HANGING.search(last.words[-40:]))

    def heads(self, block, after):
        """A short line above a list; under another one, a line with a colon only introduces."""
        if not self.could_head(block) or after is None or (block.text.endswith(":") and self.has_sub_headings):
            return False
        if block.gap or not self.entries or self.entries[-1].kind != ITEM:
            return True
        last = self.entries[-1].words
        return _is_labelled(after) and (bool(ENDED.search(last)) or len(block.text) <= LONGEST_ALONE)

    @staticmethod
    def could_head(block):
        words = block.text.rstrip(":").strip()
        if block.is_row or len(words.split()) > MOST_WORDS or words.startswith(QUOTED) or SENTENCE.match(words):
            return False
        return words[:1].isupper() and could_be_heading(words) and not words.endswith(("?", "!", "”", ":-"))

    def fills_a_gap(self, block, after):
        """Somebody forgot the label: 3, words, 5."""
        if after is None or not after.number or self.outer is None or not block.text[:1].isupper():
            return False
        last, following = self.outer.value(self.outer.label), self.outer.value(after.number)
        is_missing = None not in (last, following) and following == last + 2
        return is_missing and self.outer.is_like(after.number) and bool(ENDED.search(self.entries[-1].words))

    def add_unnumbered(self, block):
        self.inner = None
        self.entries.append(Entry(ITEM, block.text))


def _is_above(block, after):
    """ "2. Roads" above "2.1 Mend them": the number of a section."""
    return after is not None and base(block.number) == "1" and prefix(after.number) == plain(block.number)


def _is_labelled(block):
    return bool(block.number) or block.is_item
