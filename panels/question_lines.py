"""Questions as people type or paste them: one on a line, main ones and supplementary ones."""

import re

from panels.models import QuestionKind

LONGEST = 2_000
MOST = 200
DASH, LETTER, ROMAN, AFTER = r"[-–—*•·]\s+", r"\(?[a-h][).]\s+", r"\(?[ivx]{1,4}[).]\s+", r"\d{1,3}[a-h][).:]?\s+"
SUPPLEMENTARY = re.compile(f"^(?:{DASH}|{LETTER}|{ROMAN}|{AFTER})", re.IGNORECASE)
MAIN = re.compile(r"^(?:Q(?:uestion)?\s*\d{1,3}[).:]?\s+|\(?\d{1,3}[).:]\s+)", re.IGNORECASE)


class TooMuch(ValueError):
    """Its argument is a sentence."""


def questions_in(block):
    """[(kind, text), ...] of the lines of a block; the marks and numbers before them go, ours are given.

    A line that is set in, or begins with a dash, a bullet or a letter, is supplementary to the main one before it;
    where every line begins like that, they are all main ones. Raises TooMuch.
    """
    read = [_read(line) for line in block.splitlines() if line.strip()]
    if read and all(kind == QuestionKind.SUPPLEMENTARY for kind, _ in read):
        read = [(QuestionKind.MAIN, text) for _, text in read]
    read = [(kind, text) for kind, text in read if text]
    if len(read) > MOST:
        raise TooMuch(f"These are {len(read)} questions: there can be {MOST}")
    for number, (_, text) in enumerate(read, start=1):
        if len(text) > LONGEST:
            raise TooMuch(f"Question {number} has {len(text):,} characters: use at most {LONGEST:,}")
    return read


def _read(line):
    bare = line.strip()
    mark = SUPPLEMENTARY.match(bare)
    if mark:
        return QuestionKind.SUPPLEMENTARY, bare[mark.end() :].strip()
    is_set_in = line.startswith(("  ", "\t"))
    number = MAIN.match(bare)
    text = bare[number.end() :].strip() if number else bare
    return QuestionKind.SUPPLEMENTARY if is_set_in and not number else QuestionKind.MAIN, text


def as_block(questions):
    """The block that `questions_in` reads as these questions."""
    return "\n".join(f"- {each.text}" if each.kind == QuestionKind.SUPPLEMENTARY else each.text for each in questions)
