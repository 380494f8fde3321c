"""Recording the panel's verdicts: on the page of one action, and for many at a meeting."""

import datetime

import pytest
from django.urls import reverse

from actionplans import sitting
from actionplans.actions.updates import add_update
from actionplans.models import MeasuredOutcome, Owner, Row, Section, SuccessCriterion, Verdict
from tests.actionplans.decided import MAY, a_meeting, a_plan_of_panel, by_chair
from tests.pages import told
from tests.records import a_body, a_dso, a_person, a_row, an_owner

JUNE = datetime.date(2026, 6, 2)
pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return a_plan_of_panel()


@pytest.fixture
def dso(client, plan):
    user = a_dso(panel=plan.panel)
    client.force_login(user)
    return user


def of(name, *args):
    return reverse(f"actionplans:{name}", args=args)


def given(row, outcome, **fields):
    return {f"r{row.pk}-outcome": outcome, **{f"r{row.pk}-{name}": value for name, value in fields.items()}}


def by_the_chair():
    return {"at-place": "chair", "at-decided_on": "5 May 2026"}


def shown(client, plan, **asked):
    """What the page of many sends of itself."""
    page = client.get(of("verdicts", plan.slug), asked).context["page"]
    return {"shown": page.shown, "onward": page.onward}


def sentences(response):
    """What is wrong, without markup."""
    return [error for form in response.context["formset"] for errors in form.errors.values() for error in errors]


def test_claim_and_verdict_stand_side_by_side_with_words_dates_and_who(client, plan, dso):
    row, meeting = a_row(plan), a_meeting(plan.panel.body)
    add_update(row, by=None, as_at=MAY, status="complete", narrative="All gates are open.", said_by="Asha Okafor")
    address = of("verdict", plan.slug, row.uuid)
    assert "No verdict has been given yet" in client.get(address).text
    sent = given(row, "continue", reason="Two gates were shut.") | {"at-place": str(meeting.pk)}
    page = client.post(address, sent, follow=True)
    assert told(page) == ["Saved, as decided on 5 May 2026: Action 1: continue."]
    words = [
        "All gates are open.", "Asha Okafor", "Two gates were shut.", "Continue</strong>", "5 May 2026",
        "At a meeting of the review", "The claim that it is complete was not accepted.",
    ]  # fmt: skip
    assert [each for each in words if each not in page.text] == []
    verdict = Verdict.objects.get()
    assert (verdict.meeting, verdict.typed_by, verdict.is_by_chair) == (meeting, dso, False)


def test_only_meetings_since_the_plan_was_opened_are_offered(client, plan, dso):
    row, _, later = a_row(plan), a_meeting(plan.panel.body), a_meeting(plan.panel.body, JUNE)
    plan.opened_on = JUNE
    plan.save()
    places = client.get(of("verdict", plan.slug, row.uuid)).context["formset"].place.fields["place"].choices
    assert [value for value, _ in places] == [str(later.pk), "chair"]


def test_signing_off_asks_for_each_success_criterion(client, plan, dso):
    row = a_row(plan)
    criterion = SuccessCriterion.objects.create(row=row, position=1, text="Gates open at dawn")
    address, sent = of("verdict", plan.slug, row.uuid), given(row, "complete", reason="We saw it.")
    sent |= {"at-place": "chair", "at-decided_on": "5 May 2026"}
    page = client.post(address, sent)
    assert sentences(page) == ["Choose an answer; that it cannot be told is one too"]
    more = {f"r{row.pk}-worked_{criterion.pk}": "yes", f"r{row.pk}-measured_{criterion.pk}": "On 95 of 100 days"}
    page = client.post(address, sent | more, follow=True)
    assert MeasuredOutcome.objects.get().measured == "On 95 of 100 days"
    for words in (
        "It was signed off on 5 May 2026",
        "On 95 of 100 days",
        "<strong>Achieved</strong>",
        "not yet reported",
    ):
        assert words in page.text
    assert "Add a progress update" not in page.text
    page = client.post(of("update", plan.slug, row.uuid), {"status": "on_track", "as_at": "today", "narrative": "More"})
    assert row.updates.count() == 0


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Choose the verdict"),
        ({"outcome": "continue", "at-place": ""}, "Choose the meeting, or the chair"),
        ({"outcome": "continue", "at-place": "999"}, "Select a valid choice"),
        ({"outcome": "continue", "at-decided_on": ""}, "Enter the day on which the chair decided"),
        ({"outcome": "continue", "at-decided_on": "tomorrow"}, "The day of the verdict cannot be after today"),
        ({"outcome": "continue", "at-decided_on": "31 April 2026"}, "There is no 31 April 2026"),
        ({"outcome": "complete", "reason": " "}, "Say why"),
        ({"outcome": "refer", "reason": "Theirs"}, "Choose the body to which it is referred"),
        ({"outcome": "call", "reason": "Ask", "officer": ""}, "Choose the officer who is called"),
        ({"outcome": "call", "reason": "x" * 20_000}, "Use at most 5000 characters: this has 20000"),
        ({"outcome": "burn"}, "Select a valid choice"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, plan, dso, sent, sentence):
    row = a_row(plan)
    for name in ("Asha Okafor", "Priya Lund"):
        an_owner(row, a_person(name))
    good = {"at-place": "chair", "at-decided_on": "5 May 2026"}
    sent = {name if name.startswith("at-") else f"r{row.pk}-{name}": value for name, value in sent.items()}
    page = client.post(of("verdict", plan.slug, row.uuid), good | sent)
    assert sentence.replace("&#x27;", "'") in " ".join(sentences(page))
    assert "There is a problem" in page.text
    assert Verdict.objects.count() == 0
    if reason := sent.get(f"r{row.pk}-reason", "").strip():
        assert reason in page.text


