"""The actions of a plan taken out as a spreadsheet, changed there and taken in again."""

import csv
import datetime
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from actionplans.actions.moves import ask_for_date
from actionplans.models import DateMove, Owner, Row, Section
from actionplans.sheets.columns import (
    ACCOUNTABLE,
    BY,
    COLUMNS,
    CRITERIA,
    MILESTONES,
    NUMBER,
    OWNERS,
    PART,
    PRIORITY,
    RECOMMENDATION,
    SECTION,
    STANDS,
    TEXT,
)  # fmt: skip
from scrutiny.models import Event
from scrutiny.sheets.outcomes import ID, REASON
from tests.lists.sheets import body_of
from tests.pages import told
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_recommendation, a_row, an_owner

pytestmark = pytest.mark.django_db
ADDRESS = reverse("actionplans:sheet", args=["parks"])
OUT = reverse("actionplans:sheet_csv", args=["parks"])
DAY = datetime.date


@pytest.fixture
def plan():
    panel = a_panel("Parks in winter", slug="parks")
    plan = a_plan(panel, slug="parks")
    gates = Section.objects.create(plan=plan, heading="Gates", position=1)
    asked = a_recommendation(panel, "Open the gates.", number=4)
    first = a_row(plan, number="1", section=gates, recommendation=asked.current)
    first.timescale, first.due_on, first.first_due_on = "June 2037", DAY(2037, 6, 30), DAY(2036, 6, 30)
    first.save()
    an_owner(first, a_person("Asha Okafor"))
    Owner.objects.create(row=first, position=2, label="All keepers", accountable=a_person("Bo Lind"), is_lead=True)
    first.success_criteria.create(position=1, text="Ten swings", target_year="2027", state="achieved")
    first.milestones.create(position=1, text="Plan", due_on=DAY(2037, 3, 15))
    a_row(plan, number="2", own_text="=1+1 hinges, please.", parent=first)
    return plan


@pytest.fixture
def mine(client, plan):
    client.force_login(a_dso(panel=plan.panel))
    return client


def out(client):
    """[{column: text}, ...] as somebody takes it out, that without a section first."""
    return list(csv.DictReader(io.StringIO(body_of(client.get(OUT)).decode("utf-8-sig"))))


def sheet(rows, columns=COLUMNS):
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


def brought(client, content, name="sheet.csv"):
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, content)})


def carried(response, **given):
    """What the page that shows the changes would send."""
    form = response.context["form"]
    return {"mark": form["mark"].value(), "rows": form["rows"].value()} | given


def kinds(response):
    return dict(response.context["changes"].counts)


def names(row):
    return [(str(owner), owner.is_lead, str(owner.accountable or "")) for owner in row.owners.in_order()]


def test_what_is_taken_out_says_everything_and_nothing_of_it_is_a_formula(mine):
    second, first = out(mine)
    assert tuple(first) == COLUMNS
    assert list(first.values())[1:17] == [
        "1", "Gates", "", "4", "Open the gates.", "All keepers; Asha Okafor", "Bo Lind", "June 2037", "30 June 2036",
        "", "", "", "", "Ten swings [2027]", "Plan [15 March 2037]", "Not stated",
    ]  # fmt: skip
    assert (second[PART], second[TEXT]) == ("1", "'=1+1 hinges, please.")


def test_what_comes_back_as_it_went_out_changes_nothing(mine):
    assert kinds(brought(mine, sheet(out(mine)))) == {"unchanged": 2}
    answer = mine.get(reverse("actionplans:sheet_xlsx", args=["parks"]))
    assert kinds(brought(mine, body_of(answer), "again.xlsx")) == {"unchanged": 2}


