"""A review's own timetable."""

import datetime

import pytest
from django.urls import reverse

from panels.models import TimetableEntry
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
LIST, ADD = reverse("reviews:timetable", args=["parks"]), reverse("reviews:add_to_timetable", args=["parks"])


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", audience="public")


@pytest.fixture
def browser(client, panel):
    client.force_login(a_dso(panel=panel))
    return client


def stored():
    return list(TimetableEntry.objects.values_list("text", "due_on", "due_precision", "done_on"))


def test_entries_are_added_by_day_and_by_month_and_read_by_everybody(browser, client):
    lines = "March 2037, report to the board\n15 nov 2036: evidence complete"
    answer = Page(browser, ADD).send({"lines": lines}, follow=True)
    assert told(answer) == ["Added to the timetable: 2 entries."]
    assert stored() == [
        ("evidence complete", datetime.date(2036, 11, 15), "day", None),
        ("report to the board", datetime.date(2037, 3, 31), "month", None),
    ]
    client.logout()
    page = client.get(LIST).text
    assert ("March 2037" in page, "31 March" in page, ADD in page) == (True, False, False)


def test_what_is_wrong_is_said_line_by_line_and_nothing_is_added(browser, panel):
    TimetableEntry.objects.create(panel=panel, text="Report", due_on="2037-03-31", due_precision="month")
    page = Page(browser, ADD)
    page.send({"lines": "March 2037, Report\nsoon\n1 may 2037, Visit\n1 May 2037, Visit"})
    assert page.errors == {
        "lines": [
            "Line 1: the timetable has that for that day already",
            "Line 2: give the day or the month first, such as 15 November 2026 or March 2027, then a comma and what is "
            "due",
            "Line 4: the same is in line 3",
        ]
    }
    assert len(stored()) == 1


def test_an_entry_is_changed_done_and_removed(browser, panel):
    entry = TimetableEntry.objects.create(panel=panel, text="Report", due_on="2020-03-31")
    assert "Past its date" in browser.get(LIST).text
    change = reverse("reviews:change_timetable", args=["parks", entry.uuid])
    page = Page(browser, change)
    page.send({"done_on": "1 jan 2099"})
    assert page.errors == {"done_on": ["It cannot have been done on 1 January 2099: that day is still to come"]}
    answer = page.send({"done_on": "2 april 2020", "due_on": "5 feb 2020", "due_precision": "month"}, follow=True)
    assert stored() == [("Report", datetime.date(2020, 2, 29), "month", datetime.date(2020, 4, 2))]
    assert "Past its date" not in answer.text
    Page(browser, change).send({"due_precision": "day"})
    Page(browser, change).send({"due_on": "5 april 2020"})
    assert Page(browser, change).send({"due_precision": "month"}).status_code == 302
    assert stored()[0][1:3] == (datetime.date(2020, 4, 30), "month")
    browser.post(reverse("reviews:remove_from_timetable", args=["parks", entry.uuid]))
    assert stored() == []


def test_the_entry_of_another_review_is_not_found(browser):
    other = TimetableEntry.objects.create(panel=a_panel("Buses"), text="Ride", due_on="2037-03-31")
    assert browser.get(reverse("reviews:change_timetable", args=["parks", other.uuid])).status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_the_pages_ask_the_database_as_often(browser, panel, django_assert_num_queries, many):
    for number in range(many):
        TimetableEntry.objects.create(panel=panel, text=f"Report {number}", due_on="2037-03-31")
    for address, number in ((LIST, 7), (ADD, 7)):
        with django_assert_num_queries(number):
            assert browser.get(address).status_code == 200
