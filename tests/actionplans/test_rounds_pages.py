"""A round on its pages: opening it, how it stands, chasing, closing, and texts that are sent by hand."""

import csv
import datetime
import re

import pytest
from django.core import mail as sent_mail
from django.urls import reverse
from django.utils import timezone

from actionplans.actions.answers import answer, answer_questions
from actionplans.actions.rounds import close_round
from actionplans.actions.verdicts import give_verdict
from actionplans.models import Asking, MonitoringRound
from panels.models import ContactDetail, Meeting
from scrutiny.models import Council, Message, PersonalLink
from tests.actionplans.asking import TODAY, a_shared_plan, opened, reached
from tests.records import a_dso, a_panel, a_plan, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    user = a_dso()
    client.force_login(user)
    return user


def typed(client, plan, **changed):
    """What the page of opening is filled in with, and what somebody typed over it."""
    form = client.get(reverse("actionplans:open_round", args=[plan.slug])).context["form"]
    today = f"{timezone.localdate():%-d %B %Y}"
    return {"as_at": today, "due_on": today, "way": "mail", "press": "open", "seen": form.initial["seen"]} | changed


def sent_to_open(client, plan, **changed):
    address = reverse("actionplans:open_round", args=[plan.slug])
    return client.post(address, typed(client, plan, **changed), follow=True)


def pressed(client, name, held, *more, **sent):
    return client.post(reverse(f"actionplans:{name}", args=[held.plan.slug, held.number, *more]), sent, follow=True)


