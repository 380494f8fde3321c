"""How forms add, change and delete a record: by compare-and-set, each with its Event, in pages and admin alike."""

from collections import Counter
from contextlib import contextmanager

from django.contrib.admin.utils import NestedObjects
from django.db import transaction
from django.db.models import Max
from django.db.models.fields.files import FileField

from scrutiny import history
from scrutiny.editing import change, plain
from scrutiny.files import keeping
from scrutiny.models import StoredFile


def add(record, *, by):
    """Save a new record, behind the others where it has a place and was given none."""
    if getattr(record, "position", 0) is None:
        record.position = last_position(record) + 1
    record.save()
    history.record("added", record, by=by)


def last_position(record):
    """The highest place among the records that stand beside this one, or 0."""
    beside = type(record)._default_manager.all()
    first = record._meta.get_field(record._meta.ordering[0].lstrip("-"))
    if first.is_relation:
        beside = beside.filter(**{first.attname: getattr(record, first.attname)})
    return beside.aggregate(last=Max("position"))["last"] or 0


def keep(record, names, *, by, verb="changed", reason=""):
    """Save the fields of these names, as they stand on the record. Raises Conflict (scrutiny.editing)."""
    fields = [record._meta.get_field(name) for name in names]
    with _files_replaced(record, [field.name for field in fields if isinstance(field, FileField)]):
        values = {field.name: _stored(record, field) for field in fields if not field.many_to_many}
        if hasattr(record, "version"):
            return change(record, values, by=by, verb=verb, reason=reason)
        return _keep_unversioned(record, values, by=by, verb=verb)


@contextmanager
def _files_replaced(record, names):
    """The files of file fields that were there before go with the commit; the new ones go where it is not saved."""
    stored = type(record)._default_manager.filter(pk=record.pk).first() if names else None
    before = {name: getattr(stored, name) for name in names} if stored else {}
    try:
        yield
    except BaseException:
        for name, file in before.items():
            _discard(getattr(record, name), but=file)
        raise
    transaction.on_commit(lambda: [_discard(file, but=getattr(record, name)) for name, file in before.items()])


def _discard(file, *, but):
    if file and file.name != but.name:
        file.storage.delete(file.name)


def keep_links(record, links, *, by, reason=""):
    """Set many-to-many fields ({name: (what could be chosen, what was)}); links that could not be chosen stay."""
    changes, named = {}, []
    for name, (choosable, chosen) in links.items():
        linked = getattr(record, name)
        before = set(linked.filter(pk__in=choosable.order_by().values("pk")))
        linked.remove(*(before - set(chosen)))
        linked.add(*chosen)
        changes[name] = [sorted(map(plain, before)), sorted(map(plain, chosen))]
        named += [*before, *chosen]
    if changes:
        history.record("changed", record, by=by, changes=changes, reason=reason, naming=named)
        _pass_version(record)
    return changes


def remove(record, *, by):
    """Delete a record with what hangs on it, and record how much that was."""
    collected = NestedObjects(using=record._state.db)
    collected.collect([record])
    counts = Counter(model._meta.verbose_name for model, found in collected.data.items() for _ in found)
    counts[record._meta.verbose_name] -= 1
    history.record("deleted", record, by=by, changes={kind: [count, 0] for kind, count in counts.items() if count})
    files = _files_of(collected.data)
    record.delete()
    for file in files:
        keeping.remove(file, by=by)


def _files_of(records):
    """The uploaded files that hang on records, which are given as {model: records}."""
    links = [(found, field) for model, found in records.items() for field in model._meta.concrete_fields
             if field.related_model is StoredFile]  # fmt: skip
    found = [getattr(record, field.name) for records, field in links for record in records]
    return [file for file in found if file is not None]


def _stored(record, field):
    """The value to store; a file is written by its field on the way."""
    return field.pre_save(record, add=False).name if isinstance(field, FileField) else getattr(record, field.name)


def _keep_unversioned(record, values, *, by, verb):
    stored = type(record)._default_manager.get(pk=record.pk)
    changes = {name: [str(getattr(stored, name)), str(value)] for name, value in values.items()}
    changes = {name: pair for name, pair in changes.items() if pair[0] != pair[1]}
    if changes:
        record.save(update_fields=list(changes))
        history.record(verb, record, by=by, changes=changes)
    return changes


def _pass_version(record):
    if hasattr(record, "version"):
        record.version += 1
        record.save(update_fields=["version"])
