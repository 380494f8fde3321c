"""Looks that are taken in a child process with limits, because what is looked at may be made to do harm."""

import tempfile
from contextlib import contextmanager

from scrutiny.files.refusals import Refused
from scrutiny.intake import process
from scrutiny.intake.errors import Stopped, Unreadable

TOO_MUCH = "“{name}” could not be looked at: something in it needs far too much time or memory. Save it anew."


def in_child(function, upload, name, *arguments):
    """What function(path, name, *arguments) gives, run in a child (scrutiny.intake.process). Raises Refused."""
    try:
        with _on_disk(upload) as path:
            return process.run(function, path, name, *arguments)
    except Stopped:
        raise Refused(TOO_MUCH.format(name=name)) from None
    except Unreadable as reason:
        raise Refused(reason.sentence) from None


@contextmanager
def _on_disk(upload):
    """The path of an upload; of one that came in memory, of a copy for as long as it is needed."""
    if hasattr(upload, "temporary_file_path"):
        yield upload.temporary_file_path()
        return
    with tempfile.NamedTemporaryFile(prefix="scrutiny-look-") as copy:
        for piece in upload.chunks():
            copy.write(piece)
        copy.flush()
        yield copy.name
