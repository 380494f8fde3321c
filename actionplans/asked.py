"""Whom a round asks about which actions, and who cannot be asked, with what is to be done about it."""

import hashlib
from dataclasses import dataclass, field

from actionplans.addresses import addresses_of
from actionplans.models import Owner, Row
from scrutiny import mail

NO_OWNER = "nobody is named to carry it out"
NO_CONTACT = "only “{}” is named, and nobody answers for it"
NO_ADDRESS = "no e-mail address of theirs is known"
BAD_ADDRESS = "“{}” is no e-mail address"


@dataclass
class ToAsk:
    """One person and their rows; `address` is empty where none is known."""

    person: object
    address: str
    rows: list = field(default_factory=list)


@dataclass(frozen=True)
class NotAsked:
    """Why nobody, or one person, can be asked: `person` is None where the action itself is to be mended."""

    whom: str
    why: str
    rows: tuple
    person: object = None


@dataclass
class Asked:
    """people     those who are asked;  missing  what is in the way of the others, a sentence each
    everybody  also those who cannot be asked by mail
    """

    people: list
    missing: list
    everybody: list

    @property
    def rows(self):
        """The rows of which at least one person is asked."""
        return {row.pk: row for each in self.people for row in each.rows}

    def by_mail(self):
        """The same, where only those are asked whom a mail reaches."""
        faults = {each.person.pk: fault for each in self.people if (fault := _fault_of(each.address))}
        unreached = [each for each in self.people if each.person.pk in faults]
        told = [NotAsked(str(each.person), faults[each.person.pk], tuple(each.rows), each.person) for each in unreached]
        reached = [each for each in self.people if each.person.pk not in faults]
        return Asked(reached, self.missing + told, self.everybody)

    def fingerprint(self):
        """What stands for what was looked at: whose address is where, and what they are asked about."""
        told = [(each.person.pk, each.address, [row.pk for row in each.rows]) for each in self.everybody]
        return hashlib.sha256(str(told).encode()).hexdigest()


def whom_to_ask(plan, *, by_mail=True) -> Asked:
    """Of the open rows of a plan that may be told of outside: owners, and whoever answers for a label or a body."""
    rows = list(Row.objects.of_plan(plan).asked_about())
    owners = _owners_of(rows)
    people, missing = {}, []
    for row in rows:
        for person in _people(row, owners.get(row.pk, []), missing):
            people.setdefault(person.pk, ToAsk(person, "")).rows.append(row)
    addresses = addresses_of(each.person for each in people.values())
    for each in people.values():
        each.address = addresses.get(each.person.pk, "")
    found = sorted(people.values(), key=lambda each: (each.person.name, each.person.pk))
    asked = Asked(found, missing, found)
    return asked.by_mail() if by_mail else asked


def _fault_of(address):
    """Why no mail can go there; nothing where it can."""
    if not address:
        return NO_ADDRESS
    return "" if mail.can_reach(address) else BAD_ADDRESS.format(address)


def _owners_of(rows):
    """{pk of a row: [its Owners in order]}"""
    found = {}
    related = ("person__user", "accountable__user", "body")
    for owner in Owner.objects.filter(row__in=rows).select_related(*related).in_order():
        found.setdefault(owner.row_id, []).append(owner)
    return found


def _people(row, owners, missing):
    """Who answers for a row, each once; what is in the way is added to `missing`."""
    people = {person.pk: person for owner in owners if (person := owner.person or owner.accountable)}
    if not people:
        why = NO_CONTACT.format(owners[0]) if owners else NO_OWNER
        missing.append(NotAsked(str(row), why, (row,)))
    return people.values()
