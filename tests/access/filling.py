"""What hangs on a panel or a source: every kind of record, in the states asked for."""

import datetime
from dataclasses import replace

from django.core.files.base import ContentFile
from django.utils import timezone

from actionplans.models import (
    ActionPlan,
    AskedRow,
    Asking,
    Challenge,
    DateMove,
    Forerunner,
    MeasuredOutcome,
    Milestone,
    MonitoringRound,
    Owner,
    ProgressUpdate,
    ProofFile,
    Reminder,
    RoundAnswer,
    Row,
    Section,
    SuccessCriterion,
    Verdict,
)
from panels.models import (
    Addressee,
    Answer,
    CallForEvidence,
    Comparison,
    Conclusion,
    ContactDetail,
    Decision,
    Document,
    EvidenceSession,
    Finding,
    LineOfEnquiry,
    Meeting,
    Membership,
    MinorityView,
    Note,
    NoteAmendment,
    NoteName,
    NoteReply,
    NoteSending,
    NoteVersion,
    OldAddress,
    OldCode,
    PanelContact,
    Person,
    Question,
    QuestionSet,
    QuestionsSent,
    Recommendation,
    RecommendationVersion,
    ReportSection,
    Requester,
    ReviewRequest,
    RouteStep,
    SessionMember,
    Source,
    StageChange,
    Submission,
    SubmissionFile,
    SubmissionSender,
    Support,
    Survey,
    SurveyElement,
    SurveyGroup,
    SurveyScore,
    Term,
    Theme,
    TimetableEntry,
    Witness,
    WitnessIdentity,
    WorkProgrammeItem,
)
from panels.ties import KINDS
from scrutiny.files.keeping import keep
from scrutiny.models import Audience, PersonalLink
from tests.access.markers import a_word
from tests.access.places import STATES, Place

MAY = datetime.date(2026, 5, 1)
OF_STAFF = frozenset({"dso", "named_dso", "chief_dso", "other_dso", "administrator"})


def fill_panel(world, panel, place, inside, plan_state):
    """Everything that hangs on a panel itself, then records in each of the states, then the plan."""
    theme = fill_scope(world, panel, place)
    step = fill_people_and_route(world, panel, place)
    for position, state in enumerate(inside, start=1):
        here = place.inside(STATES[state])
        fill_evidence(world, panel, here, state)
        finding = fill_report(world, panel, here, state, position)
        version = a_recommendation(world, here, state, panel=panel, theme=theme, position=position)
        version.recommendation.findings.add(finding)
        world.make_readable(MinorityView, here, state, panel=panel, recommendation=version.recommendation)
        world.make(Decision, here, step=step, recommendation_version=version, outcome="rejected")
    plan_place = place.inside(STATES[plan_state])
    plan = world.make_readable(
        ActionPlan, plan_place, plan_state, panel=panel, slug=f"{panel.slug}-plan", scheme=world.scheme
    )
    fill_plan(world, plan, plan_place, inside)
    both = {"recommendation": panel.recommendations.first(), "earlier_action": plan.rows.first()}
    world.make(Forerunner, plan_place.inside(STATES[inside[0]]), **both)
    if len(inside) > 1:
        borrow_recommendations(panel, plan)


def fill_scope(world, panel, place):
    term = world.make(Term, place, panel=panel, position=1)
    world.make(LineOfEnquiry, place, panel=panel, term=term, position=1)
    world.make(StageChange, place, panel=panel, from_stage="scoping", to_stage="monitoring", on=MAY)
    world.make(TimetableEntry, place, panel=panel, due_on=MAY)
    world.make(OldAddress, place, panel=panel, slug=f"{panel.slug}-as-it-was")
    world.make(OldCode, place, panel=panel, code=f"OLD{panel.pk}")
    return world.make(Theme, place, panel=panel, position=1)


def fill_people_and_route(world, panel, place):
    person = a_reachable_person(world, place)
    world.make(Support, place, panel=panel, person=person, role="lead")
    world.make(PanelContact, place, panel=panel, person=person)
    sitting = a_person(world, place, is_councillor=True)
    world.make(Membership, place, body=panel.body, person=sitting, capacity=world.capacity, has_left=True, ends_on=MAY)
    step = {"position": 1, "body": world.body, "purpose": "decision", "considered_on": MAY, "outcome": "noted"}
    return world.make(RouteStep, place, panel=panel, **step)


def a_person(world, place, **given):
    """Somebody who is read of wherever a record names them; staff look after everybody's entry."""
    return world.make(Person, replace(place, also_for=OF_STAFF), **given)


def a_reachable_person(world, place):
    """A person with one contact detail for each audience; staff look after all of them."""
    person = a_person(world, place)
    readers = {
        Audience.OFFICERS: OF_STAFF,
        Audience.PANEL: OF_STAFF,
        Audience.COUNCILLORS: OF_STAFF | {"councillor", "member"},
        Audience.PUBLIC: None,
    }
    for kind, (audience, only_for) in zip(ContactDetail.Kind, readers.items(), strict=True):
        detail_place = Place(place.links, place.circle, only_for=only_for and frozenset(only_for), also_for=OF_STAFF)
        world.make(ContactDetail, detail_place, person=person, kind=kind, audience=audience)
    return person


