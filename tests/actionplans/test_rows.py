import datetime

import pytest
from django.db import IntegrityError, transaction

from actionplans.actions.rows import Circle, OtherPlan, put_under, refuse_circles, set_timescale
from actionplans.models import Owner, Row, Section
from actionplans.timescales import understood
from tests.records import a_body, a_panel, a_person, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db


def test_a_row_is_put_under_another_of_its_plan():
    plan = a_plan()
    whole, part = a_row(plan), a_row(plan)
    put_under(part, whole, by=None)
    assert list(whole.parts.all()) == [part]


def test_a_circle_of_parents_is_refused_at_any_depth():
    plan = a_plan()
    top, middle, bottom = (a_row(plan) for _ in range(3))
    put_under(middle, top, by=None)
    put_under(bottom, middle, by=None)
    for parent in (top, middle, bottom):
        with pytest.raises(Circle):
            put_under(top, parent, by=None)
    assert Row.objects.get(pk=top.pk).parent is None


def test_a_row_cannot_be_part_of_another_plans_row():
    with pytest.raises(OtherPlan):
        put_under(a_row(a_plan()), a_row(a_plan(title="Another")), by=None)


def test_circles_are_seen_before_anything_is_saved():
    refuse_circles({"2": None, "2.1": "2", "2.1.1": "2.1", "3": "missing"})
    with pytest.raises(Circle):
        refuse_circles({"1": "3", "2": "1", "3": "2"})


def test_a_number_is_used_once_in_a_section_and_an_empty_one_any_number_of_times():
    plan = a_plan()
    section = Section.objects.create(plan=plan, heading="Paths", position=1)
    for fields in ({"number": "1"}, {"number": "1", "section": section}, {"number": ""}, {"number": ""}):
        a_row(plan, **fields)
    for fields in ({"number": "1"}, {"number": "1", "section": section}):
        with pytest.raises(IntegrityError), transaction.atomic():
            a_row(plan, **fields)
    assert plan.rows.count() == 4


def test_the_first_date_stays_when_the_date_moves():
    row = a_row(a_plan())
    set_timescale(row, understood("September 2008"), by=None)
    set_timescale(row, understood("by March 2009"), by=None)
    stored = Row.objects.get()
    assert (stored.first_due_on, stored.due_on, stored.timescale, stored.due_precision, stored.reading) == (
        datetime.date(2008, 9, 30), datetime.date(2009, 3, 31), "by March 2009", "month", "read",
    )  # fmt: skip


def test_an_unreadable_deadline_is_kept_as_written_and_nothing_is_guessed():
    row = a_row(a_plan())
    set_timescale(row, understood("When funds allow"), by=None)
    assert (row.timescale, row.due_on, row.first_due_on, row.reading) == ("When funds allow", None, None, "unread")


def test_late_is_against_the_first_date_and_overdue_against_the_current_one():
    row, today = a_row(a_plan()), datetime.date(2009, 1, 1)
    set_timescale(row, understood("September 2008"), by=None)
    assert (list(Row.objects.late(today)), list(Row.objects.overdue(today))) == ([row], [row])
    set_timescale(row, understood("March 2009"), by=None)
    assert (list(Row.objects.late(today)), list(Row.objects.overdue(today))) == ([row], [])


def test_a_row_that_carries_a_recommendation_out_shows_its_words_and_copies_none():
    panel = a_panel()
    row = a_row(a_plan(panel), recommendation=a_recommendation(panel, "Open at dawn.").current)
    assert (row.own_text, row.text) == ("", "Open at dawn.")


def test_what_must_never_be_true_of_a_row_is_refused_by_the_database():
    plan, day = a_plan(), datetime.date(2026, 1, 1)
    for wrong in (
        {"own_text": ""},
        {"own_text": "Do", "starts_on": day, "due_on": day - datetime.timedelta(1)},
        {"own_text": "Do", "audience": "public", "restriction": "in_confidence"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Row.objects.create(plan=plan, position=1, **wrong)


def test_an_owner_is_a_person_a_body_or_a_label_and_one_of_them_leads():
    row, person, body = a_row(a_plan()), a_person(), a_body()
    Owner.objects.create(row=row, position=1, person=person, is_lead=True)
    Owner.objects.create(row=row, position=2, body=body)
    Owner.objects.create(row=row, position=3, label="All staff", accountable=person)
    for wrong in ({}, {"person": person, "label": "Both"}, {"label": "Second lead", "is_lead": True}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Owner.objects.create(row=row, position=4, **wrong)
    assert [str(owner) for owner in row.owners.in_order()] == ["Asha Okafor", "Parks Department", "All staff"]
