"""The doctor says what is wrong in plain sentences, and mends what can be worked out again."""

import datetime
import json
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from actionplans.actions.rows import set_timescale
from actionplans.actions.updates import add_update
from actionplans.actions.verdicts import give_verdict
from actionplans.models import Owner, Row, Status
from actionplans.pictures import picture_of
from actionplans.timescales import understood
from panels.actions.recommendations import amend
from panels.models import Body, Recommendation, RecommendationVersion, Theme
from scrutiny.edge.demo.loader import load_demo
from scrutiny.edge.operations.doctor import examined
from scrutiny.models import Council, Event
from scrutiny.models.seals import take_down_guards
from tests.records import a_body, a_panel, a_plan, a_recommendation, a_round, a_row

pytestmark = pytest.mark.django_db

PLAN = "of “Parks in winter: action plan”"


def sentences():
    return [finding.sentence for finding in examined()]


def mended(capsys):
    """What the command mended; afterwards nothing is wrong, and the next time there is nothing to mend."""
    call_command("doctor", "--mend", "--json")
    said = json.loads(capsys.readouterr().out)
    assert said["wrong"] == sentences() == []
    call_command("doctor", "--mend")
    assert capsys.readouterr().out == "Nothing is wrong.\n"
    return said["mended"]


def last_events(number):
    events = Event.objects.order_by("-pk")[:number]
    return [(event.verb, event.subject_name, event.changes) for event in reversed(events)]


