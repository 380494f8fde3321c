"""The tables of an action plan, put together again over broken pages."""

import re
from dataclasses import dataclass, field

from actionplans.intake.columns import roles_of
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


def plan_rows(paper):
    """The rows of every action plan table of a Paper, in order, broken cells joined and repeated headers left out."""
    rows, roles, theme = [], None, None
    for part in paper.parts:
        if part.heading and not _is_page_furniture(part, roles):
            roles, theme = None, None
        for block in part.blocks:
            if not block.is_row:
                continue
            header = roles_of(block.cells)
            if header:
                theme = theme if header == roles else None
                roles = header
                paper.take(block, part.heading)
            elif roles:
                theme = _read_row(rows, block, roles, theme, part)
                paper.take(block)
    return rows


def _is_page_furniture(part, roles):
    """A running header between two pages of one table: the same columns go on under it."""
    first = part.blocks[0] if part.blocks else None
    return bool(roles and first and first.is_row and roles_of(first.cells) == roles)


def _read_row(rows, block, roles, theme, part):
    """Take one row in and return the theme that the rows after it stand under."""
    filled = [cell for cell in block.cells if cell]
    if _is_theme(block.cells, filled, roles):
        return filled[0]
    cells = _by_role(block.cells, roles)
    if rows and _goes_on(rows[-1], cells, roles):
        _join(rows[-1], cells, block)
    else:
        rows.append(PlanRow(cells, theme, section_of(part), block.line, _names_recommendations(roles), [block]))
    return theme


def _is_theme(cells, filled, roles):
    """One cell, the first, or the same words in all of them as merged cells come out; and no end of a sentence."""
    if len(set(filled)) != 1 or len(cells) < 2:
        return False
    is_first_or_all = bool(cells[0]) or len(filled) > 1
    return is_first_or_all and len(filled[0]) <= 120 and not filled[0].endswith((".", ";", ","))


def _by_role(cells, roles):
    by_role = {}
    for place, cell in enumerate(cells):
        role = roles[place] if place < len(roles) else ""
        if cell and role:
            by_role[role] = cell
        elif cell:
            by_role["other"] = f"{by_role.get('other', '')} {cell}".strip()
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
        row.cells[role] = f"{row.cells.get(role, '')} {text}".strip()
    row.blocks.append(block)
