"""Pasting actions into a plan."""

import datetime

import pytest
from django.urls import reverse

from actionplans.models import ProgressUpdate, Row
from panels.models import Person
from scrutiny.edge.imports.pasted import NO_HEADINGS, NotRead, doubts_about, draft_of
from tests.pages import told
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_recommendation, a_row

TODAY = datetime.date(2026, 11, 22)
TABLE = (
    "No\tAction\tLead officer\tBy when\tSuccess criteria\n"
    '1\tOpen the gates at dawn\tAsha Okafor\tJune 2027\t"Gates are open; • Nobody waits"\n'
    "1.1\tCut the keys\tAll wardens\tASAP\t\n"
    "2\tLight the paths\tParks Department\t\t\n"
)


def read(block):
    return draft_of(block, [], today=TODAY)["actions"]


def test_a_table_of_a_spreadsheet_is_read_with_its_headings():
    found = [
        (one["number"], one["text"], one["parent"], one["officers"], one["timescale"]["raw"]) for one in read(TABLE)
    ]
    assert found == [
        ("1", "Open the gates at dawn", None, ["Asha Okafor"], "June 2027"),
        ("1.1", "Cut the keys", "1", ["All wardens"], "ASAP"),
        ("2", "Light the paths", None, ["Parks Department"], ""),
    ]


def test_a_plain_list_is_read_line_by_line():
    found = read("1. Open the gates at dawn.\n2. Light the paths in winter.\n3. Cut the keys.")
    assert [(one["number"], one["text"]) for one in found] == [
        ("1", "Open the gates at dawn."),
        ("2", "Light the paths in winter."),
        ("3", "Cut the keys."),
    ]


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ("Ann\tBob\nCarol\tDora", NO_HEADINGS),
        ("- \n-", "No action was found in this: copy the table or the list once more"),
        ("x\n" * 3_000, "That has 3,001 lines. Paste 3,000 at most at a time"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(block, sentence):
    with pytest.raises(NotRead) as refusal:
        read(block)
    assert str(refusal.value) == sentence


def test_two_thousand_actions_meet_a_plain_limit():
    rows = "".join(f"{n}\tDo the thing {n}\tAll wardens\tJune 2027\n" for n in range(1, 2_001))
    with pytest.raises(NotRead, match="These are 2,000 actions, and 400 can be taken in at once: paste them in parts"):
        read(f"No\tAction\tWho\tBy when\n{rows}")


@pytest.fixture
def plan(client):
    plan = a_plan(a_panel(), audience="public")
    client.force_login(a_dso(panel=plan.panel))
    return plan


def address(plan):
    return reverse("actionplans:paste_rows", args=[plan.slug])


@pytest.mark.django_db
def test_what_was_understood_is_shown_with_its_doubts_and_nothing_is_saved(client, plan):
    a_row(plan, number="2")
    a_body("Parks Department")
    page = client.post(address(plan), {"block": TABLE, "press": "look"})
    assert [doubts for _, doubts in page.context["found"]] == [
        ["Asha Okafor is not on the council’s list of people, and is added to it."],
        [
            "“ASAP” could not be read as a date. It is kept as it is written.",
            "“All wardens” is no person or body that is known, and is kept in these words.",
        ],
        ["There is an action 2 already: this one is added without a number."],
    ]
    assert (Row.objects.count(), Person.objects.filter(name="Asha Okafor").count()) == (1, 0)


@pytest.mark.django_db
def test_all_of_it_is_added_once_however_often_the_page_is_sent(client, plan):
    asha = a_person("Asha Okafor")
    a_recommendation(plan.panel, "Light the paths", number=2)
    mark = client.post(address(plan), {"block": TABLE, "press": "look"}).context["form"].cleaned_data["mark"]
    for sentence in ("Added: 3 actions.", "These were added already: this page had been sent before."):
        answer = client.post(address(plan), {"block": TABLE, "press": "save", "mark": str(mark)}, follow=True)
        assert told(answer)[-1] == sentence
    first, part, last = plan.rows.in_order()
    assert [str(owner.person or owner.label) for owner in (*first.owners.all(), *part.owners.all())] == [
        "Asha Okafor", "All wardens",
    ]  # fmt: skip
    assert (first.owners.get().person, part.parent, last.own_text, last.text) == (asha, first, "", "Light the paths")
    assert (first.audience, first.success_criteria.count(), str(first.due_on)) == ("public", 2, "2027-06-30")


@pytest.mark.django_db
def test_progress_that_is_pasted_is_for_officers_until_a_report_carries_it(client, plan):
    block = "No\tAction\tWho\tProgress\n1\tOpen the gates\tAll wardens\tComplete. Open since May."
    mark = client.post(address(plan), {"block": block, "press": "look"}).context["form"].cleaned_data["mark"]
    client.post(address(plan), {"block": block, "press": "save", "mark": str(mark)})
    update = ProgressUpdate.objects.get()
    assert (update.audience, update.status, update.narrative) == ("officers", "complete", "Open since May.")


@pytest.mark.django_db
def test_what_was_pasted_stays_to_be_changed_and_a_mistake_stands_beside_it(client, plan):
    page = client.post(address(plan), {"block": "Ann\tBob\nCarol\tDora", "press": "look"})
    form = page.context["form"]
    assert (form.errors, form["block"].value()) == ({"block": [NO_HEADINGS]}, "Ann\tBob\nCarol\tDora")


@pytest.mark.django_db
def test_two_actions_of_one_number_in_what_is_pasted_are_doubted():
    block = "No\tAction\tWho\tBy when\n1\tOpen it\tAll wardens\tJune 2027\n1\tShut it\tAll wardens\tJune 2027"
    doubts = doubts_about(draft_of(block, [], today=TODAY), set())
    assert [any("already" in one for one in each) for each in doubts] == [False, True]
