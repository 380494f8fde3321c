"""A plan as it was known at an earlier moment."""

import datetime
import json

import pytest
from django.utils import timezone

from actionplans.actions.rows import set_timescale
from actionplans.actions.updates import add_update
from actionplans.lines import WITHHELD
from actionplans.models import DateMove, Row, Section, Verdict
from actionplans.pictures import NOT_OPEN, picture_of, rows_then
from actionplans.timescales import understood
from panels.standing import PUBLIC
from scrutiny import history
from scrutiny.editing import change
from tests.records import a_dso, a_panel, a_person, a_plan, a_recommendation, a_row, an_owner

pytestmark = pytest.mark.django_db
LONG_AGO = datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC)
MAY, JUNE, JULY = (datetime.date(2009, month, 1) for month in (5, 6, 7))


@pytest.fixture
def plan():
    return a_plan(a_panel(audience="public"), slug="parks")


@pytest.fixture
def row(plan):
    return a_row(plan, number="1", own_text="Open the gates.", recorded_at=LONG_AGO)


def then(plan, at, *names):
    """The values of those names in the rows of the picture."""
    rows = picture_of(plan, at=at)["rows"]
    return [tuple(row[name] for name in names) if len(names) > 1 else row[names[0]] for row in rows]


def closed(row, outcome, *, on=JUNE, at=None):
    return Verdict.objects.create(
        row=row, outcome=outcome, decided_on=on, is_by_chair=True, recorded_at=at or timezone.now()
    )


def test_the_whole_picture(plan, row):
    an_owner(row, a_person("Asha Okafor"))
    update = add_update(row, by=None, as_at=MAY, status="on_track")
    at = timezone.now()
    picture = picture_of(plan, at=at)
    ratings = picture.pop("ratings")
    assert [rating["status"] for rating in ratings] == [rating.status for rating in plan.scheme.ratings.all()]
    assert json.loads(json.dumps(picture)) == {
        "at": at.isoformat(),
        "plan": {"pk": plan.pk, "slug": "parks", "title": plan.title, "scheme": plan.scheme.name},
        "rows": [
            {
                "pk": row.pk,
                "uuid": str(row.uuid),
                "number": "1",
                "position": 1,
                "section": "",
                "text": "Open the gates.",
                "owners": ["Asha Okafor"],
                "status": "on_track",
                "timescale": "",
                "due_on": None,
                "first_due_on": None,
                "closed_on": None,
                "status_on": "2009-05-01",
                "update": update.pk,
                "verdict": None,
                "outcome": "",
                "parent": None,
                "depth": 0,
                "issue": "",
                "recommendation": None,
            }
        ],
    }


def test_an_action_is_there_from_when_it_was_recorded_by_the_end_of_the_day_in_london(plan):
    late = datetime.datetime(2009, 5, 1, 22, 59, 59, tzinfo=datetime.UTC)  # a minute before midnight in summer
    a_row(plan, number="1", recorded_at=late)
    a_row(plan, number="2", recorded_at=late + datetime.timedelta(seconds=1))
    assert [then(plan, datetime.date(2009, 5, day), "number") for day in (1, 2)] == [["1"], ["1", "2"]]
    assert then(plan, datetime.date(2009, 4, 30), "number") == []


def test_the_status_is_that_of_the_newest_update_recorded_till_then(plan, row):
    def recorded(day, as_at, status):
        at = datetime.datetime(2009, 5, day, 12, tzinfo=datetime.UTC)
        add_update(row, by=None, as_at=as_at, status=status, recorded_at=at)

    recorded(2, MAY, "on_track")
    recorded(4, datetime.date(2009, 4, 1), "off_track")  # told late, of an earlier day
    recorded(6, datetime.date(2009, 5, 6), "slipping")
    days = [datetime.date(2009, 5, day) for day in (1, 2, 5, 6)]
    assert [then(plan, day, "status") for day in days] == [["not_stated"], ["on_track"], ["on_track"], ["slipping"]]


def test_words_owners_and_section_are_put_back_as_the_history_has_them(plan, row):
    section = Section.objects.create(plan=plan, heading="Gates", position=1)
    an_owner(row, a_person("Asha Okafor"))
    first = timezone.now()
    change(row, {"own_text": "Open all gates.", "section": section}, by=None)
    history.record("changed", row, changes={"owners": ["Ben Larch; Parks Department", "Asha Okafor"]})
    second = timezone.now()
    change(section, {"heading": "Gates and fences"}, by=None)
    change(row, {"own_text": "Shut them."}, by=None)
    names = ("text", "section", "owners")
    assert then(plan, first, *names) == [("Open the gates.", "", ["Ben Larch", "Parks Department"])]
    assert then(plan, second, *names) == [("Open all gates.", "Gates", ["Asha Okafor"])]
    assert then(plan, timezone.now(), *names) == [("Shut them.", "Gates and fences", ["Asha Okafor"])]


def test_a_date_is_that_which_was_agreed_till_then_whenever_its_event_was_written(plan, row):
    """A move may be recorded long after it was agreed; the event that comes with it is younger than the move."""
    before_any = timezone.now()
    set_timescale(row, understood("May 2009"), by=None)
    first = timezone.now()
    set_timescale(row, understood("June 2009"), by=None)
    agreed_at = first - datetime.timedelta(microseconds=1)
    DateMove.objects.update(decided_at=agreed_at)
    names = ("timescale", "due_on", "first_due_on")
    assert then(plan, before_any, *names) == [("", None, None)]
    assert then(plan, agreed_at - datetime.timedelta(microseconds=1), *names) == [
        ("May 2009", "2009-05-31", "2009-05-31")
    ]
    assert then(plan, first, *names) == [("June 2009", "2009-06-30", "2009-05-31")]


