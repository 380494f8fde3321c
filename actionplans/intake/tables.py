"""The tables of an action plan, put together again over broken pages, and what stands over and under them."""

import re
from dataclasses import dataclass, field

from actionplans.intake.columns import roles_of
from actionplans.intake.criteria import HEADING as CRITERIA
from actionplans.intake.criteria import criterion
from actionplans.intake.labels import LONGEST_SUMMARY, Heading, Labels, rating_in
from actionplans.intake.running import put_back
from panels.intake.bodies import in_plain_case, is_council

ENDS = re.compile(r"[.!?:;)][\"'”’]*$")


@dataclass
class PlanRow:
    """A row of a plan: its cells by role, the theme it stands under, and the source lines it was put together from."""

    cells: dict
    theme: str | None
    heading: str | None
    line: int
    has_recommendations: bool = False
    blocks: list = field(default_factory=list)
    section: Heading | None = None
    issue: Heading | None = None
    criteria: list = field(default_factory=list)


def plan_rows(paper):
    """The rows of every action plan table of a Paper, in order, broken cells joined and repeated headers left out."""
    walk = Walk(paper)
    for part in paper.parts:
        walk.enter(part)
        for block in part.blocks:
            walk.read(block, part)
    for label in walk.labels.met:
        if label.rows:
            paper.take(label.block, *(block for block, _ in label.said))
    put_back(walk.rows)
    return walk.rows


class Walk:
    """Where the reading of the tables stands: under which columns, which theme and which labels."""

    def __init__(self, paper):
        self.paper, self.rows, self.labels = paper, [], Labels()
        self.roles, self.heads, self.theme = None, (), None
        self.is_listing, self.is_after_row = False, False
        self.names_criteria = any(CRITERIA.fullmatch(block.text) for block in paper.blocks if not block.is_row)

    def enter(self, part):
        """A heading ends the table above it, unless it only runs along at the head of a page."""
        if part.heading is None:
            return
        label = self.labels.meet(part.heading)
        if not label and _is_page_furniture(part, self.roles):
            return
        self.roles, self.theme, self.is_after_row = None, None, False
        self.is_listing = CRITERIA.fullmatch(part.title) is not None
        if self.is_listing:
            self.paper.take(*([part.heading] if self.rows else []))
        elif not label:
            self.labels.leave()

    def read(self, block, part):
        if block.is_row:
            self._read_row(block, part)
        elif self.labels.meet(block):
            self.theme, self.is_after_row, self.is_listing = None, False, False
        elif CRITERIA.fullmatch(block.text):
            self.is_listing = True
            self.paper.take(*([block] if self.rows else []))
        elif block.is_item and (self.is_listing or (self.is_after_row and self.names_criteria)):
            self._add_criterion(block)
        else:
            self.is_after_row, self.is_listing = False, False
            self._say(block)

    def _read_row(self, block, part):
        header = roles_of(block.cells)
        if header:
            self.theme = self.theme if header == self.roles else None
            self.roles, self.heads = header, block.cells
            self.paper.take(block, part.heading)
        elif self.roles:
            self._read_cells(block, part)
            self.is_after_row, self.is_listing = True, False
            self.paper.take(block)

    def _read_cells(self, block, part):
        """A theme for the rows below, the rest of the row above, or a row."""
        filled = [cell for cell in block.cells if cell]
        if _is_theme(block.cells, filled, self.roles):
            self.theme = filled[0]
            return
        cells = _by_role(block.cells, self.roles, self.heads)
        if self.rows and _goes_on(self.rows[-1], cells, self.roles):
            _join(self.rows[-1], cells, block)
            return
        has_recommendations = _names_recommendations(self.roles)
        row = PlanRow(cells, self.theme, section_of(part), block.line, has_recommendations, [block])
        self.labels.own(row)
        self.rows.append(row)

    def _add_criterion(self, block):
        """A criterion is of the first action of its issue or section: that which the others are part of."""
        label = self.labels.inner or self.labels.outer
        rows = (label.rows if label else None) or self._table()
        if rows:
            rows[0].criteria.append(criterion(block.printed))
            self.paper.take(block)

    def _table(self):
        last = self.rows[-1].blocks[-1].table if self.rows else None
        return [row for row in self.rows if row.blocks[0].table == last]

    def _say(self, block):
        """What stands between a label and its table: its rating, or words about it."""
        label = self.labels.inner or self.labels.outer
        if label is None or label.rows or len(block.printed) > LONGEST_SUMMARY:
            return
        rating = rating_in(block.printed)
        label.rating = label.rating or rating
        label.said.append((block, "" if rating else block.printed))


def _is_page_furniture(part, roles):
    """A running header between two pages of one table: the same columns go on under it."""
    first = part.blocks[0] if part.blocks else None
    return bool(roles and first and first.is_row and roles_of(first.cells) == roles)


def _is_theme(cells, filled, roles):
    """One cell, the first, or the same words in all of them as merged cells come out; and no end of a sentence."""
    if len(set(filled)) != 1 or len(cells) < 2:
        return False
    is_first_or_all = bool(cells[0]) or len(filled) > 1
    return is_first_or_all and len(filled[0]) <= 120 and not filled[0].endswith((".", ";", ","))


def _by_role(cells, roles, heads):
    """{role: words}; what stands under a column of no known role is kept with the column's heading."""
    by_role = {}
    for place, cell in enumerate(cells):
        role = roles[place] if place < len(roles) else ""
        if cell and role:
            by_role[role] = cell
        elif cell:
            head = heads[place] if place < len(heads) else ""
            by_role["other"] = "\n".join(filter(None, [by_role.get("other"), f"{head}: {cell}" if head else cell]))
    return by_role


def _names_recommendations(roles):
    return "recommendation" in roles or "recommendation_number" in roles


def text_role(roles):
    """The column that says what is to be done: the action where there is one, else the recommendation."""
    return "action" if "action" in roles else "recommendation"


def section_of(part):
    """The heading over a table as the section of its rows, unless it is the paper's own or only says what this is."""
    is_own = part.heading is None or part.heading.level == 1 or part.subject in {"plan", "appendix", "recommendations"}
    is_own = is_own or is_council(in_plain_case(part.title))
    return None if is_own else part.title


def _goes_on(row, cells, roles):
    """Whether a row is the rest of the one above: it says nothing new to do, or goes on in mid-sentence."""
    said = cells.get(text_role(roles), "")
    if not said:
        return not (cells.get("recommendation") or cells.get("recommendation_number")) or "action" not in roles
    before = row.cells.get(text_role(roles), "")
    cut = said[:1].islower() and not ENDS.search(before)
    return bool(cut and not (cells.get("number") or cells.get("timescale") or cells.get("officers")))


def _join(row, cells, block):
    for role, text in cells.items():
        joint = "\n" if role == "other" else " "
        row.cells[role] = f"{row.cells.get(role, '')}{joint}{text}".strip()
    row.blocks.append(block)
