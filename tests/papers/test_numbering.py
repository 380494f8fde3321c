"""The numbers of list items."""

import pytest

from scrutiny.papers.numbering import item_number


@pytest.mark.parametrize(
    ("style", "number", "written"),
    [
        ("1.", 12, "12."),
        ("(1)", 20, "(20)"),
        ("(i)", 1, "(i)"),
        ("(i)", 4, "(iv)"),
        ("(i)", 49, "(xlix)"),
        ("(a)", 1, "(a)"),
        ("(a)", 27, "(aa)"),
        ("bullet", 3, ""),
        ("plain", 3, ""),
    ],
)
def test_a_number_is_written_as_its_style_says(style, number, written):
    assert item_number(style, number) == written
