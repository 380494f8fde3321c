"""A review's recommendations as lines of a spreadsheet, which can be changed and taken in again."""

from panels.sheets.columns import (
    ADDRESSED,
    BETWEEN,
    COLUMNS,
    ID,
    NO,
    NUMBER,
    PRIORITY,
    REASON,
    REPLY,
    TEXT,
    THEME,
    VERSION,
    WHY,
    WIDE,
    YES,
)  # fmt: skip
from panels.sheets.understanding import KIND
from scrutiny.sheets.writing import Written


def written(recommendations):
    """What scrutiny.lists.sheets writes: one line for each recommendation."""
    return Written("Recommendations", COLUMNS, map(row_of, recommendations), wide=WIDE)


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
    return row | {VERSION: KIND.version_cell(row, recommendation.version)}
