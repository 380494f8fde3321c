"""The page of a plan shows all of its actions, or those that are looked for."""

import datetime

import pytest
from django.utils import timezone

from actionplans.actions.updates import add_update
from actionplans.lines import Line, those_that_fit
from actionplans.models import AskedRow, Asking, MonitoringRound, Owner, Row, Section
from panels.models import Body
from scrutiny.editing import change
from tests.lists.sheets import csv_rows
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db
today = timezone.localdate
DAYS = datetime.timedelta


@pytest.fixture
def plan():
    """Four actions: 1 with a part 1.1, 2 that is late, 3 that is complete."""
    plan = a_plan(a_panel(audience="public", slug="parks"), slug="parks")
    gates = Section.objects.create(plan=plan, heading="Gates", position=1)
    first = a_row(plan, number="1", section=gates, own_text="Open the gates.")
    a_row(plan, number="1.1", parent=first, own_text="Oil the hinges.", due_on=today() + DAYS(30))
    past = {"due_on": today() + DAYS(9), "first_due_on": today() - DAYS(9)}
    an_owner(a_row(plan, number="2", own_text="Paint them.", **past), a_person("Asha Okafor"))
    third = a_row(plan, number="3", own_text="Count them.")
    Owner.objects.create(row=third, position=1, body=a_body("Parks Board"))
    Owner.objects.create(row=first, position=1, label="All keepers")
    add_update(third, by=None, as_at=today() - DAYS(400), status="complete", audience="public")
    Row.objects.update(recorded_at=timezone.now() - DAYS(500))
    return plan


@pytest.fixture
def mine(client, plan):
    client.force_login(a_dso(panel=plan.panel))
    return client


def found(client, **asked):
    return [line.number for line in client.get("/reviews/parks/action-plan/", asked).context["lines"]]


def test_everything_is_shown_unless_something_is_looked_for(mine):
    page = mine.get("/reviews/parks/action-plan/")
    assert [line.number for line in page.context["lines"]] == ["2", "3", "1", "1.1"]
    assert "Counted from" not in page.text.replace("Counted from what you may read", "")


def test_actions_are_found_by_how_they_stand_by_whom_by_when_and_by_their_words(mine):
    person, body = f"{a_key('Asha Okafor')}", f"body:{Body.objects.get(name='Parks Board').slug}"
    assert found(mine, stands="complete") == ["3"]
    assert found(mine, stands="open") == ["2", "1", "1.1"]
    assert found(mine, owner=person) == ["2"]
    assert found(mine, owner=body) == ["3"]
    assert found(mine, owner="label:All keepers") == ["1"]
    assert found(mine, due="late") == ["2"]
    assert found(mine, due="overdue") == []
    assert found(mine, words="hinges") == ["1.1"]
    assert found(mine, owner=person, due="late") == ["2"]


def a_key(name):
    return Owner.objects.get(person__name=name).person.uuid


def test_an_owner_who_is_none_and_a_choice_that_is_none_find_nothing_and_are_told(mine):
    assert found(mine, owner="nonsense") == []
    page = mine.get("/reviews/parks/action-plan/?stands=nonsense")
    assert "No action can stand as “nonsense”" in page.text


def test_the_silent_ones_are_those_without_an_update_in_time(mine, plan):
    assert found(mine, silent="review") == ["2", "1", "1.1"]
    add_update(Row.objects.get(number="2"), by=None, as_at=today() - DAYS(30), status="on_track")
    assert found(mine, silent="review") == ["1", "1.1"]


def test_in_an_open_round_the_silent_ones_are_those_asked_about_and_not_answered(mine, plan):
    round = MonitoringRound.objects.create(plan=plan, number=1, as_at=today(), due_on=today(), audience="officers")
    asking = Asking.objects.create(round=round, person=a_person("Bo Lind"))
    for number in ("1", "2"):
        AskedRow.objects.create(asking=asking, row=Row.objects.get(number=number))
    assert found(mine, silent="round") == ["2", "1"]
    add_update(Row.objects.get(number="2"), by=None, as_at=today(), status="on_track")
    assert found(mine, silent="round") == ["1"]


