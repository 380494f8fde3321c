"""Bars by groups: under each label a bar for each group, with its number and its group's name written at its end."""

from django.utils.safestring import SafeString

from . import model
from .blocks import Place, block_html
from .charts import FILLS, TRACK, rectangle, svg, words
from .elements import element

# Narrow, so that it can be read on a telephone too.
ACROSS, SIZE = 640, 21
LABEL_STEP, BAR_STEP, BAR_HEIGHT, GAP = 27, 31, 23, 15
LONGEST = 370  # of a bar; the rest is for its number and its group's name
LETTERS_ACROSS, LETTERS_BESIDE = 52, 22
ORDER = ("blue", "amber", "grey", "green", "red")


@block_html.register
def _(block: model.GroupedBars, place: Place) -> SafeString:
    title = element("p", block.title, class_="paper-chart-title")
    return element("div", title, _drawn(block), class_="paper-chart paper-chart--grouped")


def _drawn(block: model.GroupedBars) -> SafeString:
    shapes, y = [], 4
    for label, values in block.lines:
        pieces = _broken(label)
        for piece in pieces:
            shapes.append(words(piece, 0, y + 20, anchor="start", weight="bold", size=SIZE))
            y += LABEL_STEP
        y += 2
        for at, value in enumerate(values):
            shapes += _bar(block, at, value, y)
            y += BAR_STEP
        y += GAP
    return svg(block, y, *shapes, width=ACROSS)


def _bar(block: model.GroupedBars, at: int, value: float | None, y: float):
    """On its track, which ends where the scale does; what has no value is said in a word."""
    lowest, highest = block.scale
    length = 0 if value is None else LONGEST * (value - lowest) / ((highest - lowest) or 1)
    length = min(max(length, 2), LONGEST)
    said = f"no answer: {block.groups[at]}" if value is None else f"{value:.{block.decimals}f} {block.groups[at]}"
    yield rectangle(0, y, LONGEST, BAR_HEIGHT, TRACK, rx=2)
    if value is not None:
        yield rectangle(0, y, length, BAR_HEIGHT, FILLS[ORDER[at % len(ORDER)]], rx=2)
    yield words(_shortened(said), LONGEST + 12, y + 18, anchor="start", size=SIZE)


def _broken(label: str) -> list[str]:
    """A label over two lines where it needs them; what is longer still stands in full in the table."""
    if len(label) <= LETTERS_ACROSS:
        return [label]
    first = label[:LETTERS_ACROSS].rpartition(" ")[0] or label[:LETTERS_ACROSS]
    rest = label[len(first) :].strip()
    return [first, rest if len(rest) <= LETTERS_ACROSS else rest[: LETTERS_ACROSS - 1].rstrip() + "…"]


def _shortened(said: str, most: int = LETTERS_BESIDE) -> str:
    return said if len(said) <= most else said[: most - 1].rstrip() + "…"
