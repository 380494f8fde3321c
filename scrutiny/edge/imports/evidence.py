"""What a draft says that the panel was asked, heard, read, found and concluded."""

import re

from django.utils import timezone

from panels.intake.documents import ADDRESS
from panels.models import (
    Conclusion,
    Document,
    EvidenceSession,
    Finding,
    Meeting,
    Question,
    QuestionSet,
    Term,
    Witness,
)
from panels.slugs import free_slug
from scrutiny.edge.imports.people import a_body
from scrutiny.edge.imports.recommendations import a_theme
from scrutiny.edge.imports.records import day_of

FINDING_KINDS = {
    "strength": Finding.Kind.STRENGTH,
    "area for development": Finding.Kind.DEVELOPMENT,
    "observation": Finding.Kind.OBSERVATION,
}


def set_terms(records, terms):
    """Add the terms of reference that the panel does not have yet."""
    known = set(records.panel.terms.values_list("text", flat=True))
    new = [term["text"] for term in terms if term["text"] not in known]
    for position, text in enumerate(new, start=len(known) + 1):
        records.add(Term, panel=records.panel, position=position, text=text)


def hear_witnesses(records, witnesses):
    """Two sessions at most, because a list of witnesses does not say who was heard when."""
    presented = [witness for witness in witnesses if witness["how"] == "presentation"]
    others = [witness for witness in witnesses if witness["how"] != "presentation"]
    _session(records, EvidenceSession.Kind.PRESENTATION, "Presentations to the panel", presented)
    _session(records, EvidenceSession.Kind.INTERVIEW, "Witnesses heard", others)


def _session(records, kind, title, witnesses):
    if not witnesses:
        return
    session = _add_session(records, kind=kind, title=title)
    for position, witness in enumerate(witnesses, start=1):
        records.add(
            Witness,
            session=session,
            position=position,
            shown_as=f"{witness['title'] or ''} {witness['name']}".strip(),
            capacity=witness["capacity"] or "",
            organisation=witness["organisation"] or "",
        )


def _add_session(records, **values):
    position = records.panel.evidence_sessions.count() + 1
    return records.add(EvidenceSession, panel=records.panel, position=position, **values)


def hear_presentations(records, presentations):
    for presentation in presentations:
        session = _add_session(
            records,
            kind=EvidenceSession.Kind.PRESENTATION,
            title=presentation["title"],
            held_on=day_of(presentation["date"]),
        )
        name, _, capacity = presentation["by"].partition(",")
        records.add(Witness, session=session, position=1, shown_as=name.strip(), capacity=capacity.strip())


def hold_meetings(records, meetings):
    """Add the meetings of a known day and body that are not recorded yet; the panel's own are its body's."""
    for meeting in meetings:
        held_on, body = day_of(meeting["date"]), _meeting_body(records, meeting["body"])
        if held_on and body and _may_add(records, body) and not body.meetings.filter(held_on=held_on).exists():
            slug = free_slug(Meeting, f"{body.slug} {held_on}", longest=100)
            state = Meeting.State.HELD if held_on < timezone.localdate() else Meeting.State.PLANNED
            records.present(records.add(Meeting, body=body, held_on=held_on, slug=slug, state=state))


def _may_add(records, body):
    """A meeting of a body that somebody else looks after is for them to record."""
    return records.by is None or records.by.has_perm("panels.add_meeting", Meeting(body=body))


def _meeting_body(records, name):
    if records.panel and (not name or name.lower() == records.panel.body.name.lower()):
        return records.panel.body
    return a_body(records, name) if name else None


def ask_questions(records, question_sets):
    for position, asked in enumerate(question_sets, start=records.panel.question_sets.count() + 1):
        whom = asked["audience"] or asked["heading"]
        made = records.add(QuestionSet, panel=records.panel, position=position, asked_of=whom)
        for place, text in enumerate(asked["questions"], start=1):
            records.add(Question, question_set=made, position=place, text=text)


def list_documents(records, documents):
    """Add the background papers; a paper that lists a thing twice has it twice."""
    for position, document in enumerate(documents, start=records.panel.documents.count() + 1):
        records.add(
            Document,
            panel=records.panel,
            position=position,
            title=_bare_title(document),
            author=document["author"] or "",
            dated=document["dated"] or "",
            address=document["address"] or "",
        )


def _bare_title(document):
    """The title without the address and the date, which have fields of their own."""
    title = re.sub(rf"\s*[(\[]?\s*{ADDRESS.pattern}\s*[)\]]?", " ", document["title"], flags=re.IGNORECASE)
    title = re.sub(rf"[\s.(,–-]*{re.escape(document['dated'])}[\s).]*$", "", title) if document["dated"] else title
    return " ".join(title.split()) or document["title"]


def note_findings(records, findings):
    for position, finding in enumerate(findings, start=records.panel.findings.count() + 1):
        theme = a_theme(records, finding["theme"]) if finding["theme"] else None
        kind, text = FINDING_KINDS[finding["kind"]], finding["text"]
        records.add(Finding, panel=records.panel, position=position, theme=theme, kind=kind, text=text)


def draw_conclusions(records, conclusions):
    for position, conclusion in enumerate(conclusions, start=records.panel.conclusions.count() + 1):
        records.add(Conclusion, panel=records.panel, position=position, text=conclusion["text"])
