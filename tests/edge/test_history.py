"""What happened, in sentences, for those who may read it."""

import datetime

import pytest
from django.urls import reverse

from actionplans.actions.rows import set_timescale
from actionplans.actions.updates import add_update
from actionplans.timescales import understood
from panels.actions.panels import move_to_stage
from panels.actions.recommendations import amend
from panels.models import Document, EvidenceSession, Finding, Grant, Membership, Recommendation, Term
from scrutiny import history, saving
from scrutiny.editing import change
from scrutiny.models import Event
from tests.records import (
    a_body,
    a_dso,
    a_grant,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_recommendation,
    a_row,
    a_user,
    an_administrator,
    an_owner,
)  # fmt: skip

pytestmark = pytest.mark.django_db


@pytest.fixture
def amy():
    return a_user(name="Amy Lark")


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", audience="public")


def sentences(client, record):
    """What the page of the record's history says, newest first."""
    page = client.get(reverse("history", args=[record._meta.model_name, record.pk]))
    assert page.status_code == 200
    return [
        f"{one.who} {one.sentence}{f', because {one.because}' if one.because else ''}." for one in page.context["told"]
    ]


def test_changes_are_told_in_the_words_of_the_screen(client, panel, amy):
    client.force_login(a_dso(panel=panel))
    body = a_body("Executive")
    change(panel, {"title": "Parks", "starts_on": datetime.date(2009, 3, 1)}, by=amy, reason="It was asked for.")
    change(panel, {"starts_on": datetime.date(2009, 6, 1), "reports_to": body}, by=amy)
    change(panel, {"starts_on": None, "summary": "Short"}, by=None)
    move_to_stage(panel, "evidence", by=amy, reason="The scope is agreed")
    assert sentences(client, panel) == [
        "Amy Lark moved to another stage the review “Parks”: the stage from “Scoping” to “Evidence”, "
        "because The scope is agreed.",
        "The system took away the start 1 June 2009 and set the summary to “Short”.",
        "Amy Lark set the body it reports to to “Executive” and changed the start from 1 March 2009 to 1 June 2009.",
        "Amy Lark changed the title from “Parks in winter” to “Parks” and set the start to 1 March 2009, "
        "because It was asked for.",
        "The system set up the review “Parks in winter”.",
    ]


def test_the_date_of_an_action_is_told_as_exactly_as_it_was_agreed(client, panel, amy):
    row = a_row(a_plan(panel, slug="parks"))
    set_timescale(row, understood("March 2009"), by=amy)
    set_timescale(row, understood("June 2009"), by=amy, reason="the gates came late")
    client.force_login(a_dso(panel=panel))
    assert sentences(client, row)[0] == (
        "Amy Lark changed the dates of action 1: the timescale from “March 2009” to “June 2009” and "
        "the due date from March 2009 to June 2009, because the gates came late."
    )


def test_a_long_text_is_told_with_its_changed_words_marked(client, panel):
    panel.summary = "The gates are shut at dusk. " * 6
    panel.save()
    change(panel, {"summary": panel.summary.replace("dusk", "dawn <b>", 1)}, by=None)
    client.force_login(a_dso(panel=panel))
    page = client.get(reverse("history", args=["panel", panel.pk]))
    one = page.context["told"][0]
    assert (one.sentence, [part.text for part in one.texts[0].parts if part.change]) == (
        "rewrote the summary", ["dusk.", "dawn <b>."],
    )  # fmt: skip
    assert "dawn &lt;b&gt;" in page.text


def test_the_words_of_a_recommendation_are_told_in_its_own_history_and_not_in_that_of_an_action(client, panel):
    asked = a_recommendation(panel, "Sell the gates.", number=1, audience="officers")
    row = a_row(a_plan(panel, audience="public"), own_text="Look at the gates", audience="public")
    amend(asked, "Sell the old gates.", by=None, why="Some are new")
    change(row, {"recommendation": asked.current}, by=None)
    client.force_login(a_dso(panel=panel))
    own = client.get(reverse("history", args=["recommendation", asked.pk])).context["told"][0]
    assert [(part.text, part.change) for part in own.texts[0].parts] == [
        ("Sell the ", ""), ("old ", "ins"), ("gates.", ""),
    ]  # fmt: skip
    assert own.because == "Some are new"
    assert "“Recommendation 1, version 2”" in sentences(client, row)[0]
    client.force_login(a_user())
    page = client.get(reverse("history", args=["row", row.pk]))
    assert (page.status_code, [one.sentence for one in page.context["told"]]) == (200, [])


