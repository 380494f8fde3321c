"""Paging by key: a page begins after a row and not after a number of rows.

So the last page costs as much as the first, and whatever is added meanwhile, nothing is shown twice. The key stands in
the address, signed: nobody can ask for a place that the list did not name.
"""

import datetime
from dataclasses import dataclass, field

from django.core import signing

# Nobody reads on to a thousandth row to know how many there are, and counting all of them costs more than the page.
COUNTED = 1000


@dataclass
class Page:
    """The rows of one page; `before` and `after` are the keys of its neighbours, or empty."""

    pks: list = field(default_factory=list)
    before: str = ""
    after: str = ""


def page_of(rows, order, size, *, salt, after="", before=""):
    """The page of `rows` in that order behind the key `after`, or in front of the key `before`.

    Raises signing.BadSignature for a key that was not made for this list and order.
    """
    key = read_key(before or after, order, salt) if before or after else None
    way = order.reverse() if before else order
    arranged = way.arranged(rows)
    found = list((arranged.filter(way.beyond(key)) if key else arranged)[: size + 1])
    has_more = len(found) > size
    found = found[:size][::-1] if before else found[:size]
    if not found:
        return Page()
    return Page(
        pks=[values[-1] for values in found],
        before=written_key(found[0], order, salt) if (has_more if before else key) else "",
        after=written_key(found[-1], order, salt) if (before or has_more) else "",
    )


def in_pieces(rows, order, size):
    """The primary keys of all rows in that order, a list of at most `size` at a time; each row exactly once."""
    arranged = piece = order.arranged(rows)
    while found := list(piece[:size]):
        yield [values[-1] for values in found]
        piece = arranged.filter(order.beyond(found[-1]))


def counted(rows):
    """How many rows there are, at most COUNTED + 1."""
    return rows.order_by().values("pk")[: COUNTED + 1].count()


def written_key(values, order, salt):
    plain = [value.isoformat() if isinstance(value, datetime.date) else value for value in values]
    return signing.dumps(plain, salt=f"{salt} {order.asked}")


def read_key(key, order, salt):
    values = signing.loads(key, salt=f"{salt} {order.asked}")
    if len(values) != len(order.keys) + 1:
        raise signing.BadSignature("This key was made for another order.")
    return values
