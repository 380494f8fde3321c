"""Changing several actions of a plan at once."""

import datetime

import pytest
from django.urls import reverse

from actionplans.models import DateMove, Row
from scrutiny.models import Event
from tests.hostile.pages import amiss_in_errors
from tests.pages import told
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_row, an_owner

pytestmark = pytest.mark.django_db
ADDRESS = reverse("actionplans:several", args=["parks"])
SAVE = reverse("actionplans:sheet", args=["parks"])


@pytest.fixture
def plan():
    plan = a_plan(a_panel(slug="parks"), slug="parks")
    due = {"timescale": "June 2037", "due_on": datetime.date(2037, 6, 30), "first_due_on": datetime.date(2037, 6, 30)}
    an_owner(a_row(plan, number="1", own_text="Open the gates.", **due), a_person("Asha Okafor"))
    a_row(plan, number="2", own_text="Paint the gates.", **due)
    a_row(plan, number="3", own_text="Count the trees.")
    a_body("Parks Board")
    return plan


@pytest.fixture
def mine(client, plan):
    client.force_login(a_dso(panel=plan.panel))
    return client


def uuids(*numbers):
    return [str(Row.objects.get(number=number).uuid) for number in numbers]


def saved(client, answer, **given):
    form = answer.context["form"]
    kept = {name: form[name].value() for name in ("mark", "rows", "is_chosen")}
    return client.post(SAVE, kept | given, follow=True)


def owners():
    return ["; ".join(map(str, row.owners.in_order())) for row in Row.objects.order_by("number")]


def test_owners_are_added_to_those_that_are_chosen_after_a_look(mine):
    answer = mine.post(ADDRESS, {"rows": uuids("1", "2"), "what": "add-owners", "owners": "Parks Board"})
    assert dict(answer.context["changes"].counts) == {"changed": 2}
    assert owners() == ["Asha Okafor", "", ""]
    assert told(saved(mine, answer)) == ["Saved: 2 changed. Each has it in its history."]
    assert owners() == ["Asha Okafor; Parks Board", "Parks Board", ""]


def test_all_that_are_shown_are_chosen_at_once_and_a_filter_says_which(mine):
    answer = mine.post(
        f"{ADDRESS}?words=gates", {"is_all": "on", "what": "section", "section": "Gates", "reason": "Tidy"}
    )
    assert answer.context["changes"].new_sections == ["Gates"]
    saved(mine, answer)
    assert [str(row.section or "") for row in Row.objects.order_by("number")] == ["Gates", "Gates", ""]
    events = Event.objects.filter(subject_kind="actionplans.row").values_list("changes", "reason")
    assert list(events) == [({"section": [None, "Gates"]}, "Tidy")] * 2


def test_a_date_is_moved_with_its_reason_and_who_agreed(mine):
    answer = mine.post(ADDRESS, {"rows": uuids("1", "3"), "what": "date", "by_when": "July 2038", "reason": "Rain"})
    refused = saved(mine, answer)
    assert refused.context["form"].errors == {"agreed_by": ["Write who agreed to the new dates"]}
    saved(mine, answer, agreed_by="The panel")
    assert [(move.row.number, move.reason, move.decided_by) for move in DateMove.objects.all()] == [
        ("1", "Rain", "The panel")
    ]
    assert list(Row.objects.order_by("number").values_list("timescale", flat=True)) == [
        "July 2038",
        "June 2037",
        "July 2038",
    ]


def test_nothing_is_saved_where_somebody_changed_one_of_them_meanwhile(mine):
    answer = mine.post(ADDRESS, {"is_all": "on", "what": "owners", "owners": "Parks Board"})
    Row.objects.filter(number="3").update(priority="High", version=9)
    refused = saved(mine, answer)
    assert "Somebody has changed this action since" in refused.text
    assert owners() == ["Asha Okafor", "", ""]


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ({}, {"what": ["Choose what is to be changed"], "rows": ["Choose at least one action, or all that are shown"]}),
        ({"is_all": "on", "what": "date"}, {"by_when": ["Write by when they are to be done"]}),
        ({"is_all": "on", "what": "owners"}, {"owners": ["Write who is to carry them out"]}),
        ({"rows": ["nonsense"], "what": "section"},
         {"rows": ["One of the actions is not shown here any more: choose again"]}),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_and_what_was_typed_stays(mine, sent, errors):
    answer = mine.post(ADDRESS, sent | {"reason": "Because of rain"})
    assert answer.context["form"].errors == errors
    assert "Because of rain" in answer.text
    assert amiss_in_errors(answer.text) == []


def test_a_name_that_nobody_has_is_told_with_the_nearest(mine):
    answer = mine.post(ADDRESS, {"rows": uuids("2"), "what": "owners", "owners": "Asha Okafir"})
    assert "Is it “Asha Okafor”?" in answer.context["form"].errors["owners"][0]
    assert f'value="{uuids("2")[0]}" id="id_rows_1" checked' in answer.text


def test_the_way_there_keeps_what_is_looked_for(mine, plan):
    page = mine.get(f"{plan.panel.get_absolute_url()}action-plan/?words=gates").text
    assert f'href="{ADDRESS}?words=gates"' in page


@pytest.mark.parametrize("rows", [1, 3])
def test_it_asks_no_more_of_the_database_when_it_shows_more(client, django_assert_num_queries, rows):
    plan = a_plan(a_panel(slug="parks"), slug="parks")
    for place in range(rows):
        an_owner(a_row(plan, number=f"{place}"), a_person(f"Person {place}"))
    client.force_login(a_dso(panel=plan.panel))
    with django_assert_num_queries(7):
        assert client.get(ADDRESS).status_code == 200
    with django_assert_num_queries(11):
        client.post(ADDRESS, {"is_all": "on", "what": "owners", "owners": "Person 0"})
