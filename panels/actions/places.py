"""Moving a record among those beside it."""

from django.db.models import F

from scrutiny import history
from scrutiny.ordered import OUT_OF_THE_WAY


def put_in_place(record, beside, places, *, by):
    """Move a record among those beside it, by places up (negative) or down; gives whether it moved.

    beside  all of them in their order, held until the transaction ends; call it in one
    Its version stays: where it is listed is nothing that somebody who changes it would have to know of.
    """
    if record not in beside:
        return False  # somebody has just removed it, or put it among others
    now = beside.index(record)
    then = min(max(now + places, 0), len(beside) - 1)
    taken = sorted(each.position for each in beside)
    free = taken if len(set(taken)) == len(taken) else range(1, len(beside) + 1)
    beside.insert(then, beside.pop(now))
    for place, each in zip(free, beside, strict=True):
        each.position = place
    type(record)._default_manager.bulk_update(beside, ["position"])
    if now != then:
        history.record("moved", record, by=by, changes={"position": [now + 1, then + 1]})
    return now != then


def number_anew(records):
    """Have the places of records run from 1 in the order in which they are given; places are unique among them.

    Whoever has one open to change it is not disturbed: its version stays.
    """
    moved = []
    for place, record in enumerate(records, start=1):
        if record.position != place:
            record.position = place
            moved.append(record)
    if moved:
        manager = type(moved[0])._default_manager
        manager.filter(pk__in=[record.pk for record in moved]).update(position=F("position") + OUT_OF_THE_WAY)
        manager.bulk_update(moved, ["position"], batch_size=500)