def test_changed_are_those_changed_or_reported_on_since(mine, plan):
    row = Row.objects.get(number="2")
    assert found(mine, changed=f"{today()}") == ["3"]  # what is reported as at an earlier day was reported today
    change(row, {"priority": "High"}, by=None)
    assert found(mine, changed=f"{today():%-d %b %Y}") == ["2", "3"]
    assert found(mine, changed=f"{today() + DAYS(1)}") == []


def test_a_reader_is_not_told_of_changes_that_are_not_for_them(client, plan):
    plan.audience = "public"
    plan.save()
    Row.objects.update(audience="public")
    row = Row.objects.get(number="2")
    add_update(row, by=None, as_at=today(), status="slipping", explanation="Rain", audience="officers")
    client.force_login(a_user())
    assert found(client, changed=f"{today()}") == ["3"]
    client.force_login(a_dso(panel=plan.panel))
    assert found(client, changed=f"{today()}") == ["2", "3"]


def test_the_totals_follow_what_is_shown_and_say_so(mine):
    page = mine.get("/reviews/parks/action-plan/?stands=complete")
    assert dict(page.context["numbers"]) == {"complete": 1}
    assert "Counted from 1 action shown here, of 4 in the plan." in page.text
    assert "1 of 4 actions" in page.text


def test_a_part_whose_action_is_left_out_stands_in_its_section_and_keeps_its_depth_otherwise(mine):
    page = mine.get("/reviews/parks/action-plan/?words=hinges")
    assert [(group.heading, [line.depth for line in group.lines]) for group in page.context["sections"]] == [
        ("Gates", [0])
    ]


def test_lines_that_are_left_out_take_a_step_away_from_those_below_them():
    wanted = {"a": True, "a1": False, "a11": True, "b": True}
    lines = [Line(None, name, 1, "", "", "", "", None, None, False, False, False) for name in wanted]
    for line, depth in zip(lines, (0, 1, 2, 0), strict=True):
        line.depth, line.fits = depth, wanted[line.number]
    assert [(line.number, line.depth) for line in those_that_fit(lines)] == [("a", 0), ("a11", 1), ("b", 0)]


def test_what_is_shown_is_downloaded_and_printed(mine):
    rows = csv_rows(mine.get("/reviews/parks/action-plan/?words=hinges&show=csv"))
    assert rows[0][:5] == ["Section", "Number", "Part of", "Action", "Recommendation"]
    assert [row[:4] for row in rows[1:]] == [["Gates", "1.1", "Action 1", "Oil the hinges."]]
    printed = mine.get("/reviews/parks/action-plan/?words=hinges&show=print").text
    assert ("Oil the hinges." in printed, "Paint them." in printed) == (True, False)


def test_a_plan_that_stands_alone_is_looked_through_too(client):
    plan = a_plan(title="After the inspection", slug="inspected", audience="public")
    a_row(plan, number="1", own_text="Open the gates.", audience="public")
    a_row(plan, number="2", own_text="Paint them.", audience="public")
    page = client.get(f"{plan.get_absolute_url()}?words=paint")
    assert [line.number for line in page.context["lines"]] == ["2"]


def test_the_address_of_a_panel_s_plan_keeps_what_is_looked_for(mine, plan):
    assert mine.get(f"{plan.get_absolute_url()}?stands=open").url == "/reviews/parks/action-plan/?stands=open"


@pytest.mark.parametrize("rows", [1, 3])
def test_it_asks_no_more_of_the_database_when_it_shows_more(client, django_assert_num_queries, rows):
    plan = a_plan(a_panel(slug="parks"))
    for number in range(rows):
        an_owner(a_row(plan, number=number), a_person(f"Person {number}"))
    client.force_login(a_dso(panel=plan.panel))
    every_filter = f"?stands=open&due=undated&words=thing&silent=round&changed={today()}&owner=label:all"
    with django_assert_num_queries(10):
        assert client.get(f"/reviews/parks/action-plan/{every_filter}").status_code == 200
