"""What the demo borough shows: every stage, every way an action can stand, and something for each kind of reader."""

from collections import Counter

import pytest
from django.apps import apps
from django.db import models, transaction
from django.test import override_settings
from django.utils import timezone

from actionplans.changes import changes_between
from actionplans.models import ActionPlan, AskedRow, DateMove, MonitoringRound, ProgressUpdate, Row, Status, Verdict
from actionplans.pictures import past_of
from panels.evidence_map import map_of
from panels.models import (
    Document,
    EvidenceSession,
    Finding,
    Membership,
    NoteName,
    Panel,
    QuestionSet,
    Recommendation,
    ReportSection,
    SubmissionSender,
    Witness,
    WitnessIdentity,
)
from panels.standing import standing_of
from scrutiny.edge.demo.loader import load_demo
from scrutiny.edge.waits import waits_for
from scrutiny.models import Audience, Event, PersonalLink, StoredFile, User
from scrutiny.papers.markup import sanitised

OUR_APPS = ("scrutiny", "panels", "actionplans")
MONITORED = "coming-home-from-hospital"
MADE_BY_ACTIONS_ALONE = (Event, PersonalLink, StoredFile)
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """Loaded once for all the tests of this file, which only read it."""
    with django_db_blocker.unblock(), override_settings(PASSWORD_HASHERS=QUICK), transaction.atomic():
        load_demo(timezone.localdate())
        yield
        transaction.set_rollback(True)


def reader(name):
    return User.objects.get(email=f"{name}@larkenshaw.example")


def everything():
    for app in OUR_APPS:
        for model in apps.get_app_config(app).get_models():
            yield from model._default_manager.all()


def test_five_reviews_stand_at_five_stages_and_one_plan_stands_free():
    assert dict(Panel.objects.values_list("slug", "stage")) == {
        "getting-home-after-dark": "scoping",
        "clean-air-at-the-school-gate": "evidence",
        "a-home-that-is-dry-and-warm": "approval",
        MONITORED: "monitoring",
        "somewhere-to-go-after-school": "closed",
    }
    assert dict(ActionPlan.objects.values_list("slug", "scheme__slug")) == {
        MONITORED: "on-track",
        "somewhere-to-go-after-school": "on-track",
        "housing-advice-improvement-plan": "on-target",
    }
    assert Panel.objects.visible_to(None).count() == 4


def test_every_record_passes_the_checks_that_forms_make():
    for record in everything():
        if not isinstance(record, MADE_BY_ACTIONS_ALONE):
            record.full_clean()


def test_every_panel_plan_and_row_has_its_history():
    for record in [*Panel.objects.all(), *ActionPlan.objects.all(), *Row.objects.all(), *Recommendation.objects.all()]:
        assert Event.objects.of(record).exists(), record


def test_the_rows_in_monitoring_show_every_way_an_action_can_stand():
    rows = Row.objects.filter(plan__slug=MONITORED, parent=None)

    assert rows.count() == 13
    assert Counter(rows.values_list("status", flat=True)) == {
        Status.COMPLETE: 2,
        Status.ON_TRACK: 5,
        Status.SLIPPING: 1,
        Status.OFF_TRACK: 2,
        Status.IN_PROGRESS: 1,
        Status.NOT_DUE: 1,
        Status.NOT_STATED: 1,
    }
    off_track = ProgressUpdate.objects.filter(row__in=rows, status=Status.OFF_TRACK)
    assert sorted(bool(update.explanation) for update in off_track) == [False, True]


def test_its_timescales_are_of_every_kind():
    rows = Row.objects.all()

    assert set(rows.values_list("due_precision", flat=True)) == {"", "day", "month", "year"}
    assert set(rows.exclude(recurrence="").values_list("recurrence", flat=True)) == {"annually", "quarterly"}
    assert sorted(rows.filter(reading="unread").values_list("timescale", flat=True)) == ["TBC", "When funds allow"]
    assert rows.filter(starts_on__isnull=False, due_on__isnull=False).exists()
    assert rows.filter(is_open_ended=True).exists()
    assert rows.exclude(qualifier="").exists()


def test_each_date_that_was_moved_is_told_once_and_was_moved_in_the_past():
    moves = DateMove.objects.values_list("row", "to_on")
    assert [move for move, times in Counter(moves).items() if times > 1] == []
    assert not DateMove.objects.filter(recorded_at__date=timezone.localdate()).exists()