def test_what_was_only_asked_for_moved_nothing(plan, row):
    Row.objects.update(due_on=JUNE, first_due_on=JUNE)
    DateMove.objects.create(row=row, from_on=MAY, to_on=JUNE, recorded_at=timezone.now())
    assert then(plan, timezone.now() - datetime.timedelta(days=1), "due_on") == ["2009-06-01"]


def test_it_was_closed_from_when_the_verdict_was_recorded_until_another_opened_it(plan, row):
    moments = [datetime.datetime(2009, month, 2, 12, tzinfo=datetime.UTC) for month in (5, 6, 7)]
    closed(row, "complete", on=MAY, at=moments[1])
    closed(row, "call", on=JULY, at=moments[2])
    told = [then(plan, moment, "closed_on", "outcome")[0] for moment in moments]
    assert told == [(None, ""), ("2009-05-01", "complete"), (None, "call")]


def test_what_was_closed_without_a_verdict_is_told_by_its_history(plan, row):
    before = timezone.now()
    change(row, {"closed_on": JUNE}, by=None)
    assert (then(plan, before, "closed_on"), then(plan, timezone.now(), "closed_on")) == ([None], ["2009-06-01"])


def test_parts_stand_under_what_they_are_part_of_in_the_section_of_then(plan, row):
    sections = [Section.objects.create(plan=plan, heading=name, position=place) for place, name in enumerate("AB", 1)]
    Row.objects.filter(pk=row.pk).update(section=sections[1])
    a_row(plan, number="2", parent=row, recorded_at=LONG_AGO)
    other = a_row(plan, number="3", section=sections[1], recorded_at=LONG_AGO)
    before = timezone.now()
    change(other, {"section": sections[0]}, by=None)
    names = ("number", "depth", "section")
    assert then(plan, before, *names) == [("1", 0, "B"), ("2", 1, "B"), ("3", 0, "B")]
    assert then(plan, timezone.now(), *names) == [("3", 0, "A"), ("1", 0, "B"), ("2", 1, "B")]


def test_lateness_is_told_for_that_day(plan, row):
    Row.objects.update(due_on=JUNE, first_due_on=MAY)
    told = [(one.is_overdue, one.is_late) for day in (MAY, JUNE, JULY) for one in rows_then(plan, PUBLIC, at=day)]
    assert told == [(False, False), (False, True), (True, True)]


def test_in_confidence_is_on_no_picture(plan, row):
    hidden = {"restriction": "in_confidence", "audience": "officers"}
    add_update(row, by=None, as_at=MAY, status="on_track")
    add_update(row, by=None, as_at=JUNE, status="off_track", **hidden)
    a_row(plan, number="2", **hidden)
    assert then(plan, timezone.now(), "number", "status") == [("1", "on_track")]


def test_a_reader_is_told_what_they_may_read_now_of_what_was_known_then(plan, row):
    add_update(row, by=None, as_at=MAY, status="on_track", audience="public")
    add_update(row, by=None, as_at=JUNE, status="off_track")
    a_row(plan, number="2", audience="officers", recorded_at=LONG_AGO)
    unpublished = a_recommendation(plan.panel, "Sell the park.", audience="officers")
    a_row(plan, number="3", recommendation=unpublished.current, recorded_at=LONG_AGO)
    now = timezone.now()
    officer = a_dso(panel=plan.panel)
    seen = {
        reader: [(one.number, one.status, one.text) for one in rows_then(plan, reader, at=now)]
        for reader in (PUBLIC, officer)
    }
    assert seen[PUBLIC] == [("1", "on_track", "Open the gates."), ("3", "not_stated", WITHHELD)]
    assert [words[:2] for words in seen[officer]] == [("1", "off_track"), ("2", "not_stated"), ("3", "not_stated")]


def test_words_that_were_replaced_while_only_officers_read_them_stay_theirs(plan, row):
    Row.objects.update(audience="officers")
    row.refresh_from_db()
    before = timezone.now()
    change(row, {"own_text": "Open most gates."}, by=None)
    change(row, {"audience": "public"}, by=None)
    Row.objects.update(audience="public")
    told = {reader: rows_then(plan, reader, at=before)[0] for reader in (PUBLIC, a_dso(panel=plan.panel))}
    assert [(one.text, one.unknown) for one in told.values()] == [(NOT_OPEN, ["text"]), ("Open the gates.", [])]


def test_another_plan_tells_nothing(plan, row):
    a_row(a_plan(title="Another"), number="9")
    assert then(plan, timezone.now(), "number") == ["1"]


def test_it_takes_as_many_queries_for_one_action_as_for_three(plan, row, django_assert_num_queries):
    for number in (1, 3):
        for place in range(plan.rows.count(), number):
            add_update(a_row(plan, number=str(place + 1)), by=None, as_at=MAY, status="on_track")
        plan = type(plan).objects.for_page().get()
        with django_assert_num_queries(3):
            picture_of(plan, at=timezone.now())
