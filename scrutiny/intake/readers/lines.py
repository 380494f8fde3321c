"""What one line of text is by its own marks: a heading, a list item, a numbered paragraph or plain words."""

import re

from scrutiny.intake import blocks as kinds
from scrutiny.intake.blocks import Block
from scrutiny.intake.numbering import split_number
from scrutiny.intake.readers.marks import clean, emphasis

HASHES = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
BULLET = re.compile(r"(\s*)[-*+•●▪■◦○·–—➢✓\uf0b7\uf0a7o]\s+(?=\S)(.*)", re.DOTALL)
BULLET_TIGHT = re.compile(r"(\s*)[•●▪■◦\uf0b7\uf0a7](?=\S)(.*)", re.DOTALL)
LONGEST_HEADING = 120
BOLD_LEVEL, CAPITALS_LEVEL = 5, 3


def block_of_line(text, line, *, gap=True, bare=False):
    """The Block that a line (or an HTML element's words) makes by itself. Tables are made elsewhere."""
    hashes = HASHES.match(text)
    if hashes:
        return _heading(hashes.group(2), line, len(hashes.group(1)), gap)
    bullet = BULLET.match(text) or BULLET_TIGHT.match(text)
    if bullet:
        return _item(bullet, line, gap, bare)
    words, set_as = clean(text), emphasis(text)
    if set_as == "bold" and could_be_heading(words.rstrip(":")):
        return _heading(text, line, BOLD_LEVEL, gap).changed(emphasis="bold")
    if is_capitals(words) and could_be_heading(words):
        return _heading(text, line, CAPITALS_LEVEL, gap)
    number, rest = split_number(words, bare=bare)
    kind = kinds.ITEM if number and "." not in number.strip(".") else kinds.PARAGRAPH
    return Block(kind, rest, line, number=number, emphasis=set_as, gap=gap)


def _heading(text, line, level, gap):
    number, words = split_number(clean(text), bare=True)
    return Block(kinds.HEADING, words or number, line, level, number if words else "", emphasis=emphasis(text), gap=gap)


def _item(bullet, line, gap, bare):
    indent, rest = bullet.groups()
    number, words = split_number(clean(rest), bare=bare)
    kind = kinds.PARAGRAPH if "." in number.strip(".") else kinds.ITEM
    level = min(3, len(indent.expandtabs(4)) // 2)
    return Block(kind, words, line, level if kind == kinds.ITEM else 0, number, emphasis=emphasis(rest), gap=gap)


def could_be_heading(words):
    return 2 < len(words) <= LONGEST_HEADING and words[-1] not in ".;," and any(c.isalpha() for c in words)


def is_capitals(words):
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 3 and all(c.isupper() for c in letters)
