"""The bytes of uploaded files on the disk: whole under a random name, or not there."""

import hashlib
import os
import uuid
from pathlib import Path

from django.conf import settings

FOLDER = "uploads"
UNFINISHED = ".part"
PIECE = 1 << 20


def store(pieces):
    """Write the pieces under a new random name. Gives (place, size, SHA-256); the disk has it all when this returns.

    What is killed on the way leaves a file with the ending UNFINISHED, which the sweep takes away.
    """
    name = uuid.uuid4().hex
    place = f"{FOLDER}/{name[:2]}/{name[2:4]}/{name}"
    path = path_of(place)
    _make_folders(path.parent)
    part = path.with_name(f"{name}{UNFINISHED}")
    try:
        size, digest = _write(part, pieces)
        os.rename(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    fsync_folder(path.parent)
    return place, size, digest


def path_of(place):
    return Path(settings.MEDIA_ROOT) / place


def discard(place):
    """Take the bytes away; that they are gone already is no fault."""
    path_of(place).unlink(missing_ok=True)


def places():
    """Yield (place, when its bytes were written) of everything in the folder, the unfinished included."""
    root = Path(settings.MEDIA_ROOT)
    for path in sorted((root / FOLDER).glob("*/*/*")):
        try:
            yield path.relative_to(root).as_posix(), path.stat().st_mtime
        except FileNotFoundError:
            continue  # somebody has just removed it


def fsync_folder(folder):
    """Have the disk know the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_folders(folder):
    """The folder with those above it; each new name is on the disk before anything is written below it."""
    if folder.is_dir():
        return
    _make_folders(folder.parent)
    folder.mkdir(exist_ok=True)
    fsync_folder(folder.parent)


def _write(path, pieces):
    digest, size = hashlib.sha256(), 0
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            size += len(piece)
        file.flush()
        os.fsync(file.fileno())
    return size, digest.hexdigest()