def test_a_parent_is_stated_complete_whose_parts_are_not():
    parent = Row.objects.get(plan__slug=MONITORED, number="13")

    assert parent.status == Status.COMPLETE
    assert list(parent.parts.in_order().values_list("number", "status")) == [
        ("13.1", "complete"),
        ("13.2", "in_progress"),
        ("13.3", "not_stated"),
    ]


def test_a_row_takes_the_words_of_the_amended_recommendation_and_both_are_kept():
    row = Row.objects.get(plan__slug=MONITORED, number="11")

    assert row.recommendation.number == 2
    assert row.text == row.recommendation.recommendation.text != ""
    assert row.recommendation.recommendation.versions.count() == 2


def test_the_closed_review_has_no_open_row():
    plan = ActionPlan.objects.get(slug="somewhere-to-go-after-school")

    assert (plan.rows.count(), plan.rows.open().count()) == (6, 0)
    assert set(plan.rows.values_list("status", flat=True)) == {Status.COMPLETE}


def test_nine_recommendations_in_three_themes_wait_for_the_executive():
    panel = Panel.objects.get(slug="a-home-that-is-dry-and-warm")

    assert list(panel.recommendations.for_list().values_list("number", "theme__position")) == [
        (number, (number + 2) // 3) for number in range(1, 10)
    ]
    assert list(panel.route_steps.values_list("body__slug", "purpose", "outcome")) == [
        ("board", "approval", "approved"),
        ("executive", "comments", ""),
        ("assembly", "decision", ""),
    ]
    assert not ActionPlan.objects.filter(panel=panel).exists()


def test_every_issued_recommendation_is_addressed_to_somebody_and_rests_on_a_finding():
    issued = Recommendation.objects.exclude(number=None)
    assert not issued.filter(addressees=None).exists()
    assert not issued.filter(findings=None).exists()


def test_somebody_left_and_came_back_and_somebody_sits_without_a_vote():
    body = Panel.objects.get(slug=MONITORED).body

    periods = Membership.objects.filter(body=body, person__name="Jocelyn Penhallick").order_by("starts_on")
    assert list(periods.values_list("has_left", flat=True)) == [True, False]
    assert Membership.objects.get(body=body, is_voting=False).capacity.name == "Co-opted member"


READERS = {
    # everything that a reader may find: sessions, documents, draft questions, findings, identities, updates of row 4
    None: (18, 11, 0, 14, 0, 2),
    "administrator": (18, 12, 0, 14, 0, 2),
    "dso": (19, 13, 2, 16, 25, 3),
    "officer": (20, 13, 2, 16, 16, 3),
    "member": (19, 13, 0, 16, 0, 3),
    "councillor": (18, 12, 0, 14, 0, 2),
    "owner": (18, 11, 0, 14, 0, 2),
    "other": (18, 11, 0, 14, 0, 2),
}


@pytest.mark.parametrize("name", READERS)
def test_each_reader_finds_what_is_for_them_and_no_more(name):
    user = reader(name) if name else None
    row = Row.objects.get(plan__slug=MONITORED, number="4")

    found = (
        EvidenceSession.objects.visible_to(user).count(),
        Document.objects.visible_to(user).count(),
        QuestionSet.objects.visible_to(user).filter(state="draft").count(),
        Finding.objects.visible_to(user).count(),
        WitnessIdentity.objects.visible_to(user).count(),
        ProgressUpdate.objects.visible_to(user).filter(row=row).count(),
    )

    assert found == READERS[name]


def test_the_public_does_not_read_the_newest_updates_and_their_owner_does():
    mine = Row.objects.get(plan__slug=MONITORED, number="5")

    assert mine.updates.visible_to(None).newest_first()[0].status == Status.IN_PROGRESS
    assert mine.updates.visible_to(reader("owner")).newest_first()[0].status == Status.OFF_TRACK


def test_one_paper_is_exempt_with_its_paragraph_its_reason_and_a_summary_for_the_public():
    exempt = Document.objects.get(restriction="exempt")

    assert (exempt.exempt_paragraph, exempt.audience) == (3, Audience.COUNCILLORS)
    assert exempt.exempt_reason
    assert exempt.public_summary


def test_who_an_anonymous_witness_is_stands_nowhere_but_in_the_identity():
    hidden = WitnessIdentity.objects.exclude(witness__naming="name")
    names = [identity.name for identity in hidden]
    assert Witness.objects.filter(naming="anonymous").count() == 3

    for record in everything():
        if isinstance(record, WitnessIdentity | SubmissionSender | NoteName):  # for officers alone
            continue
        words = " ".join(str(getattr(record, field.attname)) for field in _text_fields(record))
        assert not [name for name in names if name in words], record


def _text_fields(record):
    return [field for field in record._meta.fields if isinstance(field, models.CharField | models.TextField)]


def test_written_sections_hold_nothing_that_the_sanitiser_takes_out_and_every_block_has_an_id():
    for section in ReportSection.objects.filter(kind="written"):
        blocks = section.words.count("<p") + section.words.count("<h3") + section.words.count("<table")
        assert sanitised(section.words).count("<") == section.words.count("<")
        assert section.words.count(' id="') >= blocks > 0


def test_the_accounts_stand_as_their_sign_ins_say():
    panel = Panel.objects.get(slug=MONITORED)
    standing = {name: standing_of(reader(name)) for name in READERS if name}

    assert standing["administrator"].is_administrator
    assert standing["dso"].is_dso_everywhere
    assert panel.pk in standing["officer"].officer_panels & standing["officer"].confidence_panels
    assert panel.body_id in standing["member"].member_bodies
    assert standing["councillor"].is_councillor
    assert panel.body_id not in standing["councillor"].member_bodies
    assert Row.objects.filter(owners__person=standing["owner"].person_id).count() >= 3
    assert not Row.objects.filter(owners__person=standing["other"].person_id, plan__slug=MONITORED, number="5").exists()


def test_the_evidence_map_of_the_review_at_work_names_two_recommendations_with_nothing_under_them():
    panel = Panel.objects.get(slug="clean-air-at-the-school-gate")
    found = map_of(panel, reader("dso"))
    assert [line.text[:15] for line in found.unfounded()] == ["Ask bus and coa", "Support parents"]


def test_two_rounds_are_closed_half_a_year_apart_and_a_third_runs():
    first, second, running = MonitoringRound.objects.filter(plan__slug=MONITORED).order_by("number")
    silent = AskedRow.objects.silent().filter(asking__round__plan__slug=MONITORED)

    assert (first.is_open, second.is_open, running.is_open) == (False, False, True)
    assert 170 < (second.as_at - first.as_at).days < 200
    assert list(MonitoringRound.objects.visible_to(None).of_plan(running.plan)) == [second, first]
    assert {held.number: {one.row.number for one in silent.filter(asking__round=held)} for held in (first, second)} == {
        1: {"10", "13.3"},
        2: {"4.3", "10", "13.3"},
    }


def test_an_action_signed_off_since_was_asked_about_in_the_rounds_before():
    asked = AskedRow.objects.filter(row__plan__slug=MONITORED, row__number="1")
    assert set(asked.values_list("asking__round__number", flat=True)) == {1, 2}


def test_what_was_said_of_two_actions_after_the_first_round_stands_in_the_picture_of_the_second():
    first, second = MonitoringRound.objects.filter(plan__slug=MONITORED).closed().order_by("number")
    outcomes = [
        {row["number"]: row["outcome"] for row in held.picture["rows"] if row["outcome"]} for held in (first, second)
    ]

    assert outcomes == [{}, {"7": "call", "12": "continue"}]
    assert Verdict.objects.get(outcome="call").called.name == "Fionnuala Greaves-Adair"


def test_between_the_closed_rounds_an_action_changed_in_each_way_but_for_the_worse():
    first, second = MonitoringRound.objects.filter(plan__slug=MONITORED).closed().order_by("number")
    past = past_of(first.plan, None, first.closed_at, second.closed_at)
    then, later = past.rows(first.closed_at), past.rows(second.closed_at)

    heard = past.heard_between(first.closed_at, second.closed_at)
    groups = changes_between(then, later, heard=heard, words=dict(Status.choices))

    assert {group.kind: [change.row.number for change in group.changes] for group in groups} == {
        "silent": ["4.3", "10", "13.3"],
        "moved": ["5"],
        "better": ["1", "4.1", "7", "12"],
        "stated": ["2", "3", "4.2", "5", "13.2"],
    }


def test_a_file_and_a_later_date_that_waits_came_by_a_personal_link():
    row = Row.objects.get(plan__slug=MONITORED, number="13.2")
    update, move = row.updates.newest_first()[0], row.moves.waiting().get()
    asking = AskedRow.objects.get(update=update).asking

    assert (update.channel, update.typed_by, move.update, move.asked_by) == ("link", None, update, update.said_by)
    assert update.files.get().file.name == "Answers after two weeks at home.csv"
    assert PersonalLink.objects.of("round", asking).get().uses == 1
    assert asking.answers.count() == 2
    waits = {waiting.kind.mark: waiting for waiting in waits_for(reader("dso"), today=timezone.localdate())}
    assert [item.name for item in waits["dates"].items] == ["Action 13.2"]
