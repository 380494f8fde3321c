"""The form of a backup: one zip file whose last 64 characters are the SHA-256 of all bytes before them.

manifest.json      what is in it: for each table and file the SHA-256 of its member; how many rows; the migrations
manifest.sha256    the manifest's own SHA-256
tables/LABEL       a table: one line for each row, a JSON list of its columns
files/PATH         an uploaded file
Anything that opens zip files can open it; the hash at the end is the zip file's comment.
"""

import hashlib
import json
import os
import zipfile
import zlib
from contextlib import contextmanager

from django.core.exceptions import ValidationError

from scrutiny.edge.operations.canonical import canonical
from scrutiny.edge.operations.refusals import Refused

FORM = "scrutiny backup 1"
MANIFEST, MANIFEST_HASH = "manifest.json", "manifest.sha256"
TABLES, FILES = "tables/", "files/"
HASH_LENGTH = 64
PIECE = 1 << 20
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
NONSENSE = (LookupError, TypeError, ValueError, OverflowError, ValidationError)


class Damaged(Refused):
    """The file is not as it was written, or never was a backup."""


def add(archive, name, pieces):
    """Write a member from pieces of bytes, as they come. Gives its SHA-256."""
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for piece in pieces:
            digest.update(piece)
            member.write(piece)
    return digest.hexdigest()


def finish(path, archive, manifest):
    """Add the manifest, close the archive and put the hash of the whole at its end; the disk has it afterwards."""
    digest = add(archive, MANIFEST, [json.dumps(manifest, indent=1).encode()])
    add(archive, MANIFEST_HASH, [f"{digest}  {MANIFEST}\n".encode()])
    archive.comment = b"0" * HASH_LENGTH
    archive.close()
    with open(path, "r+b") as file:
        file.seek(-HASH_LENGTH, os.SEEK_END)
        file.write(_hash_of_whole(path).encode())
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def opened(path):
    """Give (the archive, its manifest), every hash proved. Raises Damaged, also for what goes wrong in reading it."""
    _prove_whole(path)
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _proved_manifest(archive)
            _prove_members(archive, manifest)
            yield archive, manifest
    except UNREADABLE + NONSENSE as reason:
        raise Damaged(f"{path} is no backup that this program can read ({type(reason).__name__}).") from reason


def pieces_of(file):
    """The bytes of an open file, a piece at a time."""
    return iter(lambda: file.read(PIECE), b"")


def hash_of(pieces):
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _hash_of_whole(path):
    left, digest = os.path.getsize(path) - HASH_LENGTH, hashlib.sha256()
    with open(path, "rb") as file:
        while left > 0 and (piece := file.read(min(PIECE, left))):
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest()


def _prove_whole(path):
    with open(path, "rb") as file:
        file.seek(max(0, os.path.getsize(path) - HASH_LENGTH))
        written = file.read()
    if written != _hash_of_whole(path).encode():
        raise Damaged(f"{path} is not a backup as it was written: the hash at its end is not that of its bytes.")


def _proved_manifest(archive):
    written = archive.read(MANIFEST)
    if archive.read(MANIFEST_HASH).decode() != f"{hash_of([written])}  {MANIFEST}\n":
        raise Damaged(f"{archive.filename} is damaged: its manifest is not as it was written.")
    manifest = json.loads(written)
    if manifest["form"] != FORM:
        raise Damaged(f"{archive.filename} is of another form ({canonical(manifest['form'])}).")
    return manifest


def _prove_members(archive, manifest):
    hashes = {MANIFEST: None, MANIFEST_HASH: None}
    hashes |= {TABLES + table["name"]: table["sha256"] for table in manifest["tables"]}
    hashes |= {FILES + file["name"]: file["sha256"] for file in manifest["files"]}
    if sorted(hashes) != sorted(archive.namelist()):
        raise Damaged(f"{archive.filename} is damaged: it does not hold what its manifest lists.")
    for name, expected in hashes.items():
        with archive.open(name) as member:
            if expected is not None and hash_of(pieces_of(member)) != expected:
                raise Damaged(f"{archive.filename} is damaged: {name} is not as it was written.")
