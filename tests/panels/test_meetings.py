import datetime

import pytest
from django.db import IntegrityError, transaction

from panels.models import Body, EvidenceSession, Meeting
from tests.records import a_body, a_dso, a_member, a_panel, a_user

DAY = datetime.date(2026, 11, 4)
pytestmark = pytest.mark.django_db


def a_meeting(body, **fields):
    fields.setdefault("slug", f"meeting-{Meeting.objects.count() + 1}")
    return Meeting.objects.create(body=body, held_on=fields.pop("held_on", DAY), **fields)


def test_a_standing_bodys_own_officers_read_its_meetings_although_it_does_no_review():
    committee = a_body("Environment committee", Body.Kind.COMMITTEE)
    meeting = a_meeting(committee)
    assert list(Meeting.objects.visible_to(a_dso(body=committee))) == [meeting]
    assert list(Meeting.objects.visible_to(a_dso(body=a_body("Another")))) == []
    assert list(Meeting.objects.visible_to(a_user())) == []


def test_a_member_reads_the_meetings_of_the_body_that_are_for_the_panel():
    panel, member = a_panel(audience="panel"), a_user()
    a_member(panel, user=member)
    open_to_panel, _working = a_meeting(panel.body, audience="panel"), a_meeting(panel.body, held_on=DAY.replace(day=5))
    assert list(Meeting.objects.visible_to(member)) == [open_to_panel]


def test_a_panel_has_its_own_bodys_meetings_and_of_a_standing_body_those_with_evidence():
    own = a_panel()
    first = a_meeting(own.body)
    committee = a_body("Environment committee", Body.Kind.COMMITTEE)
    review = a_panel("Flooding", body=committee)
    heard, _other = a_meeting(committee), a_meeting(committee, held_on=DAY.replace(day=9))
    EvidenceSession.objects.create(panel=review, meeting=heard, kind="interview", title="Residents")
    assert list(Meeting.objects.of_panel(own)) == [first]
    assert list(Meeting.objects.of_panel(review)) == [heard]


@pytest.mark.parametrize("starts_at", [None, datetime.time(18, 30)])
def test_a_body_meets_once_at_a_time(starts_at):
    body = a_body()
    a_meeting(body, starts_at=starts_at)
    with pytest.raises(IntegrityError), transaction.atomic():
        a_meeting(body, starts_at=starts_at)


def test_a_meeting_ends_after_it_starts():
    with pytest.raises(IntegrityError), transaction.atomic():
        a_meeting(a_body(), starts_at=datetime.time(19), ends_at=datetime.time(18))


def test_a_meeting_of_a_hidden_panels_own_body_is_hidden_from_its_members_too():
    panel, member = a_panel(audience="officers"), a_user()
    a_member(panel, user=member)
    a_meeting(panel.body, audience="panel")
    assert list(Meeting.objects.visible_to(member)) == []


def test_what_has_been_called_off_is_not_ahead():
    body = a_body("Environment committee", Body.Kind.COMMITTEE)
    a_meeting(body, slug="first")
    a_meeting(body, slug="second", starts_at="10:00", state=Meeting.State.CANCELLED)
    assert [meeting.slug for meeting in Meeting.objects.ahead(DAY)] == ["first"]
