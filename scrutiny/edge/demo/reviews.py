"""Loads one review: a panel and everything that hangs on it but its action plan."""

import datetime
import re
from itertools import count

from panels.actions.minority_views import add_minority_view
from panels.actions.panels import make_panel, move_to_stage
from panels.actions.recommendations import add_recommendation, amend
from panels.models import (
    Answer,
    Capacity,
    Conclusion,
    Decision,
    Document,
    EvidenceSession,
    Finding,
    LineOfEnquiry,
    Meeting,
    Membership,
    PanelContact,
    Question,
    QuestionKind,
    QuestionSet,
    QuestionsSent,
    ReportSection,
    RouteStep,
    SessionMember,
    Support,
    Term,
    Theme,
    TimetableEntry,
    Witness,
    WitnessIdentity,
)
from panels.slugs import free_slug
from scrutiny.edge.demo.borough import give
from scrutiny.edge.demo.people import DOMAIN
from scrutiny.models import Audience

BLOCK = re.compile(r"<(p|h3|h4|ul|ol|table|blockquote)(?=[ >])")


def load_review(borough, review):
    """Make the panel that `review` describes (see coming_home.py) and take it to its stage. Gives the Panel."""
    panel = _make(borough, review["panel"])
    _scope(borough, panel, review)
    _plan_work(panel, review.get("timetable", []))
    _staff(borough, panel, review)
    meetings = _meet(borough, panel, review.get("meetings", []))
    sessions = [_hear(borough, panel, session, meetings) for session in review.get("sessions", [])]
    documents = _list_documents(panel, review.get("documents", []))
    _ask(borough, panel, review.get("question_sets", []), sessions)
    themes = [
        Theme.objects.create(panel=panel, heading=heading, position=position)
        for position, heading in enumerate(review.get("themes", []), start=1)
    ]
    findings = _find(panel, review.get("findings", []), themes, sessions, documents)
    conclusions = _conclude(panel, review.get("conclusions", []), findings)
    recommendations = _recommend(borough, panel, review.get("recommendations", []), themes, findings)
    made = {"finding": findings, "conclusion": conclusions, "recommendation": recommendations}
    _dissent(borough, review.get("minority_views", []), made)
    _draft(borough, panel, review.get("drafts", []), themes, findings)
    _report(panel, review.get("sections", []))
    _take_through_route(borough, panel, review, recommendations)
    for stage, on, reason in review.get("stages", []):
        move_to_stage(panel, stage, by=borough.dso, on=on, reason=reason)
    return panel


def _make(borough, described):
    bodies = {
        name: borough.bodies[described[name]] for name in ("body", "commissioned_by", "reports_to") if name in described
    }
    values = {"audience": Audience.PUBLIC} | described | bodies
    values["summary"] = unwrapped(values.get("summary", ""))
    return make_panel(values.pop("title"), by=borough.dso, **values)


