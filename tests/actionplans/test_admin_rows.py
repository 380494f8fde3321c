import datetime

import pytest
from django.urls import reverse

from actionplans.models import ActionPlan, ProgressUpdate, Row, Section
from scrutiny.models import Event
from tests.records import a_dso, a_panel, a_person, a_plan, a_recommendation, a_row, a_user, an_owner
from tests.screens import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


@pytest.fixture
def plan():
    return a_plan(a_panel())


def test_a_plan_is_made_under_the_usual_scheme_with_an_address(client, dso):
    panel = a_panel()
    screen = Screen(client, "actionplans", "actionplan")
    screen.save({"title": "Parks: action plan", "panel": panel.pk, "sections-0-heading": "Gates"})
    plan = ActionPlan.objects.get()
    assert (plan.slug, plan.scheme.is_default, plan.panel) == ("parks-action-plan", True, panel)
    assert list(Section.objects.values_list("plan", "heading", "position")) == [(plan.pk, "Gates", 1)]
    assert list(Event.objects.of(plan).values_list("verb", "by")) == [("made", dso.pk)]


def test_a_plan_of_a_review_and_of_a_source_is_one_plain_sentence(client, dso, plan):
    from panels.models import Source
    from tests.records import a_body

    source = Source.objects.create(body=a_body(), kind="audit", title="Audit of parks")
    screen = Screen(client, "actionplans", "actionplan", plan)
    assert screen.errors({"source": source.pk}) == ["A plan belongs to a review or to a source, not to both."]


def test_a_timescale_is_understood_from_what_is_written_and_the_first_date_is_kept(client, dso, plan):
    Screen(client, "actionplans", "row").save(
        {"plan": plan.pk, "position": "1", "own_text": "Open the gates.", "timescale": "September 2008"}
    )
    row = Row.objects.get()
    assert (row.due_on, row.due_precision, row.first_due_on) == (datetime.date(2008, 9, 30), "month", row.due_on)
    Screen(client, "actionplans", "row", row).save({"timescale": "By May 2009"})
    row = Row.objects.get()
    assert [f"{day:%B %Y}" for day in (row.due_on, row.first_due_on)] == ["May 2009", "September 2008"]
    assert Event.objects.of(row).first().changes["due_on"] == ["2008-09-30", "2009-05-31"]


def test_a_timescale_that_cannot_be_read_is_kept_as_written(client, dso, plan):
    row = a_row(plan)
    Screen(client, "actionplans", "row", row).save({"timescale": "When funds allow"})
    row.refresh_from_db()
    assert (row.timescale, row.due_on, row.reading) == ("When funds allow", None, Row.Reading.UNREAD)


def test_a_circle_of_parents_is_one_plain_sentence_beside_the_field(client, dso, plan):
    whole = a_row(plan, number="2")
    part = a_row(plan, number="2.1", parent=whole)
    screen = Screen(client, "actionplans", "row", whole)
    assert screen.errors({"parent": part.pk}) == [
        "Action 2 cannot be part of Action 2.1: that is a part of it already."
    ]
    assert screen.errors({"parent": whole.pk}) == ["An action cannot be part of itself."]
    assert Row.objects.get(pk=whole.pk).parent is None


def test_an_action_is_part_of_an_action_of_its_own_plan_only(client, dso, plan):
    elsewhere = a_row(a_plan(title="Another plan"))
    screen = Screen(client, "actionplans", "row", a_row(plan))
    assert screen.errors({"parent": elsewhere.pk}) == ["An action can only be part of an action of the same plan."]


def test_two_actions_with_one_number_are_one_plain_sentence(client, dso, plan):
    a_row(plan, number="4")
    screen = Screen(client, "actionplans", "row", a_row(plan, number="5"))
    assert screen.errors({"number": "4"}) == ["This section has an action with that number already."]


def test_an_action_that_says_nothing_is_one_plain_sentence(client, dso, plan):
    screen = Screen(client, "actionplans", "row")
    assert screen.errors({"plan": plan.pk, "position": "1"}) == [
        "Write what is to be done, or choose the recommendation that it carries out."
    ]


def test_what_is_worked_out_cannot_be_typed(client, dso, plan):
    row = a_row(plan)
    Screen(client, "actionplans", "row", row).save({"status": "complete", "closed_on": "1 May 2026", "own_text": "New"})
    row.refresh_from_db()
    assert (row.status, row.closed_on, row.own_text) == ("not_stated", None, "New")


def test_an_update_is_added_by_the_action_and_the_row_follows(client, dso, plan):
    row = a_row(plan)
    lines = {"updates-0-as_at": "1 May 2026", "updates-0-status": "on_track", "updates-0-narrative": "Gates ordered."}
    Screen(client, "actionplans", "row", row).save(lines)
    row.refresh_from_db()
    update = ProgressUpdate.objects.get()
    assert (row.status, row.status_on, update.typed_by) == ("on_track", update.as_at, dso)
    assert Event.objects.of(row).first().verb == "updated the progress of"


def test_an_update_is_never_changed_or_deleted(client, dso, plan):
    row = a_row(plan)
    Screen(client, "actionplans", "progressupdate").save({"row": row.pk, "as_at": "1 May 2026", "status": "slipping"})
    update = ProgressUpdate.objects.get()
    of_update = [reverse(f"admin:actionplans_progressupdate_{verb}", args=[update.pk]) for verb in ("change", "delete")]
    assert client.get(of_update[0]).status_code == 200
    assert [client.post(each, {"post": "yes", "narrative": "No"}).status_code for each in of_update] == [403, 403]
    of_row = reverse("admin:actionplans_row_delete", args=[row.pk])
    assert client.post(of_row, {"post": "yes"}).status_code == 403
    assert ProgressUpdate.objects.get().narrative == ""


def test_an_owner_is_exactly_one_of_person_body_and_label(client, dso, plan):
    row = a_row(plan)
    screen = Screen(client, "actionplans", "row", row)
    assert screen.errors({"owners-0-person": a_person().pk, "owners-0-label": "All staff"}) == [
        "An owner is a person, a body or a label: give exactly one."
    ]
    screen.save({"owners-0-label": "All staff"})
    assert [(str(owner), owner.position) for owner in row.owners.all()] == [("All staff", 1)]


def test_events_of_a_row_name_the_panel_that_its_plan_belongs_to(client, dso, plan):
    other = a_panel(title="Libraries")
    row = a_row(plan, recommendation=a_recommendation(other).current)
    Screen(client, "actionplans", "row", row).save({"priority": "High", "milestones-0-text": "Order the gates."})
    assert set(Event.objects.filter(by=dso).values_list("subject_kind", "panel_id")) == {
        ("actionplans.row", plan.panel_id),
        ("actionplans.milestone", plan.panel_id),
    }


def test_an_owner_of_a_row_has_no_place_in_the_admin(client, plan):
    user = a_user()
    row = a_row(plan)
    an_owner(row, a_person(user=user))
    client.force_login(user)
    assert client.get(reverse("admin:actionplans_row_change", args=[row.pk])).status_code == 403
