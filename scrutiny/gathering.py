"""Records of several kinds, read by one query, each with its own values under their own names.

A page that shows ten kinds of records would otherwise ask ten times. The kinds are put one under another (UNION), for
which each must have the same columns of the same types; whoever gathers names only what they want to know.
"""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from django.db.models import (
    BigIntegerField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    Expression,
    F,
    IntegerField,
    QuerySet,
    TextField,
    UUIDField,
    Value,
)

# a moment before a day, because its field counts among those of days too
TYPES = {
    "moment": (DateTimeField, DateTimeField),
    "day": (DateField, DateField),
    "mark": (UUIDField, UUIDField),
    "flag": (BooleanField, BooleanField),
    "number": (IntegerField, BigIntegerField),
    "words": ((CharField, TextField), TextField),
}


class Nothing(Expression):
    """What stands where a kind has no such value. Without its type the databases would guess at it differently."""

    def as_sql(self, compiler, connection):
        return f"CAST(NULL AS {self.output_field.cast_db_type(connection)})", []


NOTHING = {name: Nothing(output_field=field()) for name, (_, field) in TYPES.items()}


@dataclass(frozen=True)
class Part:
    """The records of one kind, and what is read of each: {name: a lookup or an expression}.

    kind  whatever can be the key of a dictionary
    """

    kind: Hashable
    records: QuerySet
    values: dict

    def annotated(self):
        named = {f"g_{name}": F(value) if isinstance(value, str) else value for name, value in self.values.items()}
        return self.records.order_by().annotate(**named)


def part(kind, records, /, **values):
    return Part(kind, records, values)


def gathered(*parts):
    """{kind: [{name: value}, ...]} of the records of all parts, in no order; words that are not there are empty."""
    annotated = [each.annotated() for each in parts]
    columns = [_columns_of(records, each.values) for records, each in zip(annotated, parts, strict=True)]
    shared = sorted({column for own in columns for column in own.values()})
    arms = [_arm(place, *each, shared) for place, each in enumerate(zip(annotated, columns, strict=True))]
    found = {each.kind: [] for each in parts}
    for place, *values in arms[0].union(*arms[1:], all=True):
        told = dict(zip(shared, values, strict=True))
        found[parts[place].kind].append({name: _read(told[at], at) for name, at in columns[place].items()})
    return found


def _columns_of(records, values):
    """{name: (type, which of that type)} of the values of one kind."""
    columns, used = {}, Counter()
    for name in values:
        kind = _type_of(records.query.annotations[f"g_{name}"].output_field)
        used[kind] += 1
        columns[name] = (kind, used[kind])
    return columns


def _type_of(field):
    while field.is_relation:
        field = field.target_field
    for name, (known, _) in TYPES.items():
        if isinstance(field, known):
            return name
    raise TypeError(f"Values of {type(field).__name__} are not gathered.")


def _arm(place, records, columns, shared):
    """The records with all the columns that the kinds have together; those that are none of theirs hold nothing."""
    own = {at: f"g_{name}" for name, at in columns.items()}
    lacking = {f"g_no_{kind}_{turn}": (kind, turn) for kind, turn in shared if (kind, turn) not in own}
    nothing = {name: NOTHING[kind] for name, (kind, _) in lacking.items()}
    own |= {at: name for name, at in lacking.items()}
    return records.annotate(g_place=Value(place), **nothing).values_list("g_place", *(own[at] for at in shared))


def _read(value, at):
    return "" if value is None and at[0] == "words" else value
