"""Who carries an action out: in their order, one of them leading."""

from dataclasses import dataclass, replace

from django.db import transaction

from actionplans.models import Owner
from panels.models import Body, Person
from scrutiny import history
from scrutiny.editing import locked
from scrutiny.numbers import number_in

MOST_OWNERS = 12


@dataclass(frozen=True)
class Whom:
    """A person, a body, or a label such as "all staff" with the person who answers for it."""

    person: Person | None = None
    body: Body | None = None
    label: str = ""
    accountable: Person | None = None
    is_lead: bool = False

    @property
    def key(self):
        return (self.person and self.person.pk, self.body and self.body.pk, self.label.casefold())

    def __str__(self):
        return str(self.person or self.body or self.label)


class NotThese(Exception):
    """They cannot carry it out like this; said in a sentence."""


def owners_of(row):
    """[Whom, ...] of an action, in their order."""
    return owners_of_each([row])[row.pk]


def owners_of_each(rows):
    """{number of an action: [Whom, ...] in their order}"""
    owners = {row.pk: [] for row in rows}
    for one in Owner.objects.filter(row__in=owners).for_page():
        owners[one.row_id].append(Whom(one.person, one.body, one.label, one.accountable, one.is_lead))
    return owners


@transaction.atomic
def set_owners(row, owners, *, by, reason=""):
    """Have these (a list of Whom) carry the action out, in that order; gives the changes recorded. Raises NotThese."""
    locked(row)
    changes = put_owners({row: owners}, owners_of_each([row]))[row.pk]
    if changes:
        history.record("changed", row, by=by, changes=changes, reason=reason)
    return changes


def put_owners(wanted, before):
    """The same for whoever records it along with other changes, in their transaction.

    wanted  {action: [Whom, ...]}
    before  what `owners_of_each` gives of these actions
    Gives {number of an action: {what: [from, to]}}.
    """
    changes = {}
    for row, owners in wanted.items():
        refuse(owners)
        told = _told(before[row.pk], owners)
        changes[row.pk] = {name: pair for name, pair in told.items() if pair[0] != pair[1]}
    Owner.objects.filter(row__in=[pk for pk, told in changes.items() if told]).delete()
    Owner.objects.bulk_create(
        Owner(
            row=row, position=position, person=one.person, body=one.body, label=one.label,
            accountable=one.accountable, is_lead=one.is_lead,
        )
        for row, owners in wanted.items() if changes[row.pk]
        for position, one in enumerate(owners, start=1)
    )  # fmt: skip
    return changes


@transaction.atomic
def rearrange(row, verb, place, *, seen, by):
    """Do with the owner at a place what a button says: "up", "down", "lead" or "remove"; gives a sentence.

    seen  what `as_seen` gave when the page was opened; nothing is done, and "" given, where it is another by now
    """
    locked(row)
    owners = owners_of(row)
    at = number_in(place)
    if as_seen(owners) != seen or at is None or at >= len(owners) or verb not in PRESSES:
        return ""
    one = owners[at]
    set_owners(row, PRESSES[verb](owners, at), by=by)
    return f"{TOLD[verb]}: {one}."


def as_seen(owners):
    """Owners in a form in which two lists can be compared."""
    return " ".join(f"{one.person and one.person.pk}.{one.body and one.body.pk}.{one.is_lead}" for one in owners)


def _swapped(owners, place, other):
    if 0 <= other < len(owners):
        owners[place], owners[other] = owners[other], owners[place]
    return owners


def _led(owners, place):
    return [replace(one, is_lead=at == place) for at, one in enumerate(owners)]


PRESSES = {
    "up": lambda owners, place: _swapped(owners, place, place - 1),
    "down": lambda owners, place: _swapped(owners, place, place + 1),
    "lead": _led,
    "remove": lambda owners, place: owners[:place] + owners[place + 1 :],
}
TOLD = {"up": "Moved up", "down": "Moved down", "lead": "Leads it now", "remove": "Removed"}


def refuse(owners):
    """Raise NotThese where one is named twice, two lead, or one is nobody."""
    seen = set()
    for one in owners:
        if one.key in seen:
            raise NotThese(f"{one} carries it out already: name each once")
        seen.add(one.key)
        if sum(map(bool, (one.person, one.body, one.label))) != 1:
            raise NotThese("Whoever carries it out is a person, a body or a label: choose one of them")
    if sum(one.is_lead for one in owners) > 1:
        raise NotThese("Only one of them can lead")
    if len(owners) > MOST_OWNERS:
        raise NotThese(f"At most {MOST_OWNERS} carry out one action: name a body or a label instead")


def _told(before, after):
    """What an Event tells of owners before and after: who, who leads, and who answers for labels."""
    named = ("owners", lambda one: str(one))
    leads = ("lead", lambda one: str(one) if one.is_lead else "")
    answers = ("answered for by", lambda one: f"{one}: {one.accountable}" if one.accountable else "")
    return {
        name: ["; ".join(filter(None, map(words, owners))) for owners in (before, after)]
        for name, words in (named, leads, answers)
    }
