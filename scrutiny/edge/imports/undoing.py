"""What an import made and changed, written down when it is saved, and taken back all or nothing."""

import hashlib

from django.apps import apps

from scrutiny.edge.operations.canonical import canonical
from scrutiny.edge.operations.tables import columns, stored_models
from scrutiny.editing import change
from scrutiny.history import OUTWARDS

AT_ONCE = 400
FEW = 5


class Touched(Exception):
    """Somebody has changed or added to what the import made. Its argument is one plain sentence."""


def written_down(records):
    """What an import made and changed, as JSON: {"records": {kind: {id: digest}}, "changes": [[kind, id, columns]]}."""
    by_kind = {}
    for record in records.kept:
        by_kind.setdefault(record._meta.label_lower, []).append(record.pk)
    made = {kind: _digests(apps.get_model(kind), ids) for kind, ids in by_kind.items()}
    return {
        "records": {kind: {str(key): digest for key, digest in found.items()} for kind, found in made.items()},
        "changes": [[record._meta.label_lower, record.pk, told] for record, told in records.changed],
    }


def _digests(model, ids, lock=False):
    """{primary key: digest of the whole row} of those that are there."""
    found, names = {}, [field.attname for field in columns(model)]
    for some in _parted(ids):
        rows = model._base_manager.filter(pk__in=some).order_by("pk")  # the usual order may join what cannot be locked
        rows = rows.select_for_update() if lock else rows
        found |= {row[0]: _digest(row[1:]) for row in rows.values_list("pk", *names)}
    return found


def _parted(keys):
    keys = sorted(keys)
    return [keys[place : place + AT_ONCE] for place in range(0, len(keys), AT_ONCE)]


def _digest(row):
    return hashlib.sha256(canonical(row).encode()).hexdigest()[:20]


def take_back(made, *, by, why):
    """Remove what the import made and write back what it changed; inside the caller's transaction.

    raises   Touched where something was changed, removed or added since
    """
    ids = {apps.get_model(kind): {int(key) for key in rows} for kind, rows in made["records"].items()}
    touched = [*_changed(made, ids), *_added(ids), *_changed_elsewhere(made["changes"])]
    if touched:
        raise Touched(_sentence(list(dict.fromkeys(touched))))
    for kind, key, told in made["changes"]:
        record = apps.get_model(kind)._base_manager.get(pk=key)
        change(record, _values(record, told), by=by, reason=why, verb="took back what a paper said of")
    # Nothing else points here, as was just seen; the database itself refuses at the end if anything does.
    for model, keys in ids.items():
        for some in _parted(keys):
            rows = model._base_manager.filter(pk__in=some)
            rows._raw_delete(rows.db)


def _values(record, told):
    """{field: value before} of {column: [before, after]}."""
    values = {}
    for column, (before, _) in told.items():
        field = next(field for field in record._meta.concrete_fields if field.attname == column)
        values[field.name] = (
            field.related_model._base_manager.get(pk=before) if field.is_relation and before else before
        )
    return values


def _changed(made, ids):
    """Names of the records that are not as the import left them."""
    for model, keys in ids.items():
        then, now = made["records"][model._meta.label_lower], _digests(model, keys, lock=True)
        gone = [key for key in keys if key not in now]
        if gone:
            yield f"{_kind(model, len(gone))} removed"
        for key in sorted(now):
            if now[key] != then[str(key)]:
                yield f"{_name(model._base_manager.get(pk=key))} changed"


def _changed_elsewhere(changes):
    for kind, key, told in changes:
        record = apps.get_model(kind)._base_manager.filter(pk=key).first()
        if record is None or any(getattr(record, column) != after for column, (_, after) in told.items()):
            yield f"{_name(record) if record else apps.get_model(kind)._meta.verbose_name} changed"


def _added(ids):
    """Names of the records that others have hung on what the import made."""
    for model in stored_models():
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model in ids:
                yield from _added_by(model, field, ids)


def _added_by(model, field, ids):
    for some in _parted(ids[field.related_model]):
        pointing = model._base_manager.filter(**{f"{field.attname}__in": some})
        for record in pointing.exclude(pk__in=ids.get(model, ()))[:FEW]:
            yield f"{_name(record)} added"


def _name(record):
    """ "recommendation 3", "member Ada Moss": the kind of a record with its name, and what it hangs on."""
    kind, name = str(record._meta.verbose_name), str(record)
    whole = name if name.lower().startswith(kind.lower()) else f"{kind} “{name}”"
    above = next((getattr(record, at) for at in OUTWARDS[1:] if getattr(record, f"{at}_id", None)), None)
    return f"{whole} of {above}" if above is not None and above._meta.model_name in {"row", "recommendation"} else whole


def _kind(model, number):
    return f"{number} {model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural}"


def _sentence(touched):
    shown = "; ".join(touched[:FEW]) + (f"; and {len(touched) - FEW} more" if len(touched) > FEW else "")
    return f"This cannot be undone any more, because of what was done since: {shown}."
