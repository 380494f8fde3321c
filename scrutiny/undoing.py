"""Taking back one's last change, as long as nobody has changed the record since."""

from copy import copy

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction

from scrutiny.editing import Conflict, change, locked


class CannotBeUndone(Exception):
    """Said in a sentence."""


def before(stored, names):
    """What the fields of these names held, in values that JSON can hold."""
    fields = [stored._meta.get_field(name) for name in names]
    return {field.name: _plain(field.value_from_object(stored)) for field in fields}


@transaction.atomic
def undo(record, version, values, *, by):
    """Put back what the fields held before; `version` is that which the change made. Raises CannotBeUndone."""
    stored = locked(record)
    if stored is None or stored.version != version:
        raise CannotBeUndone("It has been changed again since, so that change can no longer be undone.")
    wanted = {name: _restored(stored._meta.get_field(name), value) for name, value in values.items()}
    _refuse_what_cannot_be(stored, wanted)
    try:
        return change(stored, wanted, by=by, verb="undid the last change of")
    except Conflict as conflict:
        raise CannotBeUndone("Somebody is changing it at this moment. Look at it again first.") from conflict


def _refuse_what_cannot_be(stored, wanted):
    again = copy(stored)
    for name, value in wanted.items():
        setattr(again, name, value)
    try:
        again.clean()
        again.validate_unique()
        again.validate_constraints()
    except ValidationError as error:
        raise CannotBeUndone(f"It cannot be undone. {' '.join(error.messages)}") from error


def _plain(value):
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _restored(field, value):
    if value is None or not field.is_relation:
        return field.to_python(value)
    try:
        return field.related_model._default_manager.get(pk=value)
    except ObjectDoesNotExist as error:
        raise CannotBeUndone("What it said before is no longer there, so it cannot be put back.") from error
