"""Lists of texts in an order (terms of reference, questions), changed as a whole: by compare-and-set like a record."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import F

from scrutiny import history, saving
from scrutiny.differences import merged
from scrutiny.editing import change

OUT_OF_THE_WAY = 1_000_000


@dataclass(frozen=True)
class Line:
    """One text of a list; `id` is that of its record, None for a new one; `tie` that of another it is tied to.

    beside  what its other fields hold, in words: a day as 2026-11-15, nothing as ""
    """

    id: int | None
    text: str
    tie: int | None = None
    beside: tuple = ()


class ListConflict(Exception):
    """Somebody changed the list first. `now` is [Line, ...] as it is."""

    def __init__(self, now):
        super().__init__("Somebody else has changed this list since you opened it.")
        self.now = now


def lines_of(records, words="text", tie="", beside=()):
    """The list as it is, in its order; `tie` is the foreign key to what its lines are tied to, where they are.

    beside  the names of the other fields of each
    """
    named = [words, f"{tie}_id" if tie else "pk", *beside]
    found = records.order_by("position", "pk").values_list("pk", *named)
    return [Line(pk, text, tied if tie else None, tuple(map(in_words, more))) for pk, text, tied, *more in found]


def in_words(value):
    """A value of a field as a line holds it."""
    return "" if value is None else str(value)


@transaction.atomic
def keep_lines(owner, records, lines, *, seen, by, along, words="text", tie="", beside=()):
    """Make the list of `owner` what `lines` says, if it still is what was seen; each change has its Event.

    records  the related manager of the list; its model has position, version and the text
    seen     [Line, ...] as the page was opened
    along    the name of the foreign key to the owner
    words    the name of the field that has the text
    tie      that to what the lines are tied to, if they are tied to anything
    beside   the names of the other fields of each line
    """
    type(owner)._default_manager.select_for_update(of=("self",)).order_by("pk").get(pk=owner.pk)
    now = lines_of(records.all(), words, tie, beside)
    if now != seen:
        raise ListConflict(now)
    kept = {record.pk: record for record in records.all()}
    wanted = {line.id for line in lines}
    for pk in [pk for pk in kept if pk not in wanted]:
        saving.remove(kept.pop(pk), by=by)
    values = {
        line: {words: line.text} | tied | _beside(records.model, beside, line)
        for line, tied in _ties(records.model, tie, lines).items()
    }
    placed = [_placed(line, kept, records.model(**{along: owner}), by, values[line]) for line in lines]
    if [pk for pk in kept if pk in wanted] != [record.pk for record in placed if record.pk in kept]:
        history.record(f"put in another order the {records.model._meta.verbose_name_plural} of", owner, by=by)
    put_in_places(records, placed, add=lambda record: saving.add(record, by=by))


def _ties(model, tie, lines):
    """{line: {foreign key: what it is tied to}}; a tie to what is gone meanwhile is none."""
    if not tie:
        return {line: {} for line in lines}
    found = model._meta.get_field(tie).related_model._default_manager.in_bulk({line.tie for line in lines if line.tie})
    return {line: {tie: found.get(line.tie)} for line in lines}


def _beside(model, names, line):
    """{name: value} of the other fields of a line."""
    fields = [model._meta.get_field(name) for name in names]
    empty = {field.name: None if field.null else "" for field in fields}
    held = zip(fields, line.beside, strict=True) if names else ()
    return empty | {field.name: field.to_python(word) for field, word in held if word}


def _placed(line, kept, new, by, values):
    """The record of a line, with its words saved where it is there already."""
    if line.id is None:
        for name, value in values.items():
            setattr(new, name, value)
        return new
    record = kept[line.id]
    change(record, values, by=by)
    return record


def put_in_places(records, placed, *, add, first=1):
    """Have records stand in this order from the place `first` on; `add` is called with each that is new.

    Places are unique, so those that move first make way.
    """
    moved = [(record, place) for place, record in enumerate(placed, start=first) if record.position != place]
    records.filter(pk__in=[record.pk for record, _ in moved if record.pk]).update(
        position=F("position") + OUT_OF_THE_WAY, version=F("version") + 1
    )
    for record, place in moved:
        record.position = place
        if record.pk:
            records.filter(pk=record.pk).update(position=place)
        else:
            add(record)


def brought_together(mine, *, seen, now):
    """(lines, notes) of a list that two changed: mine as it goes on, with theirs in it.

    notes  {place: what is said beside the line}; nothing that anybody wrote is lost
    """
    base, theirs = {line.id: line for line in seen}, {line.id: line for line in now}
    lines, notes = [], {}
    for line in mine:
        together, note = _together(line, base.get(line.id), theirs.get(line.id))
        if together is not None:
            notes |= {len(lines): note} if note else {}
            lines.append(together)
    added = [line for line in now if line.id not in base]
    notes |= {len(lines) + place: {"is_new": True} for place in range(len(added))}
    return lines + added, notes


def _together(line, base, theirs):
    """(the line as it goes on, what is said of theirs); (None, None) where they removed it and I left it as it was."""
    if line.id is None:
        return line, None
    before = base.text if base else ""
    if theirs is None:
        return (None, None) if line == base else (replace(line, id=None), {"base": before, "is_gone": True})
    tie = theirs.tie if base and line.tie == base.tie else line.tie
    line = replace(line, tie=tie, beside=_beside_together(line, base, theirs))
    if theirs.text in {before, line.text}:
        return line, None
    if line.text == before:
        return replace(line, text=theirs.text), {"base": before, "theirs": theirs.text, "is_taken": True}
    both = merged(before, theirs.text, line.text)
    note = {"base": before, "theirs": theirs.text, "mine": line.text, "is_merged": bool(both)}
    return replace(line, text=both or line.text), note


def _beside_together(line, base, theirs):
    """What stands beside the text: theirs where I left it as it was."""
    if base is None:
        return line.beside
    three = zip(line.beside, base.beside, theirs.beside, strict=True)
    return tuple(other if mine == before else mine for mine, before, other in three)
