"""What personal links are for. Each app names its own in a module `links`, which is found when the site starts."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Purpose:
    """One thing that links can be for, and all that the pages before it must know of it.

    name          in the database and in the code
    page          the name of the address to which the press leads
    title, words  of the page with the button, which says nothing of the thing itself: a scanner reads it too
    button        what is pressed
    find          subject id -> what the link leads to, or None where it may not: gone, or given in confidence
    over          subject -> why nothing is left to do there, in a sentence; "" while there is something
    looked_after  reader -> the subjects (a queryset) that this reader looks after and may read
    opened        subject -> None, when it is opened for the first time
    """

    name: str
    page: str
    title: str
    words: str
    button: str
    find: Callable
    over: Callable
    looked_after: Callable
    opened: Callable


PURPOSES: dict[str, Purpose] = {}


def purpose(**told) -> Purpose:
    """Name a purpose. Gives it."""
    named = Purpose(**told)
    PURPOSES[named.name] = named
    return named
