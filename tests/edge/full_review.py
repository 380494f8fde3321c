"""A public review in which every page has something to show, with as many of everything as asked for."""

import datetime

from actionplans.actions.updates import add_update
from actionplans.models import Milestone, SuccessCriterion
from panels.models import (
    Conclusion,
    Decision,
    Document,
    EvidenceSession,
    Finding,
    LineOfEnquiry,
    Meeting,
    Question,
    QuestionSet,
    ReportSection,
    RouteStep,
    Support,
    Term,
    Theme,
    Witness,
)
from panels.models.people import PanelContact
from tests.records import a_body, a_member, a_panel, a_person, a_plan, a_recommendation, a_row, an_owner

PUBLIC = {"audience": "public"}
DAY = datetime.date(2026, 3, 2)
SUMMARY = "Why the parks close at dusk, and for whom.\n\nThe panel walked them all."


def a_full_review(many=1, *, slug="parks-in-winter", audience="public"):
    """The panel of a review with `many` of each kind of record, all for the same audience."""
    panel = a_panel(slug=slug, audience=audience, starts_on=DAY, summary=SUMMARY, report_on=DAY)
    open_to = {"audience": audience}
    _people(panel, many)
    _evidence(panel, many, open_to)
    _report(panel, many, open_to)
    _plan(panel, many, open_to)
    return panel


def _people(panel, many):
    for number in range(1, many + 1):
        a_member(panel, name=f"Member {number}")
        person = a_person(f"Officer {number}", organisation=a_body(f"Department {number}"))
        Support.objects.create(panel=panel, person=person, role="lead", position=number)
        PanelContact.objects.create(panel=panel, person=person, position=number)
        term = Term.objects.create(panel=panel, position=number, text=f"To look at gate {number}.")
        LineOfEnquiry.objects.create(panel=panel, position=number, term=term, text=f"Who locks gate {number}?")


def _evidence(panel, many, open_to):
    for number in range(1, many + 1):
        held = DAY + datetime.timedelta(days=number)
        Meeting.objects.create(body=panel.body, slug=f"{panel.slug}-{number}", held_on=held, **open_to)
        session = EvidenceSession.objects.create(
            panel=panel, kind="visit", title=f"Walk {number}", held_on=held, position=number, **open_to
        )
        Witness.objects.create(session=session, shown_as=f"Keeper {number}", capacity="Head keeper", **open_to)
        questions = QuestionSet.objects.create(panel=panel, asked_of=f"Keepers {number}", position=number, **open_to)
        Question.objects.create(question_set=questions, position=1, text="When do you lock up?")
        document = Document.objects.create(panel=panel, title=f"Gate book {number}", position=number, **open_to)
        finding = Finding.objects.create(panel=panel, position=number, text=f"Gate {number} is locked.", **open_to)
        finding.documents.add(document)
        Conclusion.objects.create(panel=panel, position=number, text=f"Gate {number} matters.", **open_to)


def _report(panel, many, open_to):
    kinds = ["membership", "terms", "evidence", "recommendations", "background"]
    for position, kind in enumerate(kinds, start=1):
        ReportSection.objects.create(panel=panel, position=position, heading=kind.title(), kind=kind, **open_to)
    for number in range(1, many + 1):
        words = f"<p id='a{number}'>The gate was shut at four.</p><ul><li>Twice</li></ul>"
        ReportSection.objects.create(panel=panel, position=5 + number, heading=f"Part {number}", words=words, **open_to)


def _plan(panel, many, open_to):
    plan = a_plan(panel, slug=panel.slug, **open_to)
    step = RouteStep.objects.create(
        panel=panel, position=1, body=a_body("Full Council"), purpose="decision", considered_on=DAY, outcome="adopted"
    )
    parent = None
    for number in range(1, many + 1):
        theme = Theme.objects.create(panel=panel, heading=f"Gates {number}", position=number)
        asked = a_recommendation(panel, f"Open gate {number} at dawn.", theme=theme, number=number, **open_to)
        asked.addressed_to.add(a_body(f"Parks {number}"))
        asked.findings.add(panel.findings.get(position=number))
        Decision.objects.create(step=step, recommendation_version=asked.current, outcome="adopted")
        row = a_row(
            plan, recommendation=asked.current, number=str(number), due_on=DAY, timescale="March 2026", parent=parent
        )
        parent = parent or row
        an_owner(row, a_person(f"Owner {number}", organisation=a_body(f"Team {number}")))
        Milestone.objects.create(row=row, position=1, text="Keys cut", due_on=DAY)
        SuccessCriterion.objects.create(row=row, position=1, text="Nobody is locked in")
        for step_on in range(number):
            add_update(
                row,
                by=None,
                as_at=DAY + datetime.timedelta(days=step_on),
                status="on_track",
                narrative="Cut",
                **open_to,
            )
