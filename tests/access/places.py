"""Where a record stands and who may read it there: records.md's table, written down once more and independently."""

from dataclasses import dataclass, replace

from scrutiny.models import Audience, Restriction

WIDTH = [Audience.OFFICERS, Audience.PANEL, Audience.COUNCILLORS, Audience.PUBLIC]


@dataclass(frozen=True)
class Link:
    """What one record of a chain says of its readers."""

    audience: str
    restriction: str = Restriction.NONE
    is_released: bool = True

    def is_open_to(self, audience):
        if WIDTH.index(self.audience) < WIDTH.index(audience):
            return False
        return audience != Audience.PUBLIC or (self.restriction == Restriction.NONE and self.is_released)

    @property
    def is_in_confidence(self):
        return self.restriction == Restriction.IN_CONFIDENCE


STATES = {
    "officers": Link(Audience.OFFICERS),
    "panel": Link(Audience.PANEL),
    "councillors": Link(Audience.COUNCILLORS),
    "public": Link(Audience.PUBLIC),
    "to come": Link(Audience.PUBLIC, is_released=False),
    "exempt": Link(Audience.COUNCILLORS, Restriction.EXEMPT),
    "confidential": Link(Audience.COUNCILLORS, Restriction.CONFIDENTIAL),
    "in confidence": Link(Audience.COUNCILLORS, Restriction.IN_CONFIDENCE),
}


@dataclass(frozen=True)
class Place:
    """The chain of a record, outermost first.

    circle    whose panels it is of: "theirs" (the panels of the people of the world), "another", "none"
    is_owned  the record hangs on a row that the action owner carries out
    only_for  kinds of people who alone may read it, where it is not a matter of audiences
    also_for  kinds of people who may read it by their office
    """

    links: tuple = ()
    circle: str = "theirs"
    is_owned: bool = False
    only_for: frozenset | None = None
    also_for: frozenset = frozenset()

    def inside(self, link, *, is_owned=False):
        """The place of something that hangs on what is here."""
        return replace(self, links=(*self.links, link), is_owned=self.is_owned or is_owned)

    def is_open_to(self, kind):
        """Whether that kind of person may read what stands here."""
        if self.only_for is not None:
            return kind in self.only_for
        return kind in self.also_for or kind in _readers(self)

    def __str__(self):
        links = " > ".join(next(name for name, state in STATES.items() if state == link) for link in self.links)
        return f"{self.circle}: {links or 'settings'}"


WORKING = ["officer", "dso", "named_dso"]


def _readers(place):
    from tests.access.people import KINDS

    if not place.links:
        return set(KINDS)
    readers = set()
    if all(link.is_open_to(Audience.PUBLIC) for link in place.links):
        return set(KINDS)
    in_confidence = any(link.is_in_confidence for link in place.links)
    if place.circle == "theirs":
        readers |= {"named_dso"} if in_confidence else {*WORKING, "chief_dso"}
        if _open_to(place, Audience.PANEL) and not in_confidence:
            readers.add("member")
    elif not in_confidence:
        readers |= {"chief_dso"} | ({"other_dso"} if place.circle == "another" else set())
    if _open_to(place, Audience.COUNCILLORS) and not in_confidence:
        readers |= {"councillor", "member", "administrator"}
    if place.is_owned and not in_confidence:
        readers.add("owner")
    return readers


def _open_to(place, audience):
    return all(link.is_open_to(audience) for link in place.links)