def test_changes_and_additions_are_shown_and_then_saved_together(mine, plan):
    a_body("Parks Board")
    second, first = out(mine)
    first |= {OWNERS: "Parks Board; Asha Okafor; label: New friends", ACCOUNTABLE: "Asha Okafor", PRIORITY: "High"}
    first |= {CRITERIA: "Ten swings [2028]\nPaint", MILESTONES: "Plan [done 2 May 2026]"}
    second |= {TEXT: "Oil the hinges.", PART: ""}
    new = {TEXT: "Paint it.", SECTION: "Fences", NUMBER: "3", PART: "2", BY: "May 2037"}
    answer = brought(mine, sheet([first, second, new]))
    assert kinds(answer) == {"changed": 2, "added": 1}
    assert answer.context["changes"].new_sections == ["Fences"]
    assert Row.objects.count() == 2
    saved = mine.post(ADDRESS, carried(answer), follow=True)
    assert told(saved) == ["Saved: 1 added, 2 changed. Each has it in its history."]
    one, two, three = plan.rows.order_by("position")
    assert names(one) == [
        ("Parks Board", True, "Asha Okafor"), ("Asha Okafor", False, ""), ("New friends", False, "Asha Okafor"),
    ]  # fmt: skip
    assert list(one.success_criteria.values_list("text", "target_year", "state")) == [
        ("Ten swings", "2028", "achieved"), ("Paint", "", "open"),
    ]  # fmt: skip
    assert list(one.milestones.values_list("text", "due_on", "done_on")) == [("Plan", None, DAY(2026, 5, 2))]
    assert (one.own_text, one.priority, two.own_text, two.parent) == ("", "High", "Oil the hinges.", None)
    assert (three.text, str(three.section), three.parent, three.due_on) == (
        "Paint it.",
        "Fences",
        two,
        DAY(2037, 5, 31),
    )
    assert three.first_due_on == three.due_on


def test_each_action_has_one_event_and_the_plan_one(mine, plan):
    second, first = out(mine)
    first |= {OWNERS: "Asha Okafor", PRIORITY: "High", REASON: "Settled"}
    before = Event.objects.count()
    mine.post(ADDRESS, carried(brought(mine, sheet([first, second | {TEXT: "Oil."}]))))
    events = Event.objects.order_by("pk")[before:]
    assert [(event.verb, event.subject_name, event.changes, event.reason) for event in events] == [
        ("changed", "Action 1", {
            "priority": ["", "High"], "owners": ["Asha Okafor; All keepers", "Asha Okafor"],
            "lead": ["All keepers", "Asha Okafor"], "answered for by": ["All keepers: Bo Lind", ""],
        }, "Settled"),
        ("changed", "Action 2", {"own_text": ["=1+1 hinges, please.", "Oil."]}, "From a spreadsheet"),
        ("changed several actions of", plan.title, {"actions changed": [0, 2]}, "From a spreadsheet"),
    ]  # fmt: skip


def test_a_date_that_moves_needs_a_reason_and_who_agreed(mine, plan):
    _, first = out(mine)
    answer = brought(mine, sheet([first | {BY: "July 2038"}]))
    again = mine.post(ADDRESS, carried(answer))
    assert again.context["form"].errors == {
        "reason": ["Say why: dates that were agreed would be moved, and not each has a reason"],
        "agreed_by": ["Write who agreed to the new dates"],
    }
    assert carried(again) == carried(answer)
    mine.post(ADDRESS, carried(answer, reason="Rain", agreed_by="The panel"))
    move = DateMove.objects.get()
    assert (move.from_written, move.to_written, move.reason, move.state) == ("June 2037", "July 2038", "Rain", "agreed")
    assert (move.decided_by, move.decided_on) == ("The panel", timezone.localdate())
    row = Row.objects.get(number="1")
    assert (row.due_on, row.first_due_on) == (DAY(2038, 7, 31), DAY(2036, 6, 30))


def test_a_reason_of_a_row_stands_with_its_own_move(mine):
    _, first = out(mine)
    answer = brought(mine, sheet([first | {BY: "July 2038", REASON: "Frost"}]))
    mine.post(ADDRESS, carried(answer, agreed_by="The panel"))
    assert DateMove.objects.get().reason == "Frost"


def test_a_date_before_today_and_one_that_would_be_lost_must_be_meant(mine):
    second, first = out(mine)
    answer = brought(mine, sheet([first | {BY: "when it rains"}, second | {BY: "May 2020"}]))
    said = {"reason": "Rain", "agreed_by": "The panel"}
    refused = mine.post(ADDRESS, carried(answer, **said))
    assert refused.context["form"].errors == {"is_meant": ["Look at these dates, and say that they are meant"]}
    assert "Action 2: 31 May 2020" in refused.text
    assert mine.post(ADDRESS, carried(answer, **said, is_meant="on")).status_code == 302
    assert list(Row.objects.order_by("number").values_list("due_on", flat=True)) == [None, DAY(2020, 5, 31)]


