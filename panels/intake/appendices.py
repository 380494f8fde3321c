"""The appendices, by their label and title."""

import re

LABEL = re.compile(
    r"(?P<label>(?:appendix|annexe?|schedule)\s*(?:\d{1,2}|[A-Z]|[IVX]+)?)\s*[-–:.]?\s*(?P<title>.*)", re.IGNORECASE
)


def appendices(paper):
    """The appendices of a Paper: {"label", "title"}; the title may stand on the label's line or be the next heading."""
    found = []
    for place, part in enumerate(paper.parts):
        match = LABEL.fullmatch(part.title)
        if match and not re.match(r"[a-z]", match["title"]):
            title = match["title"] or _next_title(paper, part, place)
            paper.take(part.heading)
            found.append({"label": _label(match["label"]), "title": title})
    return found


def _label(printed):
    word, *which = printed.split()
    return " ".join([word.capitalize(), *(one.upper() for one in which)])


def _next_title(paper, part, place):
    if part.blocks or place + 1 == len(paper.parts):
        first = part.blocks[0] if part.blocks else None
        return first.text if first and not first.is_row and len(first.text) < 100 else None
    following = paper.parts[place + 1].heading
    paper.take(following)
    return following.text
