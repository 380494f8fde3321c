"""Looking at a PDF: whole, nothing else besides, open without a password, and without anything that acts by itself.

Its two ends are looked at here, and its bytes are searched for the names of what acts. Only where one is found, or
where objects are packed so that nothing can be found, the objects themselves are looked at, in a child process.
"""

import mmap
import re

from scrutiny.files.identity import NOT_SO, what_it_is
from scrutiny.intake.errors import Unreadable

HEAD, TAIL = 1024, 66_000  # the end of an archive stands in the last 65,557 bytes
LAST = 2048
ARCHIVE_END = b"PK\x05\x06"
PAGE = re.compile(rb"<(!doctype|html|script|svg|body)\b", re.IGNORECASE)
CUT_OFF = "“{name}” ends in the middle: it was not copied or downloaded whole. Fetch it again."
DOUBLE = "“{name}” is a PDF and something else besides. Save it as a PDF once more and choose that."
DAMAGED = "“{name}” is damaged. Open it, print it as a PDF once more and choose that."
LOCKED = "“{name}” has a password. Take the password off, save it and choose it again."
SCRIPT = "“{name}” holds a script (a small program). Print it as a PDF once more and choose that."
STARTS = "“{name}” can start another program or load a file. Print it as a PDF once more and choose that."
HOLDS = "“{name}” holds another file. Save it without that, and choose the other file by itself."
# Names under which something acts or is carried along: as a key, or as what an action or an object is.
ACTING = {
    "/JavaScript": SCRIPT, "/JS": SCRIPT, "/Launch": STARTS, "/ImportData": STARTS, "/RichMedia": STARTS,
    "/EmbeddedFile": HOLDS, "/EmbeddedFiles": HOLDS, "/EF": HOLDS,
}  # fmt: skip
KINDS = ("/S", "/Subtype", "/Type")


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


def needs_a_closer_look(file):
    """Whether something in it may act: by chance a picture may hold the same few bytes."""
    try:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return bool(SUSPECT.search(content))
    except (OSError, AttributeError):  # it is in memory alone
        file.seek(0)
        return bool(SUSPECT.search(file.read()))


def look_inside(path, name):
    """Raises Unreadable, with a sentence, for what acts by itself. Runs in a child process with limits."""
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            for each in pdf.objects:
                for key, kind in _named(each):
                    if sentence := ACTING.get(key) or ACTING.get(kind):
                        raise Unreadable(sentence.format(name=name))
    except pikepdf.PasswordError:
        raise Unreadable(LOCKED.format(name=name)) from None
    except pikepdf.PdfError:
        raise Unreadable(DAMAGED.format(name=name)) from None


def _named(found):
    """(key, what it is said to be) of every entry of an object and of what stands in it."""
    import pikepdf

    waiting = [found]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Stream):
            each = each.stream_dict
        if isinstance(each, pikepdf.Dictionary):
            for key, value in each.items():
                yield key, str(value) if key in KINDS and isinstance(value, pikepdf.Name) else ""
                waiting += [] if getattr(value, "is_indirect", False) else [value]
        elif isinstance(each, pikepdf.Array):
            waiting += [value for value in each if not getattr(value, "is_indirect", False)]


def _spelt(name):
    """A pattern of a name as it may be written: each letter itself, or as a number."""
    letters = "".join(f"(?:{letter}|#(?i:{ord(letter):02x}))" for letter in name[1:])
    return f"/{letters}(?![A-Za-z0-9])".encode()


SUSPECT = re.compile(b"|".join(_spelt(name) for name in (*ACTING, "/ObjStm")))


def _ends_as_archive(tail):
    """Whether programs that look for an archive from the end would find one."""
    at = tail.rfind(ARCHIVE_END)
    return at >= 0 and len(tail) - at >= 22
