"""Every table as lines of text, the same from SQLite and from PostgreSQL, and back again."""

import hashlib
import json
from itertools import islice

from django.apps import apps
from django.db import connections
from django.db.models import AutoField, CharField, F, JSONField
from django.db.models.functions import Collate

from scrutiny.edge.operations.canonical import canonical

CHUNK = 500
OF_THIS_MACHINE = {"scrutiny.worker"}  # signs of life of processes that run here and now
MOST_PARAMETERS = 900  # SQLite's oldest limit for one statement is 999


def stored_models():
    """Every model with a table of its own, the tables between two models included, in a fixed order."""
    models = apps.get_models(include_auto_created=True)
    models = [model for model in models if model._meta.label_lower not in OF_THIS_MACHINE]
    stored = [model for model in models if model._meta.managed and not model._meta.proxy and not model._meta.swapped]
    return sorted(stored, key=lambda model: model._meta.label_lower)


def columns(model):
    return [field for field in model._meta.local_concrete_fields if not field.generated]


def lines(model, using):
    """Yield each row as one line: a JSON list of its columns, in the order of the primary key."""
    names = [field.attname for field in columns(model)]
    rows = model._base_manager.using(using).order_by(_place(model, using)).values_list(*names)
    for row in rows.iterator(chunk_size=CHUNK):
        yield canonical(row).encode("ascii") + b"\n"


def measured(model, using):
    """(number of rows, SHA-256 of all lines) of a table."""
    number, digest = 0, hashlib.sha256()
    for line in lines(model, using):
        number += 1
        digest.update(line)
    return number, digest.hexdigest()


def fill(model, written, using):
    """Write rows given as lines, with their own primary keys, in as few statements as go."""
    fields = columns(model)
    rows = (_values(fields, line, connections[using]) for line in written)
    while some := list(islice(rows, max(1, MOST_PARAMETERS // len(fields)))):
        _insert(model, fields, some, using)


def clear(model, using):
    with connections[using].cursor() as cursor:
        cursor.execute(f"DELETE FROM {_quoted(model, using)}")


def last_id(model, using):
    """The last number that the table gave as a primary key, to a row that may be gone; None where it gives none."""
    if not isinstance(model._meta.pk, AutoField):
        return None
    with connections[using].cursor() as cursor:
        if connections[using].vendor == "postgresql":
            cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {_sequence(model, cursor)}")
        else:
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        found = cursor.fetchone()
    return found[0] if found else 0


def set_last_id(model, last, using):
    """Have the table give numbers after `last`: one that was given before may stand in the history of what is gone."""
    with connections[using].cursor() as cursor:
        if connections[using].vendor == "postgresql":
            cursor.execute("SELECT setval(%s, %s, %s)", [_sequence(model, cursor), max(last, 1), last > 0])
            return
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        if last:
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [model._meta.db_table, last])


def _place(model, using):
    # PostgreSQL sorts text as the language of the database does, SQLite by its bytes.
    is_text = isinstance(model._meta.pk, CharField)
    return Collate("pk", "C") if is_text and connections[using].vendor == "postgresql" else F("pk")


def _sequence(model, cursor):
    table = f'"{model._meta.db_table}"'
    cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [table, model._meta.pk.column])
    return cursor.fetchone()[0]


def _values(fields, line, connection):
    given = json.loads(line)
    if len(given) != len(fields):
        raise ValueError("A line has another number of columns than its table.")
    return [_value(field, value, connection) for field, value in zip(fields, given, strict=True)]


def _value(field, value, connection):
    if isinstance(field, JSONField) and value is None and not field.null:
        return connection.ops.adapt_json_value(None, field.encoder)
    return field.get_db_prep_save(field.to_python(value), connection=connection)


def _insert(model, fields, rows, using):
    quote = connections[using].ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    places = ", ".join([f"({', '.join(['%s'] * len(fields))})"] * len(rows))
    with connections[using].cursor() as cursor:
        statement = f"INSERT INTO {_quoted(model, using)} ({names}) VALUES {places}"
        cursor.execute(statement, [value for row in rows for value in row])


def _quoted(model, using):
    return connections[using].ops.quote_name(model._meta.db_table)
