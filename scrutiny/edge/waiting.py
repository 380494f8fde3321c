"""Things that wait for somebody, of many kinds, read by one query."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import CharField, Count, F, OrderBy, QuerySet, TextField, Value, Window
from django.db.models.functions import Cast, RowNumber
from django.urls import reverse

from actionplans.models import Row
from scrutiny.naming import several

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
    is_deadline  whether it is the day by which something is due
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
    is_deadline: bool = False

    def lines(self, place):
        title, slug, number, position, uuid = self.fields
        day = F(self.day) if isinstance(self.day, str) else self.day
        columns = {
            "w_place": Value(place),
            "w_all": Window(Count("pk")),
            "w_rank": Window(RowNumber(), order_by=[OrderBy(day, nulls_last=True), "pk"]),
            "w_day": day,
            "w_title": Cast(title, TextField()),
            "w_slug": Cast(slug, TextField()),
            "w_number": Cast(number, CharField()),
            "w_position": F(position),
            "w_uuid": Cast(uuid, TextField()),
        }
        return self.records.order_by().annotate(**columns).values_list(*columns)


@dataclass
class Item:
    """One thing that waits: its name, of which plan or review, where it is, and the day that is told of it.

    words  of the action, where it is one and they have been asked for
    """

    name: str
    of: str
    address: str
    day: date | None
    uuid: UUID
    words: str = ""


@dataclass
class Waiting:
    """The things of one kind that wait, the oldest day first; of very many the first alone.

    number  of all of them
    """

    kind: Kind
    number: int
    items: list

    @property
    def words(self):
        return several(self.number, self.kind.one, self.kind.many)

    @property
    def left_out(self):
        """How many are not among the items."""
        return self.number - len(self.items)


def read(kinds, *, today, most=MOST):
    """[Waiting, ...] of those of the kinds of which something waits, in their order; the oldest day of each first.

    most  how many things are read; of each kind as many as of the others, as far as it has them
    """
    lines = [kind.lines(place) for place, kind in enumerate(kinds)]
    if not lines:
        return []
    found = lines[0].union(*lines[1:], all=True) if lines[1:] else lines[0]
    found = sorted(found.order_by("w_rank", "w_place")[:most], key=lambda line: (line[:2], line[3] or today, line[4:]))
    return [
        Waiting(kinds[place], number, [_item(kinds[place], *line) for _, _, _, *line in group])
        for (place, number), group in groupby(found, key=lambda line: line[:2])
    ]


def _item(kind, day, title, slug, number, position, uuid):
    return Item(f"{kind.name} {number or position}", title, kind.address(slug, number, UUID(uuid)), day, UUID(uuid))


def with_words(waiting, reader):
    """The same, with the words of the actions as far as the reader may see them; one query."""
    actions = [item for each in waiting if each.kind.address is to_action for item in each.items]
    rows = Row.objects.visible_to(reader).filter(uuid__in={item.uuid for item in actions})
    rows = rows.with_readable_text(reader).order_by() if actions else []
    words = {row.uuid: row.readable_text for row in rows}
    for item in actions:
        item.words = words.get(item.uuid, "")
    return waiting
