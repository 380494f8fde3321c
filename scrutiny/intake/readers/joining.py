"""Put together again what line ends and page ends have cut apart."""

import re

from scrutiny.intake.numbering import BARE, follows
from scrutiny.intake.readers.pages import room_in_box

ENDS = re.compile(r"[.:;!?][\"'”’)\]]*$")
HANGING = re.compile(
    r"(?:\b(?:the|a|an|of|and|or|to|in|on|for|with|by|from|at|as|that|which|their|its|is|are|be|into|between|our|this)"
    r"|['’]s|s['’]|,|-|–)$",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"[a-z)][.?!]\s+[A-Z]")
LABEL = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z/'’-]+){0,3}:(?:\s|$)")
SPREAD = re.compile(r"[\t|]|\S {3,}\S|\.{4}|(?:\. ){4}")  # columns, running headers and lines of contents
NARROWEST, WIDEST = 50, 130
RUNNING_TEXT = 60
TAIL = 40
LONGEST_PARAGRAPH = 10_000  # so that a text without a single break cannot grow into one paragraph without end


def joined(blocks, lines):
    """The blocks with wrapped lines and paragraphs broken over a page made whole again."""
    width = wrap_width(lines)
    known = Words(lines)
    whole = []
    for block in blocks:
        if whole and _goes_on(whole[-1], block, lines, width):
            before = whole[-1]
            whole[-1] = before.changed(text=_glued(before.text, block.printed, known))
        else:
            whole.append(block)
    return _with_bare_numbers(whole)


def _with_bare_numbers(blocks):
    """ "- 14 The Council", "- 15 However": a number without a mark is one where it runs on from item to item."""
    bare = [_bare_number(block) for block in blocks]
    following = iter([number for number in bare if number is not None][1:])
    numbered, last = [], None
    for here, block in zip(bare, blocks, strict=True):
        after = next(following, None) if here is not None else None
        if here is not None and (here - 1 == last or here + 1 == after):
            block, last = block.changed(number=str(here), text=BARE.sub("", block.text, count=1)), here
        numbered.append(block)
    return numbered


def _bare_number(block):
    match = BARE.match(block.text) if block.is_item and not block.number else None
    return int(match["number"]) if match else None


def wrap_width(lines):
    """The column at which the text was wrapped, or 0 when each paragraph stands on a line of its own."""
    lengths = [len(line.rstrip()) for line in lines if line.strip() and not SPREAD.search(line)]
    if not lengths or sum(length > WIDEST for length in lengths) > 0.03 * len(lengths):
        return 0
    narrow = [length for length in lengths if NARROWEST < length <= WIDEST]
    for width in sorted(set(narrow), reverse=True):
        if sum(width - 6 <= length <= width for length in narrow) >= max(3, 0.1 * len(lengths)):
            return width
    return 0


def _goes_on(before, block, lines, width):
    if before.is_row or block.is_row or before.is_heading or block.is_heading or (block.is_item and not block.number):
        return False
    if len(before.text) > LONGEST_PARAGRAPH:
        return False
    if LABEL.match(block.text) or (block.number and not _is_inside_sentence(before, block)):
        return False
    if block.gap:
        return _broken_over_a_page(before, block)
    return _wrapped(before, block, lines, width)


def _is_inside_sentence(before, block):
    """A wrapped line may begin with "2008. The" or "(ii) of the Act", which is no new paragraph."""
    is_next = bool(before.number) and follows(block.number, before.number)
    return (
        not block.gap and not is_next and HANGING.search(before.text[-TAIL:]) is not None and block.text[:1].islower()
    )


def _broken_over_a_page(before, block):
    """A blank line in the middle of a sentence: nobody ended it and nobody began a new one."""
    if ENDS.search(before.text[-TAIL:]) or len(before.text) < RUNNING_TEXT:
        return False
    if block.text[:1].islower():
        return True
    ran_on = len(before.text) >= 2 * RUNNING_TEXT and SENTENCES.search(before.text)
    was_cut = HANGING.search(before.text[-TAIL:]) or ran_on
    return bool(was_cut) and len(block.text) >= RUNNING_TEXT / 2 and bool(ENDS.search(block.text))


def _wrapped(before, block, lines, width):
    """The first word of a wrapped line would not have fitted on the line above."""
    above = lines[block.line - 2]
    room = room_in_box(above)
    if room is not None and len(block.text.split()[0]) >= room:
        return True
    if above.endswith("  ") and not width:
        return False
    if block.text[:1].islower() and not ENDS.search(before.text[-TAIL:]):
        return True
    if (before.number or before.is_item) and not before.text.endswith(":") and _hangs(before, block, lines):
        return True
    if len(before.text) >= RUNNING_TEXT and HANGING.search(before.text[-TAIL:]):
        return True
    if not width:
        return False
    first_word = lines[block.line - 1].split()[0]
    return len(above.rstrip()) + 1 + len(first_word) > width


def _hangs(before, block, lines):
    """A line set in under the words of the numbered paragraph or the item above it."""
    first, line = lines[before.line - 1], lines[block.line - 1]
    return len(line) - len(line.lstrip()) > len(first) - len(first.lstrip())


def _glued(before, after, known):
    cut = re.search(r"(?P<head>[A-Za-z]+)-$", before[-40:])
    rest = re.match(r"[a-z]+", after)
    if not cut or not rest:
        return f"{before} {after}"
    return before[:-1] + after if known.is_one_word(cut["head"], rest.group()) else before + after


class Words:
    """The words of a paper, by which a hyphen at the end of a line is known for a printer's: "recommen-" "dation"."""

    def __init__(self, lines):
        self.lines, self.found = lines, None

    def is_one_word(self, head, rest):
        """Whether the paper has the whole word elsewhere without its hyphen."""
        if self.found is None:
            self.found = {word.lower() for line in self.lines for word in re.findall(r"[A-Za-z]+(?:-[a-z]+)?", line)}
        return f"{head}{rest}".lower() in self.found and f"{head}-{rest}".lower() not in self.found
