"""Short codes of panels, by which people quote what is in them: CT/7 is recommendation 7 of the panel CT."""

import re
import unicodedata
from itertools import count

LITTLE = {
    "a", "an", "and", "are", "as", "at", "be", "by", "do", "for", "from", "how", "in", "into", "is", "it", "of", "on",
    "or", "our", "review", "that", "the", "their", "they", "to", "was", "were", "what", "when", "who", "why", "with",
}  # fmt: skip
OF_INITIALS = 4
WRITTEN = re.compile(r"[A-Z][A-Z0-9]{1,7}")


def initials(title):
    """The initials of a title's weighty words, two to four letters: "Care at the table" gives CT, "Buses" BU."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z]+", plain.replace("'", ""))
    weighty = [word for word in words if word.lower() not in LITTLE] or words
    found = "".join(word[0] for word in weighty[:OF_INITIALS]).upper()
    return found if len(found) > 1 else ("".join(weighty)[:2] or "RE").upper().ljust(2, "X")


def first_free(wanted, taken):
    """The code itself, or with 2, 3 ... behind it where that is taken."""
    if wanted not in taken:
        return wanted
    return next(code for number in count(2) if (code := f"{wanted}{number}") not in taken)
