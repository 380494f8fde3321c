"""The draft that an import makes of a paper, before anything is saved."""

import datetime

from actionplans.intake.actions import about_the_plan, actions, carried
from actionplans.intake.matching import RATHER_SAME, alike
from panels.intake.appendices import appendices
from panels.intake.contacts import contacts
from panels.intake.cover import cover, text_of
from panels.intake.documents import background_papers
from panels.intake.findings import conclusions, findings
from panels.intake.meetings import meetings
from panels.intake.members import members
from panels.intake.outline import paper_of
from panels.intake.presentations import presentations
from panels.intake.questions import question_sets
from panels.intake.recommendations import decision_asked, recommendations
from panels.intake.sections import sections
from panels.intake.terms import terms_of_reference
from panels.intake.witnesses import witnesses
from scrutiny.edge.imports.kinds import kinds_of
from scrutiny.intake import process
from scrutiny.intake.readers import read, words_of

FEWEST_PLANNED = 2
READING = "scrutiny.edge.imports.draft:draft_of"
READING_WITH_SOURCE = "scrutiny.edge.imports.draft:paper_of_file"


def draft_in_child(path):
    """The draft of a paper, read in a child process with limits. Raises Unreadable with one plain sentence."""
    return process.run(READING, str(path))


def paper_in_child(path):
    """{"draft", "source"}: the draft of a paper and its words, read as draft_in_child reads it."""
    return process.run(READING_WITH_SOURCE, str(path))


def paper_of_file(path):
    return {"draft": draft_of(path), "source": words_of(path)}


def draft_of(path):
    """The draft of a paper: what was understood, what was not (`unread`, with its line), and warnings.

    path     a file that one of the readers takes
    raises   Unreadable with one plain sentence
    """
    return drafted(read(path))


def drafted(blocks):
    """The draft of a reader's blocks."""
    paper = paper_of(blocks)
    front = cover(paper)
    draft = front | _about_the_panel(paper, front) | _about_the_text(paper)
    if _asks_about_others(draft["recommendations"], carried(paper)):
        draft["decision_asked"] = draft["decision_asked"] or "\n".join(one["text"] for one in draft["recommendations"])
        draft["recommendations"] = []
    draft["actions"] = actions(paper, draft["recommendations"], paper_date=_day(front["date"]))
    draft["plan"] = about_the_plan(paper) if draft["actions"] else {}
    draft["recommendations"] = draft["recommendations"] or _only_in_the_plan(draft["actions"])
    draft["kinds"] = kinds_of(paper, draft)
    draft["tables"] = []
    draft["unread"] = [{"line": block.line, "text": block.printed} for block in paper.unread()]
    draft["warnings"] = paper.warnings
    return {"kinds": draft.pop("kinds"), **draft}


def _about_the_panel(paper, front):
    sitting, support = members(paper)
    return {
        "members": sitting,
        "support": support,
        "contacts": contacts(paper),
        "terms_of_reference": terms_of_reference(paper),
        "witnesses": witnesses(paper),
        "meetings": meetings(paper, front["panel"]),
        "presentations": presentations(paper),
        "questions": question_sets(paper),
        "background_papers": background_papers(paper),
        "appendices": appendices(paper),
    }


def _about_the_text(paper):
    return {
        "recommendations": recommendations(paper),
        "decision_asked": decision_asked(paper),
        "reason": text_of(paper, "reason"),
        "summary": text_of(paper, "summary"),
        "findings": findings(paper),
        "conclusions": conclusions(paper),
        "sections": sections(paper),
    }


def _asks_about_others(own, planned):
    """A response asks its reader to agree to it; the recommendations that it answers stand in its table alone."""
    is_other = not any(alike(one["text"], text) >= RATHER_SAME for one in own for text in planned)
    return bool(own) and len(planned) >= FEWEST_PLANNED and len(own) < len(planned) and is_other


def _only_in_the_plan(rows):
    """A plan that carries the recommendations of a report it does not hold reports them all the same."""
    found, last = {}, None
    for row in rows:
        text = row["recommendation_text"]
        if text and len(text.split()) > 1 and text not in found:
            found[text] = _recommendation(text, row["recommendation_number"] or str(len(found) + 1), row)
        if text in found or row["goes_with_last"]:
            last = found[text]["number"] if text in found else last
            row["recommendation"] = last
    return list(found.values())


def _recommendation(text, number, row):
    return {
        "number": number,
        "number_as_printed": number,
        "text": text,
        "theme": row["theme"],
        "addressed_to": [row["addressed_to"]] if row["addressed_to"] else [],
        "priority": None,
        "response": row["response"].lower() if row["response"] else None,
        "is_from_plan": True,
        "line": row["line"],
    }


def _day(iso):
    return datetime.date.fromisoformat(iso) if iso and len(iso) == 10 else None