def test_many_are_decided_with_one_press_and_only_those_that_were_touched_are_saved(client, plan, dso):
    rows, meeting = [a_row(plan) for _ in range(3)], a_meeting(plan.panel.body)
    committee = a_body("Health committee", kind="committee")
    address = of("verdicts", plan.slug)
    sent = {"at-place": str(meeting.pk)} | shown(client, plan) | given(rows[0], "continue")
    sent |= given(rows[2], "refer", reason="It is theirs.", referred_to=str(committee.pk))
    page = client.post(address, sent, follow=True)
    assert told(page) == ["Saved, as decided on 5 May 2026: 2 verdicts."]
    kept = Verdict.objects.order_by("pk").values_list("row", "outcome", "referred_to", "decided_on")
    assert list(kept) == [(rows[0].pk, "continue", None, MAY), (rows[2].pk, "refer", committee.pk, MAY)]


def test_of_many_all_are_saved_or_none(client, plan, dso):
    rows = [a_row(plan) for _ in range(3)]
    sent = shown(client, plan) | by_the_chair() | given(rows[0], "continue")
    sent |= given(rows[1], "complete") | given(rows[2], "", reason="Words without a verdict")
    page = client.post(of("verdicts", plan.slug), sent)
    assert sentences(page) == ["Choose a verdict too, or take out what is written about it"]
    page = client.post(of("verdicts", plan.slug), sent | {f"r{rows[2].pk}-reason": ""})
    assert sentences(page) == ["Say why: the officer and the public read it beside the claim"]
    assert f'href="#id_r{rows[1].pk}-reason"' in page.text
    assert Verdict.objects.count() == 0


def test_so_many_stand_on_a_page_and_saving_them_leads_to_the_next(client, plan, dso, monkeypatch):
    monkeypatch.setattr(sitting, "MOST", 2)
    first, second = (Section.objects.create(plan=plan, heading=name, position=at) for at, name in enumerate("AB", 3))
    rows = [a_row(plan), a_row(plan, section=second), a_row(plan, section=first), a_row(plan), a_row(plan)]
    rows[4].section, rows[4].position = second, 1
    rows[4].save()
    found, onward = [], ""
    while True:
        page = client.get(of("verdicts", plan.slug), {"from": onward}).context["page"]
        found.append(page.rows)
        if not (onward := page.onward):
            break
    assert found == [[rows[0], rows[3]], [rows[2], rows[4]], [rows[1]]]
    sent = shown(client, plan) | by_the_chair() | given(rows[3], "complete", reason="Seen.")
    page = client.post(of("verdicts", plan.slug), sent, follow=True)
    assert told(page) == ["Saved, as decided on 5 May 2026: Action 4: complete and signed off."]
    assert (page.context["page"].rows, page.context["formset"].place["place"].value()) == (found[1], "chair")
    assert client.get(of("verdicts", plan.slug), {"from": "x-9"}).context["page"].rows == [rows[0], rows[2]]