def fill_evidence(world, panel, place, state):
    session = world.make_readable(EvidenceSession, place, state, panel=panel, kind="visit", held_on=MAY)
    note = a_note(world, session, place, state)
    world.make(SessionMember, place, session=session, person=a_person(world, place))
    questions = world.make_readable(QuestionSet, place, state, panel=panel, session=session)
    question = world.make(Question, place, question_set=questions, position=1)
    for of_witness in STATES if state == "public" else [state]:
        here = place.inside(STATES[of_witness])
        witness = a_witness(world, session, here, of_witness)
        question.only_for.add(witness)
        world.make(QuestionsSent, here, question_set=questions, witness=witness, way="mail", sent_on=MAY)
        world.make_readable(Answer, here.inside(STATES["public"]), "public", question=question, witness=witness)
        for position, of_answer in enumerate(STATES if of_witness == "public" == state else [], start=2):
            another = world.make(Question, place, question_set=questions, position=position)
            there = here.inside(STATES[of_answer])
            world.make_readable(Answer, there, of_answer, question=another, witness=witness)
    a_sending(world, note, session.witnesses.first(), place)
    world.make_readable(Document, place, state, panel=panel, file=a_file(world, place))
    fill_call(world, panel, place, state)
    fill_figures(world, panel, place, state)
    slug, day = f"{panel.slug}-{state.replace(' ', '-')}", MAY + datetime.timedelta(days=list(STATES).index(state))
    world.make_readable(Meeting, place, state, body=panel.body, slug=slug, held_on=day)


def fill_call(world, panel, place, state):
    """A call for evidence and what was sent to it, which is for officers whoever may read the call."""
    days = {"opens_on": MAY, "closes_on": MAY.replace(year=2099)}
    slug = f"call-{panel.slug}-{state.replace(' ', '-')}"
    call = world.make_readable(CallForEvidence, place, state, panel=panel, slug=slug, state="open", **days)
    inside = place.inside(STATES["officers"])
    decided = {"state": "declined", "decided_on": MAY}
    sent = world.make_readable(Submission, inside, "officers", call=call, **decided)
    of_sender = inside.inside(STATES["officers"])
    world.make_readable(SubmissionSender, of_sender, "officers", submission=sent, naming="name")
    world.make(SubmissionFile, inside, submission=sent, position=1, file=a_file(world, inside))


def fill_figures(world, panel, place, state):
    """A survey with one mean, and a comparison whose cells hold markers."""
    survey = world.make_readable(Survey, place, state, panel=panel)
    group = world.make(SurveyGroup, place, survey=survey, position=1, invited=20, returned=10)
    element = world.make(SurveyElement, place, survey=survey, position=1)
    world.make(SurveyScore, place, element=element, group=group, mean=3)
    heading, cell = a_word(), a_word()
    compared = world.make_readable(Comparison, place, state, panel=panel, columns=[heading], rows=[[cell]])
    world.note(compared, place, {"columns": heading, "rows": cell})


def a_file(world, place):
    """A file with a marker in its name and another in what it says; it stands where its document stands."""
    name, content = a_word(), a_word()
    stored = keep(ContentFile(content.encode(), name=f"{name}.txt"), by=None)
    world.note(stored, place, {"name": name, "content": content})
    return stored


def a_witness(world, session, place, state):
    """As the witness may be shown; who it was is for officers."""
    witness = world.make_readable(Witness, place, state, session=session)
    for_officers = place.inside(STATES["officers"])
    person = a_person(world, for_officers)
    world.make_readable(WitnessIdentity, for_officers, "officers", witness=witness, person=person)
    return witness


def a_note(world, session, place, state):
    """What was said; whose name is marked in it, and what it said before, is for officers."""
    note = world.make_readable(Note, place, state, session=session)
    for_officers = place.inside(STATES["officers"])
    world.make(NoteVersion, for_officers, note=note, number=1, state="draft")
    world.make_readable(NoteName, for_officers, "officers", note=note, token=1)
    return note


def a_sending(world, note, witness, place):
    """What went to a witness and came back, which is for officers."""
    here = place.inside(STATES["officers"])
    sending = world.make(NoteSending, here, note=note, witness=witness, reply_by=MAY, state="replied")
    reply = world.make(NoteReply, here, sending=sending, number=1, agrees=False)
    world.make(NoteAmendment, here, reply=reply, position=1, is_taken=False)
    of_link = {"subject_kind": "panels.notesending", "subject_id": sending.pk, "expires_at": timezone.now()}
    world.make(PersonalLink, here, purpose="note", sent_to="", digest=f"{sending.pk:064}", **of_link)


