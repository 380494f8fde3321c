"""A status that only officers were told of stands on no page for others, in no list, sum or paper."""

import pytest
from django.urls import reverse

from actionplans.actions.updates import add_update
from actionplans.models import Rating, Status
from scrutiny.models import Audience
from tests.records import a_dso, a_panel, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db
TOLD = "Marked as told to everybody"
UNTOLD = "Marked as told to officers"


@pytest.fixture
def pages():
    """The pages on which the status of an action stands; everybody was told one status, officers a newer one."""
    panel = a_panel(audience="public", slug="parks", stage="monitoring")
    plan = a_plan(panel, slug="parks-plan")
    recommendation = a_recommendation(panel, number=1)
    row = a_row(plan, recommendation=recommendation.current)
    Rating.objects.filter(scheme=plan.scheme, status=Status.ON_TRACK).update(word=TOLD)
    Rating.objects.filter(scheme=plan.scheme, status=Status.OFF_TRACK).update(word=UNTOLD)
    add_update(row, by=None, as_at="2026-05-01", status="on_track", audience=Audience.PUBLIC)
    add_update(row, by=None, as_at="2026-06-01", status="off_track", audience=Audience.OFFICERS)
    of_panel = ["overview", "recommendations", "plan"]
    return {
        **{name: reverse(f"reviews:{name}", args=["parks"]) for name in of_panel},
        "recommendation": reverse("reviews:recommendation", args=["parks", 1]),
        "paper": reverse("reviews:paper", args=["parks", "action-plan"]),
        "row": reverse("actionplans:row", args=["parks-plan", row.uuid]),
        "home": reverse("home"),
    }


def words_on(client, pages):
    return {name: (TOLD in text, UNTOLD in text) for name, text in ((n, client.get(p).text) for n, p in pages.items())}


def test_everybody_is_shown_the_status_that_they_were_told(client, pages):
    assert words_on(client, pages) == dict.fromkeys(pages, (True, False))


def test_officers_are_shown_the_newest_status(client, pages):
    client.force_login(a_dso())
    assert {name: untold for name, (_, untold) in words_on(client, pages).items()} == dict.fromkeys(pages, True)
