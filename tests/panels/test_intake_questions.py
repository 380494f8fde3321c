"""Question sets."""

from panels.intake.questions import question_sets
from tests.panels.made_up import NOTHING, only, paper


def found_in(text):
    return only(question_sets(paper(text)), "audience", "questions")


def test_each_set_has_its_audience_and_a_cut_question_is_one():
    assert found_in("""
        **Questions for the bus operators**

        1. What does a route cost?
        2. Please tell us what has worked well, and why.
        3. Which of your routes

        would you give up first?

        **Questions on the timetable**

        - Who prints it?
        - Who reads it?
    """) == [
        (
            "the bus operators",
            [
                "What does a route cost?",
                "Please tell us what has worked well, and why.",
                "Which of your routes would you give up first?",
            ],
        ),
        ("the timetable", ["Who prints it?", "Who reads it?"]),
    ]


def test_a_heading_without_an_audience_leaves_it_open():
    assert found_in("## Questions\n\n1. Who pays?\n2. Who decides?") == [(None, ["Who pays?", "Who decides?"])]


def test_questions_in_running_text_are_no_set():
    assert found_in(NOTHING) == []
    assert (
        found_in("## Questions about buses\n\nWe had many questions. They are answered in the report of the officers.")
        == []
    )


def test_one_heading_may_stand_over_the_questions_of_several_audiences():
    assert found_in("""
        ## Key questions

        For the bus operators:
        1. What does a route cost?
        2. Who decides it?

        For passengers:
        1. Where do you go?
        2. How often?
    """) == [
        ("the bus operators", ["What does a route cost?", "Who decides it?"]),
        ("passengers", ["Where do you go?", "How often?"]),
    ]
