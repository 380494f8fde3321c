"""Looking at a PDF from its two ends: whole, nothing else besides, and open without a password."""

import re

from scrutiny.files.identity import NOT_SO, what_it_is
from scrutiny.intake.errors import Unreadable

HEAD, TAIL = 1024, 66_000  # the end of an archive stands in the last 65,557 bytes
LAST = 2048
ARCHIVE_END = b"PK\x05\x06"
PAGE = re.compile(rb"<(!doctype|html|script|svg|body)\b", re.IGNORECASE)
CUT_OFF = "“{name}” ends in the middle: it was not copied or downloaded whole. Fetch it again."
DOUBLE = "“{name}” is a PDF and something else besides. Save it as a PDF once more and choose that."


def look(file, name):
    """Raises Unreadable, with a sentence, for what is no whole PDF or is something else besides."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(HEAD)
    file.seek(max(0, size - TAIL))
    tail = file.read()
    if not head.startswith(b"%PDF-"):
        raise Unreadable(NOT_SO.format(name=name, kind="a PDF", found=what_it_is(head)))
    if b"%%EOF" not in tail[-LAST:] or b"startxref" not in tail[-LAST:]:
        raise Unreadable(CUT_OFF.format(name=name))
    if PAGE.search(head) or _ends_as_archive(tail):
        raise Unreadable(DOUBLE.format(name=name))


def _ends_as_archive(tail):
    """Whether programs that look for an archive from the end would find one."""
    at = tail.rfind(ARCHIVE_END)
    return at >= 0 and len(tail) - at >= 22
