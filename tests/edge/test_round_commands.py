"""Rounds and reminders from the command line and by the worker: safe to do twice, and on an empty database."""

import datetime
import json
from io import StringIO

import pytest
from django.core import mail as sent_mail
from django.core.management import call_command
from django.utils import timezone

from actionplans.jobs import ask_and_remind
from actionplans.models import MonitoringRound, Reminder
from tests.actionplans.asking import a_shared_plan, opened
from tests.records import a_plan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monday(monkeypatch):
    """It is Monday 7 September 2026, at ten."""
    at = timezone.make_aware(datetime.datetime(2026, 9, 7, 10))
    monkeypatch.setattr(timezone, "now", lambda: at)


def told(*command):
    out = StringIO()
    call_command(*command, stdout=out)
    return out.getvalue().strip()


def refused(*command):
    err = StringIO()
    with pytest.raises(SystemExit):
        call_command(*command, stdout=StringIO(), stderr=err)
    return err.getvalue().strip()


def test_an_empty_database_has_nothing_to_open_and_nobody_to_remind():
    assert told("open_round", "--due") == "No round is due."
    assert told("send_reminders") == "Reminded 0 people; told 0 seniors of silence."
    assert refused("open_round", "nothing") == "There is no plan called “nothing”."
    assert refused("open_round") == "Name a plan by its slug, or say --due for those that are due."
    assert refused("send_reminders", "--on", "Monday") == "“Monday” is no day: write it like 2026-11-15."


def test_a_round_is_opened_once():
    a_shared_plan(slug="parks")
    assert told("open_round", "parks") == "parks: round 1 is open, 2 people asked."
    assert told("open_round", "parks") == "parks: Round 1, as at 7 September 2026 is running already."
    assert MonitoringRound.objects.get().due_on == datetime.date(2026, 9, 22)
    assert "http://127.0.0.1:8000/link/" in sent_mail.outbox[0].body or "https://" in sent_mail.outbox[0].body


def test_reminders_go_once_on_their_day():
    plan, *_ = a_shared_plan()
    opened(plan)
    told_of = [json.loads(told("send_reminders", "--on", "2026-09-14", "--json")) for _ in range(2)]
    assert told_of == [{"people": 2, "seniors": 0}, {"people": 0, "seniors": 0}]


def test_rounds_open_by_themselves_when_their_months_are_over():
    a_shared_plan(opens_rounds_itself=True, opened_on=datetime.date(2026, 3, 7), slug="due")
    a_plan(title="Later", opens_rounds_itself=True, opened_on=datetime.date(2026, 3, 8))
    a_plan(title="By hand", opened_on=datetime.date(2020, 1, 1))
    empty = a_plan(title="Empty", opens_rounds_itself=True, opened_on=datetime.date(2020, 1, 1), slug="empty")
    assert told("open_round", "--due").splitlines() == [
        "due: round 1 is open, 2 people asked.",
        "empty: This plan has no open action, so there is nobody to ask.",
    ]
    empty.delete()
    assert told("open_round", "--due") == "No round is due."


def test_the_worker_does_both_by_day_alone(monkeypatch):
    a_shared_plan(opens_rounds_itself=True, opened_on=datetime.date(2026, 3, 7))
    night = timezone.make_aware(datetime.datetime(2026, 9, 8, 3))
    for at in (night, night.replace(hour=9), night.replace(hour=10), night.replace(day=16, hour=9)):
        monkeypatch.setattr(timezone, "now", lambda at=at: at)
        ask_and_remind()
        if at == night:
            assert not MonitoringRound.objects.exists()
    assert (MonitoringRound.objects.count(), Reminder.objects.count()) == (1, 2)
