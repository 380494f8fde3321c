"""A review's recommendations taken out as a spreadsheet, changed there and taken in again."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from panels.models import Recommendation, Theme
from panels.sheets.columns import COLUMNS
from scrutiny.models import Event
from tests.pages import told
from tests.records import a_body, a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:spreadsheet", args=["parks"])
OUT = reverse("reviews:recommendations_csv", args=["parks"])


@pytest.fixture
def panel():
    panel = a_panel("Parks in winter", slug="parks")
    gates = Theme.objects.create(panel=panel, heading="Gates", position=1)
    board = a_body("Parks Board")
    a_recommendation(panel, "Open the gates.", theme=gates, addressed_to=[board], priority="high", number=1)
    staff = Theme.objects.create(panel=panel, heading="Staff", position=2)
    a_recommendation(panel, "=1+1 keepers, please.", theme=staff, asks_for_reply=True, reason="People wait")
    return panel


@pytest.fixture
def mine(client, panel):
    client.force_login(a_dso(panel=panel))
    return client


def out(client):
    """[{column: text}, ...] as somebody takes it out."""
    text = b"".join(client.get(OUT).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def sheet(rows, columns=COLUMNS):
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


def brought(client, content, name="sheet.csv"):
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, content)})


def carried(response):
    """What the page that shows the changes would send."""
    form = response.context["form"]
    return {"mark": form["mark"].value(), "rows": form["rows"].value()}


def stored():
    return [(str(one.theme or ""), one.number, one.text, one.priority) for one in Recommendation.objects.for_list()]


def kinds(response):
    return dict(response.context["changes"].counts)


def test_what_is_taken_out_says_everything_and_nothing_of_it_is_a_formula(mine):
    first, second = out(mine)
    assert tuple(first) == COLUMNS
    assert list(first.values())[1:9] == ["1", "Gates", "Open the gates.", "Parks Board", "High", "no", "", ""]
    assert list(second.values())[1:9] == ["", "Staff", "'=1+1 keepers, please.", "", "", "yes", "People wait", ""]


def test_the_excel_file_says_the_same(mine, panel):
    answer = mine.get(reverse("reviews:recommendations_xlsx", args=["parks"]))
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert rows[0] == list(COLUMNS)
    assert (rows[2][3], book.active["D3"].data_type) == ("=1+1 keepers, please.", "s")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="parks-recommendations-')
    again = _saved(book)
    assert kinds(brought(mine, again, "again.xlsx")) == {"unchanged": 2}


def _saved(book):
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_what_comes_back_as_it_went_out_changes_nothing(mine):
    answer = brought(mine, sheet(out(mine)))
    assert kinds(answer) == {"unchanged": 2}
    assert "Nothing is different" in answer.text


def test_changes_and_additions_are_shown_and_then_saved_together(mine):
    first, second = out(mine)
    second |= {"Recommendation": "Two keepers, please.", "Priority": "low"}
    new = {"Recommendation": "Oil the hinges.", "Theme": "Hinges", "Addressed to": "parks board"}
    answer = brought(mine, sheet([first, second, new]))
    assert kinds(answer) == {"unchanged": 1, "changed": 1, "added": 1}
    assert answer.context["changes"].new_themes == ["Hinges"]
    assert [row for row, *_ in stored()] == ["Gates", "Staff"]
    saved = mine.post(ADDRESS, carried(answer), follow=True)
    assert told(saved) == ["Saved from the spreadsheet: 1 added, 1 changed."]
    assert stored() == [
        ("Gates", 1, "Open the gates.", "high"),
        ("Staff", None, "Two keepers, please.", "low"),
        ("Hinges", None, "Oil the hinges.", ""),
    ]
    assert [body.name for body in Recommendation.objects.last().addressed_to.all()] == ["Parks Board"]


def test_words_that_are_issued_need_a_reason_of_their_own_or_one_for_all(mine):
    first, _ = out(mine)
    answer = brought(mine, sheet([first | {"Recommendation": "Open all gates."}]))
    again = mine.post(ADDRESS, carried(answer))
    assert again.context["form"].errors == {
        "reason": ["Say why: recommendations that are issued would be changed, and not each has a reason"]
    }
    assert mine.post(ADDRESS, carried(answer) | {"reason": "Some were forgotten"}).status_code == 302
    versions = Recommendation.objects.get(number=1).versions.values_list("text", "why")
    assert list(versions) == [("Open the gates.", ""), ("Open all gates.", "Some were forgotten")]
    first = next(row for row in out(mine) if row["Number"] == "1")
    answer = brought(mine, sheet([first | {"Recommendation": "Open every gate.", "Reason for the change": "Plainer"}]))
    assert mine.post(ADDRESS, carried(answer)).status_code == 302
    assert Recommendation.objects.get(number=1).current.why == "Plainer"


def test_one_cell_that_cannot_be_taken_keeps_everything_from_being_saved(mine):
    first, second = out(mine)
    answer = brought(mine, sheet([first | {"Recommendation": "Open all."}, second | {"Addressed to": "Park Board"}]))
    assert kinds(answer) == {"changed": 1, "refused": 1}
    assert "Is it “Parks Board”?" in answer.text
    assert "Save all of it" not in answer.text
    mine.post(ADDRESS, carried(answer))
    assert stored()[0] == ("Gates", 1, "Open the gates.", "high")


def test_somebody_who_saved_first_is_not_overwritten(mine):
    first, second = out(mine)
    answer = brought(mine, sheet([first, second | {"Recommendation": "Two keepers."}]))
    Recommendation.objects.filter(number=None).update(priority="medium", version=7)
    refused = mine.post(ADDRESS, carried(answer))
    assert kinds(refused) == {"refused": 1}
    assert told(refused) == ["Somebody has changed some of this meanwhile, so nothing was saved. Look at it again."]
    assert stored()[1] == ("Staff", None, "=1+1 keepers, please.", "medium")


def test_a_row_that_nobody_touched_stays_as_somebody_else_made_it(mine):
    rows = out(mine)
    Recommendation.objects.filter(number=None).update(priority="medium", version=7)
    assert kinds(brought(mine, sheet(rows))) == {"unchanged": 2}


def test_sending_the_page_twice_adds_once(mine):
    answer = brought(mine, sheet([{"Recommendation": "Oil the hinges."}], ["Recommendation"]))
    assert answer.context["changes"].untouched == 2
    mine.post(ADDRESS, carried(answer))
    again = mine.post(ADDRESS, carried(answer), follow=True)
    assert told(again)[-1] == "This spreadsheet was taken in already: the page had been sent before."
    assert Recommendation.objects.filter(current__text="Oil the hinges.").count() == 1


def test_every_change_has_its_event_and_its_reason(mine):
    first, _ = out(mine)
    answer = brought(mine, sheet([first | {"Priority": "low", "Addressed to": "", "Reason for the change": "Settled"}]))
    mine.post(ADDRESS, carried(answer))
    found = Event.objects.filter(verb="changed").order_by("pk").values_list("changes", "reason")
    assert list(found) == [
        ({"priority": ["high", "low"]}, "Settled"),
        ({"addressed_to": [["Parks Board"], []]}, "Settled"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("sheet.xls", b"\xd0\xcf\x11\xe0",
         "“sheet.xls” is of a kind that cannot be taken here. Choose Excel (.xlsx) or CSV."),
        ("sheet.csv", b"Name\nx", "“sheet.csv” has no column “Recommendation” in its first rows. "
         f"The first row must name the columns: {', '.join(COLUMNS)}."),
        ("sheet.csv", b"Recommendation\n", "There is no row below the names of the columns: write one, and save the "
         "file again"),
        ("sheet.xlsx", b"PK\x03\x04", None),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(mine, name, content, sentence):
    answer = brought(mine, content, name)
    (found,) = answer.context["form"].errors["file"]
    assert found == sentence if sentence else "damaged" in found
    assert "<title>Error: Recommendations from a spreadsheet: " in answer.text


def test_a_page_that_was_tampered_with_is_not_saved(mine):
    for rows in ("{}", "[1]", '[{"row": 2}]', "no", "[" * 5000):
        assert mine.post(ADDRESS, {"rows": rows}).status_code == 302
    assert Recommendation.objects.count() == 2


@pytest.mark.parametrize(
    "rows",
    [
        '[{"row": Infinity, "cells": {"Recommendation": "Words"}}]',
        '[{"row": 2, "cells": ["Words"]}]',
        '[{"row": 2, "cells": {"Recommendation": "Half of \\ud83d"}}]',
        '[{"row": 2, "cells": {"Recommendation": "None\\u0000"}}]',
    ],
)
def test_rows_that_no_file_could_have_are_refused_with_a_sentence(mine, rows):
    answer = mine.post(ADDRESS, {"rows": rows}, follow=True)
    assert "The page did not arrive whole." in answer.text
    assert Recommendation.objects.count() == 2


def test_a_reason_that_cannot_be_kept_is_said_and_the_rows_stay(mine):
    rows = out(mine)
    rows[0]["Recommendation"] = "Open the gates early."
    looked_at = brought(mine, sheet(rows))
    answer = mine.post(ADDRESS, carried(looked_at) | {"reason": "because " * 50})
    assert 'href="#id_reason"' in answer.text
    assert carried(answer) == carried(looked_at)
    assert "Open the gates early." in answer.text


def test_somebody_else_s_sheet_shows_the_reader_only_what_they_may_see(client, panel):
    assert [row["Recommendation"] for row in out_or_nothing(client)] == []


def out_or_nothing(client):
    answer = client.get(OUT)
    return [] if answer.status_code == 404 else list(csv.DictReader(io.StringIO(answer.getvalue().decode())))


@pytest.mark.parametrize("rows", [1, 3])
def test_a_sheet_asks_the_same_of_the_database_however_many_rows_it_has(mine, panel, django_assert_num_queries, rows):
    for place in range(rows):
        a_recommendation(panel, f"Paint gate {place}.")
    with django_assert_num_queries(7):
        out(mine)
    content = sheet([row | {"Why": "Because"} for row in out(mine)])
    with django_assert_num_queries(11):
        assert brought(mine, content).status_code == 200


def test_a_workbook_with_an_empty_first_sheet_is_read_from_the_one_that_has_the_columns(mine):
    book = Workbook()
    book.create_sheet("List").append(["Recommendation"])
    book["List"].append(["Oil the hinges."])
    assert kinds(brought(mine, _saved(book), "list.xlsx")) == {"added": 1}
