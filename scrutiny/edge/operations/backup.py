"""Taking a backup while people write, and proving one by restoring it on trial."""

import fcntl
import os
import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path

from django.db import connections, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from scrutiny.edge.operations import archive as form
from scrutiny.edge.operations.files import add_files
from scrutiny.edge.operations.refill import faults, refill
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.snapshots import snapshot, trial_database
from scrutiny.edge.operations.tables import columns, last_id, lines, stored_models
from scrutiny.files.folder import fsync_folder


def write_backup(path, using="default"):
    """Write one file with every table and every uploaded file, as at one moment. Gives its manifest.

    The file appears under its name when it is whole and on the disk, and replaces no other. Raises Refused.
    """
    path = Path(path).absolute()
    with _workplace(path) as folder:
        _refuse_taken(path)
        part = folder / "backup.zip"
        part.touch(mode=0o600)  # it holds what was given in confidence
        manifest = _write(part, folder, using)
        _refuse_taken(path)
        os.rename(part, path)
        fsync_folder(path.parent)
    return manifest


def verify_backup(path):
    """Prove every hash of a backup, and that it restores: into an SQLite database on trial. Gives its manifest.

    Raises Refused, saying what is wrong.
    """
    with form.opened(path) as (archive, manifest):
        wrong = _faults_on_trial(archive, manifest)
    if wrong:
        raise Refused(f"{path} does not restore as it was: {wrong[0]}")
    return manifest


def migrations_of(using):
    """The names of the migrations that a database has, as "app.name", in order."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connections[using]).applied_migrations())


def _faults_on_trial(archive, manifest):
    with (
        tempfile.TemporaryDirectory(prefix="scrutiny-trial-") as folder,
        trial_database(Path(folder)) as trial,
        transaction.atomic(using=trial),
    ):
        refill(archive, manifest, trial)
        connections[trial].check_constraints()
        return list(faults(manifest, trial))


def _write(part, folder, using):
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        manifest = {"form": form.FORM, "made_at": timezone.now().isoformat(), "engine": connections[using].vendor}
        with snapshot(using, folder) as picture:
            manifest["migrations"] = migrations_of(picture)
            manifest["tables"] = [_add_table(archive, model, picture) for model in stored_models()]
        # After the tables: a file is stored before the row that names it.
        manifest["files"] = add_files(archive)
        form.finish(part, archive, manifest)
    return manifest


def _add_table(archive, model, using):
    name, number = model._meta.label_lower, 0

    def counted():
        nonlocal number
        for line in lines(model, using):
            number += 1
            yield line

    digest = form.add(archive, form.TABLES + name, counted())
    return {
        "name": name,
        "columns": [field.column for field in columns(model)],
        "rows": number,
        "sha256": digest,
        "last_id": last_id(model, using),
    }


def _refuse_taken(path):
    if path.exists() or path.is_symlink():
        raise Refused(f"There is a file {path} already; a backup replaces none.")


@contextmanager
def _workplace(path):
    """A folder beside the file to be, for one backup at a time; what a backup that was killed left is cleared."""
    folder = path.with_name(f".{path.name}.part")
    folder.mkdir(mode=0o700, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise Refused(f"Another backup is being written to {path} now.") from None
    try:
        for left in folder.iterdir():
            left.unlink()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)
