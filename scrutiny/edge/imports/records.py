"""What all parts of an import share: who imports, for whom, and how a record is made."""

import datetime
from dataclasses import dataclass, field

from django.db import models

from scrutiny import history
from scrutiny.models import Readable


@dataclass
class Records:
    """Makes the records of one import, each with its Event.

    by        the User who imports, or None for the system
    audience  who may read what is made
    day       the day of the paper, or of the import where the paper prints none
    panel     the panel that the records hang on, once there is one
    """

    by: object
    audience: str
    day: datetime.date
    panel: object = None
    made: list = field(default_factory=list)

    def add(self, model, **values):
        """Create a record with its words cut to what its fields hold, and record the Event."""
        if issubclass(model, Readable):
            values.setdefault("audience", self.audience)
        record = model.objects.create(**{name: fitted(model, name, value) for name, value in values.items()})
        history.record("imported", record, by=self.by)
        return record

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
