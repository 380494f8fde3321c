"""Several who add recommendations to one review at once, one by one and pasted, and then issue them at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections

from panels.actions.issuing import NothingToIssue, as_seen, issue, to_be_issued
from panels.actions.pasting import add_pasted
from panels.actions.recommendations import AddedAlready, add_recommendation
from panels.models import Panel
from panels.pasting import Given
from scrutiny.editing import Conflict
from tests.records import a_panel

NOTHING_AMISS = {"refused": 0, "lost": 0, "places amiss": 0, "numbers amiss": 0}


def add_together(people=3, each=5):
    """What is amiss afterwards; every connection is its own, and the database one that several can write to."""
    panel, barrier = a_panel("Parks in winter", slug="added-together"), Barrier(people)

    def add(who):
        barrier.wait()
        mine = Panel.objects.get(pk=panel.pk)
        texts = [f"Do {who}-{number}." for number in range(each)]
        if who % 2:
            _paste_twice(mine, texts)
        else:
            for text in texts:
                add_recommendation(mine, text, by=None)

    def press(who):
        barrier.wait()
        mine = Panel.objects.get(pk=panel.pk)
        try:
            issue(mine, by=None, seen=as_seen(to_be_issued(mine)))
        except (Conflict, NothingToIssue):
            return

    refused = _at_once(add, people)
    found = dict(panel.recommendations.values_list("current__text", "position"))
    _at_once(press, people)
    numbers = sorted(panel.recommendations.values_list("number", flat=True))
    wanted = list(range(1, people * each + 1))
    return {
        "refused": refused,
        "lost": people * each - len(found),
        "places amiss": int(sorted(found.values()) != wanted),
        "numbers amiss": int(numbers != wanted),
    }


def _paste_twice(panel, texts):
    """All at once; the second time that the page is sent adds nothing."""
    given, mark = [Given(place, text, "") for place, text in enumerate(texts)], uuid4()
    add_pasted(panel, given, by=None, mark=mark)
    with pytest.raises(AddedAlready):
        add_pasted(panel, given, by=None, mark=mark)


def _at_once(do, people):
    """How many of them met a fault."""

    def one(who):
        try:
            do(who)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(people) as pool:
        return sum(future.exception() is not None for future in [pool.submit(one, who) for who in range(people)])
