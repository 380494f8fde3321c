"""What all parts of an import share: who imports, for whom, how a record is made, and what has been made."""

import datetime
from dataclasses import dataclass, field

from django.db import models

from scrutiny import history
from scrutiny.edge.imports.matches import Matches
from scrutiny.editing import change
from scrutiny.models import Readable


@dataclass
class Records:
    """Makes the records of one import, each with its Event.

    by        the User who imports, or None for the system
    audience  who may read what is made
    day       the day of the paper, or of the import where the paper prints none
    panel     the panel that the records hang on, once there is one
    why       what the history of each record gives as its reason: the paper it came from
    matches   which people and bodies of the paper are known ones
    made      the records that the import is about: meetings, the plan, the panel
    kept      every record that was made, so that the import can be taken back
    changed   [(record, {column: [before, after]})] of records that were there before
    """

    by: object
    audience: str
    day: datetime.date
    panel: object = None
    why: str = ""
    matches: Matches = field(default_factory=Matches)
    made: list = field(default_factory=list)
    kept: list = field(default_factory=list)
    changed: list = field(default_factory=list)

    def add(self, model, **values):
        """Create a record with its words cut to what its fields hold, and record the Event."""
        if issubclass(model, Readable):
            values.setdefault("audience", self.audience)
        record = model.objects.create(**{name: fitted(model, name, value) for name, value in values.items()})
        history.record("imported", record, by=self.by, reason=self.why)
        return self.keep(record)

    def keep(self, record, *others):
        """Remember records that an action made for the import; gives the first."""
        self.kept += [record, *others]
        return record

    def complete(self, record, values, verb):
        """Write values on a record that was there before, and remember what it said."""
        columns = {name: record._meta.get_field(name).attname for name in values}
        before = {column: getattr(record, column) for column in columns.values()}
        changed = change(record, values, by=self.by, verb=verb, reason=self.why)
        told = {columns[name]: [before[columns[name]], getattr(record, columns[name])] for name in changed}
        if told and record not in self.kept:
            self.changed.append((record, told))

    def present(self, record):
        """Remember a record among those that the import is about: a panel, a plan, a meeting."""
        self.made.append(record)
        return record


def fitted(model, name, value):
    """A text cut to the longest that the field holds, with a mark where it was cut; other values as they are."""
    longest = getattr(model._meta.get_field(name), "max_length", None)
    is_text = isinstance(value, str) and isinstance(model._meta.get_field(name), models.CharField)
    if not is_text or longest is None or len(value) <= longest:
        return value or "" if is_text else value
    return value[: longest - 1] + "…"


def day_of(iso):
    """The date of "2008-10-08"; None of a month, a year or nothing, which name no day."""
    return datetime.date.fromisoformat(iso) if iso and len(iso) == 10 else None
