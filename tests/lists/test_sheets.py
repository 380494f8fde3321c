"""A list as CSV and as Excel workbook: the same lines, no formulas, numbers and dates as what they are."""

import datetime
import io
import zipfile

import pytest
from django.utils import timezone

from actionplans.lists.rows import ActionList
from scrutiny.lists.sheets import harmless
from tests.lists.sheets import body_of, csv_rows, xlsx_cells, xlsx_rows
from tests.records import a_dso, a_panel, a_person, a_plan, a_recommendation, a_row, an_owner

pytestmark = pytest.mark.django_db
DUE = datetime.date(2026, 6, 30)
FORMULAS = [
    '=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "＝1+1", "＋1", "－1", "＠x",
]  # fmt: skip


def sheet(client, form, query=""):
    return client.get(f"/actions/?show={form}&{query}")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_becomes_a_formula(client, formula):
    row = a_row(a_plan(audience="public"), own_text=formula, number="1")
    an_owner(row, a_person(formula.strip()))
    cell = csv_rows(sheet(client, "csv"))[1][2]
    assert (cell[0], cell.replace("\r", "\n")) == ("'", f"'{formula}".replace("\r", "\n"))
    cell = xlsx_cells(sheet(client, "xlsx"))[1][2]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_a_workbook_holds_no_formula_at_all(client):
    for number, formula in enumerate([*FORMULAS, "#N/A", "#REF!"], start=1):
        a_row(a_plan(title=formula, audience="public"), own_text=formula, number=str(number), timescale=formula)
    with zipfile.ZipFile(io.BytesIO(body_of(sheet(client, "xlsx")))) as parts:
        written = parts.read("xl/worksheets/sheet1.xml").decode()
    assert ("<f" in written, 't="e"' in written, 't="str"' in written) == (False, False, False)


def test_ordinary_words_stay_as_they_are():
    assert [harmless(words) for words in ("", "Open it", "1 = 1", "’=1")] == ["", "Open it", "1 = 1", "’=1"]


def test_both_files_have_the_lines_of_the_page_and_dates_and_numbers_are_no_text_in_excel(client):
    panel = a_panel("Parks in winter", audience="public")
    asked = a_recommendation(panel, "Open the gates.", number=4, audience="public")
    row = a_row(
        a_plan(panel, audience="public"), recommendation=asked.current, number="4", due_on=DUE, timescale="June 2026"
    )
    an_owner(row, a_person("Asha Okafor", title="Dr"))
    headings = [
        "Review", "Number", "Action", "Recommendation", "Who", "By when", "Due", "First agreed date", "How it stands",
        "Past its date",
    ]  # fmt: skip
    line = ["Parks in winter", "4", "Open the gates.", 4, "Dr Asha Okafor", "June 2026", DUE, "", "Not stated", "yes"]
    written = [*line[:3], "4", *line[4:6], "2026-06-30", *line[7:]]
    assert csv_rows(sheet(client, "csv")) == [headings, written]
    found = xlsx_rows(sheet(client, "xlsx"))
    found[1][6] = found[1][6].date()
    assert found == [headings, line]


def test_files_hold_what_the_filters_leave_in_the_order_of_the_page(client):
    plan = a_plan(audience="public")
    for number, text in enumerate(["Mow", "Mow the lawn", "Dig"], start=1):
        a_row(plan, own_text=text, number=str(number), due_on=DUE + datetime.timedelta(days=number))
    for form, read in (("csv", csv_rows), ("xlsx", xlsx_rows)):
        assert [row[2] for row in read(sheet(client, form, "words=mow&sort=-due"))[1:]] == ["Mow the lawn", "Mow"]


def test_files_are_read_in_pieces_and_hold_every_line_once(client, monkeypatch):
    monkeypatch.setattr(ActionList, "piece", 3)
    plan = a_plan(audience="public")
    for number in range(1, 11):
        a_row(plan, number=str(number), due_on=DUE if number % 2 else None)
    assert sorted(int(row[1]) for row in csv_rows(sheet(client, "csv"))[1:]) == list(range(1, 11))


def test_who_may_read_a_line_is_a_column_for_those_who_sign_in_and_for_nobody_else(client):
    panel = a_panel(audience="public")
    plan = a_plan(panel, audience="public")
    a_row(plan, audience="officers", number="1")
    a_row(plan, number="2")
    assert "Who may read it" not in csv_rows(sheet(client, "csv"))[0]
    client.force_login(a_dso(panel=panel))
    rows = csv_rows(sheet(client, "csv"))
    assert [row[-1] for row in rows] == ["Who may read it", "Officers working on it", "Everybody"]


def test_files_have_plain_names_and_the_mark_by_which_excel_knows_utf_8(client):
    a_row(a_plan(audience="public"), own_text="Señalización – “now”")
    answer = sheet(client, "csv")
    day = timezone.localdate().isoformat()
    assert answer.headers["Content-Disposition"] == f'attachment; filename="actions-{day}.csv"'
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert body_of(answer).startswith(b"\xef\xbb\xbf")
    assert sheet(client, "xlsx").headers["Content-Disposition"] == f'attachment; filename="actions-{day}.xlsx"'


def test_characters_that_no_workbook_may_hold_are_left_out(client):
    a_row(a_plan(audience="public"), own_text="a\x01b\x0bc\ufffed", timescale="x" * 200)
    assert xlsx_rows(sheet(client, "xlsx"))[1][2] == "abcd"
    assert csv_rows(sheet(client, "csv"))[1][2] == "abcd"


def test_a_choice_that_does_not_exist_gives_the_page_that_says_so_and_no_file(client):
    answer = sheet(client, "csv", "stands=resting")
    assert (answer.headers["Content-Type"], "No action can stand as “resting”" in answer.text) == (
        "text/html; charset=utf-8", True,
    )  # fmt: skip
