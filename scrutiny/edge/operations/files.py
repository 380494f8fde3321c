"""The uploaded files: into a backup and back."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.utils._os import safe_join

from scrutiny.edge.operations.archive import FILES, add, hash_of, pieces_of
from scrutiny.edge.operations.refusals import Refused
from scrutiny.files.folder import UNFINISHED, fsync_folder


def stored():
    """Yield the name of every file, relative to their folder, in order; links and unfinished ones are left out."""
    root = Path(settings.MEDIA_ROOT)
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix != UNFINISHED:
            yield path.relative_to(root).as_posix()


def add_files(archive):
    """Write every uploaded file into the archive. Gives [{"name", "sha256"}]; one that has just gone is left out."""
    listed = []
    for name in stored():
        with suppress(FileNotFoundError), open(Path(settings.MEDIA_ROOT) / name, "rb") as file:
            listed.append({"name": name, "sha256": add(archive, FILES + name, pieces_of(file))})
    return listed


def put_back(archive, listed):
    """Write the listed files of the archive into the folder. Gives the paths that were not there before.

    Raises Refused when another file has one of the names; then, as on any failure, nothing stays behind.
    """
    places = [(file, _place(file["name"])) for file in listed]
    missing = [(file["name"], path) for file, path in places if not _is_there(path, file["sha256"])]
    written = []
    try:
        for name, path in missing:
            written.append(path)
            with archive.open(FILES + name) as member:
                _write(member, path)
    except BaseException:
        remove(written)
        raise
    return written


def remove(paths):
    for path in paths:
        path.unlink(missing_ok=True)


def _place(name):
    try:
        return Path(safe_join(settings.MEDIA_ROOT, name))
    except (SuspiciousFileOperation, ValueError):
        raise Refused("The backup names a file outside the folder of files; it is not restored.") from None


def _is_there(path, digest):
    if not path.exists():
        return False
    with open(path, "rb") as file:
        if hash_of(pieces_of(file)) == digest:
            return True
    raise Refused(f"There is another file at {path}; restore only beside an empty folder of files.")


def _write(member, path):
    """Whole or not at all: under another name first, on the disk before it takes its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}{UNFINISHED}")
    try:
        with open(part, "wb") as file:
            shutil.copyfileobj(member, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    fsync_folder(path.parent)
