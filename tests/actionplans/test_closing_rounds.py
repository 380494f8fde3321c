"""Closing a round: the picture is kept, links end, answers are published, silence stays silence."""

import pytest

from actionplans.actions.answers import RoundClosed, answer
from actionplans.actions.rounds import ClosedAlready, close_round
from actionplans.models import AskedRow, ProgressUpdate
from scrutiny.models import Event, PersonalLink
from tests.actionplans.asking import a_shared_plan, opened
from tests.records import a_panel, a_user

pytestmark = pytest.mark.django_db
SAID = {"status": "on_track", "narrative": "Begun.", "channel": "link", "said_by": "Amy Lowe", "by": None}


@pytest.fixture
def held():
    """A round of a public plan, in which Amy has answered for two actions, of which one is for councillors."""
    plan, amy, *_ = a_shared_plan(a_panel(audience="public"), audience="public")
    plan.rows.filter(number="2").update(audience="councillors")
    held = opened(plan)
    asking = held.askings.get(person=amy)
    for number in ("1", "2"):
        answer(asking, plan.rows.get(number=number), **SAID)
    return held


def test_what_was_answered_is_published_with_the_round_and_silence_stays(held):
    by = a_user()
    closed = close_round(held, by=by)
    assert (closed.audience, closed.closed_by, closed.is_open) == ("public", by, False)
    assert [(row["number"], row["status"]) for row in closed.picture["rows"]] == [
        ("1", "on_track"),
        ("2", "on_track"),
        ("3", "not_stated"),
    ]
    told = ProgressUpdate.objects.order_by("pk").values_list("row__number", "audience")
    assert list(told) == [("1", "public"), ("2", "councillors")]
    assert AskedRow.objects.silent().count() == 1  # Ben's
    assert set(PersonalLink.objects.values_list("outcome", flat=True)) == {"over"}
    event = Event.objects.get(verb="closed")
    assert event.changes == {"audience": ["officers", "public"], "progress updates": [0, 2]}


def test_it_is_closed_once_and_nothing_is_added_to_it(held):
    close_round(held, by=None)
    with pytest.raises(ClosedAlready):
        close_round(held, by=None)
    with pytest.raises(RoundClosed):
        answer(held.askings.first(), held.plan.rows.first(), **SAID)


def test_what_is_restricted_or_was_read_widely_before_stays_as_it_was(held):
    first, second = ProgressUpdate.objects.order_by("pk")
    ProgressUpdate.objects.filter(pk=first.pk).update(restriction="in_confidence")
    ProgressUpdate.objects.filter(pk=second.pk).update(audience="public")
    close_round(held, by=None)
    assert list(ProgressUpdate.objects.order_by("pk").values_list("audience", flat=True)) == ["officers", "public"]
