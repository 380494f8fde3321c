"""Where drawn papers are kept, so that a paper that has not changed is not drawn again."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from scrutiny.papers.model import Paper
from scrutiny.papers.pdf import content_hash, render_pdf

FOLDER = "papers"


def pdf_of(paper: Paper) -> bytes:
    """The PDF of a paper, from the store where it is there. Raises RenderingFailed."""
    kept = stored_pdf(paper)
    if kept is not None:
        return kept
    drawn = render_pdf(paper)
    name = _name(paper)
    default_storage.delete(name)
    default_storage.save(name, ContentFile(drawn))
    return drawn


def stored_pdf(paper: Paper) -> bytes | None:
    """The PDF of a paper that was drawn before, or None.

    One whose end is missing, because a machine stopped while it was written, is none.
    """
    try:
        with default_storage.open(_name(paper)) as file:
            content = file.read()
    except FileNotFoundError:
        return None
    return content if content.rstrip().endswith(b"%%EOF") else None


def _name(paper):
    return f"{FOLDER}/{content_hash(paper)}.pdf"
