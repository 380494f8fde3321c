"""The orders of a list, and the condition for what comes after a given row in one of them."""

from dataclasses import dataclass, replace

from django.db.models import DateField, F, Func, IntegerField, Q
from django.db.models.expressions import OrderBy


class UndatedLast(Func):
    """A date to sort by that is never empty, so that both databases agree; what has no date counts as latest.

    The day stands in the SQL itself: with a parameter no index over this expression would be recognised.
    """

    template = "COALESCE(%(expressions)s, '9999-12-31')"
    output_field = DateField()


class UndatedFirst(UndatedLast):
    """The same for dates of which the latest come first: what has no date counts as earliest."""

    template = "COALESCE(%(expressions)s, '0001-01-01')"


class OfNoneFirst(Func):
    """A foreign key to sort by that is never empty; what belongs to none counts as 0."""

    template = "COALESCE(%(expressions)s, 0)"
    output_field = IntegerField()


@dataclass(frozen=True)
class Order:
    """One way to sort a list, and its reverse. No key may ever be empty; all of them together need an index.

    name  in the address: ?sort=due, ?sort=-due
    up    the direction in words: "soonest first"
    down  the reverse: "latest first"; empty where nobody would want it
    keys  fields or expressions, the outermost first; one that descends is marked as Django does. The primary key is
          added, so that no two rows have the same place
    """

    name: str
    up: str
    down: str
    keys: tuple
    is_reversed: bool = False

    @property
    def asked(self):
        """How the address asks for it."""
        return f"-{self.name}" if self.is_reversed else self.name

    @property
    def words(self):
        return self.down if self.is_reversed else self.up

    def reverse(self):
        return replace(self, is_reversed=not self.is_reversed)

    @property
    def following(self):
        """What its heading sorts by when the list is sorted by it already."""
        return self.reverse() if self.down else self

    def arranged(self, rows):
        """The queryset in this order, as tuples: the keys, then the primary key."""
        ordering = [f"-{name}" if descends else name for name, descends in self._steps()]
        rows = rows.annotate(**{f"key_{place}": expression for place, (expression, _) in enumerate(self._parted())})
        return rows.order_by(*ordering).values_list(*(name for name, _ in self._steps()))

    def beyond(self, values):
        """The condition for what comes after the row with these keys and this primary key.

        The first key is bounded by itself, so that the databases start to read the index at that place.
        """
        condition = Q()
        for (name, descends), value in reversed(list(zip(self._steps(), values, strict=True))):
            further = Q(**{f"{name}__{'lt' if descends else 'gt'}": value})
            condition = further | (Q(**{name: value}) & condition) if condition else further
        name, descends = self._steps()[0]
        return Q(**{f"{name}__{'lte' if descends else 'gte'}": values[0]}) & condition

    def _steps(self):
        """[(name, whether it descends), ...]"""
        steps = [*((f"key_{place}", descends) for place, (_, descends) in enumerate(self._parted())), ("pk", False)]
        return [(name, descends != self.is_reversed) for name, descends in steps]

    def _parted(self):
        """[(expression, whether it descends by itself), ...]"""
        return [_parted(key) for key in self.keys]


def _parted(key):
    if isinstance(key, OrderBy):
        return key.expression, key.descending
    return (F(key.removeprefix("-")), key.startswith("-")) if isinstance(key, str) else (key, False)
