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
COLOUR = re.compile(r"(?P<colour>red|amber|green|yellow|blue|grey|gray)\b", re.IGNORECASE)
LEADING_COLOUR = re.compile(rf"\W*{COLOUR.pattern}(?=\s*$|\s*[-–—:.,;(]|\s+overall)", re.IGNORECASE)
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


def rag_of(*cells):
    """The colour of a row, only where the paper prints the colour's word; blue and grey are no rating."""
    for cell in cells:
        match = LEADING_COLOUR.match(cell or "")
        if match:
            return RAG.get(match["colour"].lower())
    return None
