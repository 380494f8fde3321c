"""On which day whoever has not answered is reminded: pure cases."""

import datetime

import pytest

from actionplans.ladder import Ladder

USUAL = {"before": 7, "after": 3, "again": 10, "senior": 17}
ASKED, DUE = datetime.date(2026, 9, 1), datetime.date(2026, 9, 15)  # both Tuesdays


def day(number, month=9):
    return datetime.date(2026, month, number)


def next_of(climbed=None, *, days=USUAL, recesses=(), asked_on=ASKED, today=ASKED):
    return Ladder(days, recesses).next_rung(due_on=DUE, asked_on=asked_on, climbed=climbed or {}, today=today)


@pytest.mark.parametrize(
    ("climbed", "expected"),
    [
        ({}, ("before", day(8))),
        ({"before": day(8)}, ("after", day(18))),
        ({"after": day(18)}, ("again", day(25))),
        ({"after": day(18), "again": day(25)}, ("senior", day(2, 10))),
        ({"senior": day(2, 10)}, None),
    ],
)
def test_the_rungs_follow_one_another(climbed, expected):
    assert next_of(climbed) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"days": {"again": 10}}, ("again", day(25))),  # rungs that are not used are left out
        ({"days": {}}, None),
        ({"today": day(16)}, ("after", day(18))),  # the one before the day is over with the day
        ({"asked_on": day(8)}, ("after", day(18))),  # nobody is reminded on the day they are asked
        ({"asked_on": day(20)}, ("again", day(25))),  # whoever was asked late
        ({"days": {"before": 9}}, ("before", day(7))),  # 6 September is a Sunday
        ({"days": {"after": 4}, "climbed": {}}, ("after", day(21))),  # 19 September is a Saturday
        ({"recesses": ((day(8), day(10)),)}, ("before", day(11))),
        ({"recesses": ((day(8), day(30)),)}, ("after", day(1, 10))),  # a recess over the day itself
        ({"climbed": {"after": day(1, 10)}}, ("again", day(8, 10))),  # what follows a late rung keeps its distance
    ],
)
def test_recesses_weekends_and_late_beginnings(given, expected):
    assert next_of(**given) == expected
