"""A round by spreadsheets: out for each person, filled in, looked at, and taken in by the ids of the actions."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from actionplans.actions.reminders import next_rung, the_ladder
from actionplans.actions.rounds import close_round
from actionplans.answer_sheets import CLOSED, NOTHING_BEFORE, outcomes_of
from actionplans.models import DateMove, MonitoringRound, ProgressUpdate, Reminder
from actionplans.views import answer_sheets
from scrutiny.models import Event
from tests.actionplans.asking import TODAY, a_shared_plan, opened, reached
from tests.actionplans.decided import by_chair
from tests.pages import told
from tests.records import a_dso, a_plan, a_row, an_owner

pytestmark = pytest.mark.django_db
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADS = [
    "Id",
    "How it stands",
    "What has been done",
    "Why it is slipping or off track",
    "Later date",
    "Why a later date",
]


@pytest.fixture
def officer(client):
    user = a_dso()
    client.force_login(user)
    return user


@pytest.fixture
def held(officer):
    plan, *_ = a_shared_plan()
    return opened(plan, way="sheet", by=officer)


def of(held, name):
    return held.askings.get(person__name=name)


def address(held, name="round_sheets", *more):
    return reverse(f"actionplans:{name}", args=[held.plan.slug, held.number, *more])


def brought(client, held, *rows, person="Amy Lowe"):
    book = openpyxl.Workbook()
    for row in [HEADS, *rows]:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    upload = SimpleUploadedFile("answers.xlsx", file.getvalue(), XLSX)
    return client.post(address(held), {"person": of(held, person).uuid, "file": upload})


def saved(client, held, page):
    form = page.context["form"]
    sent = {name: form.initial[name] for name in ("mark", "rows", "person")}
    return client.post(address(held), sent, follow=True)


def uuid_of(held, number):
    return str(held.plan.rows.get(number=number).uuid)


def test_each_person_has_a_sheet_with_their_own_actions(client, held):
    packed = client.post(address(held, "every_round_sheet"))
    names = zipfile.ZipFile(io.BytesIO(b"".join(packed.streaming_content))).namelist()
    assert [name.rsplit("-", 2)[1:] for name in names] == [
        ["amy", "lowe.xlsx"],
        ["ben", "tor.xlsx"],
        ["cem", "ash.xlsx"],
    ]
    one = client.post(address(held, "round_sheet", of(held, "Ben Tor").uuid))
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(one.streaming_content))).active
    assert [cell.value for cell in sheet[2]][:3] == [uuid_of(held, "2"), "2", "Do 2."]
    assert sheet.max_row == 2


def test_what_was_filled_in_is_looked_at_and_then_saved_as_their_answer(client, held):
    page = brought(
        client, held,
        [uuid_of(held, "1"), "Slipping", "Half is done.", "Snow.", "June 2031", "Snow lies long."],
        [uuid_of(held, "2"), "ON TRACK", "Begun."],
    )  # fmt: skip
    assert ("Half is done." in page.text, ProgressUpdate.objects.count()) == (True, 0)
    assert told(saved(client, held, page)) == ["Saved: 2 answers of Amy Lowe."]
    found = ProgressUpdate.objects.order_by("row__number").values_list("row__number", "status", "channel", "said_by")
    assert list(found) == [("1", "slipping", "sheet", "Amy Lowe"), ("2", "on_track", "sheet", "Amy Lowe")]
    assert DateMove.objects.get().to_written == "June 2031"
    assert of(held, "Amy Lowe").answered_at


def test_each_row_that_cannot_be_taken_says_why_and_nothing_is_saved(client, held):
    first, second, third = (uuid_of(held, number) for number in "123")
    page = brought(
        client, held,
        [first, "slipping", "Half.", ""],
        [first, "on track", "Twice."],
        [second, "splendid", "Done."],
        [third, "on track", "Not hers."],
        ["", "on track", "Whose?"],
        ["12", "on track", "Whose?"],
        [second, "no change"],
        [second],
    )  # fmt: skip
    assert [(one.number, one.faults[0][:52]) for one in page.context["outcomes"]] == [
        (2, "Explain why it is slipping."),
        (3, "This action stands in row 2 already."),
        (4, "“splendid” is no status here: write “not due”, “in p"),
        (5, "Amy Lowe is not asked about this action in this roun"),
        (6, "The id is missing: put back what stood in the first "),
        (7, "This is no id: put back what stood in the first colu"),
        (8, "This action stands in row 4 already."),
        (9, "This action stands in row 4 already."),
    ]
    assert "Nothing can be saved yet." in page.text
    saved(client, held, page)
    assert ProgressUpdate.objects.count() == 0


def test_an_action_that_was_signed_off_meanwhile_is_named_and_the_others_are_not_lost(client, held):
    page = brought(client, held, [uuid_of(held, "1"), "on track", "Begun."], [uuid_of(held, "2"), "on track", "Too."])
    by_chair(held.plan.rows.get(number="2"), "complete", on=TODAY())
    page = saved(client, held, page)
    assert told(page) == ["Somebody has changed some of this meanwhile, so nothing was saved. Look at it again."]
    assert [one.faults for one in page.context["outcomes"]] == [
        (),
        (CLOSED.format(f"{TODAY():%-d %B %Y}"),),
    ]
    assert ProgressUpdate.objects.count() == 0


def test_a_date_that_was_moved_while_it_was_sent_leads_back_to_what_is_to_be_looked_at(client, held, monkeypatch):
    page = brought(client, held, [uuid_of(held, "1"), "on track", "Begun.", "", "June 2031", "Snow lies long."])
    monkeypatch.setattr(answer_sheets, "outcomes_of", outcomes_and_then_moved(held))
    page = saved(client, held, page)
    assert told(page) == ["Somebody has changed some of this meanwhile, so nothing was saved. Look at it again."]
    assert (page.context["is_refused"], ProgressUpdate.objects.count()) == (True, 0)


def outcomes_and_then_moved(held):
    def looked_at(asking, table):
        found = outcomes_of(asking, table)
        held.plan.rows.update(due_on=datetime.date(2095, 1, 31))
        return found

    return looked_at


@pytest.mark.parametrize("rows", [1, 3])
def test_a_sheet_asks_the_same_of_the_database_however_many_rows_it_has(
    client, officer, django_assert_num_queries, rows
):
    plan, amy = a_plan(), reached("Amy Lowe", "amy@example.org")
    for number in range(rows):
        an_owner(a_row(plan, number=number), amy)
    held = opened(plan, way="sheet", by=officer)
    filled = [[uuid_of(held, str(number)), "no change"] for number in range(rows)]
    with django_assert_num_queries(12):  # one of them is ours, for whom it is brought
        page = brought(client, held, *filled)
    assert [one.faults for one in page.context["outcomes"]] == [(NOTHING_BEFORE,)] * rows


def test_a_formula_is_never_an_answer(client, held):
    page = brought(client, held, [uuid_of(held, "1"), "on track", "=SUM(1)"])
    (one,) = page.context["outcomes"]
    assert "formula" in one.faults[0]


def test_an_empty_sheet_says_nothing_and_a_closed_round_takes_none_in(client, held):
    assert "It says nothing yet" in brought(client, held, [uuid_of(held, "1")]).text
    page = brought(client, held, [uuid_of(held, "1"), "on track", "Begun."])
    close_round(MonitoringRound.objects.get(), by=None)
    page = saved(client, held, page)
    assert ("The round is closed" in told(page)[0], ProgressUpdate.objects.count()) == (True, 0)
    assert "There is no answer to wait for" in client.get(address(held)).text


def test_who_is_asked_by_a_spreadsheet_is_reminded_by_handing_it_out_again(client, held, monkeypatch):
    amy = of(held, "Amy Lowe")

    def day(after):
        moment = timezone.make_aware(datetime.datetime.combine(held.due_on, datetime.time(10)))
        monkeypatch.setattr(timezone, "now", lambda: moment + datetime.timedelta(days=after))
        client.force_login(held.opened_by)

    def climbed():
        return sorted(Reminder.objects.values_list("asking__person__name", "rung"))

    client.post(address(held, "every_round_sheet"))
    assert climbed() == []
    day(7)
    _, due = next_rung(amy, the_ladder(), today=timezone.localdate())
    assert f"To be reminded by hand since {due:%-d %B}: hand out the" in client.get(held.get_absolute_url()).text
    day((due - held.due_on).days)
    assert "To be reminded by hand today: hand out the spreadsheet again" in client.get(held.get_absolute_url()).text
    day(7)
    client.post(address(held, "round_sheet", amy.uuid)), client.post(address(held, "round_sheet", amy.uuid))
    assert climbed() == [("Amy Lowe", "after")]
    client.post(address(held, "every_round_sheet"))
    assert climbed() == [("Amy Lowe", "after"), ("Ben Tor", "after"), ("Cem Ash", "after")]
    page = client.get(held.get_absolute_url()).text
    assert ("Reminder after the day" in page, "hand out the spreadsheet again" in page) == (True, False)
    assert len(Event.objects.filter(verb="handed out spreadsheets as reminders in")) == 2


def test_of_a_closed_round_nothing_is_handed_out(client, held):
    close_round(MonitoringRound.objects.get(), by=None)
    page = client.post(address(held, "every_round_sheet"), follow=True)
    assert told(page) == ["The round is closed, so nothing is sent any more."]
