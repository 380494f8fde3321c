import datetime

import pytest

from actionplans.actions.updates import add_update
from actionplans.models import Row
from scrutiny.models import Event
from tests.records import a_panel, a_person, a_plan, a_row, a_user, an_owner

JUNE, DECEMBER = datetime.date(2026, 6, 30), datetime.date(2026, 12, 31)
pytestmark = pytest.mark.django_db


def test_a_rows_status_is_that_of_its_newest_update_whatever_the_order_of_typing():
    row, user = a_row(a_plan()), a_user()
    add_update(row, by=user, as_at=DECEMBER, status="slipping", explanation="Rain")
    add_update(row, by=user, as_at=JUNE, status="on_track")
    stored = Row.objects.get()
    assert (stored.status, stored.status_on, stored.updates.count()) == ("slipping", DECEMBER, 2)
    assert [event.by for event in Event.objects.of(row)] == [user, user]


def test_a_claim_of_completion_does_not_close_the_row():
    row = a_row(a_plan())
    add_update(row, by=None, as_at=JUNE, status="complete")
    assert (Row.objects.get().status, Row.objects.get().closed_on) == ("complete", None)


def test_each_reader_is_shown_the_newest_status_they_may_know_of():
    panel = a_panel(audience="public")
    row = a_row(a_plan(panel))
    owner, other = a_user(), a_user()
    an_owner(row, a_person(user=owner))
    add_update(row, by=None, as_at=JUNE, status="on_track", audience="public")
    add_update(row, by=None, as_at=DECEMBER, status="off_track")
    shown = {name: Row.objects.shown_to(who).get().shown_status for name, who in [("owner", owner), ("other", other)]}
    assert shown == {"owner": "off_track", "other": "on_track"}
    assert Row.objects.shown_to(None).get().shown_status == "on_track"
