"""The questions of a set with their numbers, whom they are for, and what was answered, as a reader may see it."""

from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Q

from panels.models import Answer, Question, QuestionKind, QuestionSet


@dataclass
class Asked:
    """A question of a set. `number` is "2", or "2a" for a supplementary one."""

    question: Question
    number: str
    only_for: list = field(default_factory=list)
    answers: list = field(default_factory=list)


def numbers_of(kinds):
    """The numbers of questions of these kinds, in their order: main ones count, supplementary ones have letters."""
    main, letters, found = 0, 0, []
    for kind in kinds:
        if kind == QuestionKind.MAIN or not main:
            main, letters = main + 1, 0
            found.append(str(main))
        else:
            letters += 1
            found.append(f"{main}{letter_of(letters)}")
    return found


def letter_of(number):
    """1 is a, 26 is z, 27 is aa."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def numbered(questions):
    """[Asked, ...] of questions in their order; `only_for` as it was fetched with them."""
    questions = list(questions)
    numbers = numbers_of([each.kind for each in questions])
    return [Asked(each, number, list(each.only_for.all())) for each, number in zip(questions, numbers, strict=True)]


def numbered_plain(questions):
    """[(number, question), ...] of questions of the library."""
    questions = list(questions)
    return list(zip(numbers_of([each.kind for each in questions]), questions, strict=True))


def asked_in(sets, reader):
    """{set: [Asked, ...]} of question sets that were fetched for a page, with the answers that the reader may see."""
    found = {each: numbered(each.questions.all()) for each in sets}
    answers = Answer.objects.visible_to(reader).filter(question__question_set__in=list(found))
    answers = answers.select_related("witness").order_by("question", "witness__position", "witness")
    by_question = {key: list(group) for key, group in groupby(answers, key=lambda answer: answer.question_id)}
    for asked in found.values():
        for each in asked:
            each.answers = by_question.get(each.question.pk, [])
    return found


def sets_of_session(session, reader):
    """The same for the sets of one session."""
    return asked_in(QuestionSet.objects.visible_to(reader).filter(session=session).for_page(reader), reader)


def for_witness(question_set, witness):
    """[Asked, ...] that a witness is asked, under the numbers of the whole set.

    A supplementary question goes with the main one before it: who is not asked that is not asked this.
    """
    own = set(question_set.questions.filter(Q(only_for=None) | Q(only_for=witness)).values_list("pk", flat=True))
    found, is_main_theirs = [], True
    for each in numbered(question_set.questions.prefetch_related("only_for").order_by("position")):
        is_theirs = each.question.pk in own
        if each.question.kind == QuestionKind.MAIN:
            is_main_theirs = is_theirs
        if is_theirs and is_main_theirs:
            found.append(each)
    return found
