"""Hints on a recommendation: what is doubtful is found, and what is well is left alone."""

import pytest

from panels.hints import LONGEST, asks_two_things, can_be_checked, hints_on, says_when


def keys(text, *, is_addressed=True, has_finding=True):
    return [hint.key for hint in hints_on(text, is_addressed=is_addressed, has_finding=has_finding)]


@pytest.mark.parametrize(
    ("text", "is_addressed", "has_finding", "expected"),
    [
        ("Publish the list of benches by June.", True, True, []),
        ("Publish the list of benches by June.", False, False, ["nobody", "finding"]),
        ("Publish the list of benches by June.", False, None, ["nobody"]),
        ("Support volunteers better.", True, True, ["check", "when"]),
        ("Write a plan for the pond, and publish it.", True, True, ["two", "when"]),
        ("", False, False, []),
        ("   \n ", False, False, []),
        ("x" * (LONGEST + 1), False, False, []),
    ],
)
def test_each_doubt_is_said_and_nothing_is_said_of_what_is_well(text, is_addressed, has_finding, expected):
    assert keys(text, is_addressed=is_addressed, has_finding=has_finding) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Appoint a warden and publish the rota.",
        "Appoint a warden; publish the rota.",
        "Appoint a warden. Publish the rota.",
        "The Department should open the gates and should light the paths.",
        "That the gates be opened, and that the Department should light the paths.",
        "The Board is asked to:\n(a) open the gates\n(b) light the paths",
        "Open the gates at eight as well as provide lamps.",
        "Do both:\n- gates\n- lamps",
    ],
)
def test_two_things_in_one_are_noticed(text):
    assert asks_two_things(text)


@pytest.mark.parametrize(
    "text",
    [
        "Appoint a warden for the park and the pond.",
        "Publish the terms and conditions of hire.",
        "Review the give and take of the timetable.",
        "The Department should open the gates of the north and south entrances by May 2027.",
        "Give residents and traders a say in the plan.",
        "(a) Open the gates.",
        "Train staff to recognise and report damp.",
    ],
)
def test_one_thing_in_many_words_is_one(text):
    assert not asks_two_things(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Consider the needs of walkers.", False),
        ("Work closely with partners to improve outcomes.", False),
        ("Be mindful of cyclists.", False),
        ("Improve satisfaction to 80%.", True),
        ("Improve the paths so that every bench can be reached.", True),
        ("Consider a pilot of late opening.", True),
        ("Mow the lawn.", True),
    ],
)
def test_what_nobody_could_check_is_told_from_what_can_be_seen(text, expected):
    assert can_be_checked(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mow the lawn by May.", True),
        ("Mow the lawn from 1 May.", True),
        ("Mow the lawn in 2027.", True),
        ("Mow the lawn within six weeks.", True),
        ("Mow the lawn each term-time.", True),
        ("Report annually.", True),
        ("The lawn may be mown.", False),
        ("Mow the lawn.", False),
    ],
)
def test_a_word_of_when_is_found_and_may_is_not_a_month_where_it_is_a_verb(text, expected):
    assert says_when(text) is expected


def test_a_long_text_takes_no_time():
    assert keys("and that the " * 1500, has_finding=True)
