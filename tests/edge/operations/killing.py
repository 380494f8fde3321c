"""Kills backups, restores and sealing at random moments, in processes of its own, and prints what was found as JSON.

    python -m tests.edge.operations.killing backup FOLDER KILLS     in a new database
    python -m tests.edge.operations.killing restore FILE KILLS      into an empty one
    python -m tests.edge.operations.killing seal FOLDER KILLS       three at once, in an empty one

The database and the files are those of DATABASE_URL and DATA_DIR.
"""

import json
import os
import random
import shutil
import sys
import time
import zipfile
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections, transaction

from tests.processes import ended, forked, killed

SEED = 9
ROWS = "150"
chance = random.Random(SEED)


def main(what, place, kills):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    carry_out = {"backup": kill_backups, "restore": kill_restores, "seal": kill_sealing}[what]
    print(json.dumps(carry_out(Path(place), int(kills))))


def kill_backups(folder, kills):
    """Back up while somebody writes pairs of rows in two tables, each pair in one transaction."""
    _keep_an_empty_copy(folder)
    call_command("make_data", rows=ROWS, stdout=StringIO())
    _store_files()
    with _writing(folder / "acknowledged"):
        _backup(folder / "first.zip")
        begun = time.monotonic()
        _backup(folder / "second.zip")
        usual = time.monotonic() - begun
        paths = [folder / f"{number}.zip" for number in range(kills)]
        hits = [killed(lambda path=path: _backup(path), chance.uniform(0, usual)) for path in paths]
        again = next((path for path in paths if not path.exists()), folder / "again.zip")
        _backup(again)
    whole = sorted(folder.glob("*.zip"))
    return {
        "killed": sum(hits),
        "backups": len(whole),
        "torn": sum(_written_in(path, "panels.body") != _written_in(path, "panels.person") for path in whole),
        "pairs": max(_written_in(path, "panels.body") for path in whole),
        "not restorable": sum(not _restorable(path) for path in whole),
        "lost": _lost(folder / "acknowledged"),
        "left": len(list(folder.glob(f".{again.name}.part"))),
    }


def kill_restores(path, kills):
    from scrutiny.edge.operations.backup import verify_backup
    from scrutiny.edge.operations.refill import faults
    from scrutiny.edge.operations.restore import restore

    begun = time.monotonic()
    manifest = verify_backup(path)
    usual = time.monotonic() - begun
    found = {"killed": 0, "half": 0, "half files": 0}
    for number in range(kills):
        # Ever later, so that one which came to its end is the last.
        was_killed = killed(lambda: restore(path), usual * (number + chance.random()) / kills)
        found["killed"] += was_killed
        if not was_killed:
            break
        found["half"] += not (_is_empty() or not list(faults(manifest, "default")))
        found["half files"] += _half_files()
    if _is_empty():
        restore(path)
    return found | {"faults": list(faults(manifest, "default")), "files": len(manifest["files"])}


def kill_sealing(folder, kills):
    """Three seal at once while somebody writes events; one of them is killed each time."""
    from scrutiny.edge.operations.seals import faults, head, seal_events, waiting

    hits = 0
    with _writing(folder / "acknowledged"):
        for _ in range(kills):
            others = [forked(seal_events), forked(seal_events)]
            hits += killed(seal_events, chance.uniform(0, 0.1))
            assert [os.waitpid(other, 0)[1] for other in others] == [0, 0]
    seal_events()
    result = {"killed": hits, "faults": list(faults()), "waiting": waiting()}
    return result | {"unsealed": (folder / "acknowledged").stat().st_size > head().length}


def _backup(path):
    from scrutiny.edge.operations.backup import write_backup

    write_backup(path)


@contextmanager
def _writing(acknowledged):
    child = forked(lambda: _write_pairs(acknowledged))
    try:
        yield
    finally:
        ended(child)


def _write_pairs(acknowledged):
    from panels.models import Body, Person
    from scrutiny import history

    with open(acknowledged, "ab", buffering=0) as noted:
        for number in range(1_000_000):
            with transaction.atomic():
                Body.objects.create(name=f"pair {number}", slug=f"pair-{number}", kind=Body.Kind.PARTNER)
                person = Person.objects.create(name=f"pair {number}")
                history.record("added", person)
            noted.write(b"x")
            time.sleep(0.002)


def _written_in(path, table):
    with zipfile.ZipFile(path) as archive, archive.open(f"tables/{table}") as lines:
        return sum(b'"pair ' in line for line in lines)


def _lost(acknowledged):
    from panels.models import Body

    return max(0, acknowledged.stat().st_size - Body.objects.filter(slug__startswith="pair-").count())


def _restorable(path):
    from scrutiny.edge.operations.backup import verify_backup

    return bool(verify_backup(path))


def _keep_an_empty_copy(folder):
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        connections.close_all()
        shutil.copy(settings.DATABASES["default"]["NAME"], folder / "empty.sqlite3")


def _store_files():
    for number in range(20):
        path = Path(settings.MEDIA_ROOT) / f"papers/{number % 4}/{number}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(random.Random(number).randbytes(100_000))


def _half_files():
    stored = [path for path in Path(settings.MEDIA_ROOT).rglob("*.pdf") if path.is_file()]
    return sum(path.read_bytes() != random.Random(int(path.stem)).randbytes(100_000) for path in stored)


def _is_empty():
    from scrutiny.edge.operations.restore import SHIPPED
    from scrutiny.edge.operations.tables import stored_models

    used = [model for model in stored_models() if model._meta.label_lower not in SHIPPED]
    return not any(model._base_manager.exists() for model in used)


if __name__ == "__main__":
    main(*sys.argv[1:])
