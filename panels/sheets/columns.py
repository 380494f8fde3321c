"""The columns of the spreadsheet of a review's recommendations, the same on the way out and in."""

from scrutiny.sheets.outcomes import ID, REASON, VERSION

NUMBER, THEME, TEXT = "Number", "Theme", "Recommendation"
ADDRESSED, PRIORITY, REPLY, WHY = "Addressed to", "Priority", "Reply asked for", "Why"

COLUMNS = (ID, NUMBER, THEME, TEXT, ADDRESSED, PRIORITY, REPLY, WHY, REASON, VERSION)
WIDE = {TEXT, WHY}
# A cell merged over several rows says the same of each.
FILLED = (THEME, ADDRESSED, PRIORITY, REPLY)
COMPARED = (THEME, TEXT, ADDRESSED, PRIORITY, REPLY, WHY)
BETWEEN = "; "
YES, NO = "yes", "no"
