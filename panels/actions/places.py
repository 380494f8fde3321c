"""Moving a record among those beside it."""

from scrutiny import history


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
