"""The numbers that papers put before their paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.intake.numbering import follows, ordinal, plain, split_number, style


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("(iv) To examine", "(iv)", "To examine"),
        ("R1 Open the gate", "R1", "Open the gate"),
        ("R12. open the gate", "R12.", "open the gate"),
        ("Recommendation 3: That the gate", "Recommendation 3", "That the gate"),
        ("Recommendation 3 That the gate", "Recommendation 3", "That the gate"),
        ("1.1 The gate", "1.1", "The gate"),
        ("4.2. The gate", "4.2.", "The gate"),
        ("15. The gate", "15.", "The gate"),
        ("a) the gate", "a)", "the gate"),
        ("b. the gate", "b.", "the gate"),
        ("2.5 million people", "", "2.5 million people"),
        ("2008. It was", "", "2008. It was"),
        ("A5 paper", "", "A5 paper"),
        ("3% of gates", "", "3% of gates"),
        ("(NHS) the gate", "", "(NHS) the gate"),
        ("C. Jones", "", "C. Jones"),
        ("Recommendations arising", "", "Recommendations arising"),
        ("It is", "", "It is"),
    ],
)
def test_a_number_is_told_from_a_word_or_a_quantity(text, number, rest):
    assert split_number(text) == (number, rest)


def test_a_bare_number_leads_only_where_it_is_expected_and_never_a_date():
    assert split_number("4 Background") == ("", "4 Background")
    assert split_number("4 Background", bare=True) == ("4", "Background")
    assert split_number("8 October 2008", bare=True) == ("", "8 October 2008")


@pytest.mark.parametrize(
    ("before", "number", "expected"),
    [
        ("(i)", "(ii)", True),
        ("(h)", "(i)", True),
        ("(iv)", "(v)", True),
        ("1.9", "1.10", True),
        ("R1", "R2", True),
        ("Recommendation 1", "Recommendation 2", True),
        ("1.9", "2.1", False),
        ("(1)", "2.", False),
        ("1.", "3.", False),
        ("R1", "S2", False),
    ],
)
def test_runs_are_followed_within_one_style(before, number, expected):
    assert follows(number, before) is expected


def test_the_place_of_a_number_in_its_run():
    assert [ordinal(n) for n in ("(iv)", "(d)", "R4", "3.4", "4.", "Recommendation 4")] == [4, 4, 4, 4, 4, 4]
    assert [style(n) for n in ("(iv)", "d.", "R4", "3.4", "4.")] == ["a()", "a", "R", "1.1", "1"]
    assert [plain(n) for n in ("(iv)", "Recommendation 4", "R4:", "3.4.")] == ["iv", "4", "R4", "3.4"]


@given(st.text(max_size=40))
def test_nothing_is_lost_by_taking_the_number_off(text):
    number, rest = split_number(text)
    assert [c for c in number + rest if c.isalnum()] == [c for c in text if c.isalnum()]
