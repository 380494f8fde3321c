"""Asking for an explanation on the page of an action, and giving it."""

import pytest
from django.urls import reverse

from actionplans.models import Challenge
from scrutiny.models import Message
from tests.actionplans.decided import a_plan_of_panel
from tests.pages import told
from tests.records import a_dso, a_member, a_person, a_row, a_user, an_administrator, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return a_row(a_plan_of_panel())


@pytest.fixture
def councillor(client, row):
    user = a_user()
    a_member(row.plan.panel, user=user)
    client.force_login(user)
    return user


def ask_page(row):
    return reverse("actionplans:ask", args=[row.plan.slug, row.uuid])


def answer_page(challenge):
    return reverse("actionplans:answer_challenge", args=[challenge.uuid])


def asked(client, row):
    client.post(ask_page(row), {"question": "Why is the gate shut?"})
    return Challenge.objects.get()


def test_a_councillor_asks_and_the_page_shows_it_open_until_it_is_answered(client, row, councillor):
    owner = a_user("owner@example.org", name="Asha Okafor")
    an_owner(row, a_person(user=owner))
    assert ask_page(row) in client.get(row.get_absolute_url()).text
    page = client.post(ask_page(row), {"question": "Why is the gate shut?"}, follow=True)
    assert told(page) == ["Asked for an explanation of action 1. It stays open until it is answered."]
    assert "Open since today" in page.text
    challenge = Challenge.objects.get()
    client.force_login(owner)
    way_in = client.get(reverse("actionplans:challenge", args=[challenge.uuid]))
    assert way_in.headers["Location"] == answer_page(challenge)
    page = client.post(answer_page(challenge), {"answer": "The lock froze."}, follow=True)
    assert told(page) == ["Saved: the explanation of action 1."]
    for words in ("The lock froze.", "Asha Okafor", "the same day"):
        assert words in page.text
    assert set(Message.objects.values_list("to", flat=True)) == {"owner@example.org", councillor.email}


def test_democratic_services_answer_for_somebody_else(client, row, councillor):
    challenge = asked(client, row)
    client.force_login(a_dso())
    client.post(answer_page(challenge), {"answer": "The lock froze.", "answered_by_name": "Head keeper"})
    assert Challenge.objects.get().answered_by_name == "Head keeper"


def test_the_second_answer_is_not_saved_and_its_words_are_shown(client, row, councillor):
    challenge = asked(client, row)
    client.force_login(a_dso())
    client.post(answer_page(challenge), {"answer": "The lock froze."})
    page = client.post(answer_page(challenge), {"answer": "We lost the key."})
    assert page.status_code == 409
    for words in ("yours was not saved", "The lock froze.", "We lost the key."):
        assert words in page.text
    assert Challenge.objects.get().answer == "The lock froze."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [("", "Write what you want to know"), (" \n", "Write what you want to know"), ("x" * 20_000, "this has 20000")],
)
def test_nothing_and_far_too_much_are_refused_and_nothing_typed_is_lost(client, row, councillor, question, sentence):
    page = client.post(ask_page(row), {"question": question})
    assert sentence in " ".join(page.context["form"].errors["question"])
    assert question.strip() in page.text
    assert Challenge.objects.count() == 0


def test_who_may_ask_and_answer(client, row, councillor):
    challenge = asked(client, row)
    other, owner, co_opted = a_user(), a_user(), a_user()
    a_person("Another councillor", user=other, is_councillor=True)
    an_owner(row, a_person(user=owner))
    a_member(row.plan.panel, user=co_opted, name="Kim Dale")
    co_opted.person.is_councillor = False
    co_opted.person.save()
    people = {"other": other, "owner": owner, "co-opted": co_opted, "administrator": an_administrator(), "dso": a_dso()}
    found = {}
    for name, user in people.items():
        client.force_login(user)
        found[name] = (client.get(ask_page(row)).status_code, client.get(answer_page(challenge)).status_code)
    assert found == {
        "other": (200, 403), "owner": (403, 200), "co-opted": (200, 403),
        "administrator": (403, 403), "dso": (403, 200),
    }  # fmt: skip


def test_a_question_is_not_for_the_public(client, row, councillor):
    asked(client, row)
    client.logout()
    assert "Why is the gate shut?" not in client.get(row.get_absolute_url()).text