def test_of_many_one_that_was_signed_off_meanwhile_is_not_passed_over(client, plan, dso):
    rows = [a_row(plan) for _ in range(2)]
    opened = client.get(of("verdicts", plan.slug)).context["formset"].place["opened"].value()
    sent = shown(client, plan) | by_the_chair() | {"at-opened": str(opened)} | given(rows[1], "continue")
    by_chair(rows[1], "complete", on=MAY)
    page = client.post(of("verdicts", plan.slug), sent | given(rows[0], "continue"), follow=True)
    assert "somebody else saved a verdict too (Action 2: complete and signed off" in told(page)[1]
    assert list(Verdict.objects.order_by("pk").values_list("row", "outcome")) == [
        (rows[1].pk, "complete"), (rows[0].pk, "continue"), (rows[1].pk, "continue"),
    ]  # fmt: skip


def test_pressing_without_any_verdict_says_so(client, plan, dso):
    a_row(plan)
    page = client.post(of("verdicts", plan.slug), {"at-place": "chair", "at-decided_on": "5 May 2026"})
    assert "Choose a verdict on at least one action" in page.text


def test_the_second_of_two_officers_is_told_of_the_first(client, plan, dso):
    row = a_row(plan)
    address = of("verdict", plan.slug, row.uuid)
    opened = client.get(address).context["formset"].place["opened"].value()
    by_chair(row, "complete", on=MAY)
    sent = given(row, "continue") | {"at-place": "chair", "at-decided_on": "5 May 2026", "at-opened": str(opened)}
    page = client.post(address, sent, follow=True)
    assert "somebody else saved a verdict too (Action 1: complete and signed off" in told(page)[1]
    assert (Verdict.objects.count(), Row.objects.get().closed_on) == (2, None)


def test_a_verdict_on_an_action_of_another_plan_is_not_taken(client, plan, dso):
    row, other = a_row(plan), a_row(a_plan_of_panel(title="Buses"))
    sent = by_the_chair() | {"shown": f"{row.pk} {other.pk}"} | given(row, "continue") | given(other, "continue")
    client.post(of("verdicts", plan.slug), sent)
    assert [verdict.row for verdict in Verdict.objects.all()] == [row]
    assert client.get(of("verdict", plan.slug, other.uuid)).status_code == 404


def test_verdicts_of_the_chair_are_reported_at_a_meeting_with_one_press(client, plan, dso):
    row, early, late = a_row(plan), a_meeting(plan.panel.body), a_meeting(plan.panel.body, JUNE)
    by_chair(row, on=datetime.date(2026, 5, 20))
    address = of("report_verdicts", plan.slug)
    assert "20 May 2026" in client.get(address).text
    page = client.post(address, {"meeting": early.pk})
    assert page.context["form"].errors == {"meeting": ["None of them was given by 5 May 2026: choose a later meeting"]}
    page = client.post(address, {"meeting": late.pk}, follow=True)
    assert told(page) == ["Saved: 1 verdict of the chair was reported on 2 June 2026."]
    assert "Nothing is to be reported" in client.get(address).text


def test_a_year_after_signing_off_an_action_is_listed_until_it_was_looked_at(client, plan, dso):
    old, young = a_row(plan), a_row(plan)
    criterion = SuccessCriterion.objects.create(row=old, position=1, text="Gates open at dawn")
    by_chair(old, "complete", on=datetime.date(2025, 5, 5))
    by_chair(young, "complete", on=datetime.date(2026, 11, 1))
    page = client.get(of("outcomes", plan.slug))
    assert list(page.context["rows"]) == [old]
    address = of("look_back", plan.slug, old.uuid)
    page = client.post(address, {})
    assert page.context["form"].errors == {
        f"worked_{criterion.pk}": ["Choose an answer; that it cannot be told is one too"]
    }
    page = client.post(address, {f"worked_{criterion.pk}": "partly", f"measured_{criterion.pk}": "Half"}, follow=True)
    assert told(page) == ["Saved: whether action 1 worked."]
    assert "It worked in part" in page.text
    assert list(client.get(of("outcomes", plan.slug)).context["rows"]) == []


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_of_many_asks_the_database_as_often_for_one_action_as_for_three(
    client, plan, dso, number, django_assert_num_queries
):
    a_meeting(plan.panel.body)
    for _ in range(number):
        row = a_row(plan)
        Owner.objects.create(row=row, person=a_person())
        SuccessCriterion.objects.create(row=row, position=1, text="Gates open at dawn")
        add_update(row, by=None, as_at=MAY, status="on_track")
        by_chair(row)
    client.get(of("verdicts", plan.slug))
    with django_assert_num_queries(QUERIES_OF_MANY):
        client.get(of("verdicts", plan.slug))


QUERIES_OF_MANY = 12
