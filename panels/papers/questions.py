"""Question sets as a paper: whom each is for, how far it is, its questions, and the answers that may be read."""

from dataclasses import replace

from panels.models import QuestionSet, Witness
from panels.questioning import asked_in, for_witness
from scrutiny.look import look_of
from scrutiny.naming import day_in_words
from scrutiny.papers.model import Block, Empty, Facts, Heading, Item, ItemList, Paper, Paragraph, Part, Run

NO_SETS = Empty("There are no question sets to show.")
NO_QUESTIONS = Empty("This set has no questions yet.")
NOT_AGREED = "Draft: not agreed by the panel"


def question_set_parts(panel, reader) -> tuple[Part, ...]:
    """A part for each set that the reader may see."""
    found = asked_in(_sets(panel, reader), reader)
    parts = tuple(
        Part(str(each), (Facts(_facts(each)), *asked_blocks(asked, with_answers=True)), id=f"set-{place}")
        for place, (each, asked) in enumerate(found.items(), start=1)
    )
    return parts or (Part("Question sets", (NO_SETS,), id="question-sets"),)


def witness_paper(question_set, witness, council) -> Paper:
    """What one witness is asked, by itself: no other witness and no answer stands on it, whoever gets hold of it."""
    asked = [replace(each, only_for=[], answers=[]) for each in for_witness(question_set, witness)]
    wanted = question_set.answer_by
    return Paper(
        title=f"Questions: {question_set.panel.title}",
        kind="Questions to a witness",
        facts=(
            (council.panel_word.capitalize(), question_set.panel.title),
            *([("Answers wanted by", day_in_words(wanted))] if wanted else []),
        ),
        parts=(Part("Questions", asked_blocks(asked, with_answers=False), id="questions"),),
        **look_of(council),
    )


def question_blocks(panel, reader) -> tuple[Block, ...]:
    """Every question set that the reader may see, under whom it was for, without the answers."""
    blocks = []
    for each, asked in asked_in(_sets(panel, reader), reader).items():
        blocks += [Heading(str(each)), *asked_blocks(asked, with_answers=False)]
    return tuple(blocks) or (NO_SETS,)


def has_draft(panel, reader) -> bool:
    return any(each.is_draft for each in QuestionSet.objects.visible_to(reader).of_panel(panel))


def _sets(panel, reader):
    return QuestionSet.objects.visible_to(reader).of_panel(panel).for_page(reader)


def _facts(question_set):
    """How far it is, a line for each step."""
    steps = (("Agreed", question_set.agreed_on), ("Sent", question_set.sent_on), ("Answered", question_set.answered_on))
    return (
        ("How far it is", NOT_AGREED if question_set.is_draft else question_set.get_state_display()),
        *((step, day_in_words(day)) for step, day in steps if day),
        *([("Answers wanted by", day_in_words(question_set.answer_by))] if question_set.answer_by else []),
    )


def asked_blocks(asked, *, with_answers) -> tuple[Block, ...]:
    """The questions under their numbers, supplementary ones inside the main one before them."""
    items, groups = [], []
    for each in asked:
        if not groups or each.number.isdecimal():
            groups.append((each, []))
        else:
            groups[-1][1].append(each)
    for main, under in groups:
        inner = tuple(_item(each, _answers(each, with_answers)) for each in under)
        blocks = (*_answers(main, with_answers), *([ItemList(inner, style="1.")] if inner else []))
        items.append(_item(main, blocks))
    return (ItemList(tuple(items), style="1."),) if items else (NO_QUESTIONS,)


def _item(each, blocks):
    return Item(_words(each), number=f"{each.number}.", blocks=blocks)


def _words(each):
    named = ", ".join(witness.shown_as for witness in each.only_for if _may_stand(witness))
    return (Run(each.question.text), Run(f" (only for {named})")) if named else each.question.text


def _answers(each, with_answers):
    answers = [answer for answer in each.answers if _may_stand(answer.witness)] if with_answers else []
    return tuple(Paragraph((Run(f"{answer.witness.shown_as}: ", strong=True), Run(answer.text))) for answer in answers)


def _may_stand(witness):
    """Papers are passed on: who is not to be mentioned is on none, whoever reads it."""
    return witness.naming != Witness.Naming.NOT_AT_ALL
