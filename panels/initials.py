"""Initials as papers write them: "SJ" for Sarah Jones."""

import re
import unicodedata
from collections import defaultdict

PARTICLES = {"de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "al", "el", "bin", "ap", "of", "the"}
LONGEST = 10


def initials_of(name: str) -> str:
    """The first letters of the parts of a name, those of a double name both; "" where it has no letters.

    Particles written small ("van der Berg") are left out, unless nothing else is there.
    """
    parts = [part for part in re.split(r"[\s\-‐‑–.]+", _without_marks(name)) if part[:1].isalpha()]
    told = [part for part in parts if part not in PARTICLES] or parts
    return "".join(part[0] for part in told).upper()[:LONGEST]


def shared(people):
    """[(initials, [people who have them]), ...] of initials that stand for more than one; each has `known_initials`."""
    found = defaultdict(list)
    for person in dict.fromkeys(people):
        found[person.known_initials].append(person)
    return [(letters, several) for letters, several in sorted(found.items()) if letters and len(several) > 1]


def _without_marks(name):
    """Quotes and brackets taken away; letters stay as they are written."""
    return "".join(" " if unicodedata.category(letter) in {"Ps", "Pe"} else letter for letter in name).replace("’", "'")
