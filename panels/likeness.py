"""Which recommendations say nearly the same: what two people enter twice, or one pastes twice."""

import re

NEARLY = 0.75  # of the words that either has, both have
FEWEST = 4
WORD = re.compile(r"\w{3,}")


def words_of(text):
    return frozenset(WORD.findall(text.lower()))


def nearest(words, others):
    """The key of the one of `others` ({key: words}) that is most like these words; None where none is nearly."""
    if len(words) < FEWEST:
        return None
    alike = [(likeness(words, other), key) for key, other in others.items()]
    closest = max(alike, key=lambda pair: pair[0], default=(0, None))
    return closest[1] if closest[0] >= NEARLY else None


def likeness(one, other):
    """From 0 (no word in common) to 1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0
