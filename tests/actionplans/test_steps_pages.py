"""Changing criteria, milestones and sections, each as one list."""

import datetime

import pytest
from django.urls import reverse

from scrutiny.models import Event
from tests.pages import Page
from tests.records import a_dso, a_panel, a_plan, a_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(client):
    row = a_row(a_plan(a_panel()), number="1")
    client.force_login(a_dso(panel=row.plan.panel))
    return row


def of_row(name, row):
    return reverse(f"actionplans:{name}", args=[row.plan.slug, row.uuid])


def listed(page):
    """The lines as the page has them, none moved."""
    return page.sent | {"line": [str(n) for n in range(len(page.response.context["form"].lines))]}


def test_criteria_are_written_with_targets_by_year_and_marked_as_achieved(client, row):
    first = {"line": "0", "line-id": "", "line-0": "Nine in ten are seen", "target_year-0": "2027", "state-0": "open"}
    client.post(of_row("criteria", row), first | {"press": "save"})
    client.post(of_row("criteria", row), Page(client, of_row("criteria", row)).sent | {
        "state-0": "achieved", "achieved_on-0": "1 May 2026", "press": "save",
    })  # fmt: skip
    heard = 'Achieved on<span class="govuk-visually-hidden"> (criterion 1)</span>'
    assert heard in client.get(of_row("criteria", row)).text
    one = row.success_criteria.get()
    said = (one.text, one.target_year, one.state, one.achieved_on)
    assert said == ("Nine in ten are seen", "2027", "achieved", datetime.date(2026, 5, 1))
    assert [event.verb for event in Event.objects.of(one).order_by("pk")] == ["added", "changed"]


def test_what_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost(client, row):
    typed = {"line": "0", "line-id": "", "line-0": "", "target_year-0": "2027", "state-0": "open", "press": "save"}
    form = client.post(of_row("criteria", row), typed | {"achieved_on-0": "1 May 2026"}).context["form"]
    assert form.errors == {
        "line-0": ["Write criterion 1, or remove it"],
        "state-0": ["It has a day on which it was achieved: choose Achieved, or take the day away"],
    }
    assert (form["target_year-0"].value(), form["achieved_on-0"].value()) == ("2027", "1 May 2026")
    late = {"line": "0", "line-id": "", "line-0": "Open", "done_on-0": "1 May 2199", "press": "save"}
    form = client.post(of_row("milestones", row), late).context["form"]
    assert form.errors == {"done_on-0": ["That day is still to come: give the day when it was done"]}


def test_what_two_changed_of_a_milestone_is_brought_together(client, row):
    row.milestones.create(position=1, text="Keys are cut")
    page = Page(client, of_row("milestones", row))
    row.milestones.update(due_on=datetime.date(2026, 5, 1))
    answer = client.post(page.address, page.sent | {"done_on-0": "2 May 2026", "press": "save"})
    form = answer.context["form"]
    assert (answer.status_code, form["due_on-0"].value(), form["done_on-0"].value()) == (
        409,
        "1 May 2026",
        "2 May 2026",
    )


def test_a_section_is_renamed_rated_and_removed_and_its_actions_stay(client, row):
    plan = row.plan
    for position, heading in enumerate(["Paths", "Gates"], start=1):
        plan.sections.create(heading=heading, position=position)
    inside = a_row(plan, number="2", section=plan.sections.get(heading="Gates"))
    address = reverse("actionplans:sections", args=[plan.slug])
    sent = Page(client, address).response.context["form"].seen
    said = {"seen": [line.id for line in sent], "seen-text": ["Paths", "Gates"], "seen-rating_word": ["", ""],
            "seen-summary": ["", ""], "line": ["0"], "line-id": [sent[0].id], "line-0": "Paths and lights",
            "rating_word-0": "Amber", "summary-0": "Half of them are done.", "press": "save"}  # fmt: skip
    client.post(address, said)
    (left,) = plan.sections.all()
    inside.refresh_from_db()
    assert (left.heading, left.rating_word, left.summary) == ("Paths and lights", "Amber", "Half of them are done.")
    assert (inside.section, Event.objects.of(inside).first().changes) == (None, {"section": ["Gates", None]})


def test_a_section_whose_numbers_are_taken_elsewhere_stays(client, row):
    paths = row.plan.sections.create(heading="Paths", position=1)
    a_row(row.plan, number="1", section=paths)
    address = reverse("actionplans:sections", args=[row.plan.slug])
    sent = {"seen": [paths.pk], "seen-text": ["Paths"], "seen-rating_word": [""], "seen-summary": [""], "press": "save"}
    form = client.post(address, sent).context["form"]
    sentence = "What stands in a removed section goes under none. This plan has an action 1 already"
    assert [words.startswith(sentence) for words in form.errors["__all__"]] == [True]
    assert row.plan.sections.count() == 1


def test_the_pages_ask_no_more_for_three_lines_than_for_one(client, row, django_assert_num_queries):
    for number in (1, 3):
        while row.milestones.count() < number:
            place = row.milestones.count() + 1
            row.milestones.create(position=place, text=f"Step {place}")
            row.success_criteria.create(position=place, text=f"Goal {place}")
            row.plan.sections.create(position=place, heading=f"Part {place}")
        for address in (of_row("criteria", row), of_row("milestones", row)):
            with django_assert_num_queries(8):
                client.get(address)
        with django_assert_num_queries(8):
            client.get(reverse("actionplans:sections", args=[row.plan.slug]))
