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
    return found + _in_lines(paper, {one["label"] for one in found})


def _in_lines(paper, known):
    """A label set as a line of its own among others: "Appendix 1 – Questionnaire results"."""
    found = []
    for block in paper.blocks:
        match = LABEL.fullmatch(block.text) if not block.is_heading and not block.is_row else None
        if match and re.match(r"[A-Z]", match["title"]) and len(block.text) < 100 and block.text[-1] not in ".;:":
            label = _label(match["label"])
            found += [] if label in known else [{"label": label, "title": match["title"]}]
            known.add(label)
            paper.take(block)
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
