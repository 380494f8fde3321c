"""The actions of somebody who came by a personal link: they say how each stands, and find nothing else."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from actionplans.actions.moves import PAST, UNREAD
from actionplans.actions.updates import add_update
from actionplans.actions.verdicts import give_verdict
from actionplans.forms.answers import AnswerForm
from actionplans.forms.updates import WRITTEN
from actionplans.models import Challenge, DateMove, MonitoringRound, ProgressUpdate, ProofFile, Row
from scrutiny.models import Event, PersonalLink
from tests.actionplans.asked_owner import GOOD, HOME, QUESTIONS, a_question, come, in_days, link_to, page_of
from tests.pages import Page, told
from tests.records import a_person, a_row, a_user, an_asking, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking():
    return a_question()


@pytest.fixture
def owner(client, asking):
    return come(client, asking)


def said_of(row):
    return list(row.updates.order_by("pk").values_list("status", "narrative", "is_no_change", "channel", "said_by"))


def now(record):
    return type(record).objects.get(pk=record.pk)


def held(text, *words):
    return [each in text for each in words]


# Coming


def test_the_button_opens_the_actions_and_the_first_opening_is_told(client, asking):
    link = link_to(asking)
    assert held(client.get(link).text, "See my actions", "Do the thing") == [True, False]
    assert now(asking).opened_at is None
    assert client.post(link)["Location"] == HOME
    assert now(asking).opened_at is not None
    event = Event.objects.of(asking.round).first()
    assert (event.verb, event.by) == ("noted that Asha Okafor opened the link of", None)
    page = client.get(HOME)
    assert held(page.text, "Do the thing numbered 1.", "Do the thing numbered 3.", "0 of 3 answered") == [True] * 3


def test_a_thousand_scanners_begin_no_visit(client, asking):
    link = link_to(asking)
    for _ in range(30):
        type(client)().get(link)
        type(client)().head(link)
    assert (PersonalLink.objects.get().uses, now(asking).opened_at) == (0, None)


def test_without_a_visit_there_is_nothing(client, asking):
    for address in (HOME, page_of(asking.plan_rows[0]), QUESTIONS):
        assert (client.get(address).status_code, client.post(address, GOOD).status_code) == (403, 403)
    assert ProgressUpdate.objects.filter(is_no_change=False).count() == 3


def test_a_link_for_something_else_opens_no_actions(owner):
    PersonalLink.objects.update(purpose="note")
    assert owner.get(HOME).status_code == 403


def test_a_link_past_its_day_is_told_and_opens_nothing(client, asking):
    page = client.post(link_to(asking, days=-1), follow=True)
    assert (page.status_code, "The time for this link is over" in page.text) == (410, True)


# Answering


def test_each_answer_leads_to_the_next_action_and_the_last_to_the_end(owner, asking):
    first, second, third = asking.plan_rows
    saved = owner.post(page_of(second), GOOD)
    assert saved["Location"] == page_of(third)
    page = owner.post(page_of(third), GOOD | {"status": "off_track", "explanation": "Rain."}, follow=True)
    assert told(page) == [
        "Saved for action 2: on track. 1 of 3 answered.",
        "Saved for action 3: off track. 2 of 3 answered.",
    ]
    assert page.redirect_chain[-1][0] == page_of(first)
    page = owner.post(page_of(first), {"press": "same"}, follow=True)
    assert held(page.text, "Thank you: all your 3 actions are answered", "What happens next") == [True, True]
    assert [said_of(row)[1:] for row in asking.plan_rows] == [
        [("in_progress", "Dug.", True, "link", "Asha Okafor")],
        [("on_track", "Two gates are open.", False, "link", "Asha Okafor")],
        [("off_track", "Two gates are open.", False, "link", "Asha Okafor")],
    ]
    assert now(asking).answered_at is not None


def test_nothing_has_changed_is_one_press_for_one_action_and_for_all_the_others(owner, asking):
    first, second, third = asking.plan_rows
    page = owner.post(HOME, {"row": [str(first.uuid)]}, follow=True)
    assert told(page) == ["Saved for action 1: nothing has changed. 1 of 3 answered."]
    assert "Nothing has changed in any of the other 2" in page.text
    page = owner.post(HOME, {"row": [str(row.uuid) for row in (first, second, third)]}, follow=True)
    assert "Thank you: all your 3 actions are answered" in page.text
    assert [len(said_of(row)) for row in asking.plan_rows] == [2, 2, 2]


def test_an_action_of_which_nobody_said_anything_cannot_be_as_it_was(client):
    asking = a_question(rows=1)
    ProgressUpdate.objects.all().delete()
    owner, row = come(client, asking), asking.plan_rows[0]
    assert "Nothing has changed" not in owner.get(HOME).text
    owner.post(HOME, {"row": [str(row.uuid)]})
    page = owner.post(page_of(row), {"press": "same"})
    assert "Nobody has said yet how this action stands" in page.text
    assert said_of(row) == []


def test_what_was_said_may_be_changed_and_both_are_kept(owner, asking):
    row = asking.plan_rows[0]
    owner.post(page_of(row), GOOD)
    page = Page(owner, page_of(row))
    assert page.sent["narrative"] == "Two gates are open."
    page.send({"status": "complete"})
    assert [each[0] for each in said_of(row)] == ["in_progress", "on_track", "complete"]
    assert now(row).status == "complete"


@pytest.mark.parametrize(
    ("typed", "field", "error"),
    [
        ({"status": ""}, "status", "Choose how it stands"),
        ({"narrative": " "}, "narrative", "Say what has been done, even if it is nothing yet"),
        ({"status": "slipping"}, "explanation", "Explain why it is slipping"),
        ({"press": "same"}, "narrative", WRITTEN),
        ({"later": "soon", "why_later": "Rain"}, "later", UNREAD.format(written="soon")),
        ({"later": "May 2090"}, "why_later", "Say why the date is moved."),
        ({"later": "1 May 2009", "why_later": "Rain"}, "later", PAST.format(day="1 May 2009")),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(owner, asking, typed, field, error):
    row = asking.plan_rows[0]
    page = owner.post(page_of(row), GOOD | typed)
    assert (page.status_code, page.context["form"].errors, len(said_of(row))) == (200, {field: [error]}, 1)
    assert "<title>Error: " in page.text


def test_a_later_date_and_files_go_with_the_answer(owner, asking):
    row = asking.plan_rows[0]
    Row.objects.filter(pk=row.pk).update(due_on=datetime.date(2089, 1, 31))
    proof = SimpleUploadedFile("gates.txt", b"Two gates.")
    refused = owner.post(page_of(row), GOOD | {"files": [SimpleUploadedFile("gates.exe", b"MZ")]})
    assert list(refused.context["form"].errors) == ["files"]
    refused = owner.post(page_of(row), GOOD | {"later": "30 January 2089", "why_later": "Rain"})
    assert "is not later than the date now, 31 January 2089" in refused.text
    page = owner.post(page_of(row), GOOD | {"files": [proof], "later": "may 2090", "why_later": "Rain"}, follow=True)
    assert told(page)[0].startswith("Saved for action 1: on track. The later date waits to be decided.")
    assert list(ProofFile.objects.values_list("update__row", "file__name")) == [(row.pk, "gates.txt")]
    assert list(DateMove.objects.values_list("row", "to_written", "asked_by")) == [(row.pk, "may 2090", "Asha Okafor")]
    assert "You asked for may 2090 on" in owner.get(page_of(row)).text


def test_a_date_that_was_moved_while_they_were_sending_is_told_and_nothing_is_half_saved(owner, asking, monkeypatch):
    row = asking.plan_rows[0]

    def is_valid_and_then_moved(form):
        found = super(AnswerForm, form).is_valid()
        Row.objects.filter(pk=row.pk).update(due_on=datetime.date(2095, 1, 31))
        return found

    monkeypatch.setattr(AnswerForm, "is_valid", is_valid_and_then_moved)
    page = owner.post(page_of(row), GOOD | {"later": "may 2090", "why_later": "Rain"})
    assert held(page.text, "is not later than the date now, 31 January 2095", "Two gates are open.") == [True, True]
    assert (row.updates.count(), DateMove.objects.count()) == (1, 0)


def test_the_questions_of_the_round_come_once_at_the_end(client):
    asking = a_question(rows=1, questions="What stands in your way?\nWhat would help?")
    owner = come(client, asking)
    page = owner.post(page_of(asking.plan_rows[0]), GOOD, follow=True)
    assert page.redirect_chain[-1][0] == QUESTIONS
    page = owner.post(QUESTIONS, {"question-1": "Rain", "question-2": ""}, follow=True)
    assert "Thank you: your action is answered" in page.text
    assert list(asking.answers.values_list("position", "words")) == [(1, "Rain"), (2, "")]
    assert Page(owner, QUESTIONS).sent["question-1"] == "Rain"


# What a councillor asked, what the panel said


def test_a_councillors_question_is_answered_with_the_action(owner, asking):
    row = asking.plan_rows[0]
    challenge = Challenge.objects.create(row=row, question="Why so slow?", asked_by_name="Ines Marlow")
    page = owner.get(page_of(row))
    assert held(page.text, "Ines Marlow asks", "Why so slow?") == [True, True]
    owner.post(page_of(row), GOOD | {f"challenge-{challenge.pk}": "The ground was wet."})
    answered = now(challenge)
    assert (answered.answer, answered.answered_by_name, answered.answer_typed_by) == (
        "The ground was wet.",
        "Asha Okafor",
        None,
    )


def test_a_question_that_somebody_answered_first_stays_answered_and_the_words_come_back(owner, asking):
    row = asking.plan_rows[0]
    challenge = Challenge.objects.create(row=row, question="Why so slow?")
    owner.get(page_of(row))
    typed = GOOD | {f"challenge-{challenge.pk}": "The ground was wet."}
    Challenge.objects.update(answer="Frost.", answered_at=timezone.now())
    page = owner.post(page_of(row), typed)
    assert (now(challenge).answer, page.status_code, len(said_of(row))) == ("Frost.", 409, 1)
    assert held(page.text, "somebody else has given the explanation", "The ground was wet.") == [True, True]


def test_the_owner_reads_what_the_panel_said_last(owner, asking):
    row = asking.plan_rows[0]
    give_verdict(
        row, "call", reason="Come and explain.", decided_on=in_days(0), is_by_chair=True, called=asking.person, by=None
    )
    assert held(owner.get(page_of(row)).text, "Call the officer", "Come and explain.") == [True, True]


# What they never see


def test_only_their_own_actions_are_there(owner, asking):
    other = a_row(asking.round.plan, own_text="Another's action.")
    an_asking(asking.round, a_person("Bram Holt"), other)
    assert "Another's action." not in owner.get(HOME).text
    assert (owner.get(page_of(other)).status_code, owner.post(page_of(other), GOOD).status_code) == (404, 404)
    owner.post(HOME, {"row": [str(other.uuid)]})
    assert said_of(other) == []


def test_an_action_that_was_handed_over_or_signed_off_is_gone_and_the_words_come_back(owner, asking):
    first, second, _ = asking.plan_rows
    first.owners.update(person=a_person("Bram Holt"))
    give_verdict(second, "complete", reason="Seen.", decided_on=in_days(0), is_by_chair=True, by=None)
    page = owner.get(HOME)
    assert held(page.text, "numbered 1.", "numbered 2.", "numbered 3.") == [False, False, True]
    gone = owner.post(page_of(first), GOOD)
    assert (gone.status_code, "Two gates are open." in gone.text, len(said_of(first))) == (404, True, 1)


@pytest.mark.parametrize("what", ["row", "plan", "panel"])
def test_nothing_in_confidence_is_shown(owner, asking, what):
    row = asking.plan_rows[0]
    kept = {"row": row, "plan": row.plan, "panel": row.plan.panel}[what]
    type(kept).objects.filter(pk=kept.pk).update(restriction="in_confidence", audience="officers")
    assert "numbered 1." not in owner.get(HOME).text
    assert owner.get(page_of(row)).status_code in {403, 404}


def test_what_was_said_and_asked_in_confidence_is_not_repeated(owner, asking):
    row = asking.plan_rows[0]
    secret = add_update(row, by=None, as_at=in_days(0), status="off_track", narrative="She is ill.")
    ProgressUpdate.objects.filter(pk=secret.pk).update(restriction="in_confidence")
    Challenge.objects.create(row=row, question="Who is ill?", restriction="in_confidence")
    page = owner.get(page_of(row))
    assert held(page.text, "She is ill.", "Who is ill?", "Dug.") == [False, False, True]


# The end


def close(asking):
    MonitoringRound.objects.filter(pk=asking.round_id).update(closed_at=timezone.now(), picture={})


def test_after_the_round_nothing_is_added_and_the_words_stay_to_be_copied(client, asking):
    asker = a_user(name="Dana Reed", email="dana@example.org")
    owner, row = come(client, asking, by=asker), asking.plan_rows[0]
    close(asking)
    page = owner.post(page_of(row), GOOD | {"narrative": "Three gates are open."})
    assert page.status_code == 403
    assert held(page.text, "was closed on", "tell democratic services", "Dana Reed (dana@example.org)") == [True] * 3
    assert held(page.text, "Three gates are open.", "What you wrote is kept") == [True, False]
    assert (len(said_of(row)), owner.get(HOME).status_code) == (1, 403)


def test_a_visit_that_ended_meanwhile_gives_the_words_back(owner, asking):
    session = owner.session
    session["link_visit"] = session["link_visit"] | {"at": 0}
    session.save()
    row = asking.plan_rows[0]
    page = owner.post(page_of(row), GOOD | {"narrative": "Three gates are open."})
    assert "What you wrote is kept" in page.text
    owner.post(owner.link)
    assert Page(owner, page_of(row)).sent["narrative"] == "Three gates are open."


@pytest.mark.parametrize("rows", [1, 3])
def test_however_many_actions_the_pages_ask_as_much(client, django_assert_num_queries, rows):
    asking = a_question(rows=rows)
    owner = come(client, asking)
    with django_assert_num_queries(10):
        owner.get(HOME)
    with django_assert_num_queries(12):
        owner.get(page_of(asking.plan_rows[0]))


def test_an_account_of_the_owner_is_not_needed_and_not_used(owner, asking):
    row = asking.plan_rows[0]
    an_owner(a_row(row.plan), a_person("Bram Holt"))
    owner.post(page_of(row), GOOD)
    assert row.updates.newest_first().first().typed_by is None
