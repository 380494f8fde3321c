"""Files made for tests: good ones of every kind, and ones made to do harm."""

import struct
import zipfile
import zlib
from io import BytesIO

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from scrutiny.files.kinds import DOCX, ODS, ODT, XLSX

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n50\n%%EOF\n"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PROGRAM = b"MZ\x90\x00" + bytes(2000)


def upload(name, content):
    """As a form gives it; without the cleaning of names that comes before."""
    file = SimpleUploadedFile("file", content)
    file._name = name
    return file


def package(parts, *, method=zipfile.ZIP_DEFLATED):
    """An archive of {name: content}."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def office(kind=DOCX, *, types="", **parts):
    """A Word or Excel file; further parts as name=content, with their names in a dict as `more`."""
    main = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml"}[kind]
    said = f'<Override PartName="/{main}" ContentType="{kind.main}"/>{types}'
    more = parts.pop("more", {})
    return package({"[Content_Types].xml": f"<Types>{said}</Types>", main: "<w/>", **more})


def open_document(kind=ODT, more=(), *, manifest=""):
    mimetype, manifest = {"mimetype": kind.media_type}, {"META-INF/manifest.xml": f"<m>{manifest}</m>"}
    return package({**mimetype, **manifest, "content.xml": "<c/>", **dict(more)})


def drawn(tag, target="", *, part="content.xml", kind=ODT):
    """An OpenDocument file with an element that points somewhere."""
    names = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("draw", "text", "style", "script", "office"))
    link = f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{target}"'
    return open_document(kind, more={part: f"<office:body {names}><text:p><{tag} {link}/></text:p></office:body>"})


def pdf(*, packed=False, attached=b"", password="", **root):
    """A PDF of one empty page, with further entries of its root given as Python values; `packed` hides its objects."""
    written, made = BytesIO(), pikepdf.new()
    made.add_blank_page()
    for key, value in root.items():
        made.Root[f"/{key}"] = _as_objects(value)
    if attached:
        made.attachments["a.txt"] = attached
    streams = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    locked = pikepdf.Encryption(owner=password, user=password) if password else False
    made.save(written, object_stream_mode=streams, encryption=locked)
    return written.getvalue()


def _as_objects(value):
    if isinstance(value, dict):
        return pikepdf.Dictionary({key: _as_objects(each) for key, each in value.items()})
    return pikepdf.Name(value) if value.startswith("/") else pikepdf.String(value)


def links(*pairs):
    """A list of links to elsewhere, from pairs (kind, where to)."""
    lines = [
        f'<Relationship Id="r{at}" Type="{OFFICE_LINK}/{kind}" Target="{to}" TargetMode="External"/>'
        for at, (kind, to) in enumerate(pairs)
    ]
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(lines)}</Relationships>'


def linked(*pairs, part="word/_rels/settings.xml.rels"):
    return office(more={part: links(*pairs)})


def picture(form="PNG", size=(40, 20), **options):
    written = BytesIO()
    Image.new("RGB", size, "purple").save(written, form, **options)
    return written.getvalue()


def photograph_with_a_place():
    """A JPEG that says where it was taken, and by whom."""
    exif = Image.Exif()
    exif[0x013B] = "Somebody with a camera"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 26.0)
    return picture("JPEG", exif=exif)


def huge_picture(width=30_000, height=30_000):
    """A PNG of a few bytes that unpacks to gigabytes."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


def bomb(size=200 * 1024 * 1024):
    """A Word file whose one picture unpacks to that size."""
    return office(more={"word/media/image1.png": bytes(size)})


GOOD = {
    "report.pdf": PDF,
    "notes.docx": office(),
    "figures.xlsx": office(XLSX),
    "letter.odt": open_document(),
    "sums.ods": open_document(ODS),
    "table.csv": "place,number\nHafren – Môn,3\n".encode(),
    "words.txt": "Old words from an office – £5".encode("cp1252"),
    "words in sixteen.txt": "Words in UTF-16".encode("utf-16"),
    "minutes.md": b"# Minutes\n\nAll were there.\n",
    "page.html": PAGE,
}
