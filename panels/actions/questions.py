"""Question sets: written, agreed, sent and answered, each step after the one that it needs."""

from django.db import transaction
from django.utils import timezone

from panels.models import Answer, LibraryQuestion, LibrarySet, Question, QuestionSet, QuestionsSent
from scrutiny import history, saving
from scrutiny.editing import change
from scrutiny.ordered import put_in_places

State = QuestionSet.State
FROZEN = "These questions are agreed, so they stay as they are. Take the set back to draft first."
NO_QUESTIONS = "There is no question in it yet: write one first."
AGREE_FIRST = "The questions have to be agreed before they are sent."
SEND_FIRST = "The questions have to be sent, or given another way, before answers are recorded."
ANSWER_FIRST = "No answer is recorded yet: type one first."
HAS_ANSWERS = "Answers are recorded, so the questions stay as they were put."


class NotYet(Exception):
    """The step cannot be taken now; its argument is a sentence that says why."""


def held(question_set):
    """The set as it is now, held until the transaction ends."""
    return QuestionSet.objects.select_for_update(of=("self",)).select_related("panel").get(pk=question_set.pk)


def held_in_draft(question_set):
    """The same, while its questions may be changed. Raises NotYet."""
    found = held(question_set)
    if not found.is_draft:
        raise NotYet(FROZEN)
    return found


@transaction.atomic
def add_set(panel, *, by, questions=(), **words):
    """Add a set with its first questions, [(kind, text), ...], behind the others."""
    made = QuestionSet(panel=panel, **{"position": None} | words)
    saving.add(made, by=by)
    _append(made, questions)
    return made


@transaction.atomic
def write_questions(question_set, questions, *, by):
    """Add questions, [(kind, text), ...], behind the others. Raises NotYet."""
    held_in_draft(question_set)
    _append(question_set, questions)
    history.record("added to", question_set, by=by, changes={"questions": [0, len(questions)]})


def _append(question_set, questions):
    first = question_set.questions.count() + 1
    Question.objects.bulk_create(
        Question(question_set=question_set, position=position, kind=kind, text=text)
        for position, (kind, text) in enumerate(questions, start=first)
    )


@transaction.atomic
def remove_question(question, *, by):
    """Take a question away; those behind it move up. Raises NotYet."""
    question_set = held_in_draft(question.question_set)
    _refuse_answered(question_set)
    saving.remove(question, by=by)
    put_in_places(question_set.questions, list(question_set.questions.all()), add=None)


@transaction.atomic
def move_question(question, places, *, by):
    """Move a question by so many places, up where negative; gives whether it moved. Raises NotYet."""
    question_set = held_in_draft(question.question_set)
    order = list(question_set.questions.all())
    now = order.index(question)
    then = min(max(now + places, 0), len(order) - 1)
    if now == then:
        return False
    order.insert(then, order.pop(now))
    put_in_places(question_set.questions, order, add=None)
    history.record("moved", question, by=by, changes={"position": [now + 1, then + 1]})
    return True


@transaction.atomic
def agree(question_set, *, by, agreed_by, agreed_on, agreed_at=None):
    """Record that the questions are agreed, by whom and when. Raises NotYet."""
    found = held_in_draft(question_set)
    if not found.questions.exists():
        raise NotYet(NO_QUESTIONS)
    values = {"state": State.AGREED, "agreed_by": agreed_by, "agreed_on": agreed_on, "agreed_at": agreed_at}
    change(found, values, by=by, verb="recorded the agreement of")


@transaction.atomic
def take_back(question_set, *, by, reason):
    """Have the questions be a draft again. Raises NotYet where they are, or where answers rest on them."""
    found = held(question_set)
    if found.is_draft:
        raise NotYet("These questions are a draft already.")
    _refuse_answered(found)
    found.sent.all().delete()
    empty = {"agreed_on": None, "agreed_by": "", "agreed_at": None, "sent_on": None, "answered_on": None}
    change(found, {"state": State.DRAFT, **empty}, by=by, verb="took back to draft", reason=reason)


@transaction.atomic
def record_sent(question_set, ways, *, by):
    """Record to which witnesses the questions went, {witness: way}. Gives those that had not been recorded.

    Without any witness they went to people who are not listed. Raises NotYet.
    """
    found, today = held(question_set), timezone.localdate()
    if found.state not in {State.AGREED, State.SENT}:
        raise NotYet(AGREE_FIRST if found.is_draft else HAS_ANSWERS)
    known = set(found.sent.values_list("witness", flat=True))
    new = {witness: way for witness, way in ways.items() if witness.pk not in known}
    QuestionsSent.objects.bulk_create(
        QuestionsSent(question_set=found, witness=witness, way=way, sent_on=today) for witness, way in new.items()
    )
    if found.state == State.AGREED:
        change(found, {"state": State.SENT, "sent_on": today}, by=by, verb="sent")
    elif new:
        history.record("sent to more witnesses", found, by=by, changes={"witnesses": [0, len(new)]})
    return new


@transaction.atomic
def mark_answered(question_set, *, by):
    """Record that no more answers are waited for. Raises NotYet."""
    found = held(question_set)
    if found.state == State.ANSWERED:
        raise NotYet("This is recorded already.")
    if found.state != State.SENT:
        raise NotYet(SEND_FIRST)
    if not Answer.objects.filter(question__question_set=found).exists():
        raise NotYet(ANSWER_FIRST)
    change(found, {"state": State.ANSWERED, "answered_on": timezone.localdate()}, by=by, verb="recorded the answers of")


@transaction.atomic
def remove_set(question_set, *, by):
    """Take a set away with its questions. Raises NotYet where it was sent or answered."""
    found = held(question_set)
    if found.state in {State.SENT, State.ANSWERED}:
        raise NotYet("These questions were put to somebody, so they stay.")
    _refuse_answered(found)
    saving.remove(found, by=by)


def _refuse_answered(question_set):
    if Answer.objects.filter(question__question_set=question_set).exists():
        raise NotYet(HAS_ANSWERS)


@transaction.atomic
def put_into_library(title, questions, *, by):
    """Keep a copy of questions, [(kind, text), ...], for the whole council."""
    made = LibrarySet(title=title)
    saving.add(made, by=by)
    set_library_questions(made, questions)
    return made


def set_library_questions(library_set, questions):
    """Make these the questions of a set of the library."""
    library_set.questions.all().delete()
    LibraryQuestion.objects.bulk_create(
        LibraryQuestion(library_set=library_set, position=position, kind=kind, text=text)
        for position, (kind, text) in enumerate(questions, start=1)
    )
