"""Planning the first meetings of a review, several at once."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from panels.models import Body, EvidenceSession, Meeting
from scrutiny.models import MunicipalYear
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel

pytestmark = pytest.mark.django_db
LIST, ADD = reverse("reviews:meetings", args=["parks"]), reverse("reviews:add_meetings", args=["parks"])
NEXT = timezone.localdate().year + 1


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", audience="panel")


@pytest.fixture
def browser(client, panel):
    client.force_login(a_dso(panel=panel))
    return client


def stored():
    return list(Meeting.objects.values_list("held_on", "starts_at", "venue", "state", "audience"))


def test_several_are_planned_at_once(browser, panel):
    lines = f"15 nov {NEXT}, 18:00, Town Hall\n\n1 dec {NEXT} 6pm-8pm Library"
    answer = Page(browser, ADD).send({"lines": lines}, follow=True)
    assert answer.redirect_chain == [(LIST, 302)]
    assert told(answer) == [f"Added: 2 meetings, on 15 November {NEXT}, 1 December {NEXT}."]
    six = datetime.time(18)
    assert stored() == [
        (datetime.date(NEXT, 11, 15), six, "Town Hall", "planned", "panel"),
        (datetime.date(NEXT, 12, 1), six, "Library", "planned", "panel"),
    ]
    assert [meeting.venue for meeting in answer.context["ahead"]] == ["Town Hall", "Library"]
    assert "not yet said to be held" not in answer.text


def test_what_is_wrong_is_said_line_by_line_and_nothing_is_added(browser, panel):
    Meeting.objects.create(body=panel.body, slug="first", held_on=datetime.date(NEXT, 1, 5), starts_at="18:00")
    lines = [f"5 jan {NEXT} 18:00", f"6 jan {NEXT}, 18:00", "soon", f"6 jan {NEXT}, 6pm", f"5 jan {NEXT}"]
    page = Page(browser, ADD)
    page.send({"lines": "\n".join(lines)})
    assert page.errors == {
        "lines": [
            f"Line 1: Parks in winter has a meeting on 5 January {NEXT} at 18:00 already",
            "Line 3: give the day first, such as 15 November 2026, 18:00, Town Hall",
            f"Line 4: 6 January {NEXT} at 18:00 is in line 2 too",
            f"Line 5: Parks in winter has a meeting on 5 January {NEXT} already",
        ]
    }
    assert (page.sent["lines"].strip().splitlines(), Meeting.objects.count()) == (lines, 1)


def test_days_that_are_past_or_in_no_municipal_year_are_asked_about_once(browser, panel):
    MunicipalYear.objects.create(label="now", starts_on=f"{NEXT}-05-20", ends_on=f"{NEXT + 1}-05-18")
    page = Page(browser, ADD)
    answer = page.send({"lines": f"2 march 2020, 18:00\n15 nov {NEXT}\n1 march {NEXT + 9}"})
    assert "These days are meant: add the meetings" in answer.text
    assert page.errors == {
        "lines": [
            "Line 1: 2 March 2020 is past",
            f"Line 3: 1 March {NEXT + 9} is in no municipal year that has been set up",
            "Mend that, or say below that these days are meant",
        ]
    }
    assert page.send({"is_meant": "on"}).status_code == 302
    assert [state for *_, state, _ in stored()] == ["held", "planned", "planned"]


def test_too_many_and_none_are_refused(browser):
    page = Page(browser, ADD)
    page.send({"lines": "\n".join(f"{n % 28 + 1} jan {NEXT}" for n in range(61))})
    assert page.errors == {"lines": ["That is too much at once: write at most 60 meetings"]}
    page.send({"lines": " "})
    assert page.errors == {"lines": ["Write at least one meeting, such as 15 November 2026, 18:00, Town Hall"]}


def test_a_meeting_is_changed_called_off_and_removed_while_nothing_hangs_on_it(browser, panel):
    Page(browser, ADD).send({"lines": f"15 nov {NEXT}, 18:00, Town Hall\n16 nov {NEXT}"})
    first, second = Meeting.objects.all()
    change = reverse("reviews:change_meeting", args=["parks", first.slug])
    page = Page(browser, change)
    page.send({"state": "held"})
    assert page.errors == {"state": [f"It cannot have been held: 15 November {NEXT} is still to come"]}
    answer = page.send({"state": "cancelled", "starts_at": "7.30 pm"}, follow=True)
    assert told(answer) == ["Saved: the time it starts and the state."]
    first.refresh_from_db()
    assert (first.state, first.starts_at) == ("cancelled", datetime.time(19, 30))
    EvidenceSession.objects.create(panel=panel, meeting=first, kind="visit", title="Walk")
    stays, goes = (
        told(browser.post(reverse("reviews:remove_meeting", args=["parks", meeting.slug]), follow=True))
        for meeting in (first, second)
    )
    assert list(Meeting.objects.all()) == [first]
    where = f"Something is recorded at the meeting on 15 November {NEXT}, so it stays."
    assert stays == [f"{where} Call it off instead, by changing it."]
    assert goes == [f"Removed: the meeting on 16 November {NEXT}."]


def test_whoever_looks_after_the_review_alone_plans_nothing_for_its_committee(client):
    committee = a_body("Committee", kind=Body.Kind.COMMITTEE)
    panel = a_panel("Parks in winter", slug="parks", body=committee)
    client.force_login(a_dso(panel=panel))
    assert (client.get(LIST).status_code, client.get(ADD).status_code) == (200, 403)
    assert ADD not in client.get(LIST).text
    client.force_login(a_dso(body=committee))
    assert ADD in client.get(LIST).text


def test_in_a_sitting_nothing_typed_goes_on(browser):
    timetable = f"{reverse('reviews:add_to_timetable', args=['parks'])}?sitting=yes"
    assert Page(browser, f"{ADD}?sitting=yes").send().headers["Location"] == timetable


@pytest.mark.parametrize("many", [1, 3])
def test_the_pages_ask_the_database_as_often(browser, panel, django_assert_num_queries, many):
    for number in range(1, many + 1):
        Meeting.objects.create(body=panel.body, slug=f"m{number}", held_on=datetime.date(NEXT, 1, number))
    for address, number in ((LIST, 8), (ADD, 8)):
        with django_assert_num_queries(number):
            assert browser.get(address).status_code == 200
