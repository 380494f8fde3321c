"""What a paper says that its colours mean: "Green = completed, amber = on target, red = not on target"."""

import re

from actionplans.intake.progress import NAMES

COLOUR = rf"\b(?P<colour>{NAMES})\b"
IN_BRACKETS = re.compile(rf"{COLOUR}\s*\((?P<meaning>[^()]{{3,120}})\)", re.IGNORECASE)
EQUALS = re.compile(rf"{COLOUR}\s*=\s*(?P<meaning>.{{3,120}}?)(?=[\s,;.|]*(?:\b(?:{NAMES})\s*=|$))", re.IGNORECASE)
ON_A_LINE = re.compile(rf"\W*{COLOUR}\s*[:=|–—-]\s*(?P<meaning>\S.{{2,120}})", re.IGNORECASE)
FEWEST = 2

# In this order: "not on target" before "on target", "expecting to complete on time" before "complete".
STATUSES = [
    (status, re.compile(words, re.IGNORECASE))
    for status, words in (
        ("complete", r"^(?:(?:actions?|task|fully|all|has|have|been|is|are)\s+)*"
                     r"(?:complete|done|achieved|implement|delivered|finished|closed)"),
        ("not due", r"\bnot (?:yet )?(?:started|due|begun)|\bfuture\b|\byet to (?:start|begin)"),
        ("off track", r"\bnot (?:be |expected|likely|on (?:target|track|schedule|course)|going|achiev|met\b|meeting)"
                      r"|\boff (?:track|target|course)|\bwill not\b|\boverdue|\bmiss(?:ed|ing)|\bfail|\bserious"
                      r"|\bsignificant|\bunlikely|\bcritical|\bmajor|\bno progress"),
        ("slipping", r"\bslip|\bdelay|\bat risk|\bbehind|\bconcern|\bminor|\bsome (?:risk|issue|problem)|\bmay not\b"),
        ("on track", r"\bon (?:target|track|schedule|course|time)\b|\bexpect|\bas planned"
                     r"|\bno (?:issues|concerns|problems)|\bto plan\b"),
        ("in progress", r"\bprogress|\bunder ?way|\bstarted|\bongoing|\bnot (?:yet )?complet|\bin hand"),
        ("complete", r"\bcomplete"),
        ("withdrawn", r"\bwithdrawn|\bno longer|\bsuperseded"),
    )
]  # fmt: skip


def status_meant(meaning):
    """The status that the meaning of a colour stands for ("action completed" is "complete"), or None."""
    return next((status for status, words in STATUSES if words.search(meaning.strip())), None)


def legend_of(paper):
    """[{"colour", "meaning", "status"}] of the first key to the colours that a Paper prints, [] where it has none."""
    for key, blocks in _keys(paper):
        if len(key) >= FEWEST:
            paper.take(*blocks)
            return [
                {"colour": colour, "meaning": meaning, "status": status_meant(meaning)}
                for colour, meaning in key.items()
            ]
    return []


def _keys(paper):
    for block in paper.blocks:
        text = "; ".join(block.cells) if block.is_row else block.printed
        for form in (IN_BRACKETS, EQUALS):
            yield _key(form.finditer(text)), [block]
    yield from _lines(paper)


def _lines(paper):
    """Lines, items or rows that follow each other and say one colour each."""
    run, blocks = [], []
    for block in paper.blocks:
        text = ": ".join(block.cells[:2]) if block.is_row and len(block.cells) == 2 else block.printed
        match = None if block.is_row and len(block.cells) != 2 else ON_A_LINE.fullmatch(text)
        if match:
            run.append(match)
            blocks.append(block)
        elif run:
            yield _key(run), blocks
            run, blocks = [], []
    yield _key(run), blocks


def _key(matches):
    key = {}
    for match in matches:
        key.setdefault(match["colour"].lower().replace("gray", "grey"), match["meaning"].strip(" .,;"))
    return key
