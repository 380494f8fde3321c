import datetime

import pytest
from django.utils import timezone

from actionplans.actions import verdicts
from actionplans.actions.verdicts import CannotDecide, give_verdict, report_verdicts
from actionplans.models import MeasuredOutcome, Owner, Row, SuccessCriterion, Verdict
from scrutiny.models import Event
from tests.actionplans.decided import MAY, a_meeting, a_plan_of_panel, by_chair
from tests.records import a_body, a_person, a_plan, a_row, a_user, an_owner

JUNE = datetime.date(2026, 6, 2)
pytestmark = pytest.mark.django_db


def closed_on():
    return Row.objects.get().closed_on


def refused(row, outcome="continue", **fields):
    given = {"reason": "It is so.", "decided_on": MAY, "is_by_chair": True, "by": None} | fields
    with pytest.raises(CannotDecide) as refusal:
        give_verdict(row, outcome, **given)
    assert not Verdict.objects.exists()
    return str(refusal.value), refusal.value.field


def test_only_a_verdict_of_complete_closes_an_action_and_any_other_opens_it_again():
    plan, user = a_plan_of_panel(), a_user()
    row, meeting = a_row(plan), a_meeting(plan.panel.body)
    give_verdict(row, "continue", reason="", decided_on=MAY, meeting=meeting, by=user)
    assert closed_on() is None
    by_chair(row, "complete", on=JUNE, reason="Seen with our own eyes.")
    assert (closed_on(), row.closed_on) == (JUNE, JUNE)
    by_chair(row, "continue", on=JUNE, reason="It came apart.")
    assert closed_on() is None
    told = list(Event.objects.of(row).values_list("verb", "reason", "changes"))
    assert told == [
        ("opened again", "It came apart.", {"closed_on": ["2026-06-02", None]}),
        ("signed off", "Seen with our own eyes.", {"closed_on": [None, "2026-06-02"]}),
        ("gave the panel's verdict on", "", {"verdict": ["", "Continue"]}),
    ]
    assert [str(each) for each in Verdict.objects.of_row(row)] == [
        "Continue, 2 June 2026", "Complete and signed off, 2 June 2026", "Continue, 5 May 2026",
    ]  # fmt: skip


def test_a_verdict_of_an_earlier_day_that_is_typed_later_is_kept_but_does_not_count():
    row = a_row(a_plan_of_panel())
    by_chair(row, "complete", on=JUNE)
    by_chair(row, "continue", on=MAY)
    assert (closed_on(), Verdict.objects.count()) == (JUNE, 2)


def test_a_verdict_says_where_and_when_it_was_given():
    plan = a_plan_of_panel()
    plan.opened_on = MAY
    plan.save()
    row, elsewhere = a_row(plan), a_meeting(a_body("Another committee"))
    cancelled = a_meeting(plan.panel.body, JUNE, state="cancelled")
    held = a_meeting(plan.panel.body)
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    assert [
        refused(row, is_by_chair=False),
        refused(row, meeting=held),
        refused(row, decided_on=tomorrow),
        refused(row, decided_on=MAY - datetime.timedelta(days=1)),
        refused(row, meeting=elsewhere, is_by_chair=False),
        refused(row, meeting=cancelled, is_by_chair=False, decided_on=JUNE),
        refused(row, meeting=held, is_by_chair=False, decided_on=JUNE),
    ] == [
        (verdicts.NOT_BOTH, "meeting"),
        (verdicts.NOT_BOTH, "meeting"),
        (verdicts.AHEAD, "decided_on"),
        ("The plan was opened on 5 May 2026: no verdict is older", "decided_on"),
        (verdicts.OTHER_MEETING, "meeting"),
        (verdicts.OTHER_MEETING, "meeting"),
        (verdicts.OTHER_DAY, "decided_on"),
    ]


