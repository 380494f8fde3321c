"""Which seats one person may hold at the same time."""

import datetime
from types import SimpleNamespace

import pytest

from panels.seats import clashes_of, over_by, period

DAY = datetime.date(2026, 5, 3)
NEXT = datetime.date(2026, 6, 4)


def a_seat(kind, *, name="Body", starts_on=None, ends_on=None):
    body = SimpleNamespace(kind=kind, __str__=lambda: name)
    capacity = SimpleNamespace(name="Member")
    return SimpleNamespace(person="Cy Dee", body=body, capacity=capacity, starts_on=starts_on, ends_on=ends_on)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("executive", "board", [True]),
        ("board", "executive", [True]),
        ("committee", "executive", [True]),
        ("executive", "committee", [True]),
        ("executive", "panel", [False]),
        ("panel", "executive", [False]),
        ("partner-board", "executive", [False]),
        ("council", "executive", []),
        ("executive", "council", []),
        ("executive", "executive", []),
        ("board", "committee", []),
        ("panel", "council", []),
    ],
)
def test_the_executive_and_formal_scrutiny_are_refused_and_other_bodies_warned(one, other, expected):
    assert [clash.is_refused for clash in clashes_of(a_seat(one), [a_seat(other)])] == expected


def test_a_second_seat_on_the_same_body_is_refused_with_the_period_of_the_first():
    first, second = a_seat("council"), a_seat("council", starts_on=DAY)
    second.body = first.body = SimpleNamespace(kind="council")
    assert [clash.words.split(". ")[1] for clash in clashes_of(first, [second])] == [
        "End that period first, or begin this one after it"
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((DAY, None), "from 3 May 2026"),
        ((None, NEXT), "until 4 June 2026"),
        ((DAY, NEXT), "from 3 May 2026 until 4 June 2026"),
        ((None, None), "without a first or a last day"),
    ],
)
def test_a_period_in_words(days, words):
    assert period(*days) == words


@pytest.mark.parametrize(
    ("ends_on", "has_left", "is_over"),
    [(None, False, False), (None, True, True), (DAY, True, True), (DAY, False, True), (NEXT, True, False)],
)
def test_a_period_is_over_after_its_last_day(ends_on, has_left, is_over):
    assert over_by(ends_on, has_left, NEXT) == is_over
