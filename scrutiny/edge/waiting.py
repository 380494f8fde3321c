"""Things that wait for somebody, of many kinds, read by one query."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import CharField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse

MOST = 300
OF_ROW = ("row__plan__title", "row__plan__slug", "row__number", "row__position", "row__uuid")


def to_action(slug, number, uuid):
    return reverse("actionplans:row", args=[slug, uuid])


@dataclass(frozen=True)
class Kind:
    """One kind of thing that waits.

    title, one, many  of the list on its page; "1 date asked for", "3 dates asked for" on the home page
    records   those that wait for this reader
    day       the field or expression with the day that is told; `when` says in words what day it is
    fields    of the plan's title and slug, the number, the position and the uuid of what is led to
    """

    mark: str
    title: str
    one: str
    many: str
    records: QuerySet
    day: object
    when: str
    fields: tuple = OF_ROW
    address: Callable = to_action
    name: str = "Action"

    @property
    def is_deadline(self):
        return self.when.endswith("due")

    def lines(self, place):
        title, slug, number, position, uuid = self.fields
        columns = {
            "w_place": Value(place),
            "w_day": F(self.day) if isinstance(self.day, str) else self.day,
            "w_title": Cast(title, TextField()),
            "w_slug": Cast(slug, TextField()),
            "w_number": Cast(number, CharField()),
            "w_position": F(position),
            "w_uuid": Cast(uuid, TextField()),
        }
        return self.records.order_by().annotate(**columns).values_list(*columns)


@dataclass
class Item:
    """One thing that waits: its name, of which plan or review, where it is, and the day that is told of it."""

    name: str
    of: str
    address: str
    day: date | None


@dataclass
class Waiting:
    """All things of one kind that wait, the oldest day first."""

    kind: Kind
    items: list = field(default_factory=list)

    @property
    def words(self):
        return f"{len(self.items)} {self.kind.one if len(self.items) == 1 else self.kind.many}"


def read(kinds, *, today):
    """[Waiting, ...] of those of the kinds of which something waits, in their order; the oldest day of each first."""
    lines = [kind.lines(place) for place, kind in enumerate(kinds)]
    if not lines:
        return []
    found = lines[0].union(*lines[1:], all=True) if lines[1:] else lines[0]
    found = sorted(found.order_by("w_place", "w_day")[:MOST], key=lambda line: (line[0], line[1] or today, line[2:]))
    by_kind = groupby(found, key=lambda line: line[0])
    return [Waiting(kinds[place], [_item(kinds[place], *line) for line in group]) for place, group in by_kind]


def _item(kind, place, day, title, slug, number, position, uuid):
    return Item(f"{kind.name} {number or position}", title, kind.address(slug, number, UUID(uuid)), day)
