"""The columns of the spreadsheet of a review's recommendations, the same on the way out and in."""

import hashlib
import json

ID, NUMBER, THEME, TEXT = "Id", "Number", "Theme", "Recommendation"
ADDRESSED, PRIORITY, REPLY, WHY = "Addressed to", "Priority", "Reply asked for", "Why"
REASON, VERSION = "Reason for the change", "Version"

COLUMNS = (ID, NUMBER, THEME, TEXT, ADDRESSED, PRIORITY, REPLY, WHY, REASON, VERSION)
WIDE = {TEXT, WHY}
# A cell merged over several rows says the same of each.
FILLED = (THEME, ADDRESSED, PRIORITY, REPLY)
COMPARED = (THEME, TEXT, ADDRESSED, PRIORITY, REPLY, WHY)
BETWEEN = "; "
YES, NO = "yes", "no"
CELL_ENDS = 32_767  # a program cuts longer words there


def row_of(recommendation):
    """{column: text} of a recommendation, whose theme, words and addressees are known."""
    number = recommendation.number
    row = {
        ID: str(recommendation.uuid),
        NUMBER: "" if number is None else str(number),
        THEME: recommendation.theme.heading if recommendation.theme else "",
        TEXT: recommendation.text,
        ADDRESSED: BETWEEN.join(body.name for body in recommendation.addressed_to.all()),
        PRIORITY: recommendation.get_priority_display(),
        REPLY: YES if recommendation.asks_for_reply else NO,
        WHY: recommendation.reason,
        REASON: "",
    }
    return row | {VERSION: f"v{recommendation.version}-{digest(row)}"}


def normal(text):
    """As two cells are compared: what a program makes of line ends and spaces at the ends is no change."""
    return "\n".join(line.rstrip() for line in text[:CELL_ENDS].replace("\r\n", "\n").strip().split("\n"))


def digest(cells):
    """By which a row is known again that nobody has touched since it was written."""
    told = [normal(cells.get(column, "")) for column in COMPARED]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:8]
