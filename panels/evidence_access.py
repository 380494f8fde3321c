"""Find an evidence session or what hangs on it, and whether the reader may see or change it, in one call."""

from django.db.models import Prefetch
from django.http import Http404

from panels.access import get_panel, get_panel_to_change
from panels.models import EvidenceSession, LibrarySet, QuestionSet, SessionMember, Witness, WitnessIdentity
from scrutiny.rights import require


def get_session(reader, slug, session):
    """The session of a panel with its members and with its witnesses, as far as this reader may see them.

    Each of `heard` is `known_as` its identity, or None where there is none or this reader may not know it.
    """
    panel = get_panel(reader, slug)
    members = Prefetch("members", SessionMember.objects.select_related("person").order_by("person__name", "pk"))
    witnesses = Prefetch("witnesses", Witness.objects.visible_to(reader).order_by("position", "pk"), to_attr="heard")
    visible = EvidenceSession.objects.visible_to(reader).of_panel(panel).for_list()
    found = visible.prefetch_related(members, witnesses).filter(uuid=session).first()
    if found is None:
        raise Http404("This review has no such session.")
    found.panel = panel
    known = WitnessIdentity.objects.visible_to(reader).filter(witness__session=found).select_related("person")
    identities = {each.witness_id: each for each in known}
    for witness in found.heard:
        witness.session, witness.known_as = found, identities.get(witness.pk)
    return found


def get_session_to_change(reader, slug, session):
    """The same, for a democratic services officer of its panel; PermissionDenied for those who may only read it."""
    return require(reader, "panels.change_evidencesession", get_session(reader, slug, session))


def get_new_session(reader, slug):
    """A session that somebody may add, for the readers whom its panel has."""
    panel = get_panel_to_change(reader, slug)
    return EvidenceSession(panel=panel, audience=panel.audience)


def get_witness_to_change(reader, slug, session, witness):
    """A witness of a session, with both; PermissionDenied for those who may only read of them."""
    session = get_session(reader, slug, session)
    found = next((each for each in session.heard if each.uuid == witness), None)
    if found is None:
        raise Http404("This session has no such witness.")
    return require(reader, "panels.change_witness", found)


def get_questions(reader, slug, questions):
    """The question set of a panel, with its questions for a page; its session where the reader may see that."""
    panel = get_panel(reader, slug)
    visible = QuestionSet.objects.visible_to(reader).of_panel(panel).for_page(reader)
    found = visible.select_related("agreed_at").filter(uuid=questions).first()
    if found is None:
        raise Http404("This review has no such question set.")
    found.panel = panel
    sessions = EvidenceSession.objects.visible_to(reader).filter(pk=found.session_id)
    found.shown_session = sessions.first() if found.session_id else None
    return found


def get_questions_to_change(reader, slug, questions):
    """The same, for a democratic services officer of its panel; PermissionDenied for those who may only read it."""
    return require(reader, "panels.change_questionset", get_questions(reader, slug, questions))


def get_new_questions(reader, slug):
    """A set that somebody may add, for the readers whom its panel has."""
    panel = get_panel_to_change(reader, slug)
    return QuestionSet(panel=panel, audience=panel.audience)


def get_question_to_change(reader, slug, questions, question):
    """A question of a set, with both."""
    question_set = get_questions_to_change(reader, slug, questions)
    found = next((each for each in question_set.questions.all() if each.uuid == question), None)
    if found is None:
        raise Http404("This set has no such question.")
    found.question_set = question_set
    return found


def witnesses_asked(reader, question_set):
    """The witnesses whom a set is for, as far as the reader may see them, each `known_as` as get_session has it."""
    if question_set.shown_session is None:
        return []
    witnesses = Witness.objects.visible_to(reader).filter(session=question_set.shown_session)
    known = WitnessIdentity.objects.visible_to(reader).filter(witness__in=witnesses.values("pk"))
    with_people = known.select_related("person").prefetch_related("person__contact_details")
    identities = {each.witness_id: each for each in with_people}
    found = list(witnesses.order_by("position", "pk"))
    for witness in found:
        witness.session, witness.known_as = question_set.shown_session, identities.get(witness.pk)
    return found


def get_asked_witness(reader, slug, questions, witness):
    """(the set, a witness whom it is for), for whoever may hold their answers against it."""
    question_set = get_questions_to_change(reader, slug, questions)
    found = next((each for each in witnesses_asked(reader, question_set) if each.uuid == witness), None)
    if found is None:
        raise Http404("These questions are for no such witness.")
    return question_set, found


def get_library(reader):
    """The sets of the council's library with their questions; PermissionDenied for those who do not work with it."""
    require(reader, "panels.view_libraryset")
    return LibrarySet.objects.prefetch_related("questions")


def get_library_set(reader, uuid):
    """One of them, to change or to remove."""
    found = get_library(reader).filter(uuid=uuid).first()
    if found is None:
        raise Http404("The library has no such set.")
    return found
