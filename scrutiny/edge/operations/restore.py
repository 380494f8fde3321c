"""Putting a backup into an empty database."""

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, connections, transaction

from scrutiny.edge.operations import archive as form
from scrutiny.edge.operations.backup import migrations_of
from scrutiny.edge.operations.files import put_back, remove
from scrutiny.edge.operations.refill import faults, refill
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.tables import clear, stored_models

# What a migrated database holds before anybody has used it.
SHIPPED = {
    "actionplans.rating",
    "actionplans.scheme",
    "auth.permission",
    "contenttypes.contenttype",
    "panels.capacity",
}


def restore(path, using="default"):
    """Restore a backup that was proved first: every row and every file, or nothing. Gives its manifest.

    Raises Refused for a damaged backup, another version's, or a database or a folder of files in use.
    """
    with form.opened(path) as (archive, manifest):
        _refuse_other_version(manifest, using)
        try:
            _restore(archive, manifest, using)
        except IntegrityError as reason:
            raise Refused(f"The rows of the backup do not fit together: {str(reason).splitlines()[0]}.") from reason
    ContentType.objects.clear_cache()
    return manifest


def _restore(archive, manifest, using):
    written = []
    try:
        with transaction.atomic(using=using):
            _keep_others_out(using)
            _refuse_used(using)
            # Files come first, as when they are uploaded: a row never names a file that is not there.
            written = put_back(archive, manifest["files"])
            for name in SHIPPED:
                clear(_model(name), using)
            refill(archive, manifest, using)
            connections[using].check_constraints()
            for fault in faults(manifest, using):
                raise Refused(f"The restored rows differ, so nothing was restored: {fault}")
    except BaseException:
        remove(written)
        raise


def _keep_others_out(using):
    # On SQLite the transaction is the only one that writes.
    if connections[using].vendor == "postgresql":
        tables = ", ".join(f'"{model._meta.db_table}"' for model in stored_models())
        with connections[using].cursor() as cursor:
            cursor.execute(f"LOCK TABLE {tables} IN EXCLUSIVE MODE")


def _refuse_used(using):
    for model in stored_models():
        if model._meta.label_lower not in SHIPPED and model._base_manager.using(using).exists():
            number = model._base_manager.using(using).count()
            raise Refused(
                f"This database is in use: {model._meta.label} has {number} "
                f"row{'s' if number > 1 else ''}. Restore into an empty one, made by migrate alone."
            )


def _refuse_other_version(manifest, using):
    ours, theirs = set(migrations_of(using)), set(manifest["migrations"])
    if ours != theirs:
        one = sorted(ours ^ theirs)[0]
        where = "the backup has not" if one in ours else "this database has not"
        raise Refused(f"The backup is of another version: {where} the migration {one}. Use the version that made it.")


def _model(name):
    return next(model for model in stored_models() if model._meta.label_lower == name)
