"""Dates moved: asked for, agreed or refused, or moved at once; the old date is never lost."""

import datetime

import pytest
from django.utils import timezone

from actionplans.actions.moves import DateRefused, DecidedAlready, ask_for_date, decide_move, move_date
from actionplans.actions.rows import set_timescale
from actionplans.models import DateMove, Row
from actionplans.timescales import understood
from scrutiny.models import Event
from tests.records import a_plan, a_row

JUNE, DECEMBER, MARCH = (datetime.date(2090, 6, 30), datetime.date(2090, 12, 31), datetime.date(2091, 3, 31))
TODAY = datetime.date(2090, 1, 1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    row = a_row(a_plan())
    set_timescale(row, understood("June 2090"), by=None)
    return row


def asked(row, written="December 2090", reason="The ground is wet.", **given):
    return ask_for_date(row, written, reason=reason, asked_by="Asha Okafor", by=None, **given)


def moves_of(row):
    return list(row.moves.order_by("pk").values_list("from_on", "to_on", "state", "asked_by", "decided_by"))


def test_a_date_that_is_asked_for_changes_nothing_until_it_is_agreed(row):
    move = asked(row)
    assert moves_of(row) == [(JUNE, DECEMBER, "asked", "Asha Okafor", "")]
    assert Row.objects.get().due_on == JUNE
    decide_move(move, agrees=True, decided_by="The panel", on=TODAY, by=None)
    stored = Row.objects.get()
    assert (stored.due_on, stored.first_due_on, stored.timescale) == (DECEMBER, JUNE, "December 2090")
    assert moves_of(row) == [(JUNE, DECEMBER, "agreed", "Asha Okafor", "The panel")]
    moved = Event.objects.of(row).first()
    assert (moved.changes["due_on"], moved.reason) == (["2090-06-30", "2090-12-31"], "The ground is wet.")


def test_a_date_that_is_refused_keeps_its_reason_and_the_old_date(row):
    refused = decide_move(asked(row), agrees=False, decided_by="V. Clerk", on=TODAY, why="Too late.", by=None)
    assert (refused.state, refused.decided_why, refused.decided_on) == ("refused", "Too late.", TODAY)
    assert Row.objects.get().due_on == JUNE


def test_a_second_request_takes_the_place_of_the_first_and_the_same_again_is_one(row):
    first = asked(row)
    assert asked(row) == first
    asked(row, "March 2091")
    assert [each[1:3] for each in moves_of(row)] == [(DECEMBER, "refused"), (MARCH, "asked")]


def test_what_is_decided_already_is_not_decided_again(row):
    move = asked(row)
    decide_move(move, agrees=False, decided_by="", on=TODAY, why="No.", by=None)
    with pytest.raises(DecidedAlready):
        decide_move(move, agrees=True, decided_by="", on=TODAY, by=None)
    assert Row.objects.get().due_on == JUNE


def test_a_date_moved_at_once_settles_what_was_waiting(row):
    asked(row)
    row.refresh_from_db()
    move_date(row, "March 2091", reason="Rain", asked_by="", agreed_by="The chair", agreed_on=TODAY, by=None)
    assert [each[1:3] for each in moves_of(row)] == [(DECEMBER, "refused"), (MARCH, "agreed")]
    assert DateMove.objects.get(state="refused").decided_why == "Agreed instead: March 2091."
    stored = Row.objects.get()
    assert (stored.due_on, stored.first_due_on) == (MARCH, JUNE)


@pytest.mark.parametrize(
    ("written", "reason", "field"),
    [
        ("soon", "Rain", "to_written"),
        ("", "Rain", "to_written"),
        ("when funds allow", "Rain", "to_written"),
        ("December 2090", "  ", "reason"),
        ("June 2090", "Rain", "to_written"),
        ("May 2090", "Rain", "to_written"),
        ("15 March 2009", "Rain", "to_written"),
    ],
)
def test_a_request_that_cannot_be_is_refused_in_a_sentence(row, written, reason, field):
    with pytest.raises(DateRefused) as refused:
        asked(row, written, reason)
    assert (refused.value.field, str(refused.value)[-1]) == (field, ".")
    assert moves_of(row) == []


def test_a_past_day_is_refused_where_the_action_has_no_date_yet():
    row = a_row(a_plan())
    with pytest.raises(DateRefused, match="past already"):
        asked(row, "15 March 2009")
    assert asked(row, f"15 March {timezone.localdate().year + 1}").from_on is None


def test_the_date_of_a_closed_action_stays(row):
    Row.objects.update(closed_on=TODAY)
    with pytest.raises(DateRefused, match="closed"):
        asked(row)
