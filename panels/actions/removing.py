"""Bringing back what was taken away of a review's findings, conclusions and minority views."""

import json

from django.core import serializers
from django.db import transaction
from django.db.models import Max

from panels.actions.places import number_anew
from panels.actions.recommendations import CannotBePutBack
from panels.models import Panel
from scrutiny import history
from scrutiny.editing import locked


def kept_of(record, resting=None):
    """A record as words that `put_back` reads.

    resting  {name of the way to it: what was tied to it from the other side}
    """
    ties = {name: [each.pk for each in found] for name, found in (resting or {}).items()}
    return json.dumps({"record": serializers.serialize("json", [record]), "resting": ties})


@transaction.atomic
def put_back(kept, *, by):
    """Bring back what was taken away, with its ties as far as they can be, at the end; gives the record.

    Raises CannotBePutBack where something that it hung on is gone.
    """
    kept = json.loads(kept)
    (found,) = serializers.deserialize("json", kept["record"])
    record = found.object
    panel = _still_there(record)
    beside = type(record).objects.filter(panel=panel)
    record.position = (beside.aggregate(last=Max("position"))["last"] or 0) + 1
    found.m2m_data = {name: _known(record, name, pks) for name, pks in (found.m2m_data or {}).items()}
    found.save(force_insert=True)
    for name, pks in kept["resting"].items():
        getattr(record, name).add(*getattr(record, name).model.objects.filter(pk__in=pks))
    history.record("put back", record, by=by)
    if record._meta.model_name != "minorityview":
        number_anew(beside.for_list())
    record.refresh_from_db()
    return record


def _still_there(record):
    panel = Panel.objects.filter(pk=record.panel_id).first()
    if panel is None:
        raise CannotBePutBack("What it belonged to is no longer there, so it cannot be put back.")
    locked(panel)
    if type(record).objects.filter(pk=record.pk).exists():
        raise CannotBePutBack("It is there already.")
    if getattr(record, "theme_id", None) and not panel.themes.filter(pk=record.theme_id).exists():
        record.theme = None
    return panel


def _known(record, name, found):
    model = record._meta.get_field(name).related_model
    return list(model.objects.filter(pk__in=[getattr(each, "pk", each) for each in found]).values_list("pk", flat=True))
