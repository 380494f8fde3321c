"""Filling a database from a backup, and comparing the two."""

from django.apps import apps

from scrutiny.edge.operations.archive import TABLES
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.tables import columns, fill, last_id, measured, set_last_id, stored_models


def refill(archive, manifest, using):
    """Write every row of the backup, under its own primary key, into empty tables, inside the caller's transaction.

    Raises Refused, before anything is written, when the tables are not those of the backup.
    """
    _refuse_other_tables(manifest)
    for table in manifest["tables"]:
        model = apps.get_model(table["name"])
        with archive.open(TABLES + table["name"]) as written:
            fill(model, written, using)
        if table["last_id"] is not None:
            set_last_id(model, table["last_id"], using)


def faults(manifest, using):
    """Yield a sentence for each table that is not what the manifest says."""
    for table in manifest["tables"]:
        model = apps.get_model(table["name"])
        number, digest = measured(model, using)
        if number != table["rows"]:
            yield f"{table['name']} has {number} rows in the place of {table['rows']}."
        elif digest != table["sha256"]:
            yield f"the rows of {table['name']} are not equal."
        elif table["last_id"] is not None and last_id(model, using) != table["last_id"]:
            yield f"{table['name']} would give a number again that it gave before."


def _refuse_other_tables(manifest):
    ours = {model._meta.label_lower: [field.column for field in columns(model)] for model in stored_models()}
    theirs = {table["name"]: table["columns"] for table in manifest["tables"]}
    differing = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    if differing:
        raise Refused(
            f"The backup was made by another version of this program, whose table {differing[0]} differs; "
            "use that version to restore it."
        )
