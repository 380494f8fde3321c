"""Telling witnesses that the report is out, and what came of it: each once, and nobody named to another."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse

from panels.models import Decision, EvidenceSession, Grant, RouteStep, Witness, WitnessIdentity
from scrutiny.models import Event, Message
from tests.records import a_body, a_dso, a_grant, a_panel, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db
REPORT, OUTCOME = (reverse("reviews:thanks", args=["parks", occasion]) for occasion in ("report", "outcome"))
DAY = datetime.date(2026, 5, 3)


@pytest.fixture
def panel(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    client.force_login(a_dso(panel=panel))
    return panel


@pytest.fixture
def heard(panel):
    return EvidenceSession.objects.create(panel=panel, kind="interview", title="Mrs Lindqvist-Adeyemi", held_on=DAY)


def a_witness(heard, name, email="", **fields):
    shown = {"naming": "anonymous", "shown_as": "A parent"} | fields
    witness = Witness.objects.create(session=heard, **shown)
    WitnessIdentity.objects.create(witness=witness, name=name, email=email)
    return witness


def ticked(client, address):
    return [one.witness for one in client.get(address).context["form"].ticked]


def send(client, address, *witnesses, **more):
    return client.post(address, {"witness": [one.uuid for one in witnesses], "press": "send", "words": "", **more})


def test_each_who_has_an_address_is_told_once_and_it_is_recorded_on_the_session(client, heard):
    parent = a_witness(heard, "Ulla Lindqvist-Adeyemi", "ulla@example.org")
    a_witness(heard, "Without An Address")
    assert ticked(client, REPORT) == [parent]
    assert send(client, REPORT, parent, words="Come to the Assembly.").status_code == 302
    send(client, REPORT, parent)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["ulla@example.org"], "The report is out: Parks in winter")
    assert sent.body == (
        "Hello,\n\nthank you for giving evidence to the review “Parks in winter”: interview on 3 May 2026.\n\n"
        "The report is out. You can read it here:\n\nhttp://testserver/reviews/parks/report/\n\n"
        "Come to the Assembly.\n\nOverview and scrutiny\nYour council\n"
    )
    event = Event.objects.of(heard).first()
    assert event.verb == "told 1 witness that the report is out, from"
    answer = client.get(REPORT)
    assert ("Everybody who can be told has been told" in answer.text, "No address is known" in answer.text) == (
        True,
        True,
    )


def test_what_came_of_it_is_told_later_from_what_everybody_may_read(client, panel, heard):
    parent = a_witness(heard, "Ulla Lindqvist-Adeyemi", "ulla@example.org")
    WitnessIdentity.objects.update(told_of_report_at=datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC))
    one = a_recommendation(panel, number=1, audience="public")
    a_recommendation(panel, number=2, audience="public")
    a_recommendation(panel, audience="officers")
    step = RouteStep.objects.create(panel=panel, position=1, body=a_body(), purpose="decision")
    Decision.objects.create(step=step, recommendation_version=one.current, outcome="adopted")
    a_row(a_plan(panel, audience="public"), recommendation=one.current)
    assert ticked(client, OUTCOME) == [parent]
    send(client, OUTCOME, parent)
    told = "It made 2 recommendations. 1 of them was adopted. Of 1 action, 0 were complete so far."
    (sent,) = mail.outbox
    assert (sent.body.split("\n\n")[2], sent.to) == (f"This is what came of it. {told}", ["ulla@example.org"])


def test_nobody_else_is_named_in_the_mail_of_anybody(client, heard):
    names = ["Ulla Lindqvist-Adeyemi", "Per Ostrowe", "Sir Galen Mbeki"]
    witnesses = [a_witness(heard, name, f"w{place}@example.org") for place, name in enumerate(names)]
    answer = send(client, REPORT, *witnesses, words="Thank you, and Ms Ostrowe too.")
    assert answer.context["form"].errors == {
        "words": ["Somebody who may not be named stands in it by name: take the name out"]
    }
    send(client, REPORT, *witnesses)
    texts = " ".join(sent.body for sent in mail.outbox)
    assert [name for name in " ".join(names).split() if name in texts] == []
    assert (len(mail.outbox), "Parks in winter" in texts) == (3, True)


@pytest.mark.parametrize("what", ["session", "witness"])
def test_nothing_goes_by_mail_to_whoever_was_heard_in_confidence(client, panel, heard, what):
    dso = a_dso(panel=panel)
    a_grant(dso, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-12-31")
    client.force_login(dso)
    parent = a_witness(heard, "Ulla", "ulla@example.org")
    kept = {"session": heard, "witness": parent}[what]
    type(kept).objects.filter(pk=kept.pk).update(restriction="in_confidence")
    assert "Heard in confidence, so nothing goes by e-mail" in client.get(REPORT).text
    assert "witness" in send(client, REPORT, parent).context["form"].errors
    assert Message.objects.count() == 0


def test_whoever_was_heard_twice_gets_one_mail_and_a_child_is_not_ticked_by_itself(client, panel, heard):
    again = EvidenceSession.objects.create(panel=panel, kind="visit", title="A walk")
    both = [a_witness(heard, "Ulla", "ulla@example.org"), a_witness(again, "Ulla", "ULLA@example.org")]
    child = a_witness(heard, "Kit", "kit@example.org")
    WitnessIdentity.objects.filter(witness=child).update(is_under_18=True)
    assert set(ticked(client, REPORT)) == set(both)
    send(client, REPORT, *both)
    assert (Message.objects.count(), ticked(client, REPORT)) == (1, [])


def test_nothing_is_sent_without_a_tick_to_a_stranger_or_while_the_review_is_closed_to_them(client, panel, heard):
    parent = a_witness(heard, "Ulla", "ulla@example.org")
    stranger = a_witness(
        EvidenceSession.objects.create(panel=a_panel("Buses"), kind="visit", title="Elsewhere"), "Bo", "bo@example.org"
    )
    assert send(client, REPORT).context["form"].errors == {"witness": ["Tick whom to tell"]}
    assert "witness" in send(client, REPORT, stranger).context["form"].errors
    panel.audience = "panel"
    panel.save()
    answer = send(client, REPORT, parent)
    assert ("They could not read it yet" in answer.text, Message.objects.count()) == (True, 0)
    assert client.get(reverse("reviews:thanks", args=["parks", "wedding"])).status_code == 404
