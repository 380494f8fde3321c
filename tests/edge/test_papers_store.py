"""Drawn papers are kept, and drawn again only when they have changed."""

from dataclasses import replace

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from scrutiny.edge.papers.store import pdf_of
from scrutiny.papers.model import Paper, Paragraph, Part
from scrutiny.papers.pdf import content_hash

PAPER = Paper("Plan", (Part("Start", (Paragraph("One."),)),))


@pytest.fixture(autouse=True)
def files(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


def kept():
    return default_storage.listdir("papers")[1]


def test_a_drawn_paper_is_kept_under_what_went_into_it():
    drawn = pdf_of(PAPER)
    assert drawn.startswith(b"%PDF-1.7")
    assert kept() == [f"{content_hash(PAPER)}.pdf"]


def test_an_unchanged_paper_comes_from_the_store():
    default_storage.save(f"papers/{content_hash(PAPER)}.pdf", ContentFile(b"%PDF kept\n%%EOF\n"))
    assert pdf_of(PAPER) == b"%PDF kept\n%%EOF\n"


def test_a_changed_paper_is_drawn_anew():
    pdf_of(PAPER)
    pdf_of(replace(PAPER, title="Another plan"))
    assert len(kept()) == 2


def test_a_paper_half_written_when_the_machine_stopped_is_drawn_anew():
    default_storage.save(f"papers/{content_hash(PAPER)}.pdf", ContentFile(b"%PDF-1.7 half"))
    assert pdf_of(PAPER).rstrip().endswith(b"%%EOF")
    assert pdf_of(PAPER).startswith(b"%PDF-1.7\n")
    assert kept() == [f"{content_hash(PAPER)}.pdf"]