def test_one_cell_that_cannot_be_taken_keeps_everything_from_being_saved(mine):
    second, first = out(mine)
    answer = brought(mine, sheet([first | {PRIORITY: "High"}, second | {OWNERS: "Asha Okafir"}]))
    assert kinds(answer) == {"changed": 1, "refused": 1}
    assert "Is it “Asha Okafor”?" in answer.text
    assert "Save all of it" not in answer.text
    mine.post(ADDRESS, carried(answer))
    assert set(Row.objects.values_list("priority", flat=True)) == {""}


def test_a_page_without_rows_saves_nothing_and_says_so(mine):
    assert "Nothing is different" in mine.post(ADDRESS, {"rows": "{}"}).text


def test_an_id_of_another_plan_is_refused(mine, plan):
    other = a_row(a_plan(a_panel("Trams", slug="trams"), slug="trams"), number="1")
    answer = brought(mine, sheet([{ID: other.uuid, TEXT: "Sell it"}]))
    assert "No action here has this id. Is the spreadsheet of another list?" in answer.text


def test_somebody_who_saved_first_is_not_overwritten(mine):
    _, first = out(mine)
    answer = brought(mine, sheet([first | {PRIORITY: "High"}]))
    Row.objects.update(priority="Low", version=7)
    refused = mine.post(ADDRESS, carried(answer))
    assert kinds(refused) == {"refused": 1}
    assert told(refused) == ["Somebody has changed some of this meanwhile, so nothing was saved. Look at it again."]
    assert set(Row.objects.values_list("priority", flat=True)) == {"Low"}


def test_sending_the_page_twice_adds_once(mine):
    answer = brought(mine, sheet([{TEXT: "Oil the hinges."}], [TEXT]))
    assert answer.context["changes"].untouched == 2
    assert "nothing is removed by a spreadsheet" in answer.text
    mine.post(ADDRESS, carried(answer))
    again = mine.post(ADDRESS, carried(answer), follow=True)
    assert told(again)[-1] == "This was saved already: the page had been sent before."
    assert Row.objects.filter(own_text="Oil the hinges.").count() == 1


def test_what_is_only_read_is_told_and_not_taken(mine):
    second, first = out(mine)
    answer = brought(mine, sheet([first | {STANDS: "Complete", PRIORITY: "High"}, second]))
    assert answer.context["changes"].notes == [
        "“How it stands” is only for reading: what row 2 says there is not taken."
    ]
    assert kinds(answer) == {"changed": 1, "unchanged": 1}


def test_a_new_action_carries_a_recommendation_out(mine, plan):
    a_recommendation(plan.panel, "Count them.", number=5)
    mine.post(ADDRESS, carried(brought(mine, sheet([{RECOMMENDATION: "5", TEXT: ""}]))))
    assert Row.objects.order_by("pk").last().text == "Count them."


