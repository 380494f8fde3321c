"""Somebody's deadlines as a calendar, by an address of their own."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actionplans.models import Asking, MonitoringRound
from panels.models import Body, Grant, Meeting, RouteStep
from scrutiny.models import CalendarFeed, Event
from tests.records import a_body, a_dso, a_member, a_panel, a_person, a_plan, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db
today = timezone.localdate


def days(number):
    return today() + datetime.timedelta(days=number)


def address_for(client, user):
    """Make an address as somebody does on the page, and read it there."""
    client.force_login(user)
    page = client.post("/calendar/", {"press": "make"}, follow=True)
    client.logout()
    return page.context["address"].removeprefix("http://testserver")


def summaries(client, address):
    lines = client.get(address).content.decode().replace("\r\n ", "").split("\r\n")
    return [line.removeprefix("SUMMARY:") for line in lines if line.startswith("SUMMARY:")]


def a_round(plan, **fields):
    return MonitoringRound.objects.create(
        plan=plan, number=plan.rounds.count() + 1, as_at=today(), due_on=days(14), **fields
    )


def test_an_owner_finds_their_actions_and_the_days_by_which_they_are_asked_without_signing_in(client):
    person = a_person(user=a_user())
    plan = a_plan(title="Parks: action plan", audience="public")
    for number, due in [("1", days(30)), ("2", days(-3)), ("3", None), ("4", days(9))]:
        an_owner(a_row(plan, number=number, due_on=due), person)
    an_owner(a_row(plan, number="5", due_on=days(2), closed_on=today()), person)
    an_owner(a_row(plan, number="6", due_on=days(2), restriction="in_confidence", audience="officers"), person)
    a_row(plan, number="7", due_on=days(1))
    Asking.objects.create(round=a_round(plan), person=person)
    a_round(a_plan(title="Another plan", audience="public"))
    assert summaries(client, address_for(client, person.user)) == [
        "Action 2 is due: Parks: action plan",
        "Action 4 is due: Parks: action plan",
        "Answers are due: Parks: action plan",
        "Action 1 is due: Parks: action plan",
    ]


def test_an_officer_finds_rounds_answers_and_meetings_of_what_they_look_after(client):
    panel, other = a_panel("Parks in winter"), a_panel("Buses after dark")
    for place, of in enumerate((panel, other), 1):
        Meeting.objects.create(body=of.body, title=f"Meeting {place}", slug=f"m{place}", held_on=days(place))
        board = a_body(f"Board {place}", kind=Body.Kind.BOARD)
        RouteStep.objects.create(panel=of, position=1, body=board, purpose="comments", due_on=days(20))
        a_round(a_plan(of, title=f"Plan {place}"))
    assert summaries(client, address_for(client, a_dso(panel=panel))) == [
        "Meeting 1",
        "Answers are due: Plan 1",
        "Answer due from Board 1: Parks in winter",
    ]


def test_what_is_exempt_or_in_confidence_goes_into_no_calendar(client):
    panel = a_panel("Parks in winter", audience="councillors")
    member = a_user()
    a_member(panel, user=member)
    Grant.objects.create(user=member, role="confidence", panel=panel, starts_on=today(), ends_on=days(90))
    kept = [("exempt", {"exempt_paragraph": 3, "exempt_reason": "Money"}), ("in_confidence", {}), ("none", {})]
    for number, (restriction, more) in enumerate(kept, 1):
        Meeting.objects.create(
            body=panel.body, title=restriction, slug=f"m{number}", held_on=days(number), audience="councillors",
            restriction=restriction, **more,
        )  # fmt: skip
    assert summaries(client, address_for(client, member)) == ["none"]


def test_an_address_is_shown_once_and_kept_nowhere_and_ends_with_a_newer_one(client):
    user = a_user()
    first = address_for(client, user)
    client.force_login(user)
    assert client.get("/calendar/").context["address"] is None
    token = first.removeprefix("/calendar/").removesuffix(".ics")
    assert token not in repr(list(CalendarFeed.objects.values()) + list(Event.objects.values()))
    second = address_for(client, user)
    assert [client.get(address).status_code for address in (first, second)] == [404, 200]
    client.force_login(user)
    page = client.post("/calendar/", {"press": "end"}, follow=True)
    assert "no longer finds anything there" in page.text
    assert client.get(second).status_code == 404


def test_nobody_who_left_is_served(client):
    user = a_user()
    address = address_for(client, user)
    user.is_active = False
    user.save()
    assert client.get(address).status_code == 404


def test_it_is_a_calendar_that_nobody_keeps_and_asks_the_same_however_much_is_due(client):
    person = a_person(user=a_user())
    plan = a_plan(audience="public")
    address = address_for(client, person.user)
    client.get(address)
    asked = []
    for _ in range(2):
        an_owner(a_row(plan, due_on=days(3)), person)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(address)
        asked.append(len(queries))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    assert asked == [7, 7]
