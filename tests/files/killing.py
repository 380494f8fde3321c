"""Kills uploads with kill -9 at random moments, in processes of its own, and prints what was found as JSON.

    python -m tests.files.killing KILLS

The database and the files are those of DATABASE_URL and DATA_DIR.
"""

import hashlib
import json
import os
import random
import sys
import time
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import django
from django.conf import settings
from django.core.files.base import File
from django.core.management import call_command
from django.utils import timezone

from tests.processes import killed

SEED = 9
SIZE = 1024 * 1024
chance = random.Random(SEED)


def main(kills):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    from panels.actions.documents import add_document
    from panels.actions.panels import make_panel

    panel = make_panel("Parks", by=None)
    begun = time.monotonic()
    for _ in range(int(kills)):  # more files than can be left over, or the sweep would leave those
        add_document(panel, by=None, title="Parks", upload=File(BytesIO(b"x" * SIZE), name="a.txt"))
    usual = (time.monotonic() - begun) / int(kills)
    acknowledged = Path(settings.DATA_DIR) / "acknowledged"
    acknowledged.touch()
    for _ in range(int(kills)):
        assert killed(lambda: _upload(panel, acknowledged), chance.uniform(0.5, 5) * usual)
    print(json.dumps(_found(acknowledged.read_text().split())))


def _upload(panel, acknowledged):
    """One document after the other, every second one in the place of the one before; each that is saved is noted."""
    from panels.actions.documents import add_document, change_document

    document = None
    with open(acknowledged, "ab", buffering=0) as noted:
        for number in range(1000):
            content = f"{os.getpid()} {number} ".encode() + b"x" * SIZE
            upload = File(BytesIO(content), name="a.txt")
            if number % 2:
                change_document(document, {}, by=None, upload=upload)
            else:
                document = add_document(panel, by=None, title="Parks", upload=upload)
            noted.write(f"{document.pk}:{hashlib.sha256(content).hexdigest()}\n".encode())


def _found(noted):
    from panels.models import Document
    from scrutiny.edge.operations.soundness import unsound
    from scrutiny.files import folder
    from scrutiny.files.sweeping import strays, sweep
    from scrutiny.models import StoredFile

    tomorrow = timezone.now() + timedelta(days=2)
    now = {document.pk: document.file for document in Document.objects.select_related("file")}
    told = dict(line.split(":") for line in noted)
    known = set(StoredFile.objects.values_list("sha256", flat=True))
    left = len(strays(tomorrow))
    swept = sweep(tomorrow)
    return {
        "acknowledged": len(noted),
        "lost": sum(int(pk) not in now or digest not in known for pk, digest in told.items()),
        "without a file": sum(file is None for file in now.values()),
        "half": sum(_hash_of(file) != file.sha256 for file in now.values() if file),
        "wrong": list(unsound()),
        "left over": left,
        "swept": list(swept) == [left, 0],
        "on the disk": len(list(folder.places())) - len(now),
    }


def _hash_of(stored):
    from scrutiny.files.keeping import open_file

    with open_file(stored) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    main(*sys.argv[1:])
