"""Actions that somebody pastes as one block: a table from Word or a spreadsheet, or a plain list of lines."""

import csv
import io
import re

from actionplans.intake.actions import about_the_plan, actions
from actionplans.timescales import UNREAD, YEAR_TAKEN
from panels.intake.outline import paper_of
from panels.intake.people import is_name
from scrutiny.edge.imports.matches import body_named, person_named
from scrutiny.intake import pasted
from scrutiny.intake.blocks import ROW, Block
from scrutiny.intake.readers.text import blocks_of

HEADS = ("No", "Action", "Who", "By when")
MOST_ACTIONS, MOST_PRINTED = 400, 3_000
TOO_MANY = "These are {found:,} actions, and {most} can be taken in at once: paste them in parts"
NO_HEADINGS = (
    "The columns of this table could not be told apart. Copy its heading row too, or write one above it: "
    "No, Action, Who, By when"
)


class NotRead(Exception):
    """Nothing could be made of what was pasted; said in a sentence."""


def draft_of(block, recommendations, *, today):
    """{"actions", "plan"} of what was pasted, as an import drafts them. Raises NotRead.

    recommendations   [{"number", "text"}, ...] of the review; a row with the words of one carries it out
    """
    if (lines := block.count("\n") + 1) > MOST_PRINTED:
        raise NotRead(f"That has {lines:,} lines. Paste {MOST_PRINTED:,} at most at a time")
    blocks = _table(block) if "\t" in block else blocks_of(block)
    paper = paper_of(blocks)
    found = actions(paper, recommendations, paper_date=today)
    if not found and any(one.is_row for one in blocks):
        raise NotRead(NO_HEADINGS)
    if not found:
        paper = paper_of(_listed(block))
        found = [one for one in actions(paper, recommendations, paper_date=today) if re.search(r"\w", one["text"])]
    if not found:
        raise NotRead("No action was found in this: copy the table or the list once more")
    if len(found) > MOST_ACTIONS:
        raise NotRead(
            f"These are {len(found):,} actions, and {MOST_ACTIONS} can be taken in at once: paste them in parts"
        )
    return {"actions": found, "plan": about_the_plan(paper)}


def _table(block):
    """The rows of a table as spreadsheets and Word copy it; what stands between tables, as it is read anyway."""
    blocks, rows = [], list(csv.reader(io.StringIO(block), delimiter="\t"))
    width = max(map(len, rows), default=0)
    for line, row in enumerate(rows, start=1):
        cells = tuple(" ".join(cell.split()) for cell in row)
        if len(row) > 1 and any(cells):
            padded = cells + ("",) * (width - len(cells))
            blocks.append(Block(ROW, " ".join(padded).strip(), line, cells=padded, table=1))
        elif any(cells):
            blocks += [one.changed(line=line) for one in blocks_of(row[0])]
    return blocks


def _listed(block):
    """The lines of a list as a table of which only numbers and words are known; a heading parts it."""
    found = [HEADS]
    for item in pasted.read(block):
        found.append((item.label, item.text, "", "") if item.kind != pasted.HEADING else (item.text, "", "", ""))
    return [
        Block(ROW, " ".join(cells).strip(), line, cells=cells, table=1) for line, cells in enumerate(found, start=1)
    ]


def doubts_about(draft, taken):
    """[[sentence, ...], ...]: what somebody should look at of each action before it is added.

    taken   {(heading of a section or "", number)} of the plan as it is
    """
    found, taken = [], set(taken)
    for action in draft["actions"]:
        found.append(list(_doubts(action, taken)))
        taken.add((action["section"] or "", action["number"]))
    return found


def _doubts(action, taken):
    written = action["timescale"]
    if written["reading"] == UNREAD:
        yield f"“{written['raw']}” could not be read as a date. It is kept as it is written."
    elif written["reading"] == YEAR_TAKEN:
        yield f"“{written['raw']}” has no year: it is taken to be this year’s."
    if action["number"] and (action["section"] or "", action["number"]) in taken:
        yield f"There is an action {action['number']} already: this one is added without a number."
    for owner in action["owners"]:
        yield from _about_owner(owner["name"])
    if not action["owners"]:
        yield "Nobody is named."


def _about_owner(name):
    if is_name(name):
        if person_named(name) is None:
            yield f"{name} is not on the council’s list of people, and is added to it."
    elif person_named(name) is None and body_named(name) is None:
        yield f"“{name}” is no person or body that is known, and is kept in these words."
