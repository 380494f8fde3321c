"""Where drawn papers are kept, so that a paper that has not changed is not drawn again."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from scrutiny.papers.model import Paper
from scrutiny.papers.pdf import content_hash, render_pdf

FOLDER = "papers"


def pdf_of(paper: Paper) -> bytes:
    """The PDF of a paper, from the store where it is there. Raises RenderingFailed."""
    name = f"{FOLDER}/{content_hash(paper)}.pdf"
    kept = _kept(name)
    if kept is not None:
        return kept
    drawn = render_pdf(paper)
    default_storage.delete(name)
    default_storage.save(name, ContentFile(drawn))
    return drawn


def _kept(name: str) -> bytes | None:
    """A stored paper. One whose end is missing, because a machine stopped while it was written, is none."""
    try:
        with default_storage.open(name) as file:
            content = file.read()
    except FileNotFoundError:
        return None
    return content if content.rstrip().endswith(b"%%EOF") else None
