"""How two texts differ word by word, and how three are brought together. No Django in it."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

WORDS = re.compile(r"\s+|\w+|[^\w\s]+")
END = re.compile(r"[.!?\n]")
KEPT, TAKEN_OUT, PUT_IN = "", "del", "ins"
# Comparing takes time in proportion to one length times the other: beyond this, sentences are compared and not words,
# and beyond this many sentences all that lies between is one change.
MOST_PAIRS = 1_000_000


@dataclass(frozen=True)
class Part:
    """A stretch of text. `change` is "" where both texts have it, "del" or "ins" where only one has."""

    text: str
    change: str = KEPT


@dataclass(frozen=True)
class Edit:
    """Words `start` to `end` of the base are replaced by `words`."""

    start: int
    end: int
    words: tuple


def parted(before, after):
    """[Part, ...] that lead from one text to the other; without those kept it is `before` and `after` again."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    parts, place = [], 0
    for edit in edits(old, new):
        parts.append(Part("".join(old[place : edit.start])))
        parts.append(Part("".join(old[edit.start : edit.end]), TAKEN_OUT))
        parts.append(Part("".join(edit.words), PUT_IN))
        place = edit.end
    parts.append(Part("".join(old[place:])))
    return [part for part in parts if part.text]


def shortened(parts, room=80):
    """The parts with long stretches that both have cut to their ends: "... words before" and "words after ..."."""
    last = len(parts) - 1
    return [
        Part(_ends(part.text, room, is_first=place == 0, is_last=place == last)) if part.change == KEPT else part
        for place, part in enumerate(parts)
    ]


def merged(base, theirs, mine):
    """The text with the changes of both; None where they changed the same words, or words next to each other."""
    words = WORDS.findall(base)
    ours = edits(words, WORDS.findall(theirs)), edits(words, WORDS.findall(mine))
    together = sorted({*ours[0], *ours[1]}, key=lambda edit: (edit.start, edit.end))
    if any(after.start <= before.end for before, after in pairwise(together)):
        return None
    for edit in reversed(together):
        words[edit.start : edit.end] = edit.words
    return "".join(words)


def edits(old, new):
    """[Edit, ...] in order that make the list `new` out of `old`. A gap of mere spaces between two joins them."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    found = []
    for tag, start, end, new_start, new_end in _steps(inner_old, inner_new):
        if tag != "equal":
            _append(found, Edit(head + start, head + end, tuple(inner_new[new_start:new_end])), old)
    return found


def _steps(old, new):
    if len(old) * len(new) <= MOST_PAIRS:
        return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    old_ends, new_ends = _sentence_ends(old), _sentence_ends(new)
    if len(old_ends) * len(new_ends) > MOST_PAIRS:
        return [("replace", 0, len(old), 0, len(new))]
    sentences = SequenceMatcher(None, _sentences(old, old_ends), _sentences(new, new_ends), autojunk=False)
    return [
        (tag, old_ends[start], old_ends[end], new_ends[new_start], new_ends[new_end])
        for tag, start, end, new_start, new_end in sentences.get_opcodes()
    ]


def _sentence_ends(words):
    """Where the sentences of a list of words begin and end, from 0 to its length."""
    ends = [place for place, word in enumerate(words, start=1) if END.search(word)]
    return sorted({0, *ends, len(words)})


def _sentences(words, ends):
    return [tuple(words[start:end]) for start, end in pairwise(ends)]


def _append(found, edit, old):
    """Two changed words with only a space between them read better as one change."""
    between = old[found[-1].end : edit.start] if found else None
    if between is not None and len(between) == 1 and between[0].isspace():
        last = found.pop()
        edit = Edit(last.start, edit.end, (*last.words, *between, *edit.words))
    found.append(edit)


def _alike(one, other):
    """How many words two lists begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _ends(text, room, *, is_first, is_last):
    if len(text) <= 2 * room:
        return text
    head = "" if is_first else text[:room].rsplit(maxsplit=1)[0] + " "
    tail = "" if is_last else " " + text[-room:].split(maxsplit=1)[-1]
    return f"{head}…{tail}"
