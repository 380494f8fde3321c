"""Who carries an action out."""

import pytest

from actionplans.actions.owners import NotThese, Whom, owners_of, set_owners
from scrutiny.models import Event
from tests.records import a_body, a_person, a_plan, a_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return a_row(a_plan())


def test_they_are_set_in_their_order_and_the_actions_history_tells_of_it(row):
    asha, parks = a_person("Asha Okafor"), a_body("Parks Department")
    staff = Whom(label="All staff", accountable=asha)
    set_owners(row, [Whom(person=asha, is_lead=True), Whom(body=parks)], by=None)
    set_owners(row, [Whom(body=parks, is_lead=True), staff], by=None, reason="Moved on")
    assert owners_of(row) == [Whom(body=parks, is_lead=True), staff]
    newest, first = Event.objects.of(row).order_by("-pk")[:2]
    assert first.changes == {"owners": ["", "Asha Okafor; Parks Department"], "lead": ["", "Asha Okafor"]}
    assert (newest.reason, newest.changes) == (
        "Moved on",
        {
            "owners": ["Asha Okafor; Parks Department", "Parks Department; All staff"],
            "lead": ["Asha Okafor", "Parks Department"],
            "answered for by": ["", "All staff: Asha Okafor"],
        },
    )


def test_nothing_is_recorded_where_nothing_differs(row):
    set_owners(row, [Whom(label="All staff")], by=None)
    before = Event.objects.count()
    assert (set_owners(row, [Whom(label="All staff")], by=None), Event.objects.count()) == ({}, before)


def test_nobody_is_named_twice_only_one_leads_and_each_is_somebody(row):
    asha = a_person("Asha Okafor")
    wrong = {
        "Asha Okafor carries it out already: name each once": [Whom(person=asha), Whom(person=asha, is_lead=True)],
        "ALL STAFF carries it out already: name each once": [Whom(label="All staff"), Whom(label="ALL STAFF")],
        "Only one of them can lead": [Whom(label=word, is_lead=True) for word in ("Wardens", "Rangers")],
        "Whoever carries it out is a person, a body or a label: choose one of them": [Whom()],
        "At most 12 carry out one action: name a body or a label instead": [Whom(label=str(n)) for n in range(13)],
    }
    for sentence, owners in wrong.items():
        with pytest.raises(NotThese, match=sentence):
            set_owners(row, owners, by=None)
    assert owners_of(row) == []