def test_a_verdict_has_what_belongs_to_it():
    row, stranger = a_row(a_plan_of_panel()), a_person("Somebody else")
    an_owner(row, a_person())
    assert [
        refused(row, "complete", reason=" "),
        refused(row, "refer"),
        refused(row, "call"),
        refused(row, "call", called=stranger),
    ] == [
        (verdicts.WHY, "reason"),
        (verdicts.WHERE_TO, "referred_to"),
        (verdicts.WHO, "called"),
        (verdicts.NOT_AN_OWNER, "called"),
    ]


def test_whoever_answers_for_a_label_can_be_called_and_a_body_is_called_without_a_person():
    plan, contact = a_plan_of_panel(), a_person("Priya Lund")
    of_label, of_body = a_row(plan), a_row(plan)
    Owner.objects.create(row=of_label, label="All staff", accountable=contact)
    Owner.objects.create(row=of_body, body=a_body())
    assert [by_chair(of_label, "call", called=contact).called, by_chair(of_body, "call").called] == [contact, None]


def test_a_free_standing_plan_is_followed_by_the_bodies_it_reports_to():
    plan, committee, other = a_plan(), a_body("Audit committee"), a_body("Another committee")
    row = a_row(plan)
    give_verdict(
        row, "continue", reason="", decided_on=None, meeting=a_meeting(other), by=None
    )  # nobody follows it yet
    plan.reporting_to.add(committee)
    give_verdict(row, "continue", reason="", decided_on=None, meeting=a_meeting(committee), by=None)
    with pytest.raises(CannotDecide):
        give_verdict(row, "continue", reason="", decided_on=None, meeting=a_meeting(other, JUNE), by=None)


def test_what_was_measured_at_closing_is_kept_and_the_state_of_the_criterion_follows():
    row = a_row(a_plan_of_panel())
    met, missed, half = (
        SuccessCriterion.objects.create(row=row, position=place, text=f"Criterion {place}") for place in (1, 2, 3)
    )
    measured = [(met, "95 of 100", "yes"), (missed, "None", "no"), (half, "Half of them", "partly"), (None, "", "")]
    by_chair(row, "complete", measured=measured)
    kept = MeasuredOutcome.objects.order_by("pk").values_list("criterion__position", "when", "measured", "measured_on")
    assert list(kept) == [
        (1, "closing", "95 of 100", MAY), (2, "closing", "None", MAY), (3, "closing", "Half of them", MAY),
    ]  # fmt: skip
    states = SuccessCriterion.objects.order_by("position").values_list("state", "achieved_on")
    assert list(states) == [("achieved", MAY), ("not-achieved", None), ("open", None)]


def test_a_criterion_of_another_action_is_refused_and_nothing_is_kept():
    plan = a_plan_of_panel()
    row, other = a_row(plan), a_row(plan)
    theirs = SuccessCriterion.objects.create(row=other, position=1, text="Theirs")
    with pytest.raises(CannotDecide):
        by_chair(row, "complete", measured=[(theirs, "95 of 100", "yes")])
    assert (Verdict.objects.count(), Row.objects.exclude(closed_on=None).count()) == (0, 0)


def test_the_chairs_verdicts_are_reported_to_a_meeting_that_came_after_them_once():
    plan = a_plan_of_panel()
    row, meeting = a_row(plan), a_meeting(plan.panel.body, JUNE)
    before, after = by_chair(row), by_chair(row, on=datetime.date(2026, 7, 1))
    by_chair(a_row(a_plan_of_panel()))
    assert (report_verdicts(plan, meeting, by=None), report_verdicts(plan, meeting, by=None)) == (1, 0)
    assert list(Verdict.objects.to_be_reported().filter(row=row)) == [after]
    assert list(meeting.reported_verdicts.all()) == [before]
    assert Event.objects.of(plan).filter(verb="reported the chair's verdicts of").count() == 1
    with pytest.raises(CannotDecide):
        report_verdicts(plan, a_meeting(a_body("Another committee")), by=None)
