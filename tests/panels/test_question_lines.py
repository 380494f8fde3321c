"""Questions as people paste them, and the numbers they are given."""

import pytest

from panels.question_lines import TooMuch, as_block, questions_in
from panels.questioning import letter_of, numbers_of

MAIN, UNDER = "main", "supplementary"


@pytest.mark.parametrize(("block", "expected"), [
    ("When do you lock up?\n\nWho decides?", [(MAIN, "When do you lock up?"), (MAIN, "Who decides?")]),
    ("1. When?\n2) Who?\nQ3 Why?\nQuestion 4: How?", [(MAIN, "When?"), (MAIN, "Who?"), (MAIN, "Why?"), (MAIN, "How?")]),
    ("1. When?\n   a) In winter?\n(b) In summer?\n- And at dusk?", [
        (MAIN, "When?"), (UNDER, "In winter?"), (UNDER, "In summer?"), (UNDER, "And at dusk?"),
    ]),
    ("1. When?\n1a. In winter?\n  (ii) In summer?", [(MAIN, "When?"), (UNDER, "In winter?"), (UNDER, "In summer?")]),
    ("When?\n    In winter?", [(MAIN, "When?"), (UNDER, "In winter?")]),
    ("• When?\n• Who?", [(MAIN, "When?"), (MAIN, "Who?")]),
    ("12 months ago you closed the gate. Why?\n3.5 per cent went. Where?", [
        (MAIN, "12 months ago you closed the gate. Why?"), (MAIN, "3.5 per cent went. Where?"),
    ]),
    ("I. When?\nA gate?", [(UNDER, "When?"), (MAIN, "A gate?")]),
    ("1.\n-\n", [(MAIN, "1."), (MAIN, "-")]),
    ("", []),
])  # fmt: skip
def test_each_line_is_a_question_without_its_mark(block, expected):
    assert questions_in(block) == expected


def test_a_block_read_again_says_the_same():
    class Asked:
        def __init__(self, kind, text):
            self.kind, self.text = kind, text

    questions = [(MAIN, "When?"), (UNDER, "In winter?"), (MAIN, "Who?")]
    assert questions_in(as_block([Asked(*each) for each in questions])) == questions


@pytest.mark.parametrize("block", ["When?\n" * 201, "x" * 2001])
def test_what_is_too_much_is_refused(block):
    with pytest.raises(TooMuch):
        questions_in(block)


@pytest.mark.parametrize(("kinds", "expected"), [
    ([MAIN, UNDER, UNDER, MAIN, UNDER], ["1", "1a", "1b", "2", "2a"]),
    ([UNDER, UNDER], ["1", "1a"]),
    ([], []),
])  # fmt: skip
def test_main_questions_have_numbers_and_supplementary_ones_letters(kinds, expected):
    assert numbers_of(kinds) == expected


def test_letters_go_on_behind_z():
    assert [letter_of(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
