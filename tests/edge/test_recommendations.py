"""The page of a review's recommendations, as its officers see it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from panels.models import Addressee, Recommendation, RecommendationVersion, Theme
from tests.records import a_body, a_dso, a_panel

pytestmark = pytest.mark.django_db


def many_recommendations(panel, number):
    themes = [Theme.objects.create(panel=panel, heading=f"Theme {at}", position=at) for at in (1, 2)]
    body = a_body()
    made = Recommendation.objects.bulk_create(
        Recommendation(panel=panel, theme=themes[at % 2], position=at + 1) for at in range(number)
    )
    Addressee.objects.bulk_create(Addressee(recommendation=each, body=body) for each in made)
    for each in RecommendationVersion.objects.bulk_create(
        RecommendationVersion(recommendation=each, text="Support volunteers.") for each in made
    ):
        each.recommendation.current = each
    Recommendation.objects.bulk_update(made, ["current"])


QUERIES = {"recommendations": 10, "order": 11, "themes": 7, "issue": 10, "add_recommendation": 10}


@pytest.mark.parametrize("many", [1, 3, 200])
def test_pages_ask_no_more_of_the_database_when_there_are_more(client, many):
    panel = a_panel("Parks in winter", slug="parks")
    many_recommendations(panel, many)
    dso, asked = a_dso(), {}
    for name in QUERIES:
        client.force_login(dso)
        with CaptureQueriesContext(connection) as questions:
            assert client.get(reverse(f"reviews:{name}", args=["parks"])).status_code == 200
        asked[name] = len(questions)
    assert asked == QUERIES


def test_doors_are_for_those_who_may_go_through_them(client):
    a_panel("Parks in winter", slug="parks", audience="public")
    address = reverse("reviews:recommendations", args=["parks"])
    doors = ["Add a recommendation", "Themes", "No recommendation is written yet", "There is no recommendation to read"]
    assert [words in client.get(address).text for words in doors] == [False, False, False, True]
    client.force_login(a_dso())
    assert [words in client.get(address).text for words in doors] == [True, True, True, False]
