"""Home by role: first steps, what is mine, what is ahead; and the front page of an empty installation."""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actionplans.models import AskedRow, Asking, MonitoringRound
from panels.models import Body, Meeting, RouteStep
from scrutiny.models import Council, MunicipalYear, User
from tests.edge.full_review import a_full_review
from tests.records import (
    a_body,
    a_dso,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_row,
    a_user,
    an_administrator,
    an_owner,
)

pytestmark = pytest.mark.django_db
today = timezone.localdate


def days(number):
    return today() + datetime.timedelta(days=number)


def states(client):
    return [(step.title, step.is_done) for step in client.get("/").context["steps"]]


def test_an_empty_installation_says_what_to_do_next_whether_there_is_an_account_or_not(client):
    before = client.get("/").text
    assert "This site has not been set up yet" in before
    assert "manage.py add_administrator" in before
    call_command("add_administrator", "ada@wexmoor.example")
    assert client.get("/").text == before


def test_once_the_council_is_named_nothing_is_said_of_setting_up(client):
    Council.objects.create(name="Wexmoor District Council")
    assert "set up" not in client.get("/").text


def test_the_first_steps_are_ticked_off_one_by_one_until_all_are_done(client):
    administrator = an_administrator()
    client.force_login(administrator)
    steps = ["Name the council", "Add the bodies", "Add the municipal year", "Give people their rights"]
    todo = [*steps, "Make the first review"]
    assert states(client) == [(title, False) for title in todo]
    Council.objects.create(name="Wexmoor District Council")
    a_body()
    MunicipalYear.objects.create(label="2026/27", starts_on="2026-05-20", ends_on="2027-05-18")
    a_dso()
    assert states(client) == [*((title, True) for title in steps), (todo[-1], False)]
    a_panel()
    assert client.get("/").context["steps"] == []


def test_the_first_steps_are_put_away_and_shown_again(client):
    client.force_login(an_administrator())
    client.post("/set-up/first-steps/", {"press": "away"})
    assert client.get("/").context["steps"] == []
    assert "Show the first steps on my home page again" in client.get("/set-up/").text
    client.post("/set-up/first-steps/", {"press": "show"})
    assert len(states(client)) == 5


def test_only_administrators_are_led(client):
    client.force_login(a_dso())
    assert client.get("/").context["steps"] == []


def test_the_last_step_is_a_link_only_for_whoever_may_take_it(client):
    administrator = an_administrator()
    client.force_login(administrator)
    assert client.get("/").context["steps"][-1].address == ""
    administrator.grants.create(role="dso", starts_on=today())
    assert client.get("/").context["steps"][-1].address == "/new-review/"


def test_an_owner_finds_the_actions_that_are_theirs_and_still_to_be_done(client):
    person = a_person(user=a_user())
    plan = a_plan(audience="public")
    for due, closed, number in [
        (days(9), None, "1"),
        (days(-1), None, "2"),
        (days(5), today(), "3"),
        (None, None, "4"),
    ]:
        row = a_row(plan, number=number, due_on=due, closed_on=closed, own_text=f"Open gate {number}.")
        an_owner(row, person)
    a_row(plan, number="5", due_on=days(1))
    client.force_login(person.user)
    page = client.get("/")
    assert [row.number for row in page.context["own"]] == ["2", "1", "4"]
    assert "Open gate 2." in page.text
    assert f"Was due {days(-1):%-d %B %Y}" in " ".join(page.text.split())


def test_answers_and_meetings_ahead_stand_in_order_for_whoever_serves_there(client):
    panel, other = a_panel("Parks in winter"), a_panel("Buses after dark")
    board = a_body("Board", kind=Body.Kind.BOARD)
    for place, (of, due, outcome) in enumerate(
        [(panel, days(20), ""), (panel, days(-3), ""), (panel, days(2), "noted"), (other, days(1), "")], 1
    ):
        RouteStep.objects.create(panel=of, position=place, body=board, purpose="comments", due_on=due, outcome=outcome,
                                 considered_on=today() if outcome else None)  # fmt: skip
    Meeting.objects.create(body=panel.body, title="Third meeting", slug="third", held_on=days(7))
    Meeting.objects.create(body=panel.body, title="First meeting", slug="first", held_on=days(-7))
    Meeting.objects.create(body=other.body, title="Elsewhere", slug="elsewhere", held_on=days(7))
    client.force_login(a_dso(panel=panel))
    assert [(entry.when, entry.title) for entry in client.get("/").context["coming"]] == [
        (days(-3), "Board: answer was due"),
        (days(7), "Third meeting"),
        (days(20), "Board: answer due"),
    ]
    client.force_login(a_user())
    assert client.get("/").context["coming"] == []


def test_the_days_by_which_answers_are_due_stand_once_for_each_plan_among_what_comes(client):
    plan = a_plan(a_panel("Parks in winter"), title="Parks: plan", audience="public")
    person = a_person("Ann Sole", user=a_user("ann@council.example"))
    running = MonitoringRound.objects.create(plan=plan, number=1, as_at=today(), due_on=days(5))
    asking = Asking.objects.create(round=running, person=person)
    for _ in range(2):
        row = a_row(plan)
        an_owner(row, person)
        AskedRow.objects.create(asking=asking, row=row)
    for reader, words in ((a_dso(panel=plan.panel), "Answers due"), (person.user, "Answer due")):
        client.force_login(reader)
        coming = [(entry.when, entry.title, entry.words) for entry in client.get("/").context["coming"]]
        assert coming == [(days(5), words, "Parks: plan")]


def test_my_reviews_stand_once_and_apart_from_the_others(client):
    mine = a_panel("Mine", starts_on="2020-01-01")
    others = [a_panel(f"Public {number}", audience="public", starts_on="2026-01-01") for number in range(7)]
    client.force_login(a_dso(panel=mine))
    context = client.get("/").context
    assert (context["mine"], len(context["latest"])) == ([mine], 5)
    assert set(context["latest"]) <= set(others)


def people():
    panel = a_full_review(3)
    member = a_user()
    a_member(panel, user=member)
    person = a_person(user=a_user())
    an_owner(panel.action_plan.rows.first(), person)
    administrator = an_administrator()
    a_person("Ada Penfold", user=administrator)
    everything = an_administrator()
    a_member(panel, user=everything, name="Everything at once")
    everything.grants.create(role="dso", starts_on=today())
    return [None, member, person.user, administrator, everything, a_dso(panel=panel), a_dso()]


@pytest.mark.parametrize("is_named", [True, False])
def test_nobodys_home_asks_more_than_twelve_questions(client, is_named):
    if is_named:
        Council.objects.create(name="Wexmoor District Council", has_put_first_steps_away=True)
    asked = {}
    for reader in people():
        client.logout()
        if reader:
            client.force_login(User.objects.get(pk=reader.pk))
        with CaptureQueriesContext(connection) as questions:
            assert client.get("/").status_code == 200
        asked[reader] = len(questions)
    assert max(asked.values()) <= 12, asked
