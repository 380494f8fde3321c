"""What a recommendation follows from, and what follows from a recommendation or an action."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from actionplans.actions.forerunners import CIRCLE, ITSELF, TOLD, CannotFollow, add_forerunner
from actionplans.models import Forerunner
from actionplans.relatives import Relative
from panels.models import Source
from scrutiny.edge.forerunners import Earlier
from scrutiny.models import Event
from tests.pages import told
from tests.records import a_body, a_dso, a_panel, a_plan, a_recommendation, a_row, a_user

pytestmark = pytest.mark.django_db
HERE = reverse("reviews:forerunners", args=["gates", 1])


@pytest.fixture
def later(client):
    panel = a_panel("Gates again", slug="gates", audience="public")
    client.force_login(a_dso(panel=panel))
    return a_recommendation(panel, "Open every gate.", number=1)


@pytest.fixture
def before():
    return a_panel("Parks in winter", slug="parks", code="PW", audience="public")


@pytest.fixture
def earlier(before):
    return a_recommendation(before, "Open the gates at dawn.", number=3)


def keys(recommendation, written, reader):
    return [match.key for match in Earlier(recommendation, reader).matches(written)]


def test_it_is_found_by_reference_by_address_and_by_words(later, before, earlier):
    row = a_row(a_plan(before, audience="public"), number="4", own_text="Oil the hinges.")
    source = Source.objects.create(title="Audit of parks", slug="audit", kind="audit", body=a_body(), audience="public")
    theirs = a_recommendation(source, "Count the gates.")
    reader = a_dso(panel=later.panel)
    mine, action, of_source = f"recommendation-{earlier.uuid}", f"action-{row.uuid}", f"recommendation-{theirs.uuid}"
    found = {
        written: keys(later, written, reader)
        for written in (
            "PW/3", "pw/3", "https://council.example/r/PW/3", f"http://127.0.0.1:8000{earlier.get_absolute_url()}",
            "gates dawn", "PW/A4", f"https://council.example{row.get_absolute_url()}", "hinges parks",
            f"https://council.example{theirs.get_absolute_url()}", "24/7", "PW/9", "every gate",
        )
    }  # fmt: skip
    assert list(found.values()) == [
        [mine], [mine], [mine], [mine], [mine], [action], [action], [action], [of_source], [], [], [],
    ]  # fmt: skip


def test_it_is_told_on_both_and_on_the_action_that_carried_the_earlier_one_out(client, later, before, earlier):
    row = a_row(a_plan(before, audience="public"), number="4", recommendation=earlier.current)
    other = a_row(row.plan, number="5", own_text="Oil the hinges.")
    for key, words in (("recommendation", "recommendation 3 of Parks in winter"),
                       ("action", "action 5 of Parks in winter: action plan")):  # fmt: skip
        mark = earlier.uuid if key == "recommendation" else other.uuid
        answer = client.post(HERE, {"mark": later.uuid, "add": f"{key}-{mark}"}, follow=True)
        assert told(answer) == [f"Added: it follows from {words}."]
    client.logout()
    page = client.get(later.get_absolute_url())
    of_earlier = Relative("Recommendation 3", "Parks in winter", earlier.get_absolute_url(), earlier.text)
    of_action = Relative("Action 5", "Parks in winter: action plan", other.get_absolute_url())
    assert page.context["around"].earlier == [of_earlier, of_action]
    came_back = 'It came back as</h2>\n<ul class="records"><li class="records__item records__item--small"><a '
    for record in (earlier, row, other):
        text = client.get(record.get_absolute_url()).text
        assert came_back in text
        assert f'href="{later.get_absolute_url()}">Recommendation 1 of Gates again</a>' in text


def test_who_may_not_see_one_end_is_told_nothing_of_it(client, later, earlier):
    add_forerunner(later, earlier, by=None)
    type(earlier).objects.filter(pk=earlier.pk).update(audience="officers")
    client.force_login(a_user())
    assert client.get(later.get_absolute_url()).context["around"].earlier == []
    assert keys(later, "PW/3", a_dso(panel=later.panel)) == []


def test_it_is_removed_again_and_both_stay_in_the_history(client, later, earlier):
    tie = add_forerunner(later, earlier, by=None)
    answer = client.post(HERE, {"mark": later.uuid, "remove": tie.uuid}, follow=True)
    assert told(answer) == ["Removed: it does not follow from recommendation 3 of Parks in winter any more."]
    assert not Forerunner.objects.exists()
    told_of = Event.objects.filter(subject_kind="actionplans.forerunner").order_by("pk")
    assert [event.verb for event in told_of] == ["added the", "removed the"]


def test_what_cannot_come_earlier_is_refused_in_a_sentence(client, later, before, earlier):
    beside = a_recommendation(later.panel, "Close them at dusk.", number=2)
    row = a_row(a_plan(later.panel, audience="public"), recommendation=later.current)
    add_forerunner(later, earlier, by=None)
    refused = {}
    for name, first, second in (("twice", later, earlier), ("same review", later, beside), ("circle", earlier, later),
                                ("by an action", earlier, row)):  # fmt: skip
        with pytest.raises(CannotFollow) as refusal:
            add_forerunner(first, second, by=None)
        refused[name] = str(refusal.value)
    assert refused == {"twice": TOLD, "same review": ITSELF, "circle": CIRCLE, "by an action": CIRCLE}
    for written in ("", "recommendation-", "action-x", f"recommendation-{beside.uuid}"):
        answer = client.post(HERE, {"mark": later.uuid, "add": written}, follow=True)
        assert told(answer) == ["That is not there any more, or not open to you."]


def test_the_database_holds_it_to_one_earlier_thing_that_is_another(later, earlier):
    row = a_row(a_plan(earlier.panel))
    for given in ({}, {"earlier_recommendation": earlier, "earlier_action": row}, {"earlier_recommendation": later}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Forerunner.objects.create(recommendation=later, **given)


def test_a_draft_that_is_removed_and_put_back_still_follows_from_the_same(client, later, earlier):
    draft = a_recommendation(later.panel, "Mend the lock.")
    add_forerunner(draft, earlier, by=None)
    address = reverse("reviews:remove_recommendation", args=["gates", draft.position])
    client.post(address, {"mark": draft.uuid, "read_version": draft.version})
    assert not Forerunner.objects.exists()
    client.post(reverse("undo"))
    assert list(Forerunner.objects.values_list("recommendation__uuid", "earlier_recommendation")) == [
        (draft.uuid, earlier.pk)
    ]


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_as_many_questions_with_one_tie_as_with_three(
    client, later, before, number, django_assert_num_queries
):
    plan = a_plan(before, audience="public")
    for _ in range(number):
        add_forerunner(later, a_recommendation(before), by=None)
        add_forerunner(later, a_row(plan), by=None)
    client.get(HERE)
    with django_assert_num_queries(9):
        client.get(f"{HERE}?find=parks")
    with django_assert_num_queries(11):
        client.get(later.get_absolute_url())
