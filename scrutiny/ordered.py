"""Lists of texts in an order (terms of reference, questions), changed as a whole: by compare-and-set like a record."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from scrutiny import history, saving
from scrutiny.editing import change

OUT_OF_THE_WAY = 1_000_000


@dataclass(frozen=True)
class Line:
    """One text of a list; `id` is that of its record, None for a new one."""

    id: int | None
    text: str


class ListConflict(Exception):
    """Somebody changed the list first. `now` is [Line, ...] as it is."""

    def __init__(self, now):
        super().__init__("Somebody else has changed this list since you opened it.")
        self.now = now


def lines_of(records, words="text"):
    """The list as it is, in its order."""
    return [Line(pk, text) for pk, text in records.order_by("position", "pk").values_list("pk", words)]


@transaction.atomic
def keep_lines(owner, records, lines, *, seen, by, along, words="text"):
    """Make the list of `owner` what `lines` says, if it still is what was seen; each change has its Event.

    records  the related manager of the list; its model has position, version and the text
    seen     [Line, ...] as the page was opened
    along    the name of the foreign key to the owner
    words    the name of the field that has the text
    """
    type(owner)._default_manager.select_for_update(of=("self",)).order_by("pk").get(pk=owner.pk)
    now = lines_of(records.all(), words)
    if now != seen:
        raise ListConflict(now)
    kept = {record.pk: record for record in records.all()}
    wanted = {line.id for line in lines}
    for pk in [pk for pk in kept if pk not in wanted]:
        saving.remove(kept.pop(pk), by=by)
    placed = [_placed(line, kept, records.model(**{along: owner}), words, by) for line in lines]
    if [pk for pk in kept if pk in wanted] != [record.pk for record in placed if record.pk in kept]:
        history.record(f"put in another order the {records.model._meta.verbose_name_plural} of", owner, by=by)
    _put_in_order(records, placed, by)


def _placed(line, kept, new, words, by):
    """The record of a line, with its words saved where it is there already."""
    if line.id is None:
        setattr(new, words, line.text)
        return new
    record = kept[line.id]
    change(record, {words: line.text}, by=by)
    return record


def _put_in_order(records, placed, by):
    """Places are unique, so those that move first make way."""
    moved = [(record, place) for place, record in enumerate(placed, start=1) if record.position != place]
    records.filter(pk__in=[record.pk for record, _ in moved if record.pk]).update(
        position=F("position") + OUT_OF_THE_WAY, version=F("version") + 1
    )
    for record, place in moved:
        record.position = place
        if record.pk:
            records.filter(pk=record.pk).update(position=place)
        else:
            saving.add(record, by=by)
