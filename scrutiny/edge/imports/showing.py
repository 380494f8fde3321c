"""A paper as its pages show it: which lines of the source stand beside which lines of the draft."""

from dataclasses import dataclass, field

from scrutiny.edge.imports.drafts import LEFT_OUT
from scrutiny.edge.imports.parts import PARTS

WHOLE = 400
BEFORE, AFTER = 4, 16
A_PAGE = 500
LONGEST = 1_000


@dataclass
class SourceLine:
    """One line of the paper: its number, its words, and the lines of the draft that were found on it."""

    number: int
    words: str
    taken: list = field(default_factory=list)
    is_unread: bool = False
    is_after_gap: bool = False


def beside(lines, found):
    """The lines of the paper that stand beside a page of a part: all of a short paper, else those around each place.

    found   {number of a line: [(name, key)]}
    """
    wanted = set(range(1, len(lines) + 1)) if len(lines) <= WHOLE else _around(found, len(lines))
    return _shown(lines, sorted(wanted), found, set())


def _around(found, last):
    places = found or [1]
    return {number for place in places for number in range(max(1, place - BEFORE), min(last, place + AFTER) + 1)}


def whole_page(lines, page, found, unread):
    """One page of the whole paper."""
    first = (page - 1) * A_PAGE + 1
    return _shown(lines, range(first, min(len(lines), first + A_PAGE - 1) + 1), found, unread)


def _shown(lines, numbers, found, unread):
    shown, before = [], 0
    for number in numbers:
        words = lines[number - 1]
        words = words if len(words) <= LONGEST else words[:LONGEST] + "…"
        gap = number != before + 1 and before > 0
        shown.append(SourceLine(number, words, found.get(number, []), number in unread, gap))
        before = number
    return shown


def found_in(part, lines):
    """{number of a line of the paper: [(name, key)]} of some lines of a part."""
    found = {}
    for line in lines:
        if line.get("found_on") and not line.get(LEFT_OUT):
            found.setdefault(line["found_on"], []).append((part.name_of(line), part.key_of(line)))
    return found


def address_of(part, draft, key):
    """Where in the part a line stands: "?page=2#l17"."""
    places = [part.key_of(line) for line in part.lines_of(draft)]
    page = places.index(key) // part.a_page + 1 if key in places else 1
    return f"?page={page}#{key}" if page > 1 else f"#{key}"


def taken_by(draft):
    """{number of a line of the paper: [(name, part, key)]} of the whole draft."""
    found = {}
    for part in PARTS:
        for number, names in found_in(part, draft[part.key]).items():
            found.setdefault(number, []).extend((name, part, key) for name, key in names)
    return found
