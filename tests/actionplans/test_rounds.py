"""Opening a round: whom it asks, by one mail each, and when it cannot be opened."""

import re

import pytest
from django.core import mail as sent_mail

from actionplans.actions.rounds import CannotOpen
from actionplans.asked import whom_to_ask
from actionplans.models import AskedRow, Asking, MonitoringRound
from scrutiny.models import Council, Event, PersonalLink
from tests.actionplans.asking import a_shared_plan, opened, reached
from tests.records import a_body, a_panel, a_plan, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db


def asked_in(held):
    rows = AskedRow.objects.filter(asking__round=held).order_by("asking__person__name", "row__position")
    return [(each.asking.person.name, each.row.number) for each in rows.select_related("asking__person", "row")]


def test_everybody_gets_one_mail_with_a_link_for_all_their_rows(django_capture_on_commit_callbacks):
    plan, *_ = a_shared_plan()
    by = a_user("dot@example.org", name="Dot Hay")
    with django_capture_on_commit_callbacks(execute=True):
        held = opened(plan, by=by, words="The board meets on 3 May.")
    assert asked_in(held) == [("Amy Lowe", "1"), ("Amy Lowe", "2"), ("Ben Tor", "2")]
    assert [mail.to for mail in sent_mail.outbox] == [["amy@example.org"], ["ben@example.org"]]
    words = sent_mail.outbox[0].body
    told = [
        "Dear Amy Lowe",
        "2 actions",
        "- Action 1: Do 1.",
        "- Action 2: Do 2.",
        "The board meets on 3 May.",
        "Dot Hay",
    ]
    assert [part for part in told if part not in words] == []
    assert len(re.findall(r"https://site\.example/link/\S+/", words)) == 1
    links = PersonalLink.objects.filter(purpose="round", subject_id__in=held.askings.values("pk"))
    assert sorted(links.values_list("sent_to", flat=True)) == ["amy@example.org", "ben@example.org"]
    event = Event.objects.get(verb="opened", subject_kind="actionplans.monitoringround")
    assert event.changes == {"people": [0, 2], "actions": [0, 2]}


def test_who_cannot_be_asked_is_named_with_the_reason():
    plan, *_, cem = a_shared_plan()
    a_row(plan, number="4")
    answering = reached("Dan Ode", "dan@example.org")
    for number, given in (("5", {"label": "All staff"}), ("6", {"body": a_body("Trust")}),
                          ("7", {"label": "Wards", "accountable": answering})):  # fmt: skip
        an_owner(a_row(plan, number=number), None, **given)
    asked = whom_to_ask(plan)
    assert [(each.whom, each.why, each.person) for each in asked.missing] == [
        ("Action 4", "nobody is named to carry it out", None),
        ("Action 5", "only “All staff” is named, and nobody answers for it", None),
        ("Action 6", "only “Trust” is named, and nobody answers for it", None),
        ("Cem Ash", "no e-mail address of theirs is known", cem),
    ]
    assert [each.person.name for each in asked.people] == ["Amy Lowe", "Ben Tor", "Dan Ode"]
    assert [each.person.name for each in whom_to_ask(plan, by_mail=False).people][2] == "Cem Ash"


def test_what_is_closed_withdrawn_or_in_confidence_is_not_asked_about():
    plan, amy, *_ = a_shared_plan()
    for given in ({"closed_on": "2020-01-01"}, {"status": "withdrawn"}, {"restriction": "in_confidence"}):
        an_owner(a_row(plan, **given), amy)
    assert sorted(row.number for row in whom_to_ask(plan).rows.values()) == ["1", "2"]


def test_what_is_withheld_is_not_in_the_mail(django_capture_on_commit_callbacks):
    plan = a_plan()
    exempt = {"restriction": "exempt", "exempt_paragraph": 3, "exempt_reason": "Trade", "public_summary": "A sum"}
    an_owner(a_row(plan, number="9", own_text="Sell the depot", **exempt), reached("Amy Lowe", "amy@example.org"))
    with django_capture_on_commit_callbacks(execute=True):
        opened(plan)
    assert ("- Action 9\n" in sent_mail.outbox[0].body, "depot" in sent_mail.outbox[0].body) == (True, False)


def test_a_second_round_waits_until_the_first_is_closed():
    plan, *_ = a_shared_plan()
    opened(plan)
    with pytest.raises(CannotOpen, match="running already"):
        opened(plan)
    assert MonitoringRound.objects.count() == 1


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "This plan has no open action, so there is nobody to ask."),
        ([None], "Nobody can be asked: nobody is named to carry it out. Put that right first."),
        (["Cem Ash"], "Nobody can be asked: no e-mail address of theirs is known. Put that right first."),
    ],
)
def test_a_round_that_would_ask_nobody_is_not_opened(rows, sentence):
    plan = a_plan()
    for name in rows:
        row = a_row(plan)
        if name:
            an_owner(row, reached(name))
    with pytest.raises(CannotOpen, match=re.escape(sentence)):
        opened(plan)
    assert MonitoringRound.objects.count() == 0


def test_where_mail_is_barred_people_are_asked_by_texts_without_an_address():
    plan, *_ = a_shared_plan()
    Council.objects.create(asks_by_mail=False)
    with pytest.raises(CannotOpen, match="sends no e-mail"):
        opened(plan)
    opened(plan, way=Asking.Way.TEXT)
    assert (Asking.objects.count(), PersonalLink.objects.count()) == (3, 0)


def test_what_was_looked_at_is_what_is_asked():
    plan, amy, *_ = a_shared_plan()
    seen = whom_to_ask(plan).fingerprint()
    an_owner(a_row(plan), amy)
    with pytest.raises(CannotOpen, match="has changed since you looked"):
        opened(plan, seen=seen)


def test_the_panel_reads_of_a_round_only_once_it_is_closed():
    plan, *_ = a_shared_plan(a_panel(audience="public"), audience="public")
    assert opened(plan).audience == "officers"
