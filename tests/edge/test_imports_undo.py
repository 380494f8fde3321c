"""Taking back what was made of a paper: everything or nothing, within a day, and only while nobody has built on it."""

import datetime

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from actionplans.models import Row
from panels.models import Grant, Panel, Person
from scrutiny.edge.models import DraftImport
from scrutiny.editing import change
from scrutiny.models import Event
from tests.edge.uploading import PLAN, REPORT, a_draft, brought, rows_as_they_are, said, save
from tests.records import a_body, a_dso, a_grant, a_member, a_panel, a_person, a_recommendation, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


def undo(client, paper):
    response = client.post(reverse("imports:undo", args=[paper.uuid]), follow=True)
    paper.refresh_from_db()
    return response


GONE = ["Undone: everything that was made of the paper is gone. The draft is here again."]


@pytest.mark.parametrize(
    "name", ["barking-dagenham-assembly-report", "hartlepool-forum-agenda-pack", "isle-of-wight-audit-diagnostic"]
)
def test_every_row_is_as_it_was_before_a_sample_was_saved(client, dso, samples, name):
    a_person("Evelyn Carpenter")
    paper = brought(client, (samples / f"{name}.txt").read_bytes())
    before = rows_as_they_are()
    save(client, paper)
    assert rows_as_they_are() != before
    assert said(undo(client, paper)) == GONE
    assert rows_as_they_are() == before


def test_what_was_there_before_says_again_what_it_said(client, dso):
    panel = a_panel("Libraries")
    person = a_person("Oonagh Pellow", post="")
    a_recommendation(panel, "That the central library opens on every Sunday of the year.", number=1)
    paper = brought(client, REPORT.replace("## Membership", "## Summary\n\nThe panel met.\n\n## Membership"),
                    panel=panel.slug)  # fmt: skip
    before = rows_as_they_are()
    save(client, paper)
    panel.refresh_from_db()
    person.refresh_from_db()
    assert (panel.summary, person.title, panel.recommendations.count()) == ("The panel met.", "Councillor", 3)
    assert said(undo(client, paper)) == GONE
    assert rows_as_they_are() == before
    assert (paper.panel, paper.state) == (panel, "draft")


def test_the_draft_is_there_again_and_can_be_saved_again(client, dso):
    paper = a_draft(dso)
    save(client, paper)
    undo(client, paper)
    assert (paper.state, paper.panel, Panel.objects.count()) == ("draft", None, 0)
    save(client, paper)
    assert (paper.state, Panel.objects.get().recommendations.count()) == ("saved", 3)


def test_the_history_keeps_what_was_made_and_that_it_was_undone(client, dso):
    paper = a_draft(dso)
    save(client, paper)
    made = Event.objects.count()
    undo(client, paper)
    assert Event.objects.count() > made
    assert Event.objects.filter(verb="undid", subject_kind="edge.draftimport", by=dso).exists()


def a_changed_recommendation(panel):
    change(panel.recommendations.first(), {"priority": "high"}, by=None)


def a_summary(panel):
    change(panel, {"summary": "Another."}, by=None)


def a_new_recommendation(panel):
    a_recommendation(panel, "Something more.", number=9)


def a_new_member(panel):
    a_member(panel, name="Ines Marlow")


def a_member_gone(panel):
    panel.body.memberships.first().delete()


def an_owner_elsewhere(panel):
    a_body("Roads", parent=panel.body)


@pytest.mark.parametrize(
    ("touch", "told"),
    [
        (a_changed_recommendation, "recommendation 1 changed"),
        (a_summary, "panel “Libraries Scrutiny Panel” changed"),
        (a_new_recommendation, "recommendation 9 added"),
        (a_new_member, "membership “"),
        (a_member_gone, "1 membership removed"),
        (an_owner_elsewhere, "body “Roads” added"),
    ],
)
def test_what_somebody_has_built_on_it_is_named_and_nothing_is_taken_back(client, dso, touch, told):
    paper = a_draft(dso)
    save(client, paper)
    touch(paper.panel)
    before = rows_as_they_are()
    [sentence] = said(undo(client, paper))
    assert sentence.startswith("This cannot be undone any more, because of what was done since: ")
    assert told.lower() in sentence.lower()
    assert (paper.state, rows_as_they_are()) == ("saved", before)


def test_an_update_on_an_action_keeps_it_from_being_undone(client, dso):
    paper = a_draft(dso, PLAN)
    save(client, paper)
    an_owner(Row.objects.first(), Person.objects.first())
    [sentence] = said(undo(client, paper))
    assert "owner “Bo Ray” of Action" in sentence


def test_a_person_completed_by_it_and_changed_since_is_named(client, dso):
    person = a_person("Oonagh Pellow")
    paper = a_draft(dso)
    save(client, paper)
    person.refresh_from_db()
    change(person, {"title": "Dr"}, by=None)
    [sentence] = said(undo(client, paper))
    assert "Oonagh Pellow” changed" in sentence


def test_a_day_later_it_cannot_be_undone_in_one_press(client, dso):
    paper = a_draft(dso)
    save(client, paper)
    DraftImport.objects.update(saved_at=timezone.now() - datetime.timedelta(hours=24, seconds=1))
    assert "Undo all of it" not in client.get(paper.get_absolute_url()).text
    assert said(undo(client, paper)) == [
        "It was saved more than a day ago, so it cannot be undone in one press any more."
    ]
    assert Panel.objects.count() == 1


@pytest.mark.parametrize("words", [REPORT, PLAN])
def test_who_no_longer_looks_after_a_review_undoes_nothing_in_it(client, words):
    panel = a_panel("Libraries", audience="public")
    leaver = a_dso(panel=panel)
    a_grant(leaver, Grant.Role.DSO, panel=a_panel("Buses"))
    client.force_login(leaver)
    paper = a_draft(leaver, words, panel=panel)
    save(client, paper)
    Grant.objects.filter(user=leaver, panel=panel).update(ended_at=timezone.now())
    before = rows_as_they_are()
    assert "Undo all of it" not in client.get(paper.get_absolute_url()).text
    assert said(undo(client, paper)) == [
        "You do not look after “Libraries” any more, so you cannot undo what was made of this paper. "
        "Ask a democratic services officer who does."
    ]
    assert (paper.state, rows_as_they_are()) == ("saved", before)


def test_undoing_twice_undoes_once(client, dso):
    paper = a_draft(dso)
    save(client, paper)
    undo(client, paper)
    assert said(undo(client, paper)) == ["This was undone already."]


def test_nothing_points_nowhere_after_an_undo(client, dso):
    paper = a_draft(dso, f"{REPORT}\n{PLAN}")
    save(client, paper)
    undo(client, paper)
    transaction.get_connection().check_constraints()
