"""Requests for review: taking them in, deciding them, and turning one into a review."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from panels.models import Body, Panel, Requester, ReviewRequest
from panels.origins import get_origin
from scrutiny.editing import Conflict
from scrutiny.models import Event
from tests.lists.sheets import csv_rows
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_person, a_user

pytestmark = pytest.mark.django_db
LIST = reverse("requests:list")


@pytest.fixture
def board():
    return a_body("Scrutiny Board", kind=Body.Kind.BOARD)


@pytest.fixture
def officer(client, board):
    user = a_dso(body=board)
    client.force_login(user)
    return user


def asked(board, subject="Parks in winter", **given):
    given = {"received_on": datetime.date(2026, 3, 2), "audience": "public"} | given
    return ReviewRequest.objects.create(body=board, subject=subject, **given)


def address(name, request):
    return reverse(f"requests:{name}", args=[request.uuid])


def test_the_name_of_a_member_of_the_public_is_for_officers_alone(client, board, officer):
    page = Page(client, reverse("requests:add"))
    page.send({"subject": "Parks", "requester": "Odo Quill", "body": board.pk, "audience": "public"})
    request = ReviewRequest.objects.get()
    assert page.response.url == request.get_absolute_url()
    assert Requester.objects.get(request=request).name == "Odo Quill"
    assert "Odo Quill" in client.get(page.response.url).text
    client.force_login(a_user())
    for place in (page.response.url, LIST, f"{LIST}?show=csv", reverse("history", args=["reviewrequest", request.pk])):
        words = b"".join(client.get(place)).decode()
        assert ("Odo Quill" in words, "member of the public" in words or "csv" not in place) == (False, True)
    client.logout()
    assert "A member of the public" in client.get(page.response.url).text


def test_a_request_has_one_asker(client, board, officer):
    councillor = a_person("Ines Marlow", is_councillor=True)
    page = Page(client, reverse("requests:add"))
    page.send({"subject": "Parks", "body": board.pk, "asked_by_person": councillor.pk, "requester": "Odo Quill"})
    assert page.errors == {"requester": ["Name one of the three: a councillor, a body, or a member of the public"]}
    page.send({"requester": ""})
    assert (ReviewRequest.objects.get().asked_by, Requester.objects.count()) == ("Ines Marlow", 0)


def test_the_name_can_be_changed_and_forgotten(client, board, officer):
    request = asked(board)
    Requester.objects.create(request=request, name="Odo Quill")
    Page(client, address("change", request)).send({"requester": "Ada Quill"})
    assert Requester.objects.get().name == "Ada Quill"
    Page(client, address("change", request)).send({"requester": ""})
    assert not Requester.objects.exists()


def test_declining_needs_its_day_and_its_reasons(client, board, officer):
    request = asked(board)
    page = Page(client, address("decide", request))
    page.send({"state": "declined", "decided_on": "", "decision_reasons": ""})
    assert page.errors == {
        "decision_reasons": ["Give the reasons for declining it"],
        "decided_on": ["Enter the day of the decision, such as 15 November 2026"],
    }
    page.send({"decided_on": "1 March 2026", "decision_reasons": "The inspectors are looking into it."})
    assert page.errors == {"decided_on": ["It was received later, on 2 March 2026: check the day"]}
    page.send({"decided_on": "9 March 2026"})
    request.refresh_from_db()
    assert (request.state, request.decided_on) == ("declined", datetime.date(2026, 3, 9))
    client.logout()
    assert "The inspectors are looking into it." in client.get(request.get_absolute_url()).text


def test_a_day_to_come_is_no_day_of_a_decision(client, board, officer):
    page = Page(client, address("decide", asked(board)))
    page.send({"state": "accepted", "decided_on": "tomorrow"})
    assert page.errors == {"decided_on": ["It cannot have been decided on a day to come"]}


def test_a_request_is_turned_into_a_review_and_accepted_by_that(client, board, officer):
    request = asked(board, reasons="They close at four.")
    page = Page(client, f"{reverse('new_review')}?request={request.uuid}")
    assert (page.sent["title"], page.sent["summary"]) == ("Parks in winter", "They close at four.")
    page.send()
    panel = Panel.objects.get()
    request.refresh_from_db()
    made = (panel.title, panel.summary, panel.commissioned_by, panel.body)
    assert made == ("Parks in winter", "They close at four.", board, board)
    assert (request.panel, request.state, request.decided_on) == (panel, "accepted", timezone.localdate())
    assert [event.verb for event in Event.objects.of(request)] == ["made a review of"]
    assert panel.title in client.get(request.get_absolute_url()).text


def test_what_came_of_a_request_keeps_it_accepted(client, board, officer):
    request = asked(board, state="accepted", decided_on="2026-03-09", panel=a_panel(body=board))
    page = Page(client, address("decide", request))
    page.send({"state": "declined", "decision_reasons": "No time"})
    assert page.errors == {"state": ["A review came of it, so it is accepted"]}


def test_the_review_of_a_request_is_named_only_to_those_who_may_see_it(client, board):
    panel = a_panel("Secret parks", body=board, audience="officers")
    request = asked(board, state="accepted", decided_on="2026-03-09", panel=panel)
    for place in (request.get_absolute_url(), LIST):
        assert "Secret parks" not in client.get(place).text


def test_the_list_is_sifted_and_taken_away(client, board):
    asked(board, "Parks", asked_by_body=board)
    asked(board, "Buses", state="declined", decided_on="2026-03-09", decision_reasons="Done last year")
    asked(board, "Hidden", audience="officers")

    def found(**chosen):
        return [request.subject for request in client.get(LIST, chosen).context["lines"]]

    assert sorted(found()) == ["Buses", "Parks"]
    assert found(state="received") == ["Parks"]
    assert found(words="buses", body=board.slug) == ["Buses"]
    assert csv_rows(client.get(f"{LIST}?show=csv&state=declined"))[1] == [
        "Buses", "A member of the public", "2026-03-02", "Scrutiny Board", "Declined", "2026-03-09", "",
        "Done last year",
    ]  # fmt: skip


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_and_a_request_ask_no_more_when_there_are_more(
    client, django_assert_num_queries, board, officer, many
):
    for number in range(many):
        request = asked(board, f"Request {number}")
    with django_assert_num_queries(9):
        assert client.get(LIST).status_code == 200
    with django_assert_num_queries(7):
        assert client.get(request.get_absolute_url()).status_code == 200


def test_the_same_page_sent_twice_takes_the_request_in_once(client, board, officer):
    first, page = (Page(client, reverse("requests:add")) for _ in range(2))
    first.send({"subject": "Parks", "body": board.pk})
    page.send({"subject": "Parks", "body": board.pk})
    assert page.errors == {"subject": ["This body was put the same on that day already: change that request instead"]}
    assert ReviewRequest.objects.count() == 1


def test_no_review_comes_of_a_request_that_was_declined(client, board, officer):
    declined = asked(board, state="declined", decision_reasons="Looked at last year", decided_on="2026-04-01")
    answer = client.post(f"{reverse('new_review')}?request={declined.uuid}", {"title": "Parks"}, follow=True)
    assert told(answer) == ["This request was declined. Change the decision first."]
    assert not Panel.objects.exists()


def test_two_who_make_a_review_of_one_request_at_once_make_one(board, officer):
    request = asked(board)
    first, second = (get_origin(officer, {"request": str(request.uuid)}) for _ in range(2))
    first.start({"title": "Parks", "body": board}, by=officer)
    with pytest.raises(Conflict):
        second.start({"title": "Parks", "body": board}, by=officer)
    assert Panel.objects.count() == 1
