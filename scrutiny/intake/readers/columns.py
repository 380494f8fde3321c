"""Tables that are set with spaces: columns begin at the same place on every line."""

import re
from itertools import pairwise

GAP = re.compile(r"\S\s{3,}(?=\S)")
NARROW_GAP = re.compile(r"\S\s{2,}(?=\S)")
FEWEST_COLUMNS = 3
SLACK = 2


def aligned_rows(lines, at):
    """([cells, ...] with the line of each, how many lines they take) of a table beginning on a line; ([], 0) of none.

    The first line says where the columns begin. A line whose first column is empty goes on with the row above.
    """
    starts = column_starts(lines[at])
    if len(starts) < FEWEST_COLUMNS:
        return [], 0
    rows, place, end = [(at, cut(lines[at], starts))], at + 1, at + 1
    while place < len(lines):
        cells = cut(lines[place], starts) if lines[place].strip() else None
        if cells and (cells[0] == "" or sum(map(bool, cells)) > 1):
            _take(rows, place, cells, is_next=place == end)
            end = place + 1
        elif cells or not _goes_on(lines, place, starts):
            break
        place += 1
    return (rows, end - at) if len(rows) > 1 else ([], 0)


def column_starts(line):
    """Where the columns of a line begin: after three spaces or more, and then two are enough for a narrow one."""
    if "\t" in line or len(GAP.findall(line)) + 1 < FEWEST_COLUMNS:
        return []
    first = len(line) - len(line.lstrip())
    return [first] + [match.end() for match in NARROW_GAP.finditer(line)]


def cut(line, starts):
    """The cells of a line, or None where words run over the place at which a column begins, as in a sentence."""
    if not re.search(r"\s{2,}\S", line):
        return None
    edges = []
    for start in starts[1:]:
        edge = next((place for place in _near(start) if _is_edge(line, place)), None)
        if edge is None:
            return None
        edges.append(edge)
    bounds = [0, *edges, len(line)]
    return [" ".join(line[a:b].split()) for a, b in pairwise(bounds)]


def _near(start):
    return sorted(range(start - SLACK, start + SLACK + 1), key=lambda place: abs(place - start))


def _is_edge(line, place):
    return place >= len(line) or line[place - 1 : place].isspace()


def _take(rows, place, cells, is_next):
    if cells[0] == "" and is_next:
        line, before = rows[-1]
        rows[-1] = (line, [f"{one} {two}".strip() for one, two in zip(before, cells, strict=True)])
    else:
        rows.append((place, cells))


def _goes_on(lines, place, starts):
    """Whether the table goes on after a blank line."""
    if lines[place].strip() or place + 1 >= len(lines):
        return False
    after = cut(lines[place + 1], starts) if lines[place + 1].strip() else None
    return bool(after) and sum(map(bool, after)) > 1 and len(column_starts(lines[place + 1])) > 1
