"""Moving the date of an action, and deciding of a later date that is asked for."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from actionplans.actions.moves import SAME, ask_for_date
from actionplans.actions.rows import set_timescale
from actionplans.actions.updates import add_update
from actionplans.forms.moves import ASKED_ANEW, CHANGED
from actionplans.models import DateMove, ProgressUpdate, Row
from actionplans.timescales import understood
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_person, a_plan, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db
GOOD = {"to_written": "December 2090", "reason": "Rain.", "asked_by": "Asha Okafor", "agreed_by": "The panel"}


@pytest.fixture
def row():
    row = a_row(a_plan(a_panel(audience="public"), slug="parks"))
    set_timescale(row, understood("June 2090"), by=None)
    return row


@pytest.fixture
def officer(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    return client


def to_move(row):
    return reverse("actionplans:move_date", args=[row.plan.slug, row.uuid])


def to_decide(row):
    return reverse("actionplans:decide_move", args=[row.plan.slug, row.uuid])


def asked(row, written="December 2090"):
    return ask_for_date(row, written, reason="The ground is wet.", asked_by="Asha Okafor", by=None)


def held(text, *words):
    return [each in text for each in words]


def test_a_date_is_moved_and_its_page_shows_both_and_who_agreed(officer, row):
    page = Page(officer, to_move(row)).send(GOOD, follow=True)
    assert told(page) == ["Saved for action 1: it is due by 31 December 2090 now."]
    shown = held(page.text, "Dates moved", "30 June 2090", "Rain.", "Asked by Asha Okafor", "by The panel")
    assert shown == [True] * 5
    plan = officer.get(reverse("reviews:plan", args=[row.plan.panel.slug])).text
    assert held(plan, "December 2090", "first agreed for 30 June 2090") == [True, True]


@pytest.mark.parametrize(
    ("typed", "field", "error"),
    [
        ({"to_written": "June 2090"}, "to_written", SAME.format(day="June 2090")),
        ({"reason": " "}, "reason", "Say why the date is moved."),
        ({"agreed_by": ""}, "agreed_by", "Say who agreed to it"),
        ({"agreed_on": "1 May 2999"}, "agreed_on", "The day cannot be after today"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(officer, row, typed, field, error):
    page = Page(officer, to_move(row))
    page.send(GOOD | typed)
    assert (page.errors, DateMove.objects.count()) == ({field: [error]}, 0)


def test_words_that_are_no_date_come_back_with_what_to_do(officer, row):
    page = Page(officer, to_move(row))
    page.send(GOOD | {"to_written": "when funds allow"})
    assert "“when funds allow” could not be understood as a date." in page.errors["to_written"][0]
    assert page.sent["reason"] == "Rain."


def test_a_date_in_the_past_needs_a_tick(officer, row):
    page = Page(officer, to_move(row))
    assert "is_past_meant" not in page.response.text
    page.send(GOOD | {"to_written": "May 2009"})
    assert page.errors == {"is_past_meant": ["31 May 2009 is past already. Tick this if that is what is meant"]}
    page.send({"is_past_meant": "on"})
    assert Row.objects.get().due_on == datetime.date(2009, 5, 31)


def test_whoever_moves_a_date_that_was_moved_meanwhile_is_told(officer, row):
    page, other = Page(officer, to_move(row)), Page(officer, to_move(row))
    other.send(GOOD | {"to_written": "March 2091"})
    page.send(GOOD)
    assert page.errors == {"__all__": [CHANGED]}
    assert "It is due by 31 March 2091 now." in page.response.text
    page.send({})
    assert Row.objects.get().due_on == datetime.date(2090, 12, 31)
    assert DateMove.objects.count() == 2


def test_nobody_decides_of_a_request_that_they_have_not_seen(officer, row):
    asked(row)
    page = Page(officer, to_decide(row))
    asked(row, "March 2091")
    page.send({"agrees": "yes", "decided_by": "The chair"})
    assert page.errors == {"__all__": [ASKED_ANEW]}
    assert "31 March 2091" in page.response.text
    page.send({})
    assert Row.objects.get().due_on == datetime.date(2091, 3, 31)


def test_what_is_asked_for_is_agreed_on_its_page_and_leaves_the_plans_list(officer, row):
    asked(row)
    plan = reverse("reviews:plan", args=[row.plan.panel.slug])
    assert held(officer.get(plan).text, "1 later date asked for", to_decide(row)) == [True, True]
    assert held(officer.get(row.get_absolute_url()).text, "Waits to be decided", to_decide(row)) == [True, True]
    page = Page(officer, to_decide(row))
    assert held(page.response.text, "31 December 2090", "The ground is wet.", "Asha Okafor") == [True] * 3
    page.send({"agrees": "yes"})
    assert page.errors == {"decided_by": ["Say who decided"]}
    page.send({"decided_by": "The chair"}, follow=True)
    assert told(page.response) == ["Saved for action 1: it is due by 31 December 2090 now."]
    assert "later date asked for" not in officer.get(plan).text
    assert told(officer.get(to_decide(row), follow=True)) == ["No later date waits to be decided for this action."]


def test_what_is_refused_keeps_why(officer, row):
    asked(row)
    page = Page(officer, to_decide(row))
    page.send({"agrees": "no", "decided_by": "The panel"})
    assert page.errors == {"why": ["Say why it is refused: whoever asked for it reads this"]}
    page.send({"why": "It has waited long enough."}, follow=True)
    assert held(page.response.text, "Refused", "It has waited long enough.") == [True, True]
    assert Row.objects.get().due_on == datetime.date(2090, 6, 30)


def test_only_officers_and_owners_read_what_is_not_agreed_and_only_officers_decide(client, row):
    asked(row)
    owner = a_user()
    an_owner(row, a_person("Asha Okafor", user=owner))
    assert "The ground is wet." not in client.get(row.get_absolute_url()).text
    client.force_login(owner)
    assert "The ground is wet." in client.get(row.get_absolute_url()).text
    assert [client.get(each(row)).status_code for each in (to_move, to_decide)] == [403, 403]


def test_the_date_of_a_closed_action_stays(officer, row):
    Row.objects.update(closed_on=timezone.localdate())
    page = officer.post(to_move(row), GOOD | {"agreed_on": "today"})
    assert "so its date stays as it is" in page.text
    assert Row.objects.get().due_on == datetime.date(2090, 6, 30)


@pytest.mark.parametrize("number", [1, 3])
def test_however_many_moves_and_files_the_page_of_an_action_asks_as_much(
    officer, row, number, django_assert_num_queries
):
    for place in range(number):
        set_timescale(row, understood(f"{place + 1} July 2091"), by=None, reason="Rain")
        proof = SimpleUploadedFile(f"gate-{place}.txt", b"A gate.")
        add_update(row, by=None, as_at=datetime.date(2026, 1, 1), status="on_track", files=[proof])
    with django_assert_num_queries(10):
        page = officer.get(row.get_absolute_url())
    assert (page.text.count("gate-"), page.text.count("asked by")) == (number, 0)


def test_proof_is_given_to_whoever_may_read_its_update(client, officer, row):
    add_update(row, by=None, as_at=datetime.date(2026, 1, 1), status="on_track",
               files=[SimpleUploadedFile("gate.txt", b"A gate.")])  # fmt: skip
    address = reverse("file", args=[ProgressUpdate.objects.get().files.get().file.uuid])
    assert officer.get(address).getvalue() == b"A gate."
    client.logout()
    assert client.get(address).status_code == 404
    ProgressUpdate.objects.update(audience="public")
    assert client.get(address).status_code == 200
