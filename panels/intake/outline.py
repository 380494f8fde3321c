"""A paper as its parts: which lines are headings, what each announces, and what stands under it."""

import re
from dataclasses import dataclass, field

from panels.intake.subjects import LEAD_INS, LISTS, is_list_heading, opens_with_subject, subject_of
from scrutiny.intake import numbering
from scrutiny.intake.blocks import HEADING, PARAGRAPH, Block
from scrutiny.intake.dates import find_dates
from scrutiny.intake.readers.lines import could_be_heading

WEAK_LEVEL, LEAD_IN_LEVEL = 4, 6
SHORT, LONG, VERY_LONG = 80, 90, 200
CONTENTS = re.compile(r"(?:table of )?contents(?: page)?", re.IGNORECASE)
LEADERS = re.compile(r"(?:\.\s?|…){4,}\s*\d*$")
LABELLED = re.compile(
    r"(?!appendix|annexe?|section|part|issue|theme|chapter|objective|priority)[^:]{2,40}:\s", re.IGNORECASE
)


@dataclass
class Part:
    """A heading and the blocks under it, up to the next heading. The first part of a paper may have no heading."""

    heading: Block | None
    subject: str = ""
    blocks: list[Block] = field(default_factory=list)

    @property
    def title(self):
        return self.heading.text if self.heading else ""

    @property
    def number(self):
        return numbering.plain(self.heading.number) if self.heading else ""


@dataclass
class Paper:
    """The blocks of one paper, its parts, and which blocks some recogniser has understood."""

    blocks: list[Block]
    parts: list[Part]
    taken: set = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)

    def take(self, *blocks):
        self.taken.update((block.line, block.text) for block in blocks if block)

    def is_taken(self, block):
        return (block.line, block.text) in self.taken

    def about(self, *subjects):
        return [part for part in self.parts if part.subject in subjects]

    def unread(self):
        """The blocks that no recogniser has taken. The head of a table goes with its rows, and contents with none."""
        read_tables = {block.table for block in self.blocks if block.is_row and self.is_taken(block)}
        for part in self.parts:
            if CONTENTS.fullmatch(part.title):
                self.take(part.heading, *part.blocks)
        heads, seen = set(), set()
        for block in self.blocks:
            if block.is_row and block.table in read_tables and block.table not in seen:
                heads.add((block.line, block.text))
            seen.add(block.table)
        return [one for one in self.blocks if not self.is_taken(one) and (one.line, one.text) not in heads]


def paper_of(blocks):
    """The Paper that a reader's blocks make."""
    marked = _with_headings(list(blocks))
    return Paper(marked, _parts(marked))


def _parts(blocks):
    parts = [Part(None)]
    for block in blocks:
        if block.is_heading:
            parts.append(Part(block, subject_of(block.text)))
        else:
            parts[-1].blocks.append(block)
    return [part for part in parts if part.heading or part.blocks]


def _with_headings(blocks):
    """Headings that have no mark of their own are known by where they stand."""
    marked, subject = [], ""
    for place, block in enumerate(blocks):
        before = marked[-1] if marked else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        level = _unmarked_level(block, before, after, subject)
        marked.append(block.changed(kind=HEADING, level=level) if level else block)
        subject = subject_of(block.text) if marked[-1].is_heading else subject
    return marked


def _unmarked_level(block, before, after, subject):
    if block.is_heading or block.is_row or not block.text or LEADERS.search(block.text):
        return 0
    if block.number:
        return _numbered_level(block, before, after)
    return _worded_level(block, after, subject)


def _numbered_level(block, before, after):
    """ "2. Membership" is a heading over "2.1 ...", and over text when no "1." or "3." stands beside it."""
    if not after or not _is_short(block.text) or re.match(numbering.LABEL, block.number, re.IGNORECASE):
        return 0
    depth = min(6, 1 + len(numbering.plain(block.number).split(".")))
    is_over_its_own = bool(after.number) and numbering.prefix(after.number) == numbering.plain(block.number)
    if is_over_its_own or (len(block.text.split()) <= 6 and _is_only_subject(block.text)):
        return depth
    stands_alone = block.gap and after.gap and not _is_sibling(block, before) and not _is_sibling(block, after)
    return depth if stands_alone and not block.number.startswith("(") and _is_text(after) else 0


def _is_only_subject(text):
    subject = subject_of(text)
    return subject in LISTS | {"terms", "recommendations", "conclusions", "contacts"} and opens_with_subject(text)


def _is_sibling(block, other):
    return bool(other and other.number and numbering.style(other.number) == numbering.style(block.number))


def _worded_level(block, after, subject):
    if not block.gap or block.kind != PARAGRAPH:
        return 0
    if block.text.endswith(":") and len(block.text) <= 120 and subject_of(block.text) in LEAD_INS:
        return LEAD_IN_LEVEL
    if _is_labelled_heading(block.text) and after is not None and after.gap:
        return WEAK_LEVEL
    if not _is_short(block.text) or LABELLED.match(block.text) or after is None:
        return 0
    if find_dates(block.text):
        return 0
    if is_list_heading(block.text) and not after.text.endswith(".") and subject != subject_of(block.text):
        return WEAK_LEVEL
    stands_apart = after.gap or after.is_row or after.is_item or bool(after.number)
    if opens_with_subject(block.text) and len(block.text.split()) <= 8 and (stands_apart or _is_text(after)):
        return WEAK_LEVEL
    if subject in LISTS and len(after.text) < VERY_LONG:
        return 0
    return WEAK_LEVEL if stands_apart and (_is_text(after) or after.is_item or after.is_row) else 0


def _is_labelled_heading(text):
    """ "Summary:" on a line of its own."""
    return text.endswith(":") and len(text.split()) <= 3 and text[:1].isupper() and opens_with_subject(text)


def _is_short(text):
    return len(text) <= SHORT and text[:1].isupper() and could_be_heading(text) and text[-1] not in ":?!"


def _is_text(block):
    return bool(block.number) or len(block.text) >= LONG or block.text.endswith((".", ":"))
