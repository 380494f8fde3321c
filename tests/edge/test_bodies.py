"""The page of a body: what each reader sees on it; adding, changing and closing one."""

import datetime

import pytest
from django.urls import reverse

from panels.actions.memberships import add_member
from panels.models import Body, Capacity, Decision, Meeting, RouteStep
from tests.pages import Page, told
from tests.records import (
    a_body,
    a_dso,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_recommendation,
    a_row,
    an_administrator,
    an_owner,
)
from tests.screens import Screen

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 3)


def a_busy_body(many=1, audience="public"):
    """With a parent and so many of parts, members, reviews, meetings, recommendations decided, and actions."""
    body = a_body("Place Committee", Body.Kind.COMMITTEE, parent=a_body("Board", Body.Kind.BOARD))
    for number in range(many):
        a_body(f"Part {number}", Body.Kind.COMMITTEE, parent=body)
        add_member(body, a_person(f"Member {number}"), Capacity.objects.get(name="Member"), by=None)
        panel = a_panel(f"Parks {number}", slug=f"parks-{number}", body=body, audience=audience, starts_on=DAY)
        day = DAY + datetime.timedelta(days=number)
        Meeting.objects.create(body=body, slug=f"meeting-{number}", held_on=day, audience=audience, venue="Town Hall")
        asked = a_recommendation(panel, number=1, addressed_to=[body])
        step = RouteStep.objects.create(
            panel=panel, position=1, body=body, purpose="decision", considered_on=DAY, outcome="adopted"
        )
        Decision.objects.create(step=step, recommendation_version=asked.current, outcome="adopted")
        row = a_row(a_plan(panel, f"Plan {number}", slug=f"plan-{number}", audience=audience))
        an_owner(row, a_person(f"Officer {number}", organisation=body))
    return body


def test_everybody_sees_what_is_public_of_it(client):
    shown = client.get(a_busy_body().get_absolute_url()).context
    assert [str(part) for part in shown["parts"]] == ["Part 0"]
    assert [str(seat.person) for seat in shown["now"]] == ["Member 0"]
    assert [(review.title, review.words) for review in shown["reviews"]] == [("Parks 0", "does it")]
    assert [(meeting.on, meeting.venue) for meeting in shown["held"]] == [(DAY, "Town Hall")]
    assert [(asked.text, asked.decided) for asked in shown["asked"]] == [
        ("Open the gates at dawn.", "Adopted by Place Committee, 3 May 2026")
    ]
    assert [line.name for line in shown["actions"].lines] == ["Action 1"]


def test_of_what_is_not_open_to_a_reader_nothing_is_there(client):
    body = a_busy_body(audience="officers")
    shown = client.get(body.get_absolute_url()).context
    assert [shown[name] for name in ("reviews", "ahead", "held", "asked")] == [[], [], [], []]
    assert shown["actions"].lines == []
    client.force_login(a_dso())
    shown = client.get(body.get_absolute_url()).context
    assert [len(shown[name]) for name in ("reviews", "held", "asked")] == [1, 1, 1]


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_no_more_of_the_database_for_more(client, many, django_assert_num_queries):
    body, reader = a_busy_body(many), a_dso()
    a_member(a_panel("Other", slug="other"), user=reader)
    client.force_login(reader)
    with django_assert_num_queries(12):
        assert client.get(body.get_absolute_url()).status_code == 200


def test_the_body_of_one_review_is_shown_with_that_review_and_only_to_its_readers(client):
    panel = a_panel("Hidden", slug="hidden")
    assert client.get(panel.body.get_absolute_url()).status_code == 404
    client.force_login(a_dso())
    assert client.get(panel.body.get_absolute_url())["Location"] == "/reviews/hidden/people/"


def test_a_body_of_which_nothing_is_recorded_says_so(client):
    assert "Nothing is recorded of it yet" in client.get(a_body().get_absolute_url()).text


def test_a_body_is_added_changed_and_closed(client):
    client.force_login(a_dso())
    assert "/new-body/" in client.get("/bodies/").text
    page = Page(client, "/new-body/")
    page.send({"name": "Place Committee", "kind": "committee"}, follow=True)
    body = Body.objects.get()
    assert told(page.response) == ["Added: Place Committee, scrutiny committee."]
    change = Page(client, reverse("bodies:change", args=[body.slug]))
    change.send({"short_name": "Place", "closed_on": "3 May 2026"}, follow=True)
    assert told(change.response) == ["Saved: the short name and the day it was closed (3 May 2026)."]
    assert "Closed on 3 May 2026" in client.get(body.get_absolute_url()).text


def test_whoever_looks_after_another_body_changes_neither_it_nor_its_members(client):
    body, other = a_body("Place", Body.Kind.COMMITTEE), a_body("Care", Body.Kind.COMMITTEE)
    client.force_login(a_dso(body=other))
    found = [client.get(reverse(f"bodies:{name}", args=[body.slug])).status_code for name in ("change", "members")]
    page = client.get(body.get_absolute_url()).text
    assert (found, "Change or close" in page, "Change its members" in page) == ([403, 403], False, False)
    assert client.get(reverse("bodies:members", args=[other.slug])).status_code == 200
    client.force_login(an_administrator())
    found = [client.get(reverse(f"bodies:{name}", args=[body.slug])).status_code for name in ("change", "members")]
    assert found == [200, 403]


def test_a_body_becomes_no_scrutiny_committee_while_a_member_of_the_executive_sits_on_it(client):
    executive, board = a_body("Executive", Body.Kind.EXECUTIVE), a_body("Care Board", Body.Kind.PARTNER_BOARD)
    person, member = a_person("Asha Okafor"), Capacity.objects.get(name="Member")
    for body in (executive, board):
        add_member(body, person, member, by=None, starts_on=DAY)
    client.force_login(a_dso())
    page = Page(client, f"/bodies/{board.slug}/change/")
    page.send({"kind": "committee"})
    assert "Asha Okafor is on Executive in that time" in page.errors["kind"][0]
    in_admin = Screen(client, "panels", "body", board)
    assert "Asha Okafor is on Executive in that time" in in_admin.errors({"kind": "committee"})[0]
    seat = person.memberships.get(body=board)
    seat.ends_on = DAY
    seat.save()
    assert Page(client, f"/bodies/{board.slug}/change/").send({"kind": "committee"}).status_code == 302
