"""A survey as a table: a column for each group, lines for how many were asked and answered, a line for each element."""

import re
from dataclasses import dataclass

from panels.means import in_words
from scrutiny.grids import Column, Grid, Line

INVITED, RETURNED = "invited", "returned"
FIXED = {INVITED: "Invited", RETURNED: "Returned"}
# How spreadsheets call these two lines.
CALLED = {
    INVITED: re.compile(
        r"(?:number |no\.? |forms? |questionnaires? |surveys? )*(?:invited|sent(?: out)?|issued|asked)"
    ),
    RETURNED: re.compile(
        r"(?:number |no\.? |of |forms? |questionnaires? |surveys? )*"
        r"(?:returned|returns|received|responded|responses|replies|answered|respondents)"
    ),
}


@dataclass
class GroupFigures:
    name: str
    key: str
    invited: int | None
    returned: int | None


@dataclass
class ElementFigures:
    name: str
    key: str
    means: list


@dataclass
class Figures:
    """What is to be saved: a mean of each element for each group, None where there is none."""

    groups: list
    elements: list


def table_of(survey):
    """The survey as a Grid, keyed by the uuids of its records."""
    groups, elements = list(survey.groups.all()), list(survey.elements.all())
    lines = [Line(name, [_shown(getattr(group, key)) for group in groups], key) for key, name in FIXED.items()]
    for element in elements:
        means = means_of(element)
        cells = [in_words(means[group.pk], survey.decimals) if group.pk in means else "" for group in groups]
        lines.append(Line(element.text, cells, str(element.uuid)))
    return Grid([Column(group.name, str(group.uuid)) for group in groups], lines)


def means_of(element):
    """{group id: mean}"""
    return {score.group_id: score.mean for score in element.scores.all()}


def with_known_lines(grid):
    """The lines of a table from elsewhere that say how many were asked and answered, known by what they are called."""
    for line in grid.lines:
        called = " ".join(line.name.lower().split()).rstrip(":")
        key = next((key for key, pattern in CALLED.items() if pattern.fullmatch(called)), "")
        if key and key not in {other.key for other in grid.lines}:
            line.key = key
    return grid


def _shown(number):
    return "" if number is None else str(number)
