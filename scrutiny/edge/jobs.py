"""The kinds of work of the edge, found by their name, and its chores."""

import logging
from urllib.parse import urlencode

from django.urls import reverse

from panels.standing import PUBLIC
from scrutiny import jobs
from scrutiny.edge.actions.imports import NoDraft, take_in
from scrutiny.edge.imports.reading import read_paper
from scrutiny.edge.models import DraftImport
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.seals import seal_events, waiting
from scrutiny.edge.papers.composing import NoSuchPaper, compose
from scrutiny.edge.papers.store import pdf_of
from scrutiny.files.keeping import open_file
from scrutiny.files.sweeping import sweep
from scrutiny.intake.errors import Unreadable
from scrutiny.jobs.recurring import every
from scrutiny.models import Audience
from scrutiny.papers.renderer import RenderingFailed

log = logging.getLogger("scrutiny.jobs")


@jobs.kind("draw-paper", doing="Making the PDF", done="The PDF is ready", link="Open the PDF", is_for_anybody=True)
def draw_paper(job, *, paper, slug, copy, number=None):
    """Draw a paper as whoever asked may read it, into the store.

    paper  the kind of paper
    slug   the panel's
    copy   "public" for the public's copy, empty for the reader's own
    number of the round that a progress report is of
    """
    try:
        pdf_of(compose(paper, slug, PUBLIC if copy == Audience.PUBLIC else job.by, number=number))
    except (NoSuchPaper, RenderingFailed) as reason:
        raise jobs.Failed(str(reason)) from None
    address = reverse("reviews:paper_pdf", args=[slug, paper])
    asked = {name: value for name, value in (("as", copy), ("round", number)) if value}
    return f"{address}?{urlencode(asked)}" if asked else address


@jobs.kind("read-paper", doing="Reading the paper", done="The paper has been read", link="See what was understood")
def read_brought_paper(job, *, paper):
    """Read an uploaded paper into its draft."""
    brought = DraftImport.objects.select_related("file").filter(pk=paper).first()
    if brought is None:
        raise jobs.Failed("The draft was thrown away meanwhile.")
    try:
        with open_file(brought.file) as file:
            read = read_paper(brought.name, file.read())
        return take_in(brought, *read).get_absolute_url()
    except (Unreadable, NoDraft) as reason:
        raise jobs.Failed(str(reason)) from None


@every(seconds=60)
def seal_new_events():
    try:
        if waiting():
            seal_events()
    except Refused as reason:
        log.error("events not sealed", extra={"reason": str(reason)})


every(seconds=3600)(sweep)
