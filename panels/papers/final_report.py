"""The final report: its sections, written or made from the records, with their paragraphs numbered."""

from panels.models import ReportSection
from panels.papers.appendices import BACKGROUND, EVIDENCE
from panels.papers.evidence import document_blocks, evidence_blocks
from panels.papers.findings import finding_blocks, finding_table_blocks
from panels.papers.people import membership_blocks
from panels.papers.recommendations import recommendation_blocks
from scrutiny.papers.markup import blocks_of
from scrutiny.papers.model import Block, Empty, Heading, Item, ItemList, Paragraph, Part, Run

Kind = ReportSection.Kind
NO_TERMS = Empty("No terms of reference have been recorded yet.")
ELSEWHERE = {
    Kind.RECOMMENDATIONS: (
        "The recommendations are set out by theme at the ",
        "front of this report",
        "#recommendations",
    ),
    Kind.EVIDENCE: ("Those who gave evidence, and the meetings held, are listed in ", EVIDENCE, "#evidence"),
    Kind.BACKGROUND: ("The papers used in preparing this report are listed in ", BACKGROUND, "#background-papers"),
}
EMPTY_SECTION = Empty("This section has not been written yet.")
# What a report is made of before anybody has written or ordered its sections.
FROM_RECORDS = ((Kind.MEMBERSHIP, "Membership"), (Kind.TERMS, "Terms of reference"), (Kind.EVIDENCE, "Evidence"))


def final_report_part(panel, reader) -> Part:
    """The final report as one part. A section's number is its place among those that the reader may see."""
    blocks = []
    for number, section in enumerate(_sections(panel, reader), start=1):
        blocks.append(Heading(section.heading, number=f"{number}.", id=f"section-{number}"))
        blocks += pointing_blocks(section, str(number)) or section_blocks(section, str(number), panel, reader)
    return Part("Final report", tuple(blocks), id="final-report")


def pointing_blocks(section, number: str) -> tuple[Block, ...]:
    """For what stands elsewhere in the same paper, a sentence that leads there, so that nothing is printed twice."""
    if section.kind not in ELSEWHERE:
        return ()
    words, place, link = ELSEWHERE[section.kind]
    return (Paragraph((Run(words), Run(place, link=link), Run(".")), f"{number}.1"),)


def section_blocks(section, number: str, panel, reader) -> tuple[Block, ...]:
    """What stands under a section's heading, its paragraphs numbered 4.1, 4.2 in section "4"."""
    if section.kind == Kind.WRITTEN:
        return blocks_of(section.words, number) or (EMPTY_SECTION,)
    return FROM_RECORD[section.kind](panel, reader, number)


def term_blocks(panel, number: str = "") -> tuple[Block, ...]:
    """The terms of reference as (i), (ii), ..."""
    items = tuple(Item(term.text, number=term.number) for term in panel.terms.all())
    if not items:
        return (NO_TERMS,)
    return (Paragraph("The terms of reference were:", f"{number}.1" if number else ""), ItemList(items, style="(i)"))


# kind of a section: (panel, reader, number of the section) -> its blocks
FROM_RECORD = {
    Kind.MEMBERSHIP: lambda panel, _, number: membership_blocks(panel, number),
    Kind.TERMS: lambda panel, _, number: term_blocks(panel, number),
    Kind.EVIDENCE: lambda panel, reader, _: evidence_blocks(panel, reader, level=2),
    Kind.FINDINGS: lambda panel, reader, _: finding_blocks(panel, reader, level=2),
    Kind.FINDINGS_TABLE: lambda panel, reader, _: finding_table_blocks(panel, reader),
    Kind.RECOMMENDATIONS: lambda panel, reader, _: recommendation_blocks(panel, reader, level=2),
    Kind.BACKGROUND: lambda panel, reader, _: document_blocks(panel, reader),
}


def _sections(panel, reader) -> list[ReportSection]:
    sections = list(ReportSection.objects.visible_to(reader).of_panel(panel))
    return sections or [ReportSection(panel=panel, kind=kind, heading=heading) for kind, heading in FROM_RECORDS]