def told(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_an_officer_sees_who_is_asked_and_who_cannot_be_and_opens_the_round(client, officer):
    plan, *_ = a_shared_plan(questions="What is in the way?")
    page = client.get(reverse("actionplans:open_round", args=[plan.slug]))
    words = told(page)
    assert "Cem Ash : no e-mail address of theirs is known. Add an e-mail address" in words
    assert "2 people about 2 open actions" in words
    assert "What is in the way?" in words
    look = sent_to_open(client, plan, press="look", words="See you there.")
    assert ("This is what Amy Lowe will be sent" in told(look), "See you there." in told(look)) == (True, True)
    assert MonitoringRound.objects.count() == 0
    done = sent_to_open(client, plan, questions="Why?")
    assert "Opened: 2 people asked, answers due by" in told(done)
    held = MonitoringRound.objects.get()
    assert (held.questions, held.opened_by, [mail.to for mail in sent_mail.outbox]) == (
        "Why?", officer, [["amy@example.org"], ["ben@example.org"]],
    )  # fmt: skip
    assert "A round is running already" in told(client.get(reverse("actionplans:open_round", args=[plan.slug])))
    assert "running already" in told(sent_to_open_again(client, plan))


def sent_to_open_again(client, plan):
    """As somebody sends it who opened the page before another opened the round."""
    today = f"{timezone.localdate():%-d %B %Y}"
    sent = {"as_at": today, "due_on": today, "way": "mail", "press": "open", "seen": ""}
    return client.post(reverse("actionplans:open_round", args=[plan.slug]), sent)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"as_at": "1 January 2999"}, "Nobody can say how actions will stand: choose today or an earlier day"),
        ({"due_on": "1 January 2001"}, "That day is past: choose today or a later day"),
        ({"seen": "else"}, "Who would be asked has changed since you looked. Look again, then open the round."),
        ({"way": "pigeon"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(client, officer, changed, sentence):
    plan, *_ = a_shared_plan()
    assert sentence in told(sent_to_open(client, plan, **changed))
    assert MonitoringRound.objects.count() == 0


def test_a_plan_without_open_actions_says_so(client, officer):
    plan = a_plan()
    assert "There is nobody to ask" in told(client.get(reverse("actionplans:open_round", args=[plan.slug])))


def test_the_overview_says_who_answered_who_opened_and_who_is_silent(client, officer):
    plan, amy, *_ = a_shared_plan()
    an_owner(plan.rows.get(number="1"), reached("Dee Fox", "dee@example.org"))
    held = opened(plan)
    said = {"status": "on_track", "narrative": "Begun.", "channel": "link", "said_by": "Amy Lowe", "by": None}
    answer(held.askings.get(person=amy), plan.rows.get(number="2"), **said)
    held.askings.filter(person=amy).update(opened_at=timezone.now())
    Message.objects.filter(to="dee@example.org").update(state="waiting")
    page = client.get(held.get_absolute_url())
    overview = page.context["overview"]
    assert [(str(each.asking.person), each.state) for each in overview.waits] == [
        ("Dee Fox", "unsent"), ("Amy Lowe", "begun"),
    ]  # fmt: skip
    assert [str(each.asking.person) for each in overview.done] == ["Ben Tor"]  # Amy told of his only action
    words = told(page)
    assert ["answered by Amy Lowe" in words, "1 message is on the way" in words] == [True, True]
    assert "Nobody is asked about action 3" in words
    Message.objects.filter(to="dee@example.org").update(state="failed", error="No such address")
    words = told(client.get(held.get_absolute_url()))
    assert ["on the way" in words, "1 message could not be sent" in words] == [False, True]


def test_the_list_of_rounds_and_the_home_page_count_as_the_overview_does(client, officer):
    plan, amy, *_ = a_shared_plan()
    first, second, _ = plan.rows.order_by("number")
    held = opened(plan)
    said = {"status": "on_track", "narrative": "Begun.", "channel": "link", "said_by": "Amy Lowe", "by": None}
    seen = []
    for row in (second, first):
        answer(held.askings.get(person=amy), row, **said)
        done = len(client.get(held.get_absolute_url()).context["overview"].done)
        (listed,) = client.get(reverse("actionplans:rounds", args=[plan.slug])).context["rounds"]
        seen.append((done, listed.answered, listed.asked, "round waits for answers" in client.get("/").text))
    assert seen == [(1, 1, 2, True), (2, 2, 2, False)]


def test_whoever_was_silent_stays_so_when_the_action_is_signed_off_after_the_round(client, officer):
    plan, *_ = a_shared_plan()
    held = close_round(opened(plan), by=None)
    MonitoringRound.objects.update(closed_at=timezone.now() - datetime.timedelta(days=30))
    give_verdict(plan.rows.get(number="1"), "complete", reason="Seen.", decided_on=TODAY(), is_by_chair=True, by=None)
    overview = client.get(held.get_absolute_url()).context["overview"]
    assert [str(each.asking.person) for each in overview.waits] == ["Amy Lowe", "Ben Tor"]


def test_the_silent_are_reminded_with_one_press_and_only_once(client, officer):
    plan, *_ = a_shared_plan()
    held = opened(plan)
    (press,) = client.get(held.get_absolute_url()).context["overview"].presses
    assert press == ("before", "Remind the 2 who are silent")
    assert "Reminded: 2 people, each with a new link." in told(pressed(client, "remind", held, rung="before"))
    assert "Nobody was reminded" in told(pressed(client, "remind", held, rung="before"))
    assert "Nobody was reminded" in told(pressed(client, "remind", held, rung="nonsense"))
    assert len(sent_mail.outbox) == 4
    assert client.get(held.get_absolute_url()).context["overview"].presses == []


def test_nobody_is_reminded_by_mail_once_the_council_sends_none_any_more(client, officer):
    plan, amy, *_ = a_shared_plan()
    held = opened(plan)
    before = len(sent_mail.outbox)
    Council.objects.create(asks_by_mail=False)
    page = client.get(held.get_absolute_url())
    assert (page.context["overview"].presses, "sent automatically" in page.text) == ([], False)
    assert "This council sends no e-mail" in told(pressed(client, "remind", held, rung="before"))
    an_owner(a_row(plan, number="4"), amy)
    assert "Asked: 2 people more." in told(pressed(client, "ask_more", held))  # Cem has no address
    assert (held.askings.get(person=amy).way, len(sent_mail.outbox)) == ("text", before)


def test_an_action_that_came_to_be_in_confidence_is_neither_shown_nor_reminded_of(client, officer):
    plan, *_ = a_shared_plan()
    held = opened(plan)
    plan.rows.filter(number="2").update(restriction="in_confidence")
    page = client.get(held.get_absolute_url())
    asked = {
        str(each.asking.person): [line.row.number for line in each.lines] for each in page.context["overview"].people
    }
    assert asked == {"Amy Lowe": ["1"], "Ben Tor": []}
    assert "Nothing is asked of them any more." in told(page)
    assert "Reminded: 1 person" in told(pressed(client, "remind", held, rung="before"))
    (sent,) = sent_mail.outbox[2:]
    assert (sent.to, "Action 1" in sent.body, "Action 2" in sent.body) == (["amy@example.org"], True, False)


def test_after_the_day_the_press_climbs_to_the_named_senior(client, officer):
    plan, *_ = a_shared_plan(senior=reached("Sir Toby", "toby@example.org"))
    held = opened(plan, days=-1)
    seen = []
    for rung in ("after", "again", "senior"):
        seen += client.get(held.get_absolute_url()).context["overview"].presses
        pressed(client, "remind", held, rung=rung)
    assert seen == [
        ("after", "Remind the 2 who are silent"),
        ("again", "Send a second reminder to the 2 who are silent"),
        ("senior", "Tell Sir Toby of the 2 who are silent"),
    ]
    assert [mail.to for mail in sent_mail.outbox][-1] == ["toby@example.org"]


def test_one_link_is_sent_anew_to_the_address_of_now_or_ended(client, officer):
    plan, amy, *_ = a_shared_plan()
    held = opened(plan)
    asking = held.askings.get(person=amy)
    ContactDetail.objects.filter(person=amy).update(value="amy.lowe@example.org")
    assert "A new link is on its way to Amy Lowe" in told(pressed(client, "send_round_link", held, asking.uuid))
    outcomes = PersonalLink.objects.of("round", asking).values_list("outcome", "sent_to")
    assert list(outcomes) == [("open", "amy.lowe@example.org"), ("replaced", "amy@example.org")]
    assert "The link of Amy Lowe is ended" in told(pressed(client, "end_round_link", held, asking.uuid))
    assert "There was no open link to end" in told(pressed(client, "end_round_link", held, asking.uuid))


def test_those_left_out_are_asked_once_they_can_be_reached(client, officer):
    plan, _, _, cem = a_shared_plan()
    held = opened(plan)
    assert "Nobody else can be asked yet" in told(pressed(client, "ask_more", held))
    ContactDetail.objects.create(person=cem, kind="email", value="cem@example.org")
    assert "Asked: 1 person more." in told(pressed(client, "ask_more", held))
    assert [mail.to for mail in sent_mail.outbox][-1] == ["cem@example.org"]


def test_closing_says_what_follows_and_is_done_once(client, officer):
    plan, *_ = a_shared_plan(a_panel(audience="public"), audience="public")
    held = opened(plan)
    words = told(client.get(reverse("actionplans:close_round", args=[plan.slug, held.number])))
    assert ["Closing cannot be undone." in words, "2 people have not answered" in words] == [True, True]
    assert "can then be read by everybody" in words
    assert f"Closed: round 1, as at {timezone.localdate():%-d %B %Y}." in told(pressed(client, "close_round", held))
    assert "The round was closed already." in told(pressed(client, "close_round", held))
    for name, more in (("remind", []), ("ask_more", []), ("send_round_link", [held.askings.first().uuid])):
        assert "The round is closed, so nothing is sent any more." in told(
            pressed(client, name, held, *more, rung="after")
        )
    client.logout()
    page = client.get(held.get_absolute_url())
    assert ("Amy Lowe" in page.text, "Closed" in page.text) == (False, True)


def test_another_is_offered_once_none_runs_and_the_first_is_explained(client, officer):
    plan, *_ = a_shared_plan()
    rounds, opening = (reverse(f"actionplans:{name}", args=[plan.slug]) for name in ("rounds", "open_round"))
    first = client.get(rounds).text
    assert ("No round has been opened yet" in first, opening in first) == (True, True)
    held = opened(plan, by=officer)
    assert opening not in client.get(rounds).text
    close_round(held, by=officer)
    assert opening in client.get(rounds).text
    assert rounds in client.get(plan.get_absolute_url(), follow=True).text


def test_others_read_of_a_round_only_once_it_is_closed(client):
    plan, *_ = a_shared_plan(a_panel(audience="public"), audience="public")
    held = opened(plan)
    client.force_login(a_user())
    assert client.get(held.get_absolute_url()).status_code == 404
    close_round(held, by=None)
    assert client.get(held.get_absolute_url()).status_code == 200


def test_texts_are_made_with_links_and_taken_away_for_a_mail_merge(client, officer):
    plan, *_ = a_shared_plan()
    Council.objects.create(asks_by_mail=False)
    page = sent_to_open(client, plan, way="text")
    assert "3 people are asked by a text that you send by hand: Amy Lowe, Ben Tor, Cem Ash" in told(page)
    held = MonitoringRound.objects.get()
    made = pressed(client, "round_texts", held)
    tokens = re.search(r'name="tokens" value="([^"]+)"', made.text)[1]
    sheet = b"".join(pressed(client, "round_texts_csv", held, tokens=tokens).streaming_content).decode()
    rows = list(csv.DictReader(sheet.removeprefix("\ufeff").splitlines()))
    assert [(row["Name"], row["E-mail address"], row["Actions"]) for row in rows] == [
        ("Amy Lowe", "amy@example.org", "Action 1; Action 2"),
        ("Ben Tor", "ben@example.org", "Action 2"),
        ("Cem Ash", "", "Action 3"),
    ]
    assert all(row["Link"] in made.text for row in rows)
    assert (len(sent_mail.outbox), Asking.objects.filter(way="text").count()) == (0, 3)
    pressed(client, "round_texts", held)
    assert "Those links no longer work" in told(pressed(client, "round_texts_csv", held, tokens=tokens))


@pytest.mark.parametrize("people", [1, 3])
def test_the_page_that_opens_a_round_asks_as_much_for_one_as_for_three(
    client, officer, django_assert_num_queries, people
):
    plan = a_plan(panel=a_panel())
    for number in range(people):
        an_owner(a_row(plan), reached(f"Person {number}", f"p{number}@example.org"))
        later = timezone.localdate() + datetime.timedelta(days=number + 1)
        Meeting.objects.create(body=plan.panel.body, held_on=later, slug=f"m{number}")
    with django_assert_num_queries(12):
        client.get(reverse("actionplans:open_round", args=[plan.slug]))


@pytest.mark.parametrize("people", [1, 3, 100])
def test_the_overview_asks_few_queries_however_many_are_asked(client, officer, django_assert_num_queries, people):
    plan = a_plan(senior=reached("Sir Toby", "toby@example.org"))
    for number in range(people):
        an_owner(a_row(plan), reached(f"Person {number}", f"p{number}@example.org"))
    meeting = Meeting.objects.create(
        body=a_panel().body, held_on=timezone.localdate(), title="In March", slug="in-march"
    )
    held = opened(plan, questions="Why?", meeting=meeting)
    answer_questions(held.askings.get(person__name="Person 0"), {1: "Rain stopped us."})
    with django_assert_num_queries(12):
        page = told(client.get(held.get_absolute_url()))
    assert ["Reported to In March" in page, "Why? Person 0 Rain stopped us." in page] == [True, True]
