"""Holding what a witness answered against the questions that were put to them."""

from django.db import transaction

from panels.actions.questions import SEND_FIRST, NotYet, State, held
from panels.models import Answer
from panels.questioning import for_witness
from scrutiny import saving
from scrutiny.editing import Conflict, change


@transaction.atomic
def keep_answers(question_set, witness, texts, *, seen, audience, by):
    """Keep what a witness answered; gives how many answers were added, changed or taken away.

    texts  {question: text}, empty where there is none (any more)
    seen   {question: the version of the answer that the page showed}, 0 for none
    Raises NotYet before the questions were sent and for a question that is not for this witness, and Conflict where
    somebody else saved an answer meanwhile.
    """
    if held(question_set).state not in {State.SENT, State.ANSWERED}:
        raise NotYet(SEND_FIRST)
    theirs = {each.question.pk for each in for_witness(question_set, witness)}
    if not {question.pk for question in texts} <= theirs:
        raise NotYet("One of these questions is not for this witness.")
    known = {each.question_id: each for each in Answer.objects.filter(witness=witness, question__in=list(texts))}
    return sum(
        _keep(question, witness, text, known.get(question.pk), seen, audience, by) for question, text in texts.items()
    )


def _keep(question, witness, text, answer, seen, audience, by):
    """Whether anything differed."""
    if answer is None and not text:
        return False
    if (answer.version if answer else 0) != seen.get(question, 0):
        raise Conflict(answer)
    if answer is None:
        saving.add(Answer(question=question, witness=witness, text=text, audience=audience), by=by)
        return True
    if not text:
        saving.remove(answer, by=by)
        return True
    return bool(change(answer, {"text": text, "audience": audience}, by=by))
