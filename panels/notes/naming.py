"""Who may not be named in the notes of a panel."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from panels.models import Witness, WitnessIdentity
from panels.notes.marks import WITHHELD, shown_instead
from panels.notes.protected import Protected, unmarked
from panels.standing import PUBLIC


@dataclass(frozen=True)
class Naming:
    """Witnesses who may not be named: `people` of panels.notes.protected, and those of them `unknown` to a reader.

    allowed  whole names of witnesses who may be named
    """

    people: list = field(default_factory=list)
    unknown: list = field(default_factory=list)
    allowed: list = field(default_factory=list)


def naming_of(panel, reader=PUBLIC):
    """The Naming of a panel's witnesses, before a reader; from one query."""
    known = WitnessIdentity.objects.visible_to(reader).filter(witness=OuterRef("pk"))
    witnesses = Witness.objects.filter(session__panel=panel).select_related("identity__person")
    found = list(witnesses.annotate(is_known=Exists(known)).order_by("pk"))
    held = [(one, protected(one)) for one in found if one.naming != Witness.Naming.BY_NAME]
    people = [(one.is_known, person) for one, person in held if person]
    kept = {name.casefold() for _, person in people for name in person.names}
    named = {one.shown_as for one in found if one.naming == Witness.Naming.BY_NAME}
    return Naming(
        people=_each_once(person for _, person in people),
        unknown=_each_once(person for is_known, person in people if not is_known),
        allowed=sorted(name for name in named if name.casefold() not in kept),
    )


def protected(witness):
    """The witness as somebody who may not be named; None where nobody knows their name."""
    identity = getattr(witness, "identity", None)
    if identity is None:
        return None
    names = tuple(dict.fromkeys(filter(None, [identity.name, identity.person and identity.person.name])))
    return Protected(names, shown_for(witness)) if names else None


def shown_for(witness):
    """What is read instead of the name of a witness."""
    return WITHHELD if witness.naming == Witness.Naming.NOT_AT_ALL else witness.shown_as


def _each_once(people):
    """Who was heard several times is shown as they were the first time."""
    return list({tuple(name.casefold() for name in one.names): one for one in reversed(list(people))}.values())[::-1]


def shown_by_name(naming):
    """A function that gives what is shown instead of a name that somebody marks."""

    def shown(name):
        words = set(name.casefold().split())
        for person in naming.people:
            if any(words <= set(part.casefold().split()) for part in person.parts()):
                return person.shown
        return WITHHELD

    return shown


def passed_in(note):
    """The words of a note that are no names there, although somebody who may not be named is called so."""
    return list(note.names.filter(is_name=False).values_list("name", flat=True))


def unmarked_in(note, text=None):
    """[panels.notes.protected.Found, ...] of the names that stand unmarked in a note, or in what is to be its text."""
    naming = naming_of(note.session.panel)
    text = shown_instead(note.text if text is None else text)
    return unmarked(text, naming.people, allowed=naming.allowed, passed=passed_in(note)) if naming.people else []
