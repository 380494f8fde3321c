"""The report to the deciding body: its cover, the summary, the recommendations, what is asked and why, contacts."""

from panels.models.route import Purpose
from panels.papers.people import contact_blocks, leading_member
from panels.papers.recommendations import is_issued, recommendation_blocks
from scrutiny.papers.model import Block, Callout, Empty, Heading, Paragraph, Part, Text

DRAFT = "Draft: not issued"
NO_SUMMARY = Empty("No summary has been written yet.")
NOT_ASKED = Empty("It has not been recorded yet what is asked.")


def cover_of(panel) -> dict:
    """What the cover of the report tells, as fields of a Paper."""
    receiver = panel.reports_to
    return {
        "title": panel.report_title or panel.title,
        "subtitle": "" if panel.title in (panel.report_title or panel.title) else panel.title,
        "kind": _kind(panel),
        "receiving_body": receiver.name if receiver else "",
        "date": f"{panel.report_on:%-d %B %Y}" if panel.report_on else "",
        "purpose": purpose_of(panel),
        "draft": "" if is_issued(panel) else DRAFT,
        "facts": _cover_facts(panel),
    }


def _kind(panel) -> str:
    return f"Report to {with_article(panel.reports_to.name)}" if panel.reports_to else "Scrutiny report"


def with_article(name: str) -> str:
    """A body's name inside a sentence: "the Assembly"."""
    bare = name[4:] if name.lower().startswith("the ") else name
    return f"the {bare}"


def purpose_of(panel) -> str:
    """What the report goes to its receiving body for; for decision unless its route says otherwise."""
    step = panel.route_steps.filter(body=panel.reports_to).first() if panel.reports_to else None
    return step.get_purpose_display() if step else Purpose.DECISION.label


def _cover_facts(panel) -> tuple[tuple[str, Text], ...]:
    commissioned = panel.commissioned_by.name if panel.commissioned_by else ""
    lead = leading_member(panel)
    return (
        ("Report of", panel.body.name),
        *([lead] if lead else []),
        ("Commissioned by", commissioned),
        ("Community priority", panel.community_priority),
        ("Constitution", panel.constitutional_reference),
    )


def report_part(panel, reader) -> Part:
    """Summary, recommendations by theme, what the receiving body is asked to do and why, contacts."""
    blocks = (
        Heading("Summary"),
        *(paragraphs(panel.summary) or (NO_SUMMARY,)),
        Heading("Recommendations", id="recommendations"),
        *recommendation_blocks(panel, reader, level=2),
        _asked(panel),
        *_note("Law", panel.statutory_note),
        *_note("Equality", panel.equality_note),
        Heading("Contacts"),
        *contact_blocks(panel, reader),
    )
    return Part(_kind(panel), blocks, id="report")


def _asked(panel) -> Callout:
    who = with_article(panel.reports_to.name) if panel.reports_to else "the receiving body"
    asked = paragraphs(panel.decision_asked) or (NOT_ASKED,)
    reason = paragraphs(panel.decision_reason)
    why = (Heading("Reason", level=2), *reason) if reason else ()
    return Callout(f"What {who} is asked to do", (*asked, *why), id="asked")


def _note(heading: str, words: str) -> tuple[Block, ...]:
    return (Heading(heading), *paragraphs(words)) if words.strip() else ()


def paragraphs(words: str) -> tuple[Paragraph, ...]:
    """Words whose paragraphs are parted by an empty line."""
    pieces = "\n".join(line.rstrip() for line in words.splitlines()).split("\n\n")
    return tuple(Paragraph(" ".join(piece.split())) for piece in pieces if piece.strip())
