"""What a page forbids, the administration forbids too, in one plain sentence each."""

import datetime

import pytest

from actionplans.actions.forerunners import ITSELF
from panels.models import Body, Capacity, Membership, Theme
from tests.records import a_body, a_dso, a_member, a_panel, a_person, a_recommendation
from tests.screens import Screen

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 2)


@pytest.fixture
def panel(client):
    client.force_login(a_dso())
    return a_panel("Parks in winter", body=a_body("Place", kind=Body.Kind.COMMITTEE), starts_on=DAY)


def a_seat(body, person, **fields):
    return {"body": body.pk, "person": person.pk, "capacity": Capacity.objects.get(name="Member").pk, **fields}


def tries(panel):
    """{what is tried: (model, what is typed)}"""
    sitting, executive = a_member(panel, starts_on=DAY).person, a_person("Bo Lund", is_councillor=True)
    cabinet = a_body("Cabinet", kind=Body.Kind.EXECUTIVE)
    Membership.objects.create(body=cabinet, person=executive, capacity=Capacity.objects.first(), starts_on=DAY)
    Theme.objects.create(panel=panel, heading="Gates", position=1)
    one, two = a_recommendation(panel, number=1), a_recommendation(panel, number=2)
    asked = {"body": panel.body.pk, "subject": "Dark paths", "received_on": "2 March 2026"}
    return {
        "a member twice": ("membership", a_seat(panel.body, sitting, starts_on="3 March 2026")),
        "the executive on scrutiny": ("membership", a_seat(panel.body, executive, starts_on="3 March 2026")),
        "an end before the start": (
            "membership",
            a_seat(cabinet, sitting, starts_on="2 March 2026", ends_on="1 March 2026"),
        ),
        "a panel without a title": ("panel", {"title": "", "body": panel.body.pk}),
        "a theme twice": ("theme", {"panel": panel.pk, "heading": "Gates", "position": "2"}),
        "a request with two askers": (
            "reviewrequest",
            asked | {"asked_by_person": sitting.pk, "asked_by_body": cabinet.pk},
        ),
        "declined without reasons": ("reviewrequest", asked | {"state": "declined", "decided_on": "3 March 2026"}),
        "decided without a day": ("reviewrequest", asked | {"state": "accepted"}),
        "a panel of a request that waits": ("reviewrequest", asked | {"panel": panel.pk}),
        "a source without a body": ("source", {"kind": "audit", "title": "Audit"}),
        "a day that is none": ("timetableentry", {"panel": panel.pk, "text": "Report", "due_on": "31 February 2026"}),
        "an item without a year": ("workprogrammeitem", {"body": panel.body.pk, "subject": "Parks", "kind": "review"}),
        "what comes earlier of the same review": (
            "forerunner",
            {"recommendation": two.pk, "earlier_recommendation": one.pk},
        ),
        "following from nothing": ("forerunner", {"recommendation": two.pk}),
    }


TWO_SEATS = (
    "Ines Marlow is on Place already in that time: member, from 2 March 2026. End that period first, or begin this one "
    "after it"
)
ON_BOTH = (
    "Bo Lund is on Cabinet in that time (from 2 March 2026), and nobody may be on the executive and on a formal "
    "scrutiny body at once. Choose days that do not overlap, or end the other period first"
)
NEEDED = "This field is required."
REFUSED = {
    "a member twice": TWO_SEATS,
    "the executive on scrutiny": ON_BOTH,
    "an end before the start": "The membership must not end before it starts.",
    "a panel without a title": NEEDED,
    "a theme twice": "This review has a theme with that heading already.",
    "a request with two askers": "Name a councillor or a body that asked, not both.",
    "declined without reasons": "Give the reasons for declining it.",
    "decided without a day": "Give the date of the decision when, and only when, it is decided.",
    "a panel of a request that waits": "Only a request that is accepted has a review.",
    "a source without a body": NEEDED,
    "a day that is none": "There is no 31 February 2026: that month has 28 days",
    "an item without a year": NEEDED,
    "what comes earlier of the same review": ITSELF,
    "following from nothing": "It follows from a recommendation or from an action: choose one of them.",
}


def test_each_try_is_refused_with_a_sentence(client, panel):
    found = {}
    for what, (model, typed) in tries(panel).items():
        app = "actionplans" if model == "forerunner" else "panels"
        found[what] = Screen(client, app, model).errors(typed)
    assert found == {what: [sentence] for what, sentence in REFUSED.items()}
