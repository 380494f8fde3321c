"""Action plans written without a table: a block of "Lead officer: ..." lines for each action."""

import re

from actionplans.intake.columns import role_of
from actionplans.intake.tables import PlanRow, section_of
from scrutiny.intake import numbering

LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z /'’()-]{1,45}?)\s*:\s*(?P<said>.*)", re.DOTALL)
TELLING = {"officers", "timescale", "progress", "status", "rag", "priority", "success", "response"}
OF_RECOMMENDATION = {"recommendation", "recommendation_number"}
FEWEST, LONGEST = 2, 400


def prose_rows(paper):
    """The rows of plans written as labelled lines. An action has two telling labels at least."""
    rows = []
    for part in paper.parts:
        heading = [part.heading] if part.heading and part.heading.number else []
        _read_part(paper, rows, part, [*heading, *part.blocks])
    kept = [row for row in rows if len(TELLING & set(row.cells)) >= FEWEST]
    for row in kept:
        paper.take(*row.blocks)
    return kept


def _read_part(paper, rows, part, blocks):
    current = None
    for block in _with_words(paper, blocks):
        role, said = _labelled(block)
        if block.is_row:
            continue
        if role in {"action", "recommendation"}:
            current = _begun(rows, current, role, said, block, part)
        elif role in TELLING and current:
            current.cells.setdefault(role, said)
            current.blocks.append(block)
        elif block.number and block.text:
            current = _numbered(block, part)
            rows.append(current)


def _with_words(paper, blocks):
    """The blocks, where "Recommendation 3" on a line of its own is the number of the words on the next."""
    waiting = None
    for block in blocks:
        is_label = numbering.style(block.number) == "label" and not block.text
        if waiting and not block.number and not block.is_row and not LABEL.fullmatch(block.text):
            paper.take(waiting)
            block = block.changed(number=waiting.number)
        waiting = block if is_label else None
        if not is_label:
            yield block


def _numbered(block, part):
    cells = {"number": block.number, "action": block.text}
    return PlanRow(cells, None, None if block.is_heading else section_of(part), block.line, blocks=[block])


def _is_over_actions(row, role):
    """A numbered line over "Action: ..." is the recommendation that the action carries out."""
    return role == "action" and row is not None and set(row.cells) == {"number", "action"}


def _begun(rows, current, role, said, block, part):
    """ "Recommendation: ..." opens a row; "Action: ..." after it belongs to the same row, a second one opens
    another."""
    if _is_over_actions(current, role):
        cells = {
            "recommendation_number": current.cells["number"],
            "recommendation": current.cells["action"],
            "action": said,
        }
        current.cells, current.has_recommendations = cells, True
        current.blocks.append(block)
        return current
    if current and role not in current.cells and not TELLING & set(current.cells):
        current.cells[role] = said
        current.blocks.append(block)
        return current
    cells = {role: said}
    if block.number:
        cells["number"] = block.number
    is_under = role == "recommendation" or bool(current and "recommendation" in current.cells)
    row = PlanRow(cells, None, section_of(part), block.line, is_under, [block])
    if role == "action" and is_under:
        row.cells |= {key: current.cells[key] for key in OF_RECOMMENDATION & set(current.cells)}
    rows.append(row)
    return row


def _labelled(block):
    if re.match(r"(?:recommendation|action)\s", block.number, re.IGNORECASE) and block.text:
        return block.number.split()[0].lower(), block.text
    match = LABEL.fullmatch(block.text) if not block.is_row else None
    if not match or len(match["label"].split()) > 5 or len(match["said"]) > LONGEST:
        return "", ""
    number, said = numbering.split_number(match["said"])
    role = role_of(match["label"])
    return role, f"{number} {said}".strip()
