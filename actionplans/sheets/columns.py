"""The columns of the spreadsheet of a plan's actions, the same on the way out and in."""

from scrutiny.sheets.outcomes import ID, REASON, VERSION

NUMBER, SECTION, PART, RECOMMENDATION, TEXT = "Number", "Section", "Part of", "Recommendation", "Action"
OWNERS, ACCOUNTABLE, BY = "Owners", "Accountable", "By when"
PRIORITY, LINKS, ISSUE, RESOURCES = "Priority", "Links to other plans", "Issue", "Resources"
CRITERIA, MILESTONES = "Success criteria", "Milestones"
FIRST, STANDS = "First agreed date (for reading)", "How it stands (for reading)"

COLUMNS = (
    ID, NUMBER, SECTION, PART, RECOMMENDATION, TEXT, OWNERS, ACCOUNTABLE, BY, FIRST, PRIORITY, LINKS, ISSUE, RESOURCES,
    CRITERIA, MILESTONES, STANDS, REASON, VERSION,
)  # fmt: skip
WIDE = {TEXT, OWNERS, ISSUE, CRITERIA, MILESTONES}
# A cell merged over several rows says the same of each.
FILLED = (SECTION, OWNERS, ACCOUNTABLE, BY, PRIORITY)
COMPARED = (
    NUMBER, SECTION, PART, RECOMMENDATION, TEXT, OWNERS, ACCOUNTABLE, BY, PRIORITY, LINKS, ISSUE, RESOURCES, CRITERIA,
    MILESTONES,
)  # fmt: skip
FOR_READING = (FIRST, STANDS)
BETWEEN = "; "
