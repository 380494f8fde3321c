"""What the panel heard, asked and read, for a report's sections and its appendices."""

from itertools import groupby

from django.utils import timezone

from panels.models import Document, EvidenceSession, Meeting
from panels.papers.comparisons import comparison_blocks
from panels.papers.surveys import survey_blocks
from scrutiny.papers.model import Block, Empty, Heading, Item, ItemList, Paragraph, Run

NO_EVIDENCE = Empty("There are no interviews, meetings or presentations to show.")
NO_DOCUMENTS = Empty("There are no background papers to show.")

# Local Government Act 1972, section 100D(5): facts on which the report is based, relied on to a material extent; no
# published works.
LISTED_AS = {
    Document.UsedAs.BACKGROUND: (
        "These background papers disclose facts on which the report is based, and were relied on to a material extent "
        "in preparing it. They are listed as the law on access to information requires (in England and Wales section "
        "100D of the Local Government Act 1972); ask the contacts named in the report where they can be inspected."
    ),
    Document.UsedAs.PUBLISHED: "These published works were used as well.",
    Document.UsedAs.READ: "These documents were read; the report does not rely on them.",
}

Kind = EvidenceSession.Kind
HEADINGS = {
    Kind.INTERVIEW: "Interviews",
    Kind.PRESENTATION: "Presentations",
    Kind.WRITTEN: "Written submissions",
    Kind.VISIT: "Site visits",
    Kind.DOCUMENTS: "Documents reviewed",
    Kind.SURVEY: "Surveys",
    Kind.PUBLIC_MEETING: "Public meetings",
}


def evidence_blocks(panel, reader, *, level: int = 1) -> tuple[Block, ...]:
    """Sessions by kind with their witnesses, meetings, surveys and comparisons; only what the reader may see."""
    blocks = [
        *session_blocks(panel, reader, level=level),
        *meeting_blocks(panel, reader, level=level),
        *survey_blocks(panel, reader, level=level),
        *comparison_blocks(panel, reader, level=level),
    ]
    return tuple(blocks) or (NO_EVIDENCE,)


def session_blocks(panel, reader, *, level: int) -> tuple[Block, ...]:
    sessions = _held(EvidenceSession.objects.visible_to(reader).of_panel(panel).with_witnesses(reader))
    order = list(HEADINGS)
    blocks = []
    for kind, group in groupby(sorted(sessions, key=lambda one: order.index(one.kind)), key=lambda one: one.kind):
        blocks += [Heading(HEADINGS[kind], level=level), ItemList(tuple(_session_item(one) for one in group))]
    return tuple(blocks)


def meeting_blocks(panel, reader, *, level: int) -> tuple[Block, ...]:
    meetings = _held(Meeting.objects.visible_to(reader).of_panel(panel))
    items = tuple(Item(_joined(f"{one.held_on:%-d %B %Y}", one.title, one.venue)) for one in meetings)
    return (Heading("Meetings", level=level), ItemList(items)) if items else ()


def _held(occasions) -> list:
    """Those that are not still to come; what has no date is taken to have been."""
    today = timezone.localdate()
    return [one for one in occasions if one.held_on is None or one.held_on <= today]


def document_blocks(panel, reader) -> tuple[Block, ...]:
    """What was used that the reader may see: the background papers as the law on access to information lists them,
    then published works, which that list need not hold, then what else was read."""
    documents = list(Document.objects.visible_to(reader).of_panel(panel))
    blocks = []
    for used_as, words in LISTED_AS.items():
        items = tuple(Item(_document(one)) for one in documents if one.used_as == used_as)
        blocks += [Paragraph(words), ItemList(items, style="plain")] if items else []
    return tuple(blocks) or (NO_DOCUMENTS,)


def _session_item(session) -> Item:
    day = f"{session.held_on:%-d %B %Y}" if session.held_on else ""
    witnesses = tuple(Item(_witness(one)) for one in session.witnesses.all())
    return Item(
        _joined(session.title, day, session.place), blocks=(ItemList(witnesses, style="plain"),) if witnesses else ()
    )


def _witness(witness) -> str:
    return _joined(witness.shown_as, witness.capacity, witness.organisation)


def _document(document) -> tuple[Run, ...]:
    address = document.address.strip()
    link = address if address.startswith(("http://", "https://")) else ""
    rest = _joined("", document.publisher, document.dated)
    return (
        *([Run(f"{document.author}: ", strong=True)] if document.author else []),
        Run(document.title),
        *([Run(rest)] if rest else []),
        *([Run(", "), Run(address, link=link)] if address else []),
    )


def _joined(first: str, *others: str) -> str:
    """What there is of some pieces, parted by commas; nothing is said twice."""
    words = first
    for piece in others:
        if piece and piece not in words:
            words += f", {piece}"
    return words
