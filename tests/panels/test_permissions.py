"""Who may change what: by the panel, by the body, or by office; a row belongs to its plan whatever it carries out."""

import pytest

from panels.models import Body, ContactDetail, Grant, Meeting, RouteStep, Source
from panels.permissions import panel_of
from tests.records import (
    a_body,
    a_dso,
    a_grant,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_recommendation,
    a_row,
    a_user,
    an_administrator,
    an_owner,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return a_panel(body=a_body("Health Committee", kind=Body.Kind.COMMITTEE))


def may(user, verb, record):
    return user.has_perm(f"{record._meta.app_label}.{verb}_{record._meta.model_name}", record)


def readers(panel):
    """One account of each office, by its name."""
    officer = a_user()
    a_grant(officer, Grant.Role.OFFICER, panel=panel)
    member = a_user()
    a_member(panel, user=member)
    return {
        "officer everywhere": a_dso(),
        "officer of its body": a_dso(body=panel.body),
        "officer of the panel": a_dso(panel=panel),
        "officer of another panel": a_dso(panel=a_panel(title="Libraries")),
        "administrator": an_administrator(),
        "officer working on it": officer,
        "panel member": member,
        "anybody": a_user(),
    }


DSOS_OF_IT = ["officer everywhere", "officer of its body", "officer of the panel"]


def who_may_change(record, panel):
    return [name for name, user in readers(panel).items() if may(user, "change", record)]


def test_what_belongs_to_a_panel_is_changed_by_its_officers_alone(panel):
    plan = a_plan(panel)
    step = RouteStep.objects.create(panel=panel, position=1, body=a_body(), purpose="decision")
    recommendation = a_recommendation(panel)
    row = a_row(plan)
    owner = an_owner(row, a_person())
    for record in (panel, step, recommendation, recommendation.current, plan, row, owner):
        assert who_may_change(record, panel) == DSOS_OF_IT, record


def test_a_row_belongs_to_its_plan_whatever_recommendation_it_carries_out(panel):
    other = a_panel(title="Libraries")
    row = a_row(a_plan(panel), recommendation=a_recommendation(other).current)
    assert panel_of(row) == panel


def test_what_hangs_on_a_standing_body_is_changed_by_the_officers_of_the_body(panel):
    meeting = Meeting.objects.create(body=panel.body, held_on="2026-05-01", slug="may")
    source = Source.objects.create(body=panel.body, kind="audit", title="Audit of clinics")
    membership = a_member(panel, name="Tom Hale")
    of_the_body = ["officer everywhere", "officer of its body"]
    for record in (meeting, source, membership):
        assert who_may_change(record, panel) == of_the_body, record


def test_the_body_made_for_one_panel_goes_with_that_panel():
    panel = a_panel()
    meeting = Meeting.objects.create(body=panel.body, held_on="2026-05-01", slug="may")
    for record in (meeting, a_member(panel, name="Tom Hale"), panel.body):
        assert "officer of the panel" in who_may_change(record, panel), record


def test_people_are_looked_after_by_every_officer_and_administrator(panel):
    person = a_person()
    detail = ContactDetail.objects.create(person=person, kind="email", value="asha@example.org")
    for record in (person, detail):
        assert who_may_change(record, panel) == [*DSOS_OF_IT, "officer of another panel", "administrator"]


def test_settings_are_changed_by_administrators_alone(panel):
    grant = Grant.objects.create(user=a_user(), role="officer", panel=panel, starts_on="2026-01-01")
    scheme = a_plan(panel).scheme
    for record in (grant, scheme, a_user()):
        assert who_may_change(record, panel) == ["administrator"], record


def test_nobody_changes_a_progress_update(panel):
    from actionplans.actions.updates import add_update

    update = add_update(a_row(a_plan(panel)), by=None, as_at="2026-05-01", status="on_track")
    assert who_may_change(update, panel) == []


def test_whoever_owns_a_row_may_add_an_update_to_it_and_to_no_other(panel):
    user = a_user()
    mine, other = a_row(a_plan(panel)), a_row(panel.action_plan)
    an_owner(mine, a_person(user=user))
    assert [user.has_perm("actionplans.add_progressupdate", row) for row in (mine, other)] == [True, False]


def test_an_account_switched_off_may_do_nothing(panel):
    user = a_dso()
    user.is_active = False
    assert not may(user, "change", panel)
