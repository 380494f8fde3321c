"""How people, bodies and groups are named in a cell, so that each name says who is meant. No Django in it."""

from collections import Counter
from dataclasses import dataclass, field

from scrutiny.sheets.names import names_in, near

LABEL = "label:"
LONGEST = 200
MOST_LOOKED_FOR = 50
UNKNOWN = "Nobody here is called “{name}”.{near}{hint}"
MAKE_LABEL = " For a group that has no record of its own, write “label: {name}”."
SEVERAL = "“{name}” may be one of several: write “{first}” or “{second}”."
NO_PERSON = "“{name}” is no person: somebody by name is accountable."
TOO_LONG = "A group has at most {most} characters; this has {found}."


@dataclass(frozen=True)
class Known:
    """Whom a cell may name: a person as ("person", key), a body as ("body", key), a group as ("label", its words).

    named  {a name in small letters: [who, ...]}
    shown  {who: the name that is written}
    """

    named: dict
    shown: dict
    unknown: dict = field(default_factory=dict)

    @classmethod
    def of(cls, people, bodies, labels):
        """
        people  [(key, the names of a person, the shortest first), ...]
        bodies  [(key, [name, short name]), ...]
        labels  the words of the groups that carry out actions of the plan
        """
        entries = [(("person", key), names) for key, names in people]
        entries += [(("body", key), [name for name in names if name]) for key, names in bodies]
        entries += [(("label", words), [words, f"{LABEL} {words}"]) for words in labels]
        used = Counter(name for _, names in entries for name in {name.lower() for name in names})
        named, shown = {}, {}
        for who, names in entries:
            shown[who] = next((name for name in names if used[name.lower()] == 1), names[-1])
            for name in dict.fromkeys(name.lower() for name in names):
                named.setdefault(name, []).append(who)
        return cls(named, shown)

    def who(self, name):
        """(who, fault) of one name."""
        if name.lower().startswith(LABEL):
            return _label(name[len(LABEL) :].strip())
        found = self.named.get(name.lower(), [])
        if len(found) > 1:
            first, second = (self.shown[who] for who in found[:2])
            return None, SEVERAL.format(name=name, first=first, second=second)
        if not found:
            return None, UNKNOWN.format(name=name, near=self._near(name), hint=MAKE_LABEL.format(name=name))
        return found[0], ""

    def _near(self, name):
        """Looked for among all names, which takes time: for so many different names and no more."""
        if name not in self.unknown and len(self.unknown) < MOST_LOOKED_FOR:
            self.unknown[name] = near(name, self.named, lambda known: self.shown[self.named[known][0]])
        return self.unknown.get(name, "")

    def owners(self, cell):
        """([who, ...] each once, fault) of a cell."""
        found = [self.who(name) for name in names_in(cell)]
        faults = [fault for _, fault in found if fault]
        return (None, " ".join(faults)) if faults else (list(dict.fromkeys(who for who, _ in found)), "")

    def person(self, cell):
        """(the key of a person or None, fault) of a cell."""
        name = " ".join(cell.split())
        who, fault = self.who(name) if name else (None, "")
        if fault:
            return None, fault.replace(MAKE_LABEL.format(name=name), "")
        if who and who[0] != "person":
            return None, NO_PERSON.format(name=name)
        return who and who[1], ""


def key_of(person, body, label):
    """Whom a cell may name, from the keys of a person or a body, or the words of a group."""
    if person:
        return "person", person
    return ("body", body) if body else ("label", label)


def _label(words):
    if not words:
        return None, "Write the name of the group after “label:”."
    if len(words) > LONGEST:
        return None, TOO_LONG.format(most=LONGEST, found=len(words))
    return ("label", words), ""
