"""Keeping a file, opening it and letting it go. Actions call these inside their own transaction."""

from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from scrutiny.files import folder
from scrutiny.files.checking import looked_at
from scrutiny.files.kinds import DOCUMENTS
from scrutiny.models import StoredFile


def keep(upload, *, by, accept=DOCUMENTS):
    """Keep an uploaded file for the record that the caller lets point at it. Gives the StoredFile.

    upload  an uploaded file, or anything with a name, a size and chunks()
    by      the User who brought it, or None for the system
    accept  the kinds that are taken here (scrutiny.files.kinds)

    Raises Refused, with a sentence for whoever brought it; then nothing is kept. The bytes are on the disk before the
    row is written: a transaction that fails afterwards leaves bytes without a row, which the sweep takes away. What
    may well fail afterwards (a conflict) better stands within `kept`.
    """
    found = looked_at(upload, accept)
    place, size, digest = folder.store(found.pieces())
    return StoredFile.objects.create(
        place=place, name=found.name, media_type=found.kind.media_type, size=size, sha256=digest,
        made_by=_account(by),
    )  # fmt: skip


@contextmanager
def kept(upload, *, by, accept=DOCUMENTS):
    """Within it the file is kept, and stays so if all goes well; what fails takes its bytes along.

    upload  may be None, where a file is no must; then it gives None
    """
    stored = keep(upload, by=by, accept=accept) if upload else None
    try:
        yield stored
    except BaseException:
        if stored is not None:
            folder.discard(stored.place)
        raise


def open_file(stored):
    """The file opened for reading. Raises FileNotFoundError when it was removed or the disk has lost it."""
    if not stored.is_kept:
        raise FileNotFoundError(stored.place)
    return open(folder.path_of(stored.place), "rb")


def remove(stored, *, by):
    """Let a file go: its row keeps name and hash, its bytes leave the disk when the transaction is committed.

    The caller records the Event, about the record that the file hung on.
    """
    stored.removed_at, stored.removed_by = timezone.now(), _account(by)
    stored.save(update_fields=["removed_at", "removed_by"])
    transaction.on_commit(lambda: folder.discard(stored.place))


def _account(by):
    return by if by is not None and by.pk else None
