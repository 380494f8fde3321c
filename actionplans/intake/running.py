"""Cells of a plan that a page layout has broken over two rows, put back where they began."""

import re
from itertools import pairwise

from actionplans.intake.progress import STATUS, first_mark
from scrutiny.intake.readers.joining import ENDS, HANGING

FEWEST_WORDS = 3
ACRONYM = re.compile(r"(?P<words>[^()]*)\((?P<letters>[A-Z]{2,6})\)")


def put_back(rows):
    """Give each row of a table the end of its progress, and of its officer's post, that stands in the row below."""
    for above, row in pairwise(rows):
        if _may_run_on(above, row):
            _put_progress_back(above.cells, row.cells)
            _put_post_back(above.cells, row.cells)


def _may_run_on(above, row):
    """In one table, or over the end of a page where the same columns go on under the same label."""
    tables = row.blocks[0].table - above.blocks[-1].table
    return tables == 0 or (tables == 1 and above.section is row.section and above.issue is row.issue)


def _put_progress_back(above, below):
    before, said = above.get("progress", ""), below.get("progress", "")
    place = first_mark(said)
    tail = said if place is None else said[:place]
    if tail.strip() and _goes_on(before, tail, is_whole=place is None):
        above["progress"] = f"{before} {tail.strip()}"
        below["progress"] = said[len(tail) :].strip()


def _goes_on(before, tail, *, is_whole):
    if len(before.split()) < FEWEST_WORDS or ENDS.search(before) or STATUS.match(tail):
        return False
    is_open = before.count("(") > before.count(")") or tail[:1].islower()
    return is_open or (not is_whole and HANGING.search(before) is not None)


def _put_post_back(above, below):
    """ "Head of Works & Street" and, in the row below, "Services (WSS)": the letters say that they are one."""
    before, said = above.get("officers", ""), below.get("officers", "")
    match = ACRONYM.fullmatch(said)
    if not match or not before:
        return
    own = re.findall(r"[A-Za-z]+", match["words"])
    words = [*re.findall(r"[A-Za-z]+", before), *own]
    is_longer = len(match["letters"]) > len(own)
    if is_longer and "".join(word[0] for word in words[-len(match["letters"]) :]).upper() == match["letters"]:
        above["officers"] = f"{before} {said}"
        below["officers"] = ""
