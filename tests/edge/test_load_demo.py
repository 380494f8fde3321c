"""`manage.py load_demo` loads the borough into an empty database, on whatever day, or not at all."""

import datetime

import pytest
from django.core.management import call_command

from actionplans.models import ProgressUpdate, Row
from panels.actions.panels import make_panel
from panels.models import RouteStep
from scrutiny.edge.demo.calendar import Calendar
from scrutiny.edge.demo.loader import load_demo, sign_ins
from scrutiny.edge.demo.reviews import unwrapped, with_ids
from scrutiny.models import Council, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.mark.once
@pytest.mark.parametrize(
    "today", ["2026-01-01", "2027-03-31", "2028-02-29", "2029-05-31", "2030-07-15", "2031-10-30", "2032-12-25"]
)
@pytest.mark.usefixtures("_quick_passwords")
def test_whenever_it_is_loaded_the_same_rows_are_late_and_overdue(today):
    today = datetime.date.fromisoformat(today)
    load_demo(today)
    rows = Row.objects.filter(plan__slug="coming-home-from-hospital")

    assert sorted(rows.overdue(today).values_list("number", flat=True)) == ["13.1", "13.2", "2", "5", "7"]
    late = sorted(rows.late(today).values_list("number", flat=True))
    assert late == ["13.1", "13.2", "2", "4", "4.2", "5", "7"]
    assert not ProgressUpdate.objects.filter(as_at__gt=today).exists()
    assert not RouteStep.objects.filter(considered_on__gt=today).exists()
    assert not Row.objects.filter(closed_on__gt=today).exists()


def test_every_sign_in_that_is_printed_works_and_there_is_one_for_each_kind_of_person(client, capsys):
    call_command("load_demo")

    lines = capsys.readouterr().out.splitlines()
    assert lines == [f"{role}: {email} {password}" for role, email, password in sign_ins()]
    assert len(lines) == User.objects.count() == 7
    for line in lines:
        email, password = line.split()[-2:]
        assert client.login(email=email, password=password)


@pytest.mark.parametrize("present", ["council", "review", "account"])
def test_it_is_never_mixed_with_what_is_there(present, capsys):
    if present == "council":
        Council.objects.create(name="Wexmoor District Council")
    elif present == "review":
        make_panel("Buses after dark", by=None)
    else:
        call_command("add_administrator", "ada@wexmoor.example")
        capsys.readouterr()

    with pytest.raises(SystemExit) as ended:
        call_command("load_demo")

    said = capsys.readouterr()
    sentence = "This database holds a council, a review or an account; the demo is loaded into an empty one only.\n"
    assert (ended.value.code, said.out, said.err) == (1, "", sentence)
    assert User.objects.count() == (present == "account")


def test_with_if_empty_it_does_nothing_quietly_where_there_is_something(capsys):
    Council.objects.create(name="Wexmoor District Council")

    call_command("load_demo", "--if-empty")

    assert capsys.readouterr() == ("", "")
    assert not User.objects.exists()


def test_with_if_empty_it_prints_the_sign_ins_again_where_the_demo_is_already(capsys):
    call_command("load_demo")
    first = capsys.readouterr()

    call_command("load_demo", "--if-empty")

    assert capsys.readouterr() == first


@pytest.mark.parametrize(
    ("today", "months", "day", "date"),
    [
        ("2026-11-22", -1, 14, "2026-10-14"),
        ("2026-11-22", 0, 22, "2026-11-23"),
        ("2026-11-22", -3, 31, "2026-08-31"),
        ("2026-11-22", -9, 31, "2026-02-27"),
        ("2026-11-22", -12, 30, "2025-11-28"),
        ("2026-01-31", 1, 30, "2026-02-27"),
        ("2026-01-31", -13, 1, "2024-12-02"),
    ],
)
def test_a_date_counts_from_today_and_falls_on_a_working_day_of_its_month(today, months, day, date):
    when = Calendar(datetime.date.fromisoformat(today))

    assert when.day(months, day) == datetime.date.fromisoformat(date)


def test_dates_are_written_as_papers_write_them():
    when = Calendar(datetime.date(2026, 3, 9))

    assert (when.on(0, 4), when.month(-3), when.short_month(1), when.year(-3)) == (
        "4 March 2026", "December 2025", "Apr 26", "2025",
    )  # fmt: skip
    assert (when.municipal_year_start(0), when.municipal_year_start(2)) == (2025, 2026)


def test_blocks_are_numbered_within_their_section():
    assert with_ids('<p class="unnumbered">One</p><ul><li>Two</li></ul>', "s3") == (
        '<p id="s3-1" class="unnumbered">One</p><ul id="s3-2"><li>Two</li></ul>'
    )


def test_paragraphs_are_put_on_one_line_each():
    assert unwrapped("One\ntwo.\n\nThree.\n") == "One two.\n\nThree."