def test_progress_that_no_report_carries_is_not_told_to_those_who_wait_for_it(client, panel):
    row = a_row(a_plan(panel, audience="public"))
    add_update(row, by=None, as_at=datetime.date(2026, 5, 1), status="off_track", narrative="Bad")
    client.force_login(a_user())
    assert sentences(client, row) == []
    client.force_login(a_dso(panel=panel))
    assert sentences(client, row) == ["The system updated the progress of action 1: the status to “Off track”."]


def test_an_event_that_names_a_hidden_record_is_for_those_who_may_read_that(panel):
    finding = Finding.objects.create(panel=panel, position=1, text="The gates are shut", audience="public")
    hidden = Document.objects.create(panel=panel, title="A letter", restriction="in_confidence")
    saving.keep_links(finding, {"documents": (Document.objects.all(), [hidden])}, by=None)
    event = Event.objects.of(finding).first()
    assert (event.audience, event.restriction) == ("officers", "in_confidence")


READERS = {
    # what the record says of its readers: outsider, councillor, member, officer, DSO, DSO of others, administrator
    "public": [200, 200, 200, 200, 200, 200, 200],
    "councillors": [404, 200, 200, 200, 200, 404, 200],
    "panel": [404, 404, 200, 200, 200, 404, 404],
    "officers": [404, 404, 404, 200, 200, 404, 404],
}


@pytest.mark.parametrize("audience", READERS)
def test_whoever_may_read_a_record_reads_its_history_and_nobody_else(client, panel, audience):
    asked = a_recommendation(panel, audience=audience)
    change(asked, {"reason": "Nobody knows"}, by=None, reason="zebra")
    address = reverse("history", args=["recommendation", asked.pk])
    pages = [_seen(client, user, address) for user in _people(panel)]
    assert [status for status, _ in pages] == READERS[audience]
    assert [found for _, found in pages] == [status == 200 for status in READERS[audience]]
    whole = reverse("reviews:history", args=["parks"])
    assert [_seen(client, user, whole) for user in _people(panel)] == [
        (200, status == 200) for status in READERS[audience]
    ]
    client.logout()
    assert [client.get(each).status_code for each in (address, whole)] == [302, 302]


def _people(panel):
    councillor, member, officer = a_user(), a_user(), a_user()
    a_person(user=councillor, is_councillor=True)
    a_member(panel, user=member)
    a_grant(officer, Grant.Role.OFFICER, panel=panel)
    other = a_dso(panel=a_panel("Buses"))
    return [a_user(), councillor, member, officer, a_dso(panel=panel), other, an_administrator()]


def _seen(client, user, address):
    client.force_login(user)
    page = client.get(address)
    return page.status_code, "zebra" in page.text


def test_what_was_closed_since_takes_its_history_with_it(client, panel):
    finding = Finding.objects.create(panel=panel, position=1, text="zebra", audience="public")
    history.record("added", finding)
    whole = reverse("reviews:history", args=["parks"])
    assert _seen(client, a_user(), whole) == (200, True)
    Finding.objects.update(audience="officers")
    assert _seen(client, a_user(), whole) == (200, False)
    assert _seen(client, a_dso(panel=panel), whole) == (200, True)
    Finding.objects.update(restriction="in_confidence")
    assert _seen(client, a_dso(panel=panel), whole) == (200, False)
    Finding.objects.all().delete()
    assert _seen(client, a_user(), whole) == (200, False)
    assert _seen(client, a_dso(panel=panel), whole) == (200, True)


