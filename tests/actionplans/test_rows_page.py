"""Changing an action on its page."""

import datetime

import pytest
from django.urls import reverse

from actionplans.models import Row
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_plan, a_row, a_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return a_row(a_plan(a_panel(audience="public"), slug="parks"))


@pytest.fixture
def page(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    return Page(client, address_of(row))


def address_of(row):
    return reverse("actionplans:change_row", args=[row.plan.slug, row.uuid])


def test_its_words_are_changed(page, row):
    assert told(page.send({"own_text": "Open all gates."}, follow=True)) == ["Saved: the text."]
    assert Row.objects.get().own_text == "Open all gates."


def test_what_its_source_says_beside_is_shown_and_changed(page, row):
    row.success_criteria.create(position=1, text="Ten swings", state="achieved", state_word="ACHIEVED May 07")
    said = {"issue": "Parks are shut", "resources": "£4,000 a year", "remarks": "Risk: low"}
    page.send(said)
    shown = page.client.get(row.get_absolute_url()).content.decode()
    words = [*said.values(), "Achieved", "(as reported: ACHIEVED May 07)"]
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize(
    ("written", "due_on", "sentence"),
    [
        ("June 2009", "2009-06-30", "“June 2009” is understood as due by 30 June 2009."),
        ("ASAP", None, "“ASAP” is kept as it is written: it could not be understood as a date."),
    ],
)
def test_a_timescale_is_kept_as_written_and_the_page_says_how_it_was_understood(page, row, written, due_on, sentence):
    answer = page.send({"timescale": written, "reason_given": "The panel agreed"}, follow=True)
    assert [words.split(". ", 1)[1] for words in told(answer)] == [sentence]
    stored = Row.objects.get()
    assert (stored.timescale, stored.due_on and stored.due_on.isoformat()) == (written, due_on)
    assert Event.objects.of(row).first().reason == "The panel agreed"


def test_the_first_date_is_kept_when_it_moves_and_undoing_puts_all_of_it_back(page, row):
    page.send({"timescale": "June 2009"})
    Page(page.client, address_of(row)).send({"timescale": "July 2009"})
    stored = Row.objects.get()
    assert (stored.due_on, stored.first_due_on) == (datetime.date(2009, 7, 31), datetime.date(2009, 6, 30))
    page.client.post(reverse("undo"))
    stored = Row.objects.get()
    assert (stored.timescale, stored.due_on, stored.reading) == ("June 2009", datetime.date(2009, 6, 30), "read")


def test_an_action_without_words_and_without_a_recommendation_is_refused(page):
    page.send({"own_text": ""})
    assert page.errors == {"__all__": ["Write what is to be done, or choose the recommendation that it carries out."]}


def test_only_its_officers_change_it_and_find_the_way_to_it(client, row):
    Row.objects.update(audience="public")
    row.plan.audience = "public"
    row.plan.save()
    client.force_login(a_user())
    assert client.post(address_of(row), {"own_text": "Sell them"}).status_code == 403
    assert address_of(row) not in client.get(row.get_absolute_url()).text
    client.force_login(a_dso(panel=row.plan.panel))
    assert address_of(row) in client.get(row.get_absolute_url()).text
