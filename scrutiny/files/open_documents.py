"""Looking at the parts of an OpenDocument file for what would be fetched, or would do something, when it is opened."""

import re
import zipfile
from xml.etree import ElementTree

from scrutiny.intake.errors import Unreadable

READ = re.compile(r"(^|/)(content|styles)\.xml$")
HREF = "{http://www.w3.org/1999/xlink}href"
# On the writer's own disk: nobody else fetches anything from there.
LOCAL = re.compile(r"(file:///)?[a-z]:[/\\]|(?![a-z][a-z0-9+.-]*:)(?![/\\]{2})", re.IGNORECASE)
FOLLOWED = {"a", "form", "button", "area-rectangle", "area-circle", "area-polygon"}  # by a reader who chooses to
FETCHED = {
    "image": "a picture", "background-image": "a picture", "fill-image": "a picture", "object": "an object",
    "object-ole": "an object", "plugin": "an object", "floating-frame": "a page", "section-source": "a text",
    "table-source": "a table",
}  # fmt: skip
OF_OTHER_PROGRAMS = {"dde-connection-decl", "dde-connection", "dde-source"}
MACROS = "“{name}” holds macros (small programs). Save it without them, or as a PDF, and choose that."
FETCHES = "“{name}” fetches {what} from “{where}” when it is opened. Save it without that, or as a PDF."
DATA = "“{name}” takes data from another program when it is opened. Save it as a PDF, or with the values alone."
DECLARES = "“{name}” is not built as such files are (it declares words of its own). Save it again as it was written."


def look_at_part(archive, part, name):
    """Raises Unreadable, with a sentence, for what is not to be taken."""
    if not READ.search(part.filename):
        return
    with archive.open(part) as opened:
        if b"<!DOCTYPE" in opened.read(2048):
            raise Unreadable(DECLARES.format(name=name))
    try:
        with archive.open(part) as opened:
            for _, element in ElementTree.iterparse(opened):
                _look_at(element, name)
                element.clear()
    except ElementTree.ParseError:
        raise zipfile.BadZipFile from None


def _look_at(element, name):
    kind, target = element.tag.rpartition("}")[2], element.get(HREF, "").strip()
    if kind == "event-listener":
        raise Unreadable(MACROS.format(name=name))
    if kind in OF_OTHER_PROGRAMS:
        raise Unreadable(DATA.format(name=name))
    if target and kind not in FOLLOWED and not LOCAL.match(target):
        raise Unreadable(FETCHES.format(name=name, what=FETCHED.get(kind, "a part"), where=target[:80]))
