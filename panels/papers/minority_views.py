"""Minority views, printed beside what they dissent from."""

from scrutiny.papers.model import Paragraph, Run


def view_paragraphs(views) -> tuple[Paragraph, ...]:
    """A paragraph for each, which says whose it is."""
    return tuple(Paragraph((Run(f"Minority view of {view.whose}: ", strong=True), Run(view.text))) for view in views)
