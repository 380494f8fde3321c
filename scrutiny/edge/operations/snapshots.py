"""Databases beside the usual one: a picture of it that stands still while people write, and one for trials."""

from contextlib import contextmanager

from django.db import connections, transaction
from django.db.backends.postgresql.psycopg_any import IsolationLevel
from django.db.utils import load_backend

from scrutiny.edge.operations.tables import stored_models

PICTURE, TRIAL = "picture", "trial"


@contextmanager
def snapshot(using, folder):
    """Give the alias of a database that shows one moment of `using`; nobody has to wait for whoever reads it.

    folder  an empty folder for a copy of an SQLite database; PostgreSQL shows one transaction's view
    """
    live = connections[using]
    if live.vendor == "postgresql":
        options = live.settings_dict["OPTIONS"] | {"isolation_level": IsolationLevel.REPEATABLE_READ}
        with _connected(PICTURE, live.settings_dict | {"OPTIONS": options}), transaction.atomic(using=PICTURE):
            with connections[PICTURE].cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            yield PICTURE
        return
    with _sqlite(PICTURE, folder / "picture.sqlite3"):
        live.ensure_connection()
        live.connection.backup(connections[PICTURE].connection)
        yield PICTURE


@contextmanager
def trial_database(folder):
    """Give the alias of an SQLite database in an empty folder, with every table and no row."""
    with _sqlite(TRIAL, folder / "trial.sqlite3"):
        with connections[TRIAL].schema_editor() as editor:
            for model in stored_models():
                if not model._meta.auto_created:
                    editor.create_model(model)
        yield TRIAL


def _sqlite(alias, path):
    # Thrown away in the end, so that nothing is gained by waiting for the disk.
    options = {"init_command": "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;"}
    return _connected(alias, {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options})


@contextmanager
def _connected(alias, settings):
    settings = connections.configure_settings({"default": settings})["default"]
    connection = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, alias)
    connection.connect()
    connections.databases[alias], connections[alias] = settings, connection
    try:
        yield
    finally:
        connections[alias].close()
        del connections[alias], connections.databases[alias]
