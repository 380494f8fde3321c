"""The arithmetic of a drawn summary: shares in per cent and the places of a bar's parts. No Django in it."""

from dataclasses import dataclass

WIDTH = 1000
GAP = 4


@dataclass(frozen=True)
class Shown:
    """How one status is shown: a colour of the five, its word, what the word means."""

    colour: str
    word: str
    meaning: str = ""


@dataclass(frozen=True)
class Part:
    """One part of a drawn bar. `share` is in whole per cent, `left` and `width` in the bar's thousandths."""

    shown: Shown
    number: int
    share: int
    left: int
    width: int


def parts_of(counts):
    """The parts of a bar, in the order given.

    counts  pairs (Shown, number); those with the same colour and word are added together, those of none left out.
    """
    totals = {}
    for shown, number in counts:
        key = (shown.colour, shown.word)
        first, sum_so_far = totals.get(key, (shown, 0))
        totals[key] = (first, sum_so_far + number)
    kept = [(shown, number) for shown, number in totals.values() if number]
    numbers = [number for _, number in kept]
    placed = zip(kept, percentages(numbers), _places(numbers), strict=True)
    return [Part(shown, number, share, left, width) for (shown, number), share, (left, width) in placed]


def percentages(numbers):
    """Each number's share of their sum in whole per cent, a half rounded up; they need not add up to 100."""
    total = sum(numbers) or 1
    return [(200 * number + total) // (2 * total) for number in numbers]


def shares(numbers, whole):
    """Each number's share of their sum in whole units that add up to `whole`: the largest remainders round up."""
    total = sum(numbers)
    if not total:
        return [0] * len(numbers)
    floors = [number * whole // total for number in numbers]
    by_remainder = sorted(range(len(numbers)), key=lambda place: -(numbers[place] * whole % total))
    for place in by_remainder[: whole - sum(floors)]:
        floors[place] += 1
    return floors


def _places(numbers):
    left = 0
    room = WIDTH - GAP * (len(numbers) - 1)
    for width in shares(numbers, room):
        yield left, width
        left += width + GAP