def unwrapped(text):
    """Paragraphs parted by empty lines, each on one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def _scope(borough, panel, review):
    terms = [
        Term.objects.create(panel=panel, position=position, text=text)
        for position, text in enumerate(review["terms"], start=1)
    ]
    for position, (term, text) in enumerate(review.get("enquiries", []), start=1):
        LineOfEnquiry.objects.create(panel=panel, position=position, text=text, term=terms[term - 1] if term else None)


def _plan_work(panel, timetable):
    for text, day, precision, *done in timetable:
        due_on = TimetableEntry.last_of_month(day) if precision == "month" else day
        done_on = done[0] if done else None
        TimetableEntry.objects.create(panel=panel, text=text, due_on=due_on, due_precision=precision, done_on=done_on)


def _staff(borough, panel, review):
    for position, (person, capacity, period) in enumerate(review.get("members", []), start=1):
        Membership.objects.create(
            body=panel.body,
            person=borough.people[person],
            capacity=Capacity.objects.get(name=capacity),
            position=position,
            has_left="ends_on" in period,
            **period,
        )
    for position, (person, role) in enumerate(review["support"], start=1):
        Support.objects.create(panel=panel, person=borough.people[person], role=role, position=position)
    for position, person in enumerate(review["contacts"], start=1):
        PanelContact.objects.create(panel=panel, person=borough.people[person], position=position)
    for account in review.get("officers", []):
        give(borough, account, "officer", panel=panel)
    for account in review.get("in_confidence_readers", []):
        give(borough, account, "confidence", panel=panel, ends_on=borough.when.day(12))


def _meet(borough, panel, meetings):
    made = []
    for held_on, starts_at, ends_at, venue in meetings:
        slug = free_slug(Meeting, f"{panel.body.slug} {held_on}", longest=100)
        made.append(
            Meeting.objects.create(
                body=panel.body,
                slug=slug,
                held_on=held_on,
                starts_at=starts_at,
                ends_at=ends_at or None,
                venue=venue,
                state=Meeting.State.HELD if held_on < borough.when.today else Meeting.State.PLANNED,
                audience=panel.audience,
            )
        )
    return made


def _hear(borough, panel, described, meetings):
    values = {"audience": panel.audience} | described
    witnesses, members = values.pop("witnesses", []), values.pop("members", [])
    meeting = values.pop("meeting", None)
    session = EvidenceSession.objects.create(
        panel=panel,
        meeting=meetings[meeting - 1] if meeting else None,
        position=panel.evidence_sessions.count() + 1,
        **values,
    )
    for member in members:
        SessionMember.objects.create(session=session, person=borough.people[member])
    for position, witness in enumerate(witnesses, start=1):
        _call(borough, session, position, *witness)
    return session


def _call(borough, session, position, who, naming, capacity="", real_name=""):
    """`who` is the key of a person, or what the witness is shown as; `real_name` is for officers only."""
    person = borough.people.get(who)
    witness = Witness.objects.create(
        session=session,
        position=position,
        naming=naming,
        shown_as=str(person) if person else who,
        capacity=capacity or (person.post if person else ""),
        organisation=str(person.organisation or "") if person else "",
        audience=session.audience,
        restriction=session.restriction,
    )
    if person:
        email = f"{who}@{DOMAIN}"
        WitnessIdentity.objects.create(witness=witness, name=str(person), person=person, email=email)
    elif real_name:
        # who is under 18 is told by what stands in place of the name: the demo has pupils
        is_young = "pupil" in who.lower()
        WitnessIdentity.objects.create(
            witness=witness, name=real_name, is_under_18=is_young, restriction=session.restriction
        )


def _list_documents(panel, documents):
    return [
        Document.objects.create(panel=panel, position=position, **({"audience": panel.audience} | document))
        for position, document in enumerate(documents, start=1)
    ]


def _ask(borough, panel, question_sets, sessions):
    for position, described in enumerate(question_sets, start=1):
        values = {"audience": panel.audience} | described
        questions, session = values.pop("questions"), values.pop("session", None)
        answers = values.pop("answers", [])
        session = sessions[session - 1] if session else None
        steps = _steps(borough.when.today, values.get("state"), session)
        asked = QuestionSet.objects.create(panel=panel, position=position, session=session, **steps | values)
        for place, text in enumerate(questions, start=1):
            # a supplementary question is written with a dash before it
            kind = QuestionKind.SUPPLEMENTARY if text.startswith("- ") else QuestionKind.MAIN
            Question.objects.create(question_set=asked, position=place, kind=kind, text=text.removeprefix("- "))
        _answer(asked, answers)


def _steps(today, state, session):
    """The days of the steps that a set has taken, the weeks before its session or before today."""
    order = [QuestionSet.State.AGREED, QuestionSet.State.SENT, QuestionSet.State.ANSWERED]
    taken = order[: order.index(state) + 1] if state in order else []
    last = min(session.held_on, today) if session and session.held_on else today
    days = dict(zip(order, (21, 14, 0), strict=True))
    steps = {f"{step}_on": last - datetime.timedelta(days=days[step]) for step in taken}
    return steps | ({"agreed_by": QuestionSet.AgreedBy.CHAIR} if taken else {})


def _answer(asked, answers):
    """[(number of the question, number of the witness, words), ...]; each had been sent the questions."""
    witnesses = list(asked.session.witnesses.all()) if asked.session else []
    if asked.sent_on:
        for witness in witnesses:
            QuestionsSent.objects.create(question_set=asked, witness=witness, way="mail", sent_on=asked.sent_on)
    questions = list(asked.questions.all())
    for question, witness, text in answers:
        Answer.objects.create(
            question=questions[question - 1], witness=witnesses[witness - 1], text=text, audience=asked.audience
        )


def _find(panel, findings, themes, sessions, documents):
    made = []
    for position, described in enumerate(findings, start=1):
        values = {"audience": panel.audience} | described
        heard, read = values.pop("sessions", []), values.pop("documents", [])
        theme = values.pop("theme", None)
        finding = Finding.objects.create(
            panel=panel, position=position, theme=themes[theme - 1] if theme else None, **values
        )
        finding.sessions.set(sessions[number - 1] for number in heard)
        finding.documents.set(documents[number - 1] for number in read)
        made.append(finding)
    return made


def _conclude(panel, conclusions, findings):
    made = []
    for position, (text, numbers) in enumerate(conclusions, start=1):
        conclusion = Conclusion.objects.create(panel=panel, position=position, text=text, audience=panel.audience)
        conclusion.findings.set(findings[number - 1] for number in numbers)
        made.append(conclusion)
    return made


def _dissent(borough, views, made):
    for name, number, whose, text in views:
        beside = made[name][number - 1]
        add_minority_view(beside, whose, text, by=borough.dso, audience=beside.audience)


def _recommend(borough, panel, recommendations, themes, findings):
    made = []
    for number, described in enumerate(recommendations, start=1):
        values = dict(described)
        theme, text = themes[values.pop("theme") - 1], values.pop("text")
        bodies, behind = [borough.bodies[key] for key in values.pop("to")], values.pop("findings", [])
        recommendation = add_recommendation(
            panel, text, by=borough.dso, theme=theme, number=number, addressed_to=bodies, **values
        )
        recommendation.findings.set(findings[place - 1] for place in behind)
        made.append(recommendation)
    return made


def _draft(borough, panel, drafts, themes, findings):
    """Recommendations that officers have written down so far: without numbers, and for nobody else."""
    for text, theme, asked, behind in drafts:
        add_recommendation(
            panel,
            text,
            by=borough.dso,
            audience=Audience.OFFICERS,
            theme=themes[theme - 1] if theme else None,
            addressed_to=[borough.bodies[key] for key in asked],
            findings=[findings[place - 1] for place in behind],
        )


def _report(panel, sections):
    for position, (kind, heading, words) in enumerate(sections, start=1):
        ReportSection.objects.create(
            panel=panel,
            position=position,
            kind=kind,
            heading=heading,
            words=with_ids(words, f"s{position}"),
            audience=panel.audience,
        )


def with_ids(words, section):
    """Written HTML with an id on each block: s2-1, s2-2, ..."""
    numbers = count(1)
    return BLOCK.sub(lambda block: f'<{block[1]} id="{section}-{next(numbers)}"', words.strip())


def _take_through_route(borough, panel, review, recommendations):
    for position, described in enumerate(review.get("route", []), start=1):
        values = dict(described)
        body, adopts = borough.bodies[values.pop("body")], values.pop("adopts", False)
        step = RouteStep.objects.create(panel=panel, position=position, body=body, **values)
        if adopts:
            _adopt(borough, step, recommendations, review.get("amended", {}))


def _adopt(borough, step, recommendations, amended):
    """Adopt them all; {number: (words, reason)} in `amended` are adopted in other words."""
    for recommendation in recommendations:
        put = recommendation.current
        words, why = amended.get(recommendation.number, ("", ""))
        version = amend(recommendation, words, by=borough.dso, why=why) if words else None
        Decision.objects.create(
            step=step,
            recommendation_version=put,
            outcome="amended" if version else "adopted",
            amended_version=version,
            reasons=why,
        )
