"""The kinds of files that may be uploaded, in named groups."""

from dataclasses import dataclass

OFFICE_XML = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


@dataclass(frozen=True)
class Kind:
    """One kind of file.

    words       what it is called in a list of kinds ("Word (.docx)")
    ending      how names of it end, with the dot; `also` the other ways
    media_type  as which it is given out
    form        which look at its content is taken: "pdf", "office", "open", "text" or "picture"
    main        in an office file, the media type that its main part must have
    """

    words: str
    ending: str
    media_type: str
    form: str
    also: tuple = ()
    main: str = ""

    @property
    def endings(self):
        return (self.ending, *self.also)


PDF = Kind("PDF", ".pdf", "application/pdf", "pdf")
DOCX = Kind(
    "Word (.docx)", ".docx", f"{OFFICE_XML}wordprocessingml.document", "office",
    main=f"{OFFICE_XML}wordprocessingml.document.main+xml",
)  # fmt: skip
XLSX = Kind(
    "Excel (.xlsx)", ".xlsx", f"{OFFICE_XML}spreadsheetml.sheet", "office",
    main=f"{OFFICE_XML}spreadsheetml.sheet.main+xml",
)  # fmt: skip
ODT = Kind("OpenDocument text (.odt)", ".odt", f"{OPEN_DOCUMENT}text", "open")
ODS = Kind("OpenDocument spreadsheet (.ods)", ".ods", f"{OPEN_DOCUMENT}spreadsheet", "open")
CSV = Kind("CSV", ".csv", "text/csv", "text")
TXT = Kind("plain text (.txt)", ".txt", "text/plain", "text")
MD = Kind("Markdown (.md)", ".md", "text/markdown", "text", also=(".markdown",))
HTML = Kind("web page (.html)", ".html", "text/html", "text", also=(".htm",))
PNG = Kind("PNG", ".png", "image/png", "picture")
JPEG = Kind("JPEG", ".jpg", "image/jpeg", "picture", also=(".jpeg",))
WEBP = Kind("WebP", ".webp", "image/webp", "picture")

DOCUMENTS = (PDF, DOCX, ODT, XLSX, ODS, CSV, TXT, MD, HTML)
PICTURES = (PNG, JPEG, WEBP)


def in_words(kinds):
    """The kinds as a list to be read: "PDF, Word (.docx) or CSV"."""
    *first, last = [kind.words for kind in kinds]
    return f"{', '.join(first)} or {last}" if first else last


def endings_of(kinds):
    """All endings of the kinds, as the `accept` of a file control takes them."""
    return ",".join(ending for kind in kinds for ending in kind.endings)


def kind_named(ending, kinds):
    """The kind with that ending (in small letters, with the dot), or None."""
    return next((kind for kind in kinds if ending in kind.endings), None)
