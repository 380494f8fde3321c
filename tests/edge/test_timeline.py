"""A review's story: what is to come, what has happened, and what is folded away."""

import datetime

import pytest

from panels.actions.panels import move_to_stage
from panels.models import EvidenceSession, Meeting, RouteStep, TimetableEntry
from panels.timeline import Entry, parted, timeline_of
from scrutiny.edge.timeline import plan_in_story
from tests.records import a_body, a_panel, a_plan

TODAY = datetime.date(2026, 6, 1)


def on(day, title="Meeting"):
    return Entry(day, title)


def day(year, month, number=1):
    return datetime.date(year, month, number)


def test_what_is_ahead_stands_apart_the_nearest_first():
    story = parted([on(day(2027, 1)), on(day(2026, 5)), on(day(2026, 7)), on(TODAY), on(day(2026, 4))], today=TODAY)
    assert [(entry.when, entry.is_ahead) for entry in story.ahead] == [(day(2026, 7), True), (day(2027, 1), True)]
    assert [entry.when for entry in story.past] == [TODAY, day(2026, 5), day(2026, 4)]
    assert story.years == []


def test_a_long_past_is_folded_by_year_and_one_a_little_longer_is_not():
    entries = [on(day(year, month)) for year in (2024, 2025) for month in range(1, 13)]
    story = parted(entries, today=TODAY)
    assert (len(story.past), [(year, len(several)) for year, several in story.years]) == (12, [(2024, 12)])
    assert parted(entries[:15], today=TODAY).years == []


@pytest.mark.django_db
def test_a_story_tells_of_everything_that_its_reader_may_see_from_one_query(django_assert_num_queries):
    panel = a_panel("Parks", audience="public", starts_on=day(2026, 1, 5), report_on=day(2026, 5, 20))
    move_to_stage(panel, "evidence", by=None, on=day(2026, 2, 2), reason="Scope agreed")
    board, council = a_body("Board"), a_body("Full Council")
    RouteStep.objects.create(
        panel=panel, position=1, body=board, purpose="approval", sent_on=day(2026, 3, 1),
        considered_on=day(2026, 3, 9), outcome="approved", minute="48",
    )  # fmt: skip
    RouteStep.objects.create(
        panel=panel, position=2, body=council, purpose="decision", sent_on=day(2026, 4, 1), due_on=day(2026, 6, 30)
    )
    for number, state in enumerate(("planned", "cancelled"), start=1):
        held = day(2026, 7, number)
        Meeting.objects.create(body=panel.body, slug=f"m{number}", held_on=held, state=state, audience="public")
    Meeting.objects.create(body=panel.body, slug="hidden", held_on=day(2026, 7, 9))
    session = {"panel": panel, "kind": "visit", "place": "The lake"}
    EvidenceSession.objects.create(title="A walk", held_on=day(2026, 2, 9), audience="public", **session)
    EvidenceSession.objects.create(title="A talk", held_on=day(2026, 2, 10), **session)
    TimetableEntry.objects.create(panel=panel, text="Draft", due_on=day(2026, 8, 31), due_precision="month")
    TimetableEntry.objects.create(panel=panel, text="Visits", due_on=day(2026, 9, 1), done_on=day(2026, 2, 20))
    a_plan(panel, opened_on=day(2026, 5, 25), audience="public")
    with django_assert_num_queries(1):
        story = timeline_of(panel, None, today=TODAY, besides=plan_in_story(panel, None))
    assert [(entry.when, entry.title, entry.words, entry.is_of_month) for entry in story.ahead] == [
        (day(2026, 6, 30), "Full Council: answer due", "", False),
        (day(2026, 7, 1), "Meeting", "", False),
        (day(2026, 8, 31), "Draft", "Timetable", True),
    ]
    assert [(entry.when, entry.title, entry.words) for entry in story.past] == [
        (day(2026, 5, 25), "Action plan opened", "Parks in winter: action plan"),
        (day(2026, 5, 20), "Report", ""),
        (day(2026, 4, 1), "Sent to Full Council for decision", ""),
        (day(2026, 3, 9), "Board: approved", "Minute 48"),
        (day(2026, 3, 1), "Sent to Board for approval", ""),
        (day(2026, 2, 20), "Visits", "Timetable: done"),
        (day(2026, 2, 9), "A walk", "Site visit, The lake"),
        (day(2026, 2, 2), "Evidence began", "Scope agreed"),
        (day(2026, 1, 5), "Scoping began", ""),
    ]
