"""The drawing of an evidence map: bands of columns with a dot where a line rests on one. No Django in it."""

from dataclasses import dataclass

A_BAND = 12  # columns, so that the smallest screen still shows their marks
CELL, LEFT, TOP = 28, 44, 30


@dataclass(frozen=True)
class Mark:
    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Stripe:
    """A line of the drawing. `is_gap` says that nothing is under it in any band."""

    y: float
    number: int
    is_gap: bool


@dataclass(frozen=True)
class Band:
    width: int
    height: int
    heads: list
    stripes: list
    dots: list


def bands_of(lines, columns):
    """[Band, ...] of some lines (panels.evidence_map.Line) against all columns."""
    return [_band(lines, columns[first : first + A_BAND]) for first in range(0, len(columns), A_BAND)]


def _band(lines, columns):
    places = {column.mark: LEFT + CELL * place + CELL / 2 for place, column in enumerate(columns)}
    stripes = [Stripe(TOP + CELL * place, line.number, line.is_gap) for place, line in enumerate(lines)]
    dots = [
        Mark(places[column.mark], stripe.y + CELL / 2, column.mark)
        for line, stripe in zip(lines, stripes, strict=True)
        for column in line.columns
        if column.mark in places
    ]
    heads = [Mark(x, TOP - 10, mark) for mark, x in places.items()]
    return Band(LEFT + CELL * len(columns), TOP + CELL * len(lines), heads, stripes, dots)
