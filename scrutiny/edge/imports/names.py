"""The people and bodies that a draft names, and which known ones they may be."""

import difflib
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Q

from panels.intake.people import is_name
from panels.models import Body, Person
from scrutiny.edge.imports.drafts import in_use
from scrutiny.edge.imports.matches import NEW, key_of
from scrutiny.edge.imports.parts import ACTIONS, CONTACTS, MEETINGS, MEMBERS, RECOMMENDATIONS, SUPPORT

PEOPLE, BODIES = "people", "bodies"
MOST_OFFERED = 8
LIKE = 0.72
LONGEST_INITIALS = 5
AT_ONCE = 200  # names in one query


@dataclass
class Named:
    """A name of a draft.

    kind      PEOPLE or BODIES
    where     what names it, in words
    offered   the known records that it may be, those of the same name first
    is_plain  it stands as words only, unless somebody chooses a record
    chosen    a primary key or NEW where somebody chose
    """

    name: str
    kind: str
    where: str
    is_plain: bool = False
    chosen: object = None
    offered: list = field(default_factory=list)

    @property
    def what(self):
        return "person" if self.kind == PEOPLE else "body"

    @property
    def key(self):
        return key_of(self.name)

    @property
    def by_name(self):
        """The known record of the same name, which it is unless somebody chooses otherwise."""
        same = [one for one in self.offered if key_of(one.name) == self.key or _short(one) == self.key]
        return min(same, key=lambda one: one.pk, default=None)

    @property
    def is_known(self):
        return self.chosen != NEW and (self.chosen is not None or self.by_name is not None)


def names_in(draft):
    """Every person and body that the draft names, each once, in the order of the draft."""
    found = {}
    for kind, name, where, is_plain in _mentions(draft):
        named = found.setdefault((kind, key_of(name)), Named(" ".join(name.split()), kind, where, is_plain))
        named.is_plain &= is_plain
        named.chosen = draft[kind].get(named.key)
    return [named for (_, key), named in found.items() if key]


def _mentions(draft):
    for name, where in ((draft["panel"], "wrote the paper"), (draft["receiving_body"], "receives the paper")):
        if name:
            yield BODIES, name, where, False
    for part in (MEMBERS, SUPPORT, CONTACTS):
        for line in in_use(draft, part):
            yield PEOPLE, line["name"], part.one, False
            if line.get("organisation"):
                yield BODIES, line["organisation"], f"organisation of {line['name']}", False
    for line in in_use(draft, MEETINGS):
        if line["body"]:
            yield BODIES, line["body"], "met", False
    for line in in_use(draft, RECOMMENDATIONS):
        for name in line["addressed_to"]:
            yield BODIES, name, f"addressed by {RECOMMENDATIONS.name_of(line)}", False
    for line in in_use(draft, ACTIONS):
        for owner in line["owners"]:
            yield from _owner(owner, ACTIONS.name_of(line))


def _owner(owner, action):
    if is_name(owner["name"]):
        yield PEOPLE, owner["name"], f"owner of {action}", False
        if owner["organisation"]:
            yield BODIES, owner["organisation"], f"organisation of {owner['name']}", False
    else:
        yield PEOPLE, owner["name"], f"owner of {action}", True
        yield BODIES, owner["name"], f"owner of {action}", True


def offer(names, *, alike=True):
    """Put to each name the known people and bodies that it may be: one query each. Gives the names.

    alike   those of a like name too, not only those of the same
    """
    people = _people_like([named for named in names if named.kind == PEOPLE])
    bodies = list(Body.objects.standing().order_by("pk")) if any(named.kind == BODIES for named in names) else []
    for named in names:
        known = people if named.kind == PEOPLE else bodies
        scored = sorted(
            ((_likeness(named, one), -one.pk, one) for one in known), reverse=True, key=lambda each: each[:2]
        )
        named.offered = [one for score, _, one in scored if score >= (LIKE if alike else 1)][:MOST_OFFERED]
    return names


def _people_like(names):
    """Those who share the last word of a name, or have its letters as initials."""
    found = {}
    for place in range(0, len(names), AT_ONCE):
        some = names[place : place + AT_ONCE]
        like = reduce(or_, map(_like, some))
        chosen = Q(pk__in=[named.chosen for named in some if isinstance(named.chosen, int)])
        people = Person.objects.filter(like | chosen).select_related("organisation")
        found |= {person.pk: person for person in people}
    return sorted(found.values(), key=lambda person: person.pk)


def _like(named):
    words = named.name.split()
    if len(words) > 1 or len(named.key) > LONGEST_INITIALS:
        return Q(name__iendswith=words[-1])
    by_letters = Q(name__istartswith=named.key[0]) & Q(name__icontains=f" {named.key[-1]}")
    return Q(initials__iexact=named.name) | Q(name__iexact=named.name) | by_letters


def _likeness(named, record):
    """From 0 to 1; 1 for the same name or short name, and for whoever was chosen."""
    if named.chosen == record.pk or named.key in {key_of(record.name), _short(record)}:
        return 1.0
    if named.kind == PEOPLE:
        return _person_likeness(named.key, record)
    return difflib.SequenceMatcher(None, named.key, key_of(record.name)).ratio()


def _person_likeness(key, person):
    """The same surname with the same first letter, or the initials."""
    words, known = key.split(), key_of(person.name).split()
    if len(words) == 1:
        letters = "".join(word[0] for word in known)
        return 0.9 if key in {letters, (person.initials or "").lower()} else 0.0
    return 0.9 if words[-1] == known[-1] and words[0][0] == known[0][0] else 0.0


def _short(record):
    short = getattr(record, "short_name", "")
    return key_of(short) if short else None


def asked_about(names):
    """(those with a choice, those who can only be new): what the page of names asks and tells."""
    asked = [named for named in names if named.offered or (named.is_plain and not _is_other_kind(named))]
    told = [named for named in names if not named.offered and not named.is_plain]
    return sorted(asked, key=lambda named: named.is_plain), told


def _is_other_kind(named):
    """Initials are a person's, longer words a body's: each is asked about once."""
    return (named.kind == BODIES) == (len(named.key) <= LONGEST_INITIALS)
