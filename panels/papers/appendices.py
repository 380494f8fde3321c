"""The appendices of a report: question sets, evidence and background papers; each says so where it is empty."""

from panels.papers.evidence import document_blocks, evidence_blocks
from panels.papers.questions import question_blocks
from scrutiny.papers.model import Part

# Appendix 2 is the action plan, as in the papers that councils print; it is put in where both are known.
QUESTIONS, EVIDENCE, BACKGROUND = "Appendix 1", "Appendix 3", "Appendix 4"


def question_part(panel, reader) -> Part:
    return Part("Question sets", question_blocks(panel, reader), id="question-sets", label=QUESTIONS)


def evidence_part(panel, reader) -> Part:
    heading = "Interviews, meetings and presentations"
    return Part(heading, evidence_blocks(panel, reader), id="evidence", label=EVIDENCE)


def background_part(panel, reader) -> Part:
    """It follows on the same page, because it is mostly short."""
    blocks = document_blocks(panel, reader)
    return Part("Background papers", blocks, id="background-papers", label=BACKGROUND, begins_page=False)
