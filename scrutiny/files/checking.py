"""Looking at an uploaded file before anything of it is kept: name, size, content."""

from base64 import b64decode
from dataclasses import dataclass
from io import BytesIO

from django.conf import settings

from scrutiny.files import pdfs
from scrutiny.files.children import in_child
from scrutiny.files.kinds import JPEG, PNG, Kind, in_words, kind_named
from scrutiny.files.names import ending_of, safe_name
from scrutiny.files.refusals import Refused
from scrutiny.intake.decoding import as_written
from scrutiny.intake.errors import Unreadable

PIECE = 1 << 20
WITHIN = [2000, 2000]  # pixels, across and down
DRAWN_AS = {"PNG": PNG, "JPEG": JPEG}


@dataclass
class Found:
    """What a look at a file gave: the name and the kind under which to keep it, and the content to keep."""

    name: str
    kind: Kind
    content: object
    asked: tuple = ()

    def pieces(self):
        self.content.seek(0)
        return iter(lambda: self.content.read(PIECE), b"")


def looked_at(upload, accept):
    """Gives Found for a file of one of the kinds. Raises Refused with a sentence.

    What was found stays on the upload, so that a form's look is not taken again when the file is kept.
    """
    known = getattr(upload, "found", None)
    if known is None or known.asked != accept:
        known = upload.found = _look(upload, accept)
        known.asked = accept
    return known


def _look(upload, accept):
    name = safe_name(upload.name or "")
    kind = kind_named(ending_of(name), accept)
    if kind is None:
        raise Refused(f"“{name}” is of a kind that cannot be taken here. Choose {in_words(accept)}.")
    _check_size(upload, name)
    try:
        return LOOKS[kind.form](upload, name, kind)
    except Unreadable as reason:
        raise Refused(reason.sentence) from None


def _check_size(upload, name):
    most = settings.MAX_UPLOAD_MB
    if not upload.size:
        raise Refused(f"“{name}” is empty. Open it where it was written, save it again and choose it once more.")
    if upload.size > most * 1024 * 1024:
        size = max(upload.size / 1024 / 1024, most + 0.1)
        raise Refused(f"“{name}” is {size:.1f} MB; the most is {most} MB. Make it smaller, or give a link to it.")


def _look_at_pdf(upload, name, kind):
    pdfs.look(upload.file, name)
    if pdfs.needs_a_closer_look(upload.file):
        in_child("scrutiny.files.pdfs:look_inside", upload, name)
    return Found(name, kind, upload.file)


def _look_at_text(upload, name, kind):
    upload.seek(0)
    as_written(upload.read(), f"“{name}”")
    return Found(name, kind, upload.file)


def _look_at_package(upload, name, kind):
    in_child("scrutiny.files.packages:look", upload, name, kind.form, kind.main or kind.media_type)
    return Found(name, kind, upload.file)


def _look_at_picture(upload, name, kind):
    """A picture is drawn anew, and kept as that: no byte of it is given out as it came."""
    drawn = in_child("scrutiny.files.drawing:redraw", upload, name, kind.ending, WITHIN)
    kept_as = DRAWN_AS[drawn["form"]]
    if kept_as is not kind:
        name = name[: -len(ending_of(name))] + kept_as.ending
    return Found(name, kept_as, BytesIO(b64decode(drawn["content"])))


LOOKS = {
    "pdf": _look_at_pdf,
    "text": _look_at_text,
    "office": _look_at_package,
    "open": _look_at_package,
    "picture": _look_at_picture,
}
