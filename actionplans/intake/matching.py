"""Which recommendation a row of an action plan carries out."""

import difflib
import re
from collections import Counter
from functools import lru_cache

from scrutiny.intake import numbering

RATHER_SAME = 0.75


def recommendation_of(text, number, recommendations):
    """The recommendation (a dict of the draft) that a row's words or, failing them, its number point to, or None.

    text     the words of the recommendation's cell; may be empty
    number   the number printed with it; may be empty or wrong: words that are the same outweigh it
    """
    same = _best(text, recommendations)
    if same and same[0] >= RATHER_SAME:
        return same[1]
    numbered = [one for one in recommendations if number and _number(one) == numbering.plain(number).lower()]
    return numbered[0] if len(numbered) == 1 else None


def _number(recommendation):
    return str(recommendation["number"]).lower()


def _best(text, recommendations):
    scored = [(alike(text, one["text"]), -place) for place, one in enumerate(recommendations)] if text else []
    if not scored:
        return None
    score, place = max(scored)
    return score, recommendations[-place]


def alike(first, second):
    """How alike two texts are, from 0 to 1, by their letters and digits alone."""
    one, two = _squashed(first), _squashed(second)
    if one == two:
        return 1.0 if one else 0.0
    if min(len(one), len(two)) < 0.5 * max(len(one), len(two)):
        return 0.0
    if _most(one, two) < RATHER_SAME:
        return 0.0
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()


def _most(one, two):
    """What the likeness is at most, by the letters that both have: quick, because nearly all pairs end here."""
    if 2 * min(len(one), len(two)) < RATHER_SAME * (len(one) + len(two)):
        return 0.0
    return 2 * (_letters(one) & _letters(two)).total() / (len(one) + len(two))


@lru_cache(maxsize=4096)
def _squashed(text):
    return re.sub(r"\W+", "", text.lower())


@lru_cache(maxsize=4096)
def _letters(squashed):
    return Counter(squashed)
