"""Looking into an office file, which is an archive of parts. Runs in a child process with limits.

A Word or Excel file must say what it is in [Content_Types].xml, an OpenDocument file in its first part. What could do
something when it is opened is refused: macros, parts that are fetched from elsewhere, data from other programs.
"""

import re
import zipfile
import zlib
from xml.etree import ElementTree

from scrutiny.files.identity import NOT_SO, what_it_is
from scrutiny.files.open_documents import DATA, FETCHES, LOCAL, MACROS, look_at_part
from scrutiny.intake.errors import Unreadable

MEBIBYTE = 1024 * 1024
MOST_UNPACKED = 100 * MEBIBYTE
MOST_TIMES = 100  # as often as large as it was packed; a small file may be larger
SMALL = 10 * MEBIBYTE
MOST_PARTS = 10_000
MOST_LISTED = 2 * MEBIBYTE  # the list of parts at an archive's end
PIECE = 1 << 20
DEEPEST = 1  # a chart in a letter carries its table as a file of its own, and that is all
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError, ValueError, OSError)
TYPES, RELATIONSHIPS, MANIFEST = "[Content_Types].xml", ".rels", "META-INF/manifest.xml"
ODF_MODULE = re.compile(r"(basic/(?!.*script-l[bc]\.xml$).+|scripts/.+[^/])", re.IGNORECASE)
EMBEDDED = re.compile(r"/embeddings/[^/]+\.(xlsx|docx)$", re.IGNORECASE)
OTHER_FORMS = re.compile(rb"%PDF-|<(!doctype|html|script|svg|body)\b", re.IGNORECASE)
LINKS = ("/hyperlink", "/externalLinkPath", "/externalLink")
FETCHED = {"attachedTemplate": "its template", "image": "a picture", "oleObject": "an object", "frame": "a page"}

DAMAGED = "“{name}” is damaged or was not copied whole. Open it where it was written, save it again and choose that."
LOCKED = "“{name}” has a password. Take the password off, save it and choose it again."
TOO_LARGE = "“{name}” unpacks to far more than its size. Save it as a PDF and choose that."
INSIDE = "“{name}” holds another archive ({part}). Take that out, or choose it by itself."
STRANGE = "“{name}” is not built as such files are ({why}). Save it again in the program it was written with."


def look(path, name, form, main):
    """Raises Unreadable, with a sentence, for what is not to be taken.

    form  "office" (Word, Excel) or "open" (OpenDocument)
    main  the media type that its main part, or the whole, must have
    """
    with open(path, "rb") as file:
        _look(file, name, form, main, depth=0)


def _look(file, name, form, main, *, depth):
    head = file.read(1024)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(LOCKED.format(name=name))
    if not head.startswith(b"PK\x03\x04"):
        raise Unreadable(NOT_SO.format(name=name, kind="an office document", found=what_it_is(head)))
    if OTHER_FORMS.search(head):
        raise Unreadable(STRANGE.format(name=name, why="it is another kind of file besides"))
    try:
        _refuse_crowded(file, name)
        with zipfile.ZipFile(file) as archive:
            _look_at_parts(archive, name, file.seek(0, 2))
            _look_at_form(archive, name, form, main)
            _look_at_contents(archive, name, form, depth)
    except BROKEN:
        raise Unreadable(DAMAGED.format(name=name)) from None


def _refuse_crowded(file, name):
    """Before the list of parts is read: how long it says that it is."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at != 22:
        raise zipfile.BadZipFile  # or something stands behind it
    parts, length = int.from_bytes(tail[at + 10 : at + 12], "little"), int.from_bytes(tail[at + 12 : at + 16], "little")
    if parts > MOST_PARTS or length > MOST_LISTED:
        raise Unreadable(TOO_LARGE.format(name=name))


def _look_at_parts(archive, name, size):
    """What the list of parts says: how they are packed, how large they are, what they are called."""
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(LOCKED.format(name=name))
    if len(set(names)) < len(names):
        raise Unreadable(STRANGE.format(name=name, why="a part of it stands twice"))
    if any(part.startswith("/") or ".." in part.split("/") or "\\" in part for part in names):
        raise Unreadable(STRANGE.format(name=name, why="a part of it has a path out of it"))
    if any(part.compress_type not in METHODS for part in parts):
        raise Unreadable(STRANGE.format(name=name, why="it is packed in an unusual way"))
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED or unpacked > max(SMALL, MOST_TIMES * size):
        raise Unreadable(TOO_LARGE.format(name=name))
    if any("vbaproject" in part.lower() or ODF_MODULE.fullmatch(part) for part in names):
        raise Unreadable(MACROS.format(name=name))


def _look_at_form(archive, name, form, main):
    names = archive.namelist()
    if form == "office":
        types = archive.read(TYPES).decode(errors="replace") if TYPES in names else ""
        if "macroenabled" in types.lower() or "vbaProject" in types:
            raise Unreadable(MACROS.format(name=name))
        _require(f'"{main}"' in types or f"'{main}'" in types, name)
    else:
        _require("mimetype" in names and archive.read("mimetype").strip() == main.encode(), name)
        _require(MANIFEST in names, name)
        if b"encryption-data" in archive.read(MANIFEST):
            raise Unreadable(LOCKED.format(name=name))


def _require(is_so, name):
    if not is_so:
        found = "another kind of archive or document"
        raise Unreadable(NOT_SO.format(name=name, kind="what its ending says", found=found))


def _look_at_contents(archive, name, form, depth):
    """Every part is unpacked once: only so is it sure that it is whole, and as large as the list says."""
    for part in archive.infolist():
        with archive.open(part) as opened:
            head = opened.read(4)
            while opened.read(PIECE):
                pass
        if head == b"PK\x03\x04":
            _look_inside(archive, part, name, depth)
        if form == "open":
            look_at_part(archive, part, name)
        if part.filename.endswith(RELATIONSHIPS):
            _look_at_links(archive.read(part), name)
        if "/externallinks/" in part.filename.lower() and b"ddeLink" in archive.read(part):
            raise Unreadable(DATA.format(name=name))


def _look_inside(archive, part, name, depth):
    found = EMBEDDED.search(f"/{part.filename}")
    if depth >= DEEPEST or not found:
        raise Unreadable(INSIDE.format(name=name, part=part.filename))
    word = "wordprocessingml.document" if found[1].lower() == "docx" else "spreadsheetml.sheet"
    main = f"application/vnd.openxmlformats-officedocument.{word}.main+xml"
    with archive.open(part) as inner:
        _look(inner, name, "office", main, depth=depth + 1)


def _look_at_links(written, name):
    """What the parts point at outside: a reader may follow links to pages; nothing may be fetched unasked."""
    if b"<!DOCTYPE" in written or b"<!ENTITY" in written:
        raise Unreadable(STRANGE.format(name=name, why="its list of links declares words of its own"))
    try:
        links = ElementTree.fromstring(written)
    except ElementTree.ParseError:
        raise zipfile.BadZipFile from None
    for link in links:
        kind, target = link.get("Type", ""), link.get("Target", "")
        if link.get("TargetMode") == "External" and not kind.endswith(LINKS) and not LOCAL.match(target.strip()):
            what = kind.rpartition("/")[2] or "a part"
            raise Unreadable(FETCHES.format(name=name, what=FETCHED.get(what, what), where=target[:80]))
