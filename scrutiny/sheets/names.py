"""Names in a cell, and the nearest known ones where a name is not known. No Django in it."""

import difflib
import re

from scrutiny.naming import listed

NEAR, MOST = 0.6, 3


def names_in(cell):
    """The names that are parted by semicolons or line ends."""
    return [name for each in re.split(r"[;\n]", cell) if (name := " ".join(each.split()))]


def near(name, known, shown):
    """ " Is it “Parks Board” or “Park Board”?", or nothing where no name is near.

    known  names in small letters
    shown  gives how one of them is written
    """
    found = difflib.get_close_matches(name.lower(), known, n=MOST, cutoff=NEAR)
    found += [other for other in known if name.lower() in other]
    names = list(dict.fromkeys(map(shown, found)))[:MOST]
    return f" Is it {listed((f'“{each}”' for each in names), 'or')}?" if names else ""
