"""What waits for whoever is signed in, by what they are to a plan."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actionplans.actions.updates import add_update
from actionplans.models import AskedRow, Asking, Challenge, DateMove, MeasuredOutcome, MonitoringRound, Row, Verdict
from scrutiny.edge.waiting import Kind, read
from scrutiny.edge.waits import OF_PLAN, waits_for
from tests.actionplans.decided import a_meeting
from tests.records import a_dso, a_member, a_panel, a_person, a_plan, a_recommendation, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db
today = timezone.localdate


def days(number):
    return today() + datetime.timedelta(days=number)


def told(reader):
    return [(each.words, [(item.name, item.of) for item in each.items]) for each in waits_for(reader, today=today())]


@pytest.fixture
def plan():
    panel = a_panel("Parks in winter", audience="councillors")
    return a_plan(panel, title="Parks: plan", audience="councillors")


def a_running_round(plan, **fields):
    return MonitoringRound.objects.create(plan=plan, number=1, as_at=today(), **{"due_on": days(5)} | fields)


def everything_waits(plan):
    """One of each kind that waits for officers, and one beside it that does not."""
    rows = [a_row(plan, number=str(number)) for number in range(1, 7)]
    asking = Asking.objects.create(round=a_running_round(plan), person=a_person("Ann Sole"))
    AskedRow.objects.create(asking=asking, row=rows[0])
    DateMove.objects.create(row=rows[0], to_on=days(60))
    DateMove.objects.create(row=rows[1], to_on=days(60), state="refused", decided_at=timezone.now())
    Challenge.objects.create(row=rows[1], question="Why?", audience="councillors")
    Challenge.objects.create(row=rows[0], question="Why?", audience="councillors", answered_at=timezone.now())
    for row, closed in ((rows[2], None), (rows[3], days(-400)), (rows[4], days(-400)), (rows[5], days(-3))):
        row.status, row.status_on, row.closed_on = "complete", days(-9), closed
        row.save()
    for row, on in ((rows[4], today()), (rows[3], days(-500))):  # the latter before it was signed off again
        MeasuredOutcome.objects.create(row=row, when="later", measured="Fewer falls.", measured_on=on)
    Verdict.objects.create(row=rows[3], outcome="complete", decided_on=days(-400), is_by_chair=True)
    return rows


FOR_OFFICERS = [
    ("1 round waits for answers", [("Round 1", "Parks: plan")]),
    ("1 later date to agree or refuse", [("Action 1", "Parks: plan")]),
    ("1 explanation asked for is open", [("Action 2", "Parks: plan")]),
    ("1 claim waits for a verdict", [("Action 3", "Parks: plan")]),
    ("1 verdict is to be reported", [("Action 4", "Parks: plan")]),
    ("1 action was signed off a year ago", [("Action 4", "Parks: plan")]),
]


def test_an_officer_is_told_of_what_they_look_after_and_of_nothing_else(plan):
    everything_waits(plan)
    assert told(a_dso(panel=plan.panel)) == FOR_OFFICERS
    assert told(a_dso(panel=a_panel("Buses after dark"))) == []
    assert told(a_dso()) == FOR_OFFICERS


def test_a_claim_waits_until_the_panel_has_said_something_of_it(plan):
    row = a_row(plan, number="1", status="complete", status_on=days(-9))
    claim = [("1 claim waits for a verdict", [("Action 1", "Parks: plan")])]
    told_of = {"row": row, "outcome": "continue", "is_by_chair": False, "meeting": a_meeting(plan.panel.body)}
    Verdict.objects.create(decided_on=days(-10), **told_of)
    assert told(a_dso()) == claim
    Verdict.objects.create(decided_on=days(-9), **told_of)
    assert told(a_dso()) == []


def test_of_what_another_owner_told_nobody_is_asked_any_more(plan):
    person, other = a_person("Bo Lind", user=a_user()), a_person("Ann Sole")
    row, running = a_row(plan, number="1"), a_running_round(plan)
    for owner in (person, other):
        an_owner(row, owner)
        AskedRow.objects.create(asking=Asking.objects.create(round=running, person=owner), row=row)
    assert told(person.user) == [("1 action waits for your answer", [("Action 1", "Parks: plan")])]
    update = add_update(row, as_at=today(), status="on_track", by=None)
    AskedRow.objects.filter(asking__person=other).update(update=update)
    assert told(person.user) == []


def test_an_action_that_was_opened_and_signed_off_again_is_looked_back_on_again(plan):
    row = a_row(plan, number="1", closed_on=days(-400), status="complete")
    looked = MeasuredOutcome.objects.create(row=row, when="later", measured="Nothing yet.", measured_on=days(-500))
    assert told(a_dso()) == [("1 action was signed off a year ago", [("Action 1", "Parks: plan")])]
    MeasuredOutcome.objects.filter(pk=looked.pk).update(measured_on=days(-3))
    assert told(a_dso()) == []


def test_an_owner_is_told_of_what_they_are_asked(plan):
    person, other = a_person("Bo Lind", user=a_user()), a_person("Ann Sole")
    mine, theirs, done = (a_row(plan, number=str(number)) for number in (1, 2, 3))
    running = a_running_round(plan)
    for row, owner in ((mine, person), (theirs, other), (done, person)):
        an_owner(row, owner)
        asking, _ = Asking.objects.get_or_create(round=running, person=owner)
        AskedRow.objects.create(asking=asking, row=row)
        Challenge.objects.create(row=row, question="Why?", audience="councillors")
    done.closed_on = today()
    done.save()
    assert told(person.user) == [
        ("1 action waits for your answer", [("Action 1", "Parks: plan")]),
        ("2 explanations asked of you", [("Action 1", "Parks: plan"), ("Action 3", "Parks: plan")]),
    ]


def test_a_councillor_is_told_which_of_their_questions_nobody_has_answered(plan):
    member = a_user()
    a_member(plan.panel, user=member)
    member.person.is_councillor = True
    member.person.save()
    for asker in (member, a_user("other@larkenshaw.example")):
        Challenge.objects.create(row=a_row(plan), question="Why?", asked_by=asker, audience="councillors")
    assert told(member) == [("1 explanation that you asked for is open", [("Action 1", "Parks: plan")])]
    assert told(None) == []


def test_the_home_page_counts_and_the_page_of_all_leads_there(client, plan):
    rows = everything_waits(plan)
    client.force_login(a_dso(panel=plan.panel))
    home = client.get("/").text
    assert [words for words, _ in FOR_OFFICERS if f">{words}</a>" not in home] == []
    assert '<a class="govuk-link" href="/waiting/#dates">' in home
    page = client.get("/waiting/").text
    assert f'href="/action-plans/{plan.slug}/rows/{rows[0].uuid}/"' in page
    assert 'id="dates"' in page
    assert f'<span class="sheet__text">{rows[0].own_text}</span>' in page


def test_the_words_of_an_action_stand_beside_it_where_one_may_read_them(client):
    panel = a_panel("Parks in winter", audience="public")
    plan = a_plan(panel, title="Parks: plan", audience="public")
    person = a_person("Bo Lind", user=a_user())
    hidden = a_recommendation(panel, text="Close the gates.", audience="officers")
    borrowed = a_row(plan, number="2", own_text="", recommendation=hidden.versions.get())
    asking = Asking.objects.create(round=a_running_round(plan), person=person)
    for row in (a_row(plan, number="1", own_text="Open the gates."), borrowed):
        an_owner(row, person)
        AskedRow.objects.create(asking=asking, row=row)
    client.force_login(person.user)
    page = client.get("/waiting/").text
    assert [words in page for words in ("Action 1", "Open the gates.", "Action 2", "Close the gates.")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_where_nothing_waits_the_page_says_so_and_the_home_page_is_silent(client):
    client.force_login(a_user())
    assert "Nothing waits for you" in client.get("/waiting/").text
    assert "Waiting for you" not in client.get("/").text


def test_of_very_many_the_first_of_each_kind_are_shown_and_all_are_counted(plan):
    rows = [a_row(plan, number=str(number), due_on=days(-number)) for number in range(1, 6)]
    words = ("one waits", "wait"), ("one is late", "are late")
    kinds = [
        Kind(mark, mark, *said, Row.objects.filter(pk__in=[row.pk for row in some]), "due_on", "Due", OF_PLAN)
        for mark, said, some in (("all", words[0], rows), ("few", words[1], rows[:2]))
    ]
    found = read(kinds, today=today(), most=4)
    assert [(each.words, [item.name for item in each.items], each.left_out) for each in found] == [
        ("5 wait", ["Action 5", "Action 4"], 3), ("2 are late", ["Action 2", "Action 1"], 0),
    ]  # fmt: skip


def test_it_asks_one_question_however_much_waits(plan):
    reader = a_dso(panel=plan.panel)
    waits_for(reader, today=today())
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            waits_for(reader, today=today())
        assert len(queries) == 1
        if plan.rows.count() == 0:
            everything_waits(plan)
