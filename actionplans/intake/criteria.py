"""Success criteria, and what a paper says of each: "Policy agreed by March ACHIEVED"."""

import re

HEADING = re.compile(
    r"(?:success (?:criteria|measures?)|measures? of success|how (?:we|you|one) will know.{0,40}"
    r"|what (?:will )?success (?:will )?looks? like|success will (?:be|look like))\s*[:?]?",
    re.IGNORECASE,
)
WORDS = ("NOT ACHIEVED", "NOT MET", "PARTLY ACHIEVED", "PARTLY MET", "ACHIEVED", "COMPLETED", "COMPLETE", "MET",
         "ONGOING", "AMBER", "GREEN", "RED")  # fmt: skip
TORN = "|".join(r"\s?".join(word.replace(" ", "")) for word in WORDS)  # a scanner tears capitals apart: "AC HIEV ED"
STATE = re.compile(
    rf"\s?[-–—:;,(]{{0,3}}\s?(?<![A-Za-z])(?P<word>{TORN})(?![A-Za-z])(?P<rest>.*)$"
    r"|(?<=[.;])\s+(?P<said>(?:Achieved|Ongoing|Completed?|Amber|Green|Red|Not achieved|Not met|Met)\b.*)$",
    re.DOTALL,
)


def criterion(text):
    """{"text", "state"} of a criterion; the state as printed after it, or None."""
    text = text.strip()
    match = STATE.search(text)
    if not match or not match.start() or "=" in text[match.start() :] or "=" in text[: match.start()]:
        return {"text": text, "state": None}
    state = match["said"] or f"{_whole(match['word'])}{match['rest']}"
    return {"text": text[: match.start()].strip(), "state": state.strip().rstrip(").").strip()}


def _whole(word):
    letters = re.sub(r"\s", "", word)
    return next(known for known in WORDS if known.replace(" ", "") == letters)


def criteria_in(cell):
    """The criteria of a cell, parted at bullets and semicolons."""
    return [criterion(text) for text in re.split(r"\s*[•●▪;]\s+", cell) if text.strip()]
