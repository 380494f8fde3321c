"""The presentations that a panel saw."""

import re

from panels.intake import people
from scrutiny.intake.dates import find_dates

BY = re.compile(r"(?P<title>.{5,160}?)(?:\s+(?:presented |given )?by\s+|\s+[-–]\s+)(?P<by>.+)")


def presentations(paper):
    """The presentations of a Paper: {"title", "by", "date"}."""
    found = []
    for part in paper.about("presentations"):
        for block in part.blocks:
            one = _from_row(block.cells) if block.is_row else _from_line(block.text)
            if one:
                paper.take(part.heading, block)
                found.append(one)
    return found


def _from_line(text):
    match = BY.fullmatch(text.rstrip("."))
    if not match or not (people.leading_person(match["by"])[0] or people.POST.search(match["by"])):
        return None
    return _presentation(match["title"], match["by"], text)


def _from_row(cells):
    who = next((cell for cell in cells if people.leading_person(cell)[0]), None)
    title = next((cell for cell in cells if cell and cell != who and not find_dates(cell)), None)
    return _presentation(title, who, " ".join(cells)) if who and title else None


def _presentation(title, by, text):
    dates = find_dates(text)
    by = re.sub(r"[,(]?\s*\b\d{1,2}\s+\w+\s+\d{4}\)?$", "", by).strip(" ,")
    return {"title": title.strip(" ,-–"), "by": by, "date": dates[0].iso if dates else None}
