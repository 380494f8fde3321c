"""What a review came of, told on its first page to whoever may read that too."""

import datetime

import pytest
from django.urls import reverse

from panels.models import Body, ReviewRequest, WorkProgrammeItem
from scrutiny.models import MunicipalYear
from tests.records import a_body, a_dso, a_panel, a_user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 20)
HERE = reverse("reviews:overview", args=["parks"])


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", audience="public")


@pytest.fixture
def board():
    return a_body("Scrutiny Board", kind=Body.Kind.BOARD)


def a_request(panel, board, **fields):
    decided = {"state": "accepted", "decided_on": DAY, "received_on": DAY}
    return ReviewRequest.objects.create(panel=panel, body=board, subject="Dark paths", **decided, **fields)


def an_item(panel, board, **fields):
    year = MunicipalYear.objects.create(label="2026/27", starts_on=DAY, ends_on=datetime.date(2027, 5, 18))
    return WorkProgrammeItem.objects.create(
        panel=panel, body=board, year=year, position=1, subject="Parks", kind="review", **fields
    )


def test_it_leads_to_the_request_and_to_the_programme(client, panel, board):
    request = a_request(panel, board, audience="public")
    an_item(panel, board, audience="public")
    assert client.get(HERE).context["beginnings"] == [
        ("Request for review", "Dark paths", request.get_absolute_url()),
        ("Work programme of Scrutiny Board, 2026/27", "Parks", f"/work-programme/?body={board.slug}&year=2026%2F27"),
    ]
    assert client.get(client.get(HERE).context["beginnings"][1][2]).status_code == 200


def test_what_a_reader_may_not_see_is_not_there(client, panel, board):
    a_request(panel, board, audience="officers")
    an_item(panel, board, audience="councillors")
    for reader, number in ((None, 0), (a_user(), 0), (a_dso(panel=panel), 2)):
        client.logout() if reader is None else client.force_login(reader)
        page = client.get(HERE)
        assert (len(page.context["beginnings"]), page.text.count("Came of")) == (number, number)


def test_a_review_that_came_of_nothing_says_nothing(client, panel):
    assert client.get(HERE).context["beginnings"] == []
