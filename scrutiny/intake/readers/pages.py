"""Take off what belongs to the page and not to the paper: page numbers, running headers and drawn boxes."""

import re
from collections import Counter

NUMBER = re.compile(r"\s*(?:[Pp]age\s+)?[-–]?\s*\d{1,3}\s*(?:of\s+\d{1,3})?\s*[-–]?\s*")
BOXED = re.compile(r"\s*[|│┃║]\s(?P<words>[^|│┃║]*)\s[|│┃║]\s*")
BOX_EDGE = re.compile(r"\s*[+┌└├╔╚╠┏┗┣][-=─═━┬┴┼+]{3,}[+┐┘┤╗╝╣┓┛┫]\s*")
LONGEST_HEADER = 120
FEWEST = 2


def without_running_headers(lines):
    """The same number of lines. A line that stands beside page numbers again and again is kept once, where it is
    first, and left empty after that."""
    beside = [place for place in _beside_numbers(lines) if len(lines[place]) <= LONGEST_HEADER]
    times = Counter(_squeezed(lines[place]) for place in beside)
    running = {words for words, count in times.items() if count >= FEWEST}
    first = {}
    for place, line in enumerate(lines):
        first.setdefault(_squeezed(line), place)
    furniture = {at for at in beside if _squeezed(lines[at]) in running and first[_squeezed(lines[at])] != at}
    return ["" if place in furniture else line for place, line in enumerate(lines)]


def unboxed(line):
    """The words of a line that stands in a drawn box; "" for the edge of a box; any other line as it is."""
    if BOX_EDGE.fullmatch(line):
        return ""
    boxed = BOXED.fullmatch(line)
    return boxed["words"].rstrip() if boxed else line


def room_in_box(line):
    """How many more characters a line in a drawn box would have held; None where there is no box."""
    boxed = BOXED.fullmatch(line)
    return len(boxed["words"]) - len(boxed["words"].rstrip()) if boxed else None


def _beside_numbers(lines):
    """The nearest lines with words above and below each page number."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    at_number = [bool(NUMBER.fullmatch(lines[place])) for place in filled]
    found = set()
    for here, is_number in enumerate(at_number):
        for near in (here - 1, here + 1):
            if is_number and 0 <= near < len(filled) and not at_number[near]:
                found.add(filled[near])
    return sorted(found)


def _squeezed(line):
    return " ".join(line.split()).lower()