def test_cells_of_excel_that_are_dates_formulas_or_merged(mine):
    book = Workbook()
    book.active.append([TEXT, BY, SECTION, PRIORITY])
    book.active.append(["Oil the hinges.", datetime.datetime(2037, 5, 31), "Fences", "=1+1"])
    book.active.append(["Paint them.", "June 2037", None, "High"])
    book.active.merge_cells("C2:C3")
    written = io.BytesIO()
    book.save(written)
    answer = brought(mine, written.getvalue(), "new.xlsx")
    first, second = answer.context["changes"].outcomes
    assert list(first.faults) == [PRIORITY]
    assert (first.values[BY], second.values[SECTION]) == ("2037-05-31", "Fences")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("sheet.ods", b"PK\x03\x04",
         "“sheet.ods” is of a kind that cannot be taken here. Choose Excel (.xlsx) or CSV."),
        ("sheet.csv", b"Name\nx", "“sheet.csv” has no column “Action” in its first rows. "
         f"The first row must name the columns: {', '.join(COLUMNS)}."),
        ("sheet.csv", b"Action,Action\na,b", "“sheet.csv” has the column “Action” twice. Take one of them out."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(mine, name, content, sentence):
    assert brought(mine, content, name).context["form"].errors["file"] == [sentence]


def test_a_number_of_an_action_that_the_reader_may_not_see_is_not_given_again(mine, plan):
    a_row(plan, number="9", audience="officers", restriction="in_confidence")
    answer = brought(mine, sheet([{TEXT: "Oil the hinges.", NUMBER: "9"}]))
    assert told(mine.post(ADDRESS, carried(answer))) == [
        "Somebody has changed some of this meanwhile, so nothing was saved. Look at it again."
    ]
    assert Row.objects.count() == 3


@pytest.mark.parametrize(
    "rows",
    [
        "[1]",
        "no",
        '[{"row": 2, "cells": {}}, {"row": 2, "cells": {}}]',
        '[{"row": 2, "cells": {"Action": "None\\u0000"}}]',
    ],
)
def test_a_page_that_was_tampered_with_is_not_saved(mine, rows):
    answer = mine.post(ADDRESS, {"rows": rows}, follow=True)
    assert "The page did not arrive whole." in answer.text
    assert Row.objects.count() == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_a_sheet_asks_the_same_of_the_database_however_many_rows_it_has(mine, plan, django_assert_num_queries, rows):
    for place in range(rows):
        an_owner(a_row(plan, number=f"9{place}"), a_person(f"Person {place}"))
    with django_assert_num_queries(9):
        out(mine)
    content = sheet([row | {PRIORITY: "High"} for row in out(mine)])
    with django_assert_num_queries(10):
        assert brought(mine, content).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_a_row_more_that_changes_in_everything_is_saved_by_two_questions_more(
    mine, plan, django_assert_num_queries, rows
):
    for place in range(rows):
        row = a_row(plan, number=f"9{place}", timescale="June 2037", due_on=DAY(2037, 6, 30))
        an_owner(row, a_person(f"Person {place}"))
        row.success_criteria.create(position=1, text="Ten swings")
    new = {TEXT: "Oil it.", SECTION: "Gates", OWNERS: "Bo Lind", BY: "May 2038"}
    new |= {CRITERIA: "Paint\nTen swings [2028]", MILESTONES: "Plan [2 May 2037]"}
    sheets = sheet([row | new for row in out(mine) if row[NUMBER].startswith("9")])
    sent = carried(brought(mine, sheets), reason="Rain", agreed_by="The panel")
    with django_assert_num_queries(39 + 2 * rows):
        assert mine.post(ADDRESS, sent).status_code == 302
    assert list(DateMove.objects.values_list("from_on", "to_on")) == [(DAY(2037, 6, 30), DAY(2038, 5, 31))] * rows
    for row in plan.rows.filter(number__startswith="9"):
        assert (row.text, row.section.heading, names(row)) == ("Oil it.", "Gates", [("Bo Lind", True, "")])
        steps = row.success_criteria.order_by("position").values_list("text", "target_year", "version")
        assert list(steps) == [("Paint", "", 1), ("Ten swings", "2028", 2)]


def test_a_date_that_waited_is_settled_by_the_one_that_a_sheet_brings(mine, plan):
    first = plan.rows.get(number="1")
    ask_for_date(first, "July 2038", reason="Rain", asked_by="Asha", by=None)
    rows = [row | {BY: "May 2038", REASON: "Frost"} for row in out(mine) if row[NUMBER] == "1"]
    mine.post(ADDRESS, carried(brought(mine, sheet(rows)), agreed_by="The panel"))
    moves = DateMove.objects.order_by("pk").values_list("state", "decided_by", "decided_why")
    assert list(moves) == [("refused", "The panel", "Agreed instead: May 2038."), ("agreed", "The panel", "")]


def test_a_workbook_taken_out_can_be_opened(mine):
    book = load_workbook(io.BytesIO(body_of(mine.get(reverse("actionplans:sheet_xlsx", args=["parks"])))))
    assert [cell.value for cell in book.active[1]] == list(COLUMNS)
    assert book.active["F2"].data_type == "s"