def test_what_was_given_in_confidence_is_for_its_named_readers_alone(client, panel):
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title="zebra", restriction="in_confidence")
    history.record("added", session)
    officer = a_dso(panel=panel)
    whole, own = reverse("reviews:history", args=["parks"]), reverse("history", args=["evidencesession", session.pk])
    assert [_seen(client, officer, whole), _seen(client, officer, own)[0]] == [(200, False), 404]
    a_grant(officer, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-12-31")
    assert [_seen(client, officer, whole), _seen(client, officer, own)] == [(200, True)] * 2


def test_people_and_settings_have_a_history_for_those_who_look_after_them(client):
    person, account = a_person(), a_user(name="zebra")
    for record in (person, account):
        history.record("added", record)
    officer, chief = a_dso(), an_administrator()
    of_person, of_account = (
        reverse("history", args=[one._meta.model_name, one.pk]) for one in (person, account)
    )  # fmt: skip
    assert [_seen(client, user, of_person)[0] for user in (officer, chief, a_user())] == [200, 200, 404]
    assert [_seen(client, user, of_account)[0] for user in (officer, chief, account)] == [404, 200, 404]


def test_the_officers_of_a_body_read_what_happened_to_its_members(client, panel):
    member = a_member(panel)
    history.record("added", member)
    client.force_login(a_dso(panel=panel))
    assert len(sentences(client, Membership.objects.get())) == 1


def test_a_record_in_a_hidden_review_has_no_history(client):
    term = Term.objects.create(panel=a_panel("Hidden"), position=1, text="To look")
    assert _seen(client, a_user(), reverse("history", args=["term", term.pk]))[0] == 404


@pytest.mark.parametrize("address", [
    "/history/panel/0/", f"/history/panel/{9 * 10**30}/", "/history/event/1/", "/history/session/1/",
])  # fmt: skip
def test_what_is_no_record_has_no_history(client, address):
    client.force_login(an_administrator())
    assert client.get(address).status_code == 404


CHANGED = "changed the term of reference “(i) {1}”: the text from “{0}” to “{1}”"


def test_a_review_is_sifted_by_kind_and_person_and_paged_by_key(client, panel, amy):
    term = Term.objects.create(panel=panel, position=1, text="0")
    for number in range(1, 36):
        change(term, {"text": str(number)}, by=amy)
    client.force_login(a_dso(panel=panel))
    address = reverse("reviews:history", args=["parks"])
    first = client.get(address, {"kind": "term", "by": amy.pk})
    assert (len(first.context["told"]), first.context["told"][0].sentence) == (30, CHANGED.format(34, 35))
    second = client.get(address, {"kind": "term", "by": amy.pk, "before": first.context["older"]})
    assert [one.sentence for one in second.context["told"]][-1] == CHANGED.format(0, 1)
    assert (len(second.context["told"]), second.context["older"]) == (5, None)
    assert f"?kind=term&amp;by={amy.pk}&amp;before={first.context['older']}" in first.text
    assert [one.who for one in client.get(address, {"kind": "panel"}).context["told"]] == ["The system"]
    assert len(client.get(address, {"kind": "nonsense", "by": "x", "before": "y"}).context["told"]) == 30


def test_in_the_history_of_a_review_a_changed_record_is_named_and_the_review_is_not(client, panel, amy):
    finding = Finding.objects.create(panel=panel, position=1, text="Cold")
    change(finding, {"text": "Cold and wet"}, by=amy)
    change(panel, {"title": "Parks"}, by=amy)
    client.force_login(a_dso(panel=panel))
    told = client.get(reverse("reviews:history", args=["parks"]), {"by": amy.pk}).context["told"]
    assert [one.sentence for one in told] == [
        "changed the title from “Parks in winter” to “Parks”",
        "changed the finding “Cold and wet”: the text from “Cold” to “Cold and wet”",
    ]


@pytest.mark.parametrize("who", ["officer", "member", "outsider"])
def test_however_much_happened_it_takes_as_many_queries(client, panel, who, django_assert_num_queries):
    user = {"officer": a_dso(panel=panel), "outsider": a_user()}.get(who) or a_member(panel, user=a_user()).person.user
    client.force_login(user)
    row = a_row(a_plan(panel, audience="public"))
    an_owner(row, a_person())
    counts = []
    for _ in (1, 2):
        change(row, {"own_text": f"Do {row.version}"}, by=user)
        change(Recommendation.objects.first() or a_recommendation(panel), {"reason": f"{row.version}"}, by=user)
        for address in (reverse("reviews:history", args=["parks"]), reverse("history", args=["row", row.pk])):
            counts.append(_queries(client, address))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 12


def _queries(client, address):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)
