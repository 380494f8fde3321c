"""`manage.py make_data` makes the benchmark's data."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from actionplans.models import ActionPlan, Owner, ProgressUpdate, Row
from panels.models import Body, Meeting, Panel, Recommendation, RecommendationVersion, Stage
from scrutiny.edge.demo.loader import load_demo
from scrutiny.models import User

pytestmark = pytest.mark.django_db

COUNTS = "reviews 2\nrecommendations 200\nactions 200\nupdates 600\nmeetings 20\n"


def make(rows):
    call_command("make_data", "--rows", str(rows))


def texts():
    return list(RecommendationVersion.objects.order_by("pk").values_list("text", flat=True))


def test_it_makes_reviews_recommendations_actions_updates_and_meetings_in_proportion(capsys):
    make(200)

    assert capsys.readouterr().out == COUNTS
    assert (Panel.objects.count(), Meeting.objects.count()) == (2, 20)
    assert (Recommendation.objects.count(), Row.objects.count(), Owner.objects.count()) == (200, 200, 200)
    assert ProgressUpdate.objects.count() == 600
    assert list(Panel.objects.order_by("pk").values_list("slug", "stage")) == [
        ("bench-review-1", Stage.CLOSED),
        ("bench-review-2", Stage.MONITORING),
    ]


@pytest.mark.parametrize(("rows", "panels", "meetings"), [(1, 1, 1), (99, 1, 9), (101, 2, 11)])
def test_any_number_of_rows_is_made_exactly(rows, panels, meetings):
    make(rows)

    made = (Panel.objects.count(), Recommendation.objects.count(), Row.objects.count(), Meeting.objects.count())
    assert made == (panels, rows, rows, meetings)


def test_each_action_carries_out_its_recommendation_under_the_same_number():
    make(150)

    for row in Row.objects.select_related("plan", "recommendation__recommendation"):
        recommendation = row.recommendation.recommendation
        assert (row.number, row.plan.panel_id) == (str(recommendation.number), recommendation.panel_id)
        assert recommendation.current_id == row.recommendation_id


def test_what_a_row_keeps_of_its_updates_is_what_its_newest_one_says():
    make(100)

    for row in Row.objects.all():
        newest = row.updates.newest_first().first()
        assert (row.status, row.status_on) == (newest.status, newest.as_at)


def test_every_kind_of_status_and_of_date_occurs():
    make(200)
    today = datetime.date(2026, 6, 30)

    assert set(Row.objects.values_list("due_precision", flat=True)) == {"", "day", "month", "year"}
    assert set(Row.objects.values_list("reading", flat=True)) == {"read", "unread"}
    assert Row.objects.values("status").distinct().count() == 7
    assert 0 < Row.objects.overdue(today).count() < Row.objects.open().count() < 200


def test_the_records_pass_the_checks_that_forms_make():
    make(20)

    for model in (Body, Panel, Meeting, Recommendation, ActionPlan, Row, ProgressUpdate):
        for record in model.objects.all():
            record.full_clean()


def test_the_same_number_makes_the_same_records():
    make(30)
    first, uuids = texts(), list(Row.objects.order_by("pk").values_list("uuid", flat=True))
    for model in (ActionPlan, Meeting, Panel, Body):
        model.objects.all().delete()

    make(30)

    assert texts() == first
    assert list(Row.objects.order_by("pk").values_list("uuid", flat=True)) == uuids


def test_it_stands_beside_the_demo_without_touching_it(capsys, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    load_demo(timezone.localdate())
    before = (Panel.objects.count(), Row.objects.count(), User.objects.count())

    make(200)

    assert capsys.readouterr().out == COUNTS
    assert (Panel.objects.count() - 2, Row.objects.count() - 200, User.objects.count()) == before


@pytest.mark.parametrize("rows", ["", "0", "-5", "many", "2.5", "1000001", "12345678", "１２"])
def test_what_is_no_number_of_rows_is_refused_in_one_sentence(rows, capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("make_data", f"--rows={rows}")

    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (1, "")
    assert said.err == "Give --rows a whole number from 1 to 1000000.\n"
    assert not Body.objects.exists()


def test_a_second_time_is_refused_and_leaves_everything_as_it_was(capsys):
    make(10)
    capsys.readouterr()

    with pytest.raises(SystemExit):
        make(10)

    assert capsys.readouterr().err == "The benchmark's data is in this database already.\n"
    assert Row.objects.count() == 10
