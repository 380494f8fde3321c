"""Changing a record so that nobody's work is lost: compare-and-set on the version, and an Event."""

from django.db import transaction
from django.db.models import F

from scrutiny import history


class Conflict(Exception):
    """Somebody saved the record first. `theirs` is the record as it is now, or None when it is gone."""

    def __init__(self, theirs):
        super().__init__("Somebody else has saved this since you opened it.")
        self.theirs = theirs


def locked(record):
    """The record as it is now, held until the transaction ends; None when it is gone."""
    return type(record)._default_manager.select_for_update(of=("self",)).order_by("pk").filter(pk=record.pk).first()


def locked_as_read(record):
    """The record, held until the transaction ends. Raises Conflict when it is no longer the version that was read."""
    stored = locked(record)
    if stored is None or stored.version != record.version:
        raise Conflict(stored)
    return stored


@transaction.atomic
def change(record, values, *, by, reason="", verb="changed", besides=None):
    """Save `values` ({field name: value}) on `record`, if it is still the version that was read.

    besides  {what: [from, to]} of what hangs on the record and was changed along with it, told in the same Event

    Gives the changes recorded, {field: [from, to]}; an empty dict when nothing differed (nothing is saved then).
    Raises Conflict when the version in the database is another.
    """
    stored = type(record)._default_manager.filter(pk=record.pk).first()
    if stored is None or stored.version != record.version:
        raise Conflict(stored)
    return _changed(record, values, stored, verb=verb, by=by, reason=reason, besides=besides)


def change_held(record, values, *, by, reason="", verb="changed", besides=None):
    """The same for a record as it was read by a caller who holds it: it is not read again, which tells with thousands.

    To be called in the transaction in which it is held. Raises Conflict all the same.
    """
    return _changed(record, values, record, verb=verb, by=by, reason=reason, besides=besides)


def _changed(record, values, stored, *, verb, by, reason, besides):
    pairs = {name: (getattr(stored, name), value) for name, value in values.items()}
    pairs = {name: pair for name, pair in pairs.items() if _differ(*pair)}
    changes = {name: [plain(before), plain(after)] for name, (before, after) in pairs.items()} | (besides or {})
    if changes:
        _compare_and_set(record, {name: values[name] for name in pairs})
        named = [each for pair in pairs.values() for each in pair if hasattr(each, "_meta")]
        history.record(verb, record, by=by, changes=changes, reason=reason, naming=named)
    return changes


def _differ(before, after):
    """Two records of one name are two."""
    if hasattr(before, "_meta") or hasattr(after, "_meta"):
        return before != after
    return plain(before) != plain(after)


def _compare_and_set(record, values):
    rows = type(record)._default_manager.filter(pk=record.pk, version=record.version)
    if not rows.update(**values, version=F("version") + 1):
        raise Conflict(type(record)._default_manager.filter(pk=record.pk).first())
    for name, value in values.items():
        setattr(record, name, value)
    record.version += 1


def plain(value):
    """A value as JSON can hold it and as the history tells it."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    # What a record is called in the history of another one may have more readers than its words have.
    return getattr(value, "name_in_history", None) or str(value)
