"""What is typed of a survey: means and numbers of people, read and refused in sentences. No Django in it."""

import re
from decimal import ROUND_HALF_UP, Decimal

NOTHING = {"", "-", "–", "—", "n/a", "na", "none", "."}
MEAN = re.compile(r"-?[0-9]{1,6}(?:[.,·][0-9]{1,12})?")
NUMBER = re.compile(r"[0-9]{1,3}(?:[ ,][0-9]{3})+|[0-9]{1,7}")


class NotRead(ValueError):
    """Its argument is a sentence for whoever typed it."""


def mean_from(typed, *, scale, decimals):
    """The mean that somebody typed, as a Decimal; None for nothing. A comma or a point parts the decimals.

    scale  (from, to): what is outside is refused, not moved
    """
    if typed.strip().lower() in NOTHING:
        return None
    if not MEAN.fullmatch(typed.strip()):
        raise NotRead(f"“{typed}” is no mean: write a number such as 3.4, or leave it empty")
    mean = rounded(Decimal(re.sub("[,·]", ".", typed.strip())), decimals)
    lowest, highest = scale
    if not lowest <= mean <= highest:
        raise NotRead(f"{in_words(mean, decimals)} is outside the scale from {short(lowest)} to {short(highest)}")
    return mean


def number_from(typed):
    """A number of people; None for nothing."""
    if typed.strip().lower() in NOTHING:
        return None
    if not NUMBER.fullmatch(typed.strip()):
        raise NotRead(f"“{typed}” is no number of people: write a whole number such as 120, or leave it empty")
    return int(re.sub("[ ,]", "", typed))


def rounded(mean, decimals):
    return mean.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def in_words(mean, decimals):
    """ "3.40" of a survey whose means have two decimals."""
    return f"{rounded(mean, decimals):f}"


def short(number):
    """Without decimals that say nothing: "1", "0.5"."""
    words = f"{Decimal(number):f}"
    return words.rstrip("0").rstrip(".") if "." in words else words
