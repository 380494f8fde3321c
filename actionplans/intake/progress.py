"""What a progress cell says: a status word, a colour word, and the words that follow."""

import re

WORDS = (
    ("complete", r"completed?|done|achieved|implemented|actioned|closed"),
    (
        "in progress",
        r"on-?\s?going|in progress|in hand|under ?way|being implemented|part(?:ly|ially) (?:complete|achieved)d?"
        r"|started|carried forward",
    ),
    ("on track", r"on track|on target|on schedule"),
    ("slipping", r"slipp(?:ing|ed)|delayed|behind schedule"),
    ("off track", r"off track|off target|overdue|not on target|missed"),
    ("not due", r"not (?:yet )?(?:started|begun|due)|no action taken yet|to be started|planned|outstanding|new"),
    ("withdrawn", r"withdrawn|superseded|deleted|no longer (?:required|applicable|relevant)"),
)
STATUS = re.compile(
    r"(?P<word>" + "|".join(words for _, words in WORDS) + r")(?P<mark>\s*$|\s*[.:;,]\s*|\s*[-–—]\s+|\s+(?=\())",
    re.IGNORECASE,
)
NAMES = "red|amber|green|yellow|blue|grey|gray"
# A colour that rates: it begins a cell, or a sentence of it, and nothing but a mark or another such colour follows it.
MARK = re.compile(
    rf"(?:^|(?<=[.;•])|(?<=\b(?i:red)\s)|(?<=\b(?i:amber|green)\s))\W{{0,6}}\b(?P<colour>(?i:{NAMES}))\b"
    rf"(?=\s*$|\s*[-–—:.,;(]|\s+overall\b|\s+(?i:{NAMES})\b)"
)
OVERALL = re.compile(rf"\b(?P<colour>{NAMES})\s+overall\b|\boverall\s*[:–—-]?\s*(?P<after>{NAMES})\b", re.IGNORECASE)
RAG = {"red": "red", "amber": "amber", "yellow": "amber", "green": "green"}


def status_of(word):
    """The status that a status word of a paper stands for ("Ongoing" is "in progress"), or None."""
    for status, words in WORDS:
        if re.fullmatch(words, word.strip(" .:;,-–"), re.IGNORECASE):
            return status
    return None


def read_progress(text):
    """(status word as printed or None, the words after it or None): "Ongoing (first teams in place)"."""
    text = text.strip()
    match = STATUS.match(text)
    if not match:
        return None, text or None
    rest = text[match.end() :].strip()
    return match["word"], rest or None


def marks_in(cell):
    """The colours that a cell rates with, in order: ["amber", "green"]; after the first, only those in capitals."""
    found = [match["colour"] for match in MARK.finditer(cell or "")]
    return [word.lower() for place, word in enumerate(found) if not place or word[0].isupper()]


def first_mark(cell):
    """Where the first rating of a cell begins that does not begin the cell, or None."""
    for match in MARK.finditer(cell):
        if match.start() and match["colour"][0].isupper():
            return match.start()
    return None


def rag_of(*cells):
    """The colour of a row, only where the paper prints the colour's word; blue and grey are no rating.

    The overall colour outweighs those of the parts; several that differ are none.
    """
    for cell in cells:
        overall = OVERALL.search(cell or "")
        marks = {(overall["colour"] or overall["after"]).lower()} if overall else set(marks_in(cell))
        if marks:
            return RAG.get(marks.pop()) if len(marks) == 1 else None
    return None


def is_rated_twice(*cells):
    """Whether a cell rates with several colours and does not say which is that of the whole."""
    return any(len(set(marks_in(cell))) > 1 and not OVERALL.search(cell) for cell in cells)