def fill_report(world, panel, place, state, position):
    finding = world.make_readable(Finding, place, state, panel=panel, position=position)
    conclusion = world.make_readable(Conclusion, place, state, panel=panel, position=position)
    conclusion.findings.add(finding)
    tie_to_everything(finding)
    world.make_readable(ReportSection, place, state, panel=panel, position=position)
    return finding


def tie_to_everything(finding):
    """To all that the review has heard and read so far, in whatever state that is."""
    for kind in KINDS:
        to_panel = {"answers": "question__question_set__panel", "notes": "session__panel"}
        way = to_panel.get(kind.name, "survey__panel" if kind.name == "survey_elements" else "panel")
        getattr(finding, kind.name).set(kind.model.objects.filter(**{way: finding.panel_id}))


def a_recommendation(world, place, state, **given):
    withdrawn = {"number": given["position"], "withdrawn_on": timezone.localdate()}
    recommendation = world.make_readable(Recommendation, place, state, **withdrawn, **given)
    earlier = world.make(RecommendationVersion, place, recommendation=recommendation, number=1)
    recommendation.current = world.make(RecommendationVersion, place, recommendation=recommendation, number=2)
    recommendation.save()
    world.make(Addressee, place, recommendation=recommendation, body=world.body)
    return earlier


def fill_plan(world, plan, place, inside):
    section = world.make(Section, place, plan=plan, position=1)
    for position, state in enumerate(inside, start=1):
        here = place.inside(STATES[state], is_owned=True)
        row = world.make_readable(Row, here, state, plan=plan, section=section, position=position, reading="unread")
        a_follow_up(world, row, here)
        for of_update in STATES if state == "public" else ["public"]:
            told = here.inside(STATES[of_update])
            update = world.make_readable(ProgressUpdate, told, of_update, row=row, as_at=MAY, status="on_track")
            world.make(ProofFile, told, update=update, position=1, file=a_file(world, told))
    for number, state in enumerate(inside, start=1):
        a_round(world, plan, place.inside(STATES[state]), state, number)


def a_round(world, plan, place, state, number):
    """A closed round in that state, with somebody who was asked about the plan's first action and reminded of it."""
    told = {"plan": plan, "number": number, "as_at": MAY, "due_on": MAY, "closed_at": timezone.now(), "picture": {}}
    asked_in = world.make_readable(MonitoringRound, place, state, **told)
    here = place.inside(STATES["officers"])
    asking = world.make(Asking, here, round=asked_in, person=a_person(world, here))
    world.make(AskedRow, here, asking=asking, row=plan.rows.order_by("position").first())
    world.make(RoundAnswer, here, asking=asking, position=1)
    world.make(Reminder, here, asking=asking, rung="before")


def a_follow_up(world, row, place):
    """Who carries a row out, and how far it is to be brought."""
    owner = Person.objects.get(user=world.users["owner"])
    Owner.objects.create(row=row, position=1, person=owner, is_lead=True)
    Owner.objects.create(row=row, position=2, person=a_person(world, place))
    world.make(Owner, place, row=row, position=3, accountable=a_person(world, place))
    world.make(Milestone, place, row=row, position=1)
    criterion = world.make(SuccessCriterion, place, row=row, position=1)
    world.make(MeasuredOutcome, place, row=row, criterion=criterion, when="closing", measured_on=MAY)
    world.make(Verdict, place, row=row, outcome="continue", decided_on=MAY, is_by_chair=True)
    world.make(DateMove, place, row=row, state="agreed", decided_at=timezone.now())
    waiting = place.inside(STATES["officers"])
    world.make(DateMove, waiting, row=row, state="asked")
    for state in STATES if STATES["public"] == place.links[-1] else ["councillors"]:
        world.make_readable(Challenge, place.inside(STATES[state]), state, row=row)


def borrow_recommendations(panel, plan):
    """Public rows that carry out recommendations of every state: the row may be read, the words it borrows may not."""
    for recommendation in panel.recommendations.all():
        position = 100 + recommendation.position
        Row.objects.create(plan=plan, position=position, recommendation=recommendation.current, audience="public")


def fill_source(world, state):
    """What an inspection recommended, and the plan that belongs to no panel."""
    place = Place((STATES[state],), circle="none")
    slug = f"inspection-{state}"
    source = world.make_readable(Source, place, state, kind="inspection", body=world.body, slug=slug)
    for position, inside in enumerate(("public", "officers"), start=1):
        a_recommendation(world, place.inside(STATES[inside]), inside, source=source, position=position)
    slug = f"after-inspection-{state}"
    plan = world.make_readable(ActionPlan, place, state, source=source, slug=slug, scheme=world.scheme)
    fill_plan(world, plan, place, ["public"])


def fill_programme(world, state):
    """What a body plans to look at, and what it was asked to look into, by a member of the public."""
    place = Place((STATES[state],), circle="none")
    world.make_readable(WorkProgrammeItem, place, state, body=world.body, year=world.year, position=1)
    asked = world.make_readable(ReviewRequest, place, state, body=world.body, received_on=MAY)
    for_officers = place.inside(STATES["officers"])
    world.make_readable(Requester, for_officers, "officers", request=asked)
