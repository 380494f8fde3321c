"""The labels over the tables of a plan: "Section 2: Next six months", "Issue 3: ...", with an overall rating or not."""

import re
from dataclasses import dataclass, field

from actionplans.intake.matching import RATHER_SAME, alike
from actionplans.intake.progress import NAMES
from panels.intake.subjects import subject_of

LABEL = re.compile(
    r"(?P<kind>section|part|theme|priority|objective|aim|outcome|goal|strand|work ?stream|topic|category|issue|area"
    r"|finding)"
    r"\s+(?P<number>\d{1,2}|[A-H]|[IVX]{1,4})\s*[:.–—-]\s*(?P<title>[^\s:–—-].*)",
    re.IGNORECASE,
)
RATED = re.compile(
    rf"\s*[-–—:;,(\[]*\s*\b(?:(?:overall|rag)(?:\s+(?:rag|progress|rating|status))*|rating)\s*(?:is|[:=–—-])*\s*"
    rf"(?P<rating>(?:{NAMES})\b[^()]{{0,60}}|(?:on|off) (?:track|target)|complete[d]?|in progress|delayed)\s*[)\].]*$",
    re.IGNORECASE,
)
LONGEST_LABEL, LONGEST_SUMMARY = 300, 2000


@dataclass
class Heading:
    """A label as printed, without its rating; what is said under it; the rows that follow."""

    text: str
    kind: str
    title: str
    rating: str = ""
    block: object = None
    said: list = field(default_factory=list)
    rows: list = field(default_factory=list)

    @property
    def words(self):
        return [words for _, words in self.said if words]

    @property
    def is_plan(self):
        """ "Section 9: Action plan" says what the paper has there, and parts nothing."""
        return subject_of(self.title) == "plan"


def label_of(block):
    """The Heading that a block is, or None."""
    if block.is_row or block.is_item or len(block.printed) > LONGEST_LABEL:
        return None
    printed = block.printed
    rated = RATED.search(printed)
    match = LABEL.fullmatch(printed[: rated.start()] if rated else printed)
    if not match:
        return None
    return Heading(match.group().strip(), match["kind"].lower(), match["title"].strip(), _rating(rated))


def rating_in(text):
    """The rating of a line that says it and nothing else: "Overall rating: Amber"."""
    match = RATED.match(text)
    return _rating(match) if match else ""


def _rating(match):
    return match["rating"].strip(" .") if match else ""


class Labels:
    """Which section, and which issue in it, the rows that come next stand under."""

    def __init__(self):
        self.outer, self.inner, self.outer_kind, self.met = None, None, "", []

    def meet(self, block):
        """Take a block that is a label in; gives the Heading, or None for another block."""
        label = label_of(block)
        if label is None:
            return None
        label.block = block
        self.met.append(label)
        if self.outer is None or label.kind == self.outer_kind or self.outer.is_plan:
            self.outer, self.outer_kind, self.inner = label, label.kind, None
        else:
            self._enter(label)
        return label

    def _enter(self, label):
        """An issue; printed below the table that it belongs to where that table begins with its words."""
        belated = self.outer.rows if self.inner is None else []
        self.inner = label
        if (
            belated
            and belated[0].issue is None
            and alike(label.title, belated[0].cells.get("action", "")) >= RATHER_SAME
        ):
            label.rows = list(belated)
            for row in belated:
                row.issue = label

    def leave(self):
        """A heading of another kind: what comes now stands under no label."""
        self.outer, self.inner = None, None

    def own(self, row):
        row.section, row.issue = self.outer, self.inner
        for heading in (self.outer, self.inner):
            if heading:
                heading.rows.append(row)
