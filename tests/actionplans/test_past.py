"""The pages of a plan as it was known on an earlier day, and of what changed between two days."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from actionplans.actions.updates import add_update
from actionplans.models import DateMove
from tests.records import a_dso, a_panel, a_plan, a_row

pytestmark = pytest.mark.django_db
MAY, JUNE, JULY = (datetime.datetime(2009, month, 1, 12, tzinfo=datetime.UTC) for month in (5, 6, 7))


@pytest.fixture
def plan():
    """Two actions: one recorded in May, stated in June, moved in July; one added in June."""
    plan = a_plan(a_panel(slug="parks", audience="public"), slug="parks-plan")
    row = a_row(plan, number="1", own_text="Open the gates.", recorded_at=MAY)
    said = {"by": None, "audience": "public"}
    add_update(row, as_at=JUNE.date(), status="on_track", recorded_at=JUNE, **said)
    add_update(row, as_at=JULY.date(), status="slipping", recorded_at=JULY, **said)
    days = {"from_on": JUNE.date(), "from_written": "1 June 2009", "to_on": JULY.date(), "to_written": "1 July 2009"}
    DateMove.objects.create(row=row, state="agreed", decided_at=JULY, **days)
    type(row).objects.filter(pk=row.pk).update(due_on=JULY.date(), timescale="1 July 2009", first_due_on=JUNE.date())
    a_row(plan, number="2", own_text="Mend the fence.", recorded_at=JUNE)
    return plan


def as_at(client, **asked):
    return client.get(reverse("reviews:plan_as_at", args=["parks"]), asked)


def difference(client, **asked):
    return client.get(reverse("reviews:plan_difference", args=["parks"]), asked)


def test_a_day_is_shown_as_it_was_known_at_its_end(client, plan):
    shown = {}
    for day in ("30 april 2009", "1 may 2009", "1/6/2009", "2009-07-01"):
        lines = as_at(client, on=day).context["lines"]
        shown[day] = [(line.number, line.status, line.timescale) for line in lines]
    assert shown == {
        "30 april 2009": [],
        "1 may 2009": [("1", "not_stated", "1 June 2009")],
        "1/6/2009": [("1", "on_track", "1 June 2009"), ("2", "not_stated", "")],
        "2009-07-01": [("1", "slipping", "1 July 2009"), ("2", "not_stated", "")],
    }


def test_the_page_says_that_it_is_a_past_day(client, plan):
    page = as_at(client, on="1 june 2009").content.decode()
    assert "This is not the plan of today." in page
    assert "Monday 1 June 2009" in page
    assert "the page of each action shows them as they are today" in page
    assert "Nothing of this plan had been recorded by that day" in as_at(client, on="1 may 2008").content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter a date, such as 15 November 2026"),
        ("soon", "Enter a real date, such as 15 November 2026 or 15/11/2026"),
        ("31 june 2009", "There is no 31 June 2009: that month has 30 days"),
        ("1 may 9998", "1 May 9998 is still to come: enter today or a day before it"),
    ],
)
def test_what_is_no_past_day_is_refused_beside_the_field(client, plan, typed, sentence):
    page = as_at(client, on=typed)
    assert (page.status_code, page.context["form"].errors) == (200, {"on": [sentence]})


def test_the_first_and_the_last_day_of_the_calendar_break_nothing(client, plan):
    assert [as_at(client, on=day).status_code for day in ("0001-01-01", "9999-12-31", "\x00")] == [200] * 3
    assert difference(client, since="0001-01-01", until="9999-12-31").status_code == 200


def test_a_day_is_taken_away_as_csv(client, plan):
    answer = as_at(client, on="1 july 2009", show="csv")
    assert answer["Content-Disposition"] == 'attachment; filename="parks-plan-2009-07-01.csv"'
    lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert lines[1:] == [
        ["1", "", "Open the gates.", "", "1 July 2009", "2009-07-01", "2009-06-01", "Slipping", "2009-07-01", "", ""],
        ["2", "", "Mend the fence.", "", "", "", "", "Not stated", "", "", ""],
    ]


def test_two_days_are_compared(client, plan):
    page = difference(client, since="1 may 2009", until="1 july 2009")
    told = [(group.kind, [change.words for change in group.changes]) for group in page.context["groups"]]
    assert told == [
        ("moved", ["from 1 June 2009 to 1 July 2009"]),
        ("first", ["as slipping"]),
        ("added", ["was not in the plan before"]),
    ]
    later = difference(client, since="2 july 2009").context
    told = [(group.kind, [change.row.number for change in group.changes]) for group in later["groups"]]
    assert (told, later["until"]) == ([("silent", ["1", "2"])], timezone.localdate())


def test_the_second_day_must_be_the_later_one(client, plan):
    errors = [difference(client, since="1 july 2009", until=day).context["form"].errors for day in ("1/7/2009", "x")]
    assert errors[0] == {"until": ["The second day must be after the first"]}
    assert list(errors[1]) == ["until"]


def test_an_action_that_is_not_for_the_reader_is_in_no_past(client, plan):
    plan.rows.filter(number="2").update(audience="officers")
    assert "Mend the fence." not in as_at(client, on="1 july 2009").content.decode()
    assert "Mend the fence." not in difference(client, since="1 may 2009").content.decode()
    client.force_login(a_dso(panel=plan.panel))
    assert "Mend the fence." in as_at(client, on="1 july 2009").content.decode()


def test_a_plan_that_is_a_reviews_is_shown_on_the_reviews_address(client, plan):
    answer = client.get(reverse("actionplans:as_at", args=["parks-plan"]), {"on": "1 may 2009"})
    assert answer["Location"] == "/reviews/parks/action-plan/as-at/?on=1+may+2009"
    free = a_plan(title="After the inspection", slug="free", audience="public")
    a_row(free, recorded_at=MAY)
    for name, asked in (("as_at", {"on": "1 july 2009"}), ("difference", {"since": "1 may 2009"})):
        page = client.get(reverse(f"actionplans:{name}", args=["free"]), asked)
        assert (page.status_code, "Do the thing numbered 1." in page.content.decode()) == (200, True)


def test_a_review_without_a_plan_has_no_past_of_it(client):
    a_panel(slug="bare", audience="public")
    assert client.get(reverse("reviews:plan_as_at", args=["bare"])).status_code == 404


def test_one_action_and_three_take_the_same_queries(client, plan, django_assert_num_queries):
    client.force_login(a_dso(panel=plan.panel))
    as_at(client)
    for _ in range(2):
        with django_assert_num_queries(12):
            as_at(client, on="1 july 2009")
        with django_assert_num_queries(12):
            difference(client, since="1 may 2009")
        for number in ("3", "4"):
            a_row(plan, number=f"{number}{plan.rows.count()}", recorded_at=MAY)
