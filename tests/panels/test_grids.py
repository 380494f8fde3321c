"""Small tables as they are pasted, and what is typed of a survey."""

from decimal import Decimal

import pytest

from panels.means import NotRead, mean_from, number_from
from scrutiny.grids import NoTable, from_block


def as_lists(grid):
    return [
        [grid.corner, *(column.name for column in grid.columns)],
        *([line.name, *line.cells] for line in grid.lines),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "Element\tCouncil\tPartners\nTrust\t3.4\t2,9\nPace\t\t4\n",
        "Element;Council;Partners\r\nTrust;3.4;2,9\r\nPace;;4",
        'Element,Council,Partners\nTrust,3.4,"2,9"\nPace,,4',
        "\n\tElement\tCouncil\tPartners\n\tTrust\t3.4\t2,9\n\tPace\t\t4".replace("\n\t", "\n").strip("\n"),
        "Element|Council|Partners|\nTrust | 3.4 | 2,9|\n\nPace||4",
    ],
)
def test_a_table_is_read_however_its_cells_are_parted(block):
    assert as_lists(from_block(block)) == [
        ["Element", "Council", "Partners"], ["Trust", "3.4", "2,9"], ["Pace", "", "4"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("block", "beginning"),
    [
        ("", "There is no table in it"),
        ("Element\tCouncil", "There is no table in it"),
        ("Only\nwords\nhere", "It has only one column."),
        ("\t".join(["x"] * 301) + "\n1\t2", "It has 300 columns after the first; there is room for 12."),
        ("a\tb\n" + "x\t1\n" * 81, "It has 81 rows below the first; there is room for 80."),
    ],
)  # fmt: skip
def test_what_is_no_table_or_too_large_a_one_is_said_in_a_sentence(block, beginning):
    with pytest.raises(NoTable, match=beginning):
        from_block(block)


@pytest.mark.parametrize(
    ("typed", "mean"),
    [
        ("3.4", "3.4"), ("3,4", "3.4"), ("3·44", "3.4"), ("3.45", "3.5"), ("5", "5.0"), (" 1 ", "1.0"), ("0.96", "1.0"),
        ("", None), ("–", None), ("n/a", None),
    ],
)  # fmt: skip
def test_a_mean_is_read_as_people_type_it(typed, mean):
    found = mean_from(typed, scale=(Decimal(1), Decimal("5.00")), decimals=1)
    assert (found if found is None else str(found)) == mean


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("5.6", "5.6 is outside the scale from 1 to 5"),
        ("0", "0.0 is outside the scale from 1 to 5"),
        ("good", "“good” is no mean: write a number such as 3.4, or leave it empty"),
        ("3.4.5", "“3.4.5” is no mean: write a number such as 3.4, or leave it empty"),
        ("1e9", "“1e9” is no mean: write a number such as 3.4, or leave it empty"),
        ("NaN", "“NaN” is no mean: write a number such as 3.4, or leave it empty"),
        ("٣", "“٣” is no mean: write a number such as 3.4, or leave it empty"),
    ],
)
def test_what_is_no_mean_or_outside_the_scale_is_refused(typed, sentence):
    with pytest.raises(NotRead) as refused:
        mean_from(typed, scale=(Decimal(1), Decimal("5.00")), decimals=1)
    assert str(refused.value) == sentence


def test_numbers_of_people_are_whole():
    assert [number_from(typed) for typed in ("120", "1,200", "1 200", "")] == [120, 1200, 1200, None]
    with pytest.raises(NotRead):
        number_from("12.5")
