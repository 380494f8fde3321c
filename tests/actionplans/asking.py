"""Plans whose actions somebody is asked about, for tests of rounds."""

import datetime

from django.utils import timezone

from actionplans.actions.rounds import open_round
from panels.models import ContactDetail
from tests.records import a_person, a_plan, a_row, an_owner

TODAY = timezone.localdate


def reached(name, address="", **fields):
    """A person with an e-mail address, or with none."""
    person = a_person(name, **fields)
    if address:
        ContactDetail.objects.create(person=person, kind=ContactDetail.Kind.EMAIL, value=address)
    return person


def a_shared_plan(panel=None, **fields):
    """Amy carries out actions 1 and 2, Ben action 2; Cem action 3, and has no address."""
    plan = a_plan(panel, **fields)
    people = [reached("Amy Lowe", "amy@example.org"), reached("Ben Tor", "ben@example.org"), reached("Cem Ash")]
    for number, owners in ((1, [0]), (2, [0, 1]), (3, [2])):
        row = a_row(plan, number=str(number), own_text=f"Do {number}.")
        for place in owners:
            an_owner(row, people[place])
    return plan, *people


def opened(plan, *, by=None, days=14, **given):
    today = timezone.localdate()
    given = {"as_at": today, "due_on": today + datetime.timedelta(days=days)} | given
    return open_round(plan, by=by, link_to=lambda token: f"https://site.example/link/{token}/", **given)
