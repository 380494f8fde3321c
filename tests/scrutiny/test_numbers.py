import pytest

from scrutiny.numbers import number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("12", 12), ("9" * 9, 999_999_999), ("1" * 10, None), ("9" * 5000, None), ("", None), ("-1", None),
     ("1.0", None), (" 1", None), ("²", None), ("x", None)],
)  # fmt: skip
def test_a_number_is_read_and_nothing_else(text, number):
    assert number_in(text) == number


def test_whoever_knows_of_larger_numbers_says_how_large():
    assert (number_in("1" * 18, digits=18), number_in("123", digits=2)) == (int("1" * 18), None)
