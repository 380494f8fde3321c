"""Which of the people and bodies that a paper names are known already: by name, or as somebody chose."""

import re
from dataclasses import dataclass, field

from panels.models import Body, Person
from scrutiny.edge.imports.errors import Refused

NEW = "new"
GONE = "“{name}” was to be the same as a record that is no longer there. Choose again; nothing was saved."


def key_of(name):
    """A name as it is compared: without case, spaces and a leading article."""
    return re.sub(r"^the\s+", "", " ".join(name.split()).lower())


@dataclass
class Matches:
    """Finds the record of a name.

    people, bodies   {key of a name: primary key or NEW} where somebody chose; others go by their name
    """

    people: dict = field(default_factory=dict)
    bodies: dict = field(default_factory=dict)
    made: dict = field(default_factory=dict)

    def person(self, name):
        """The Person of a name, or None where one is to be made."""
        return self._chosen(Person, self.people, name, lambda: person_named(name))

    def body(self, name):
        """The standing Body of a name, or None where one is to be made."""
        return self._chosen(Body, self.bodies, name, lambda: body_named(name))

    def remember(self, name, record):
        """A record made for a name that was chosen to be new stands for that name from here on."""
        self.made[(type(record), key_of(name))] = record
        return record

    def _chosen(self, model, choices, name, by_name):
        choice = choices.get(key_of(name))
        if choice == NEW:
            return self.made.get((model, key_of(name)))
        if choice is None:
            return by_name()
        found = model.objects.filter(pk=choice).first()
        if found is None:
            raise Refused(GONE.format(name=name))
        return found


def person_named(name):
    return Person.objects.named(name).order_by("pk").first()


def body_named(name):
    """The standing body of a name, with or without its article."""
    bare = re.sub(r"^the\s+", "", " ".join(name.split()), flags=re.IGNORECASE)[:200]
    standing = Body.objects.standing().order_by("pk")
    return standing.named(bare).first() or standing.named(f"The {bare}").first()