def refused(capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("doctor", "--mend")
    assert ended.value.code == 1
    return capsys.readouterr()


def test_nothing_is_wrong_with_an_empty_database_nor_with_the_demo(capsys):
    call_command("doctor")
    assert capsys.readouterr().out == "Nothing is wrong.\n"

    load_demo(timezone.localdate())

    call_command("doctor", "--json")
    assert json.loads(capsys.readouterr().out) == {"wrong": [], "mended": []}


def test_a_status_is_worked_out_again_from_the_newest_update(capsys):
    told, silent = a_row(a_plan()), a_row(a_plan(title="Silence"))
    add_update(told, by=None, as_at=datetime.date(2026, 5, 4), status=Status.ON_TRACK)
    add_update(told, by=None, as_at=datetime.date(2026, 3, 1), status=Status.SLIPPING)
    Row.objects.filter(pk=told.pk).update(status=Status.COMPLETE)
    Row.objects.filter(pk=silent.pk).update(status_on="2026-01-31")

    assert mended(capsys) == [
        f"Action 1 {PLAN} is shown as “Complete” on 4 May 2026; its updates say “On track” on 4 May 2026.",
        "Action 1 of “Silence” is shown as “Not stated” on 31 January 2026; its updates say “Not stated”.",
    ]

    assert list(Row.objects.order_by("pk").values_list("status", "status_on")) == [
        (Status.ON_TRACK, datetime.date(2026, 5, 4)),
        (Status.NOT_STATED, None),
    ]
    assert last_events(2) == [
        ("mended", "Action 1", {"status": ["complete", "on_track"]}),
        ("mended", "Action 1", {"status_on": ["2026-01-31", None]}),
    ]


def test_whether_an_action_is_signed_off_is_what_its_newest_verdict_says(capsys):
    titles = ("Lost", "Late", "Opened", "Right", "Not judged")
    lost, late, opened, right, unjudged = (a_row(a_plan(title=title)) for title in titles)
    may, june = datetime.date(2026, 5, 4), datetime.date(2026, 6, 1)
    for row, outcome, day in (
        (lost, "complete", may), (late, "continue", may), (late, "complete", june), (opened, "complete", may),
        (opened, "continue", june), (right, "complete", june), (right, "continue", may),
    ):  # fmt: skip
        give_verdict(row, outcome, reason="So it is.", decided_on=day, is_by_chair=True, by=None)
    Row.objects.filter(pk=lost.pk).update(closed_on=None)
    Row.objects.filter(pk__in=[late.pk, opened.pk, unjudged.pk]).update(closed_on=may)

    assert mended(capsys) == [
        "Action 1 of “Lost” has none for the day it was signed off; "
        "its newest verdict is “Complete and signed off” on 4 May 2026.",
        "Action 1 of “Late” has 4 May 2026 for the day it was signed off; "
        "its newest verdict is “Complete and signed off” on 1 June 2026.",
        "Action 1 of “Opened” has 4 May 2026 for the day it was signed off; "
        "its newest verdict is “Continue” on 1 June 2026.",
    ]
    assert list(Row.objects.order_by("pk").values_list("closed_on", flat=True)) == [may, june, None, june, may]
    assert last_events(3) == [
        ("mended", "Action 1", {"closed_on": [None, "2026-05-04"]}),
        ("mended", "Action 1", {"closed_on": ["2026-05-04", "2026-06-01"]}),
        ("mended", "Action 1", {"closed_on": ["2026-05-04", None]}),
    ]


def test_the_first_date_is_what_the_events_tell_or_at_least_the_only_one(capsys):
    moved, bare, kept = (a_row(a_plan(title=title)) for title in ("Moved", "Bare", "Kept"))
    for written in ("March 2026", "June 2026"):
        set_timescale(moved, understood(written), by=None)
    Row.objects.filter(pk=moved.pk).update(first_due_on="2026-06-30")
    Row.objects.filter(pk=bare.pk).update(due_on="2026-09-30")
    # An import may have read both dates; nothing tells otherwise.
    Row.objects.filter(pk=kept.pk).update(first_due_on="2025-01-31", due_on="2026-09-30")

    assert mended(capsys) == [
        "Action 1 of “Moved” has 30 June 2026 for its first date; it was 31 March 2026.",
        "Action 1 of “Bare” has none for its first date; it was 30 September 2026.",
    ]
    assert last_events(2) == [
        ("mended", "Action 1", {"first_due_on": ["2026-06-30", "2026-03-31"]}),
        ("mended", "Action 1", {"first_due_on": [None, "2026-09-30"]}),
    ]


def test_the_newest_wording_of_a_recommendation_is_shown(capsys):
    recommendation = a_recommendation(a_panel())
    amend(recommendation, "Open the gates at six.", by=None, why="Dawn is late in winter.")
    first = RecommendationVersion.objects.get(number=1)
    Recommendation.objects.update(current=first)
    other = a_recommendation(a_panel("Ponds"))
    Recommendation.objects.filter(pk=other.pk).update(current=None)

    assert mended(capsys) == [
        "Recommendation 1 of “Parks in winter” does not show its newest wording, version 2.",
        "Recommendation 1 of “Ponds” does not show its newest wording, version 1.",
    ]
    assert [one.text for one in Recommendation.objects.order_by("pk")] == [
        "Open the gates at six.",
        "Open the gates at dawn.",
    ]


def test_records_that_share_a_place_get_places_of_their_own_in_the_order_they_had(capsys):
    panel = a_panel()
    _, second, third = (a_recommendation(panel, text) for text in ("One.", "Two.", "Three."))
    Recommendation.objects.filter(pk__in=[second.pk, third.pk]).update(position=1)
    for heading in ("Gates", "Ponds"):
        Theme.objects.create(panel=panel, heading=heading, position=4)
    plan = a_plan(panel)
    for position in (7, 3, 3):
        a_row(plan, position=position)

    assert mended(capsys) == [
        "Several recommendations of “Parks in winter” have the same place.",
        "Several themes of “Parks in winter” have the same place.",
        "Several actions of “Parks in winter: action plan” have the same place.",
    ]
    assert list(Recommendation.objects.order_by("pk").values_list("position", flat=True)) == [1, 2, 3]
    assert list(Theme.objects.order_by("pk").values_list("position", flat=True)) == [1, 2]
    assert list(Row.objects.order_by("pk").values_list("position", flat=True)) == [3, 1, 2]
    assert ("mended", "Recommendation 3", {"position": [1, 3]}) in last_events(10)


def test_circles_of_parents_are_told_once_and_left_to_people(capsys):
    plan = a_plan()
    rows = [a_row(plan) for _ in range(4)]
    for row, parent in ((0, 1), (1, 2), (2, 0), (3, 0)):
        Row.objects.filter(pk=rows[row].pk).update(parent=rows[parent])
    one, other = a_body("Board"), a_body("Group")
    Body.objects.filter(pk=one.pk).update(parent=other)
    Body.objects.filter(pk=other.pk).update(parent=one)
    before = Event.objects.count()

    said = refused(capsys)

    assert said.out.splitlines() == [
        f"“Action 1”, “Action 2”, “Action 3” {PLAN} are parts of each other, in a circle.",
        "“Board”, “Group” are parts of each other, in a circle.",
    ]
    assert said.err == "2 things are wrong; people must mend that.\n"
    assert Event.objects.count() == before


@contextmanager
def unchecked():
    """As if the database did not keep its constraint on owners."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE actionplans_owner DROP CONSTRAINT owner_is_person_body_or_label")
            yield
            return
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        yield
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


def test_an_owner_who_is_nobody_is_told(capsys):
    row = a_row(a_plan())
    with unchecked(), transaction.atomic():
        Owner.objects.create(row=row, position=1)
        said = refused(capsys)
        transaction.set_rollback(True)
    assert said.out == f"Action 1 {PLAN} has an owner who is nobody.\n"


def test_a_missing_file_is_told(capsys, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    Council.objects.create(name="Larkenshaw", logo="council/logo.png")

    said = refused(capsys)

    assert said.out == "The file council/logo.png of “Larkenshaw” (council) is missing.\n"
    assert said.err == "1 thing is wrong; people must mend that.\n"
    (tmp_path / "council").mkdir()
    (tmp_path / "council" / "logo.png").write_bytes(b"")
    assert sentences() == []


def test_a_record_that_points_at_nothing_is_told(capsys):
    with transaction.atomic():
        Theme.objects.create(panel_id=99, heading="Gates", position=1)
        said = refused(capsys)
        transaction.set_rollback(True)
    assert said.out.startswith("A record points at one that is not there: ")


def test_guards_that_were_taken_down_are_put_up_again(capsys):
    take_down_guards(connection)

    assert mended(capsys) == [
        "Events could be changed unhindered: the guard scrutiny_event_refuses_delete is missing.",
    ]
    assert last_events(1) == [("put the guards up again of", "The record of events", {})]


def test_without_mend_nothing_is_changed(capsys):
    a_row(a_plan())
    Row.objects.update(status=Status.COMPLETE)
    before = Event.objects.count()

    with pytest.raises(SystemExit):
        call_command("doctor")

    assert capsys.readouterr().err == "1 thing is wrong; doctor --mend can mend 1 of them.\n"
    assert (Row.objects.get().status, Event.objects.count()) == (Status.COMPLETE, before)


def test_a_picture_of_a_round_is_held_against_the_records():
    plan = a_plan()
    row, other = a_row(plan, number="1"), a_row(plan, number="2")
    closed_at = timezone.now()
    a_round(plan, closed_at=closed_at, picture=picture_of(plan, at=closed_at))
    set_timescale(row, understood("May 2009"), by=None)
    assert sentences() == []
    Row.objects.filter(pk=row.pk).update(own_text="Changed behind the history.")
    other.delete()
    assert sentences() == [
        f"The kept picture of round 1 {PLAN} differs from the records: action 2 is gone; action 1, what was to be done."
    ]
