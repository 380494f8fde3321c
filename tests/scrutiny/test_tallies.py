"""The arithmetic of the drawn summary."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scrutiny.templatetags.tallies import WIDTH, Shown, parts_of, percentages, shares

GREEN, AMBER, RED = Shown("green", "On track"), Shown("amber", "Slipping"), Shown("red", "Off track")


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=8).filter(any))
def test_shares_add_up_to_a_hundred_and_each_is_within_one_of_the_truth(numbers):
    result = shares(numbers, 100)
    assert sum(result) == 100
    for number, share in zip(numbers, result, strict=True):
        assert abs(share - 100 * number / sum(numbers)) < 1


def test_three_thirds_are_shared_without_losing_one():
    assert shares([1, 1, 1], 100) == [34, 33, 33]


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=8).filter(any))
def test_a_percentage_is_the_nearest_whole_one_and_equal_numbers_have_equal_ones(numbers):
    result = percentages(numbers)
    for number, percentage in zip(numbers, result, strict=True):
        assert abs(percentage - 100 * number / sum(numbers)) <= 0.5
        assert result[numbers.index(number)] == percentage


def test_percentages_are_rounded_plainly():
    assert percentages([1, 1, 1]) == [33, 33, 33]
    assert percentages([1, 7]) == [13, 88]  # a half goes up
    assert percentages([0, 0]) == [0, 0]


def test_nothing_has_no_share():
    assert shares([0, 0], 100) == [0, 0]
    assert parts_of([(GREEN, 0)]) == []


def test_statuses_that_a_scheme_shows_alike_are_one_part():
    parts = parts_of([(GREEN, 2), (GREEN, 3), (RED, 5), (AMBER, 0)])
    assert [(part.shown.word, part.number, part.share) for part in parts] == [("On track", 5, 50), ("Off track", 5, 50)]


@given(st.lists(st.integers(1, 500), min_size=1, max_size=5))
def test_the_parts_fill_the_bar_without_lying_on_one_another(numbers):
    shown = [Shown("grey", f"Word {place}") for place in range(len(numbers))]
    parts = parts_of(zip(shown, numbers, strict=True))
    assert parts[0].left == 0
    assert parts[-1].left + parts[-1].width == WIDTH
    for before, after in pairwise(parts):
        assert before.left + before.width < after.left
