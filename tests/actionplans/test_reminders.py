"""The ladder climbed: one mail for each person and rung, over all their plans, and none twice."""

import datetime

import pytest
from django.core import mail as sent_mail
from django.utils import timezone

from actionplans.actions.answers import answer
from actionplans.actions.askings import make_texts
from actionplans.actions.reminders import remind, remind_due
from actionplans.models import Recess, Reminder
from actionplans.running import overview_of
from scrutiny.models import Council, Message
from tests.actionplans.asking import a_shared_plan, opened, reached
from tests.records import a_person, a_plan, a_row, an_owner

pytestmark = pytest.mark.django_db
FIRST_WORDS = ("You carry out", "This is a reminder", "is past", "asked you twice")


@pytest.fixture(autouse=True)
def september(monkeypatch):
    """Rounds of these tests are opened on Tuesday 1 September 2026, and answers are due a fortnight later."""
    at = timezone.make_aware(datetime.datetime(2026, 9, 1, 10))
    monkeypatch.setattr(timezone, "now", lambda: at)


def on(day, month=9):
    return datetime.date(2026, month, day)


def reminded(day):
    sent = remind_due(on=day, link_to=lambda token: f"https://site.example/link/{token}/")
    return [each.person.name for each in sent.people], [each.person.name for each in sent.seniors]


def test_each_rung_is_climbed_on_its_day_and_once():
    plan, *_ = a_shared_plan(senior=reached("Sir Toby", "toby@example.org"))
    opened(plan)
    both = ["Amy Lowe", "Ben Tor"]
    days = [on(7), on(8), on(8), on(9), on(18), on(25), on(2, 10), on(5, 10)]
    nothing = ([], [])
    assert [reminded(day) for day in days] == [
        nothing, (both, []), nothing, nothing, (both, []), (both, []), ([], ["Amy Lowe"]), nothing,
    ]  # fmt: skip
    assert Reminder.objects.filter(rung="before").count() == 2
    assert Message.objects.filter(to="toby@example.org").count() == 1
    assert Reminder.objects.filter(rung="senior").count() == 2


def test_a_senior_whose_address_is_none_keeps_no_reminder_of_others_back():
    wrong, right = (reached(name, to) for name, to in (("Sir Toby", "toby at home"), ("Sir Ian", "ian@example.org")))
    for title, senior in (("First", wrong), ("Then", right)):
        plan = a_plan(title=title, senior=senior)
        an_owner(a_row(plan), reached(f"{title} owner", f"{title}@example.org"))
        opened(plan)
    for day in (on(18), on(25)):
        reminded(day)
    assert reminded(on(2, 10)) == ([], ["Then owner"])


def test_one_mail_holds_all_the_plans_of_a_person():
    plan, amy, *_ = a_shared_plan()
    other = a_plan(title="Fewer falls")
    an_owner(a_row(other, number="8"), amy)
    opened(plan), opened(other)
    sent_mail.outbox.clear()
    assert reminded(on(8))[0] == ["Amy Lowe", "Ben Tor"]
    words = sent_mail.outbox[0].body
    assert (words.count("https://site.example/link/"), "Fewer falls" in words, "Action 8" in words) == (2, True, True)
    assert len(sent_mail.outbox) == 2


def test_who_has_answered_or_whose_actions_another_told_of_is_not_reminded():
    plan, amy, *_ = a_shared_plan()
    held = opened(plan)
    asking = held.askings.get(person=amy)
    answer(
        asking, plan.rows.get(number="2"), status="on_track", narrative="Begun.", channel="link", said_by="Amy", by=None
    )
    assert reminded(on(8))[0] == ["Amy Lowe"]  # of action 1; Ben's only action is told of
    answer(
        asking, plan.rows.get(number="1"), status="on_track", narrative="Begun.", channel="link", said_by="Amy", by=None
    )
    assert reminded(on(18)) == ([], [])


def test_whoever_is_asked_by_hand_is_reminded_by_the_texts_that_are_made_after_the_day(monkeypatch):
    plan, *_ = a_shared_plan(senior=reached("Sir Toby", "toby@example.org"))
    held = opened(plan, way="text")

    def texts(day, month=9):
        moment = timezone.make_aware(datetime.datetime(2026, month, day, 10))
        monkeypatch.setattr(timezone, "now", lambda: moment)
        line = overview_of(held, today=on(day, month)).people[0]  # Amy's: they stand in the order of names
        made = {str(asking.person): text for asking, _, text in make_texts(held, by=None, link_to=str)}
        first = made["Amy Lowe"].split("\n")[2]
        return f"{line.next_on}", next(said for said in FIRST_WORDS if said in first)

    asked, before, past, again = FIRST_WORDS
    days = [(1, 9), (8, 9), (18, 9), (21, 9), (25, 9), (30, 10)]
    assert [texts(*day) for day in days] == [
        ("None", asked), ("2026-09-08", before), ("2026-09-18", past),
        ("2026-09-25", past), ("2026-09-25", again), ("None", again),
    ]  # fmt: skip
    assert sorted(set(Reminder.objects.values_list("rung", flat=True))) == ["after", "again", "before"]
    assert (len(sent_mail.outbox), reminded(on(2, 10))) == (0, ([], []))


def test_a_recess_and_a_council_that_sends_no_mail_keep_still():
    plan, *_ = a_shared_plan()
    opened(plan)
    recess = Recess.objects.create(label="Autumn", starts_on=on(8), ends_on=on(9))
    assert (reminded(on(8)), reminded(on(9))) == (([], []), ([], []))
    council = Council.objects.create(asks_by_mail=False)
    assert reminded(on(10)) == ([], [])
    council.delete(), recess.delete()
    assert reminded(on(10))[0] == ["Amy Lowe", "Ben Tor"]


def test_without_a_senior_who_can_be_reached_that_rung_is_left_out():
    plan, *_ = a_shared_plan(senior=a_person("Sir Toby"))
    opened(plan)
    for day in (on(18), on(25)):
        reminded(day)
    assert reminded(on(2, 10)) == ([], [])


def test_a_rung_that_is_pressed_is_climbed_once_and_not_again_by_itself():
    plan, *_ = a_shared_plan()
    held = opened(plan)
    told = {"by": None, "link_to": lambda token: f"https://site.example/link/{token}/"}
    assert [len(remind(held, "before", **told).people) for _ in range(2)] == [2, 0]
    assert reminded(on(8)) == ([], [])
    assert [len(remind(held, rung, **told).people) for rung in ("again", "after", "senior")] == [2, 0, 0]
