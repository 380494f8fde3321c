"""Handing a leaver's open actions to a successor, on the page of the person."""

import pytest
from django.core import mail as sent_mail

from actionplans.models import AskedRow, Asking
from scrutiny.models import Council, Event, PersonalLink
from tests.actionplans.asking import a_shared_plan, opened, reached
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_plan, a_row, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    user = a_dso()
    client.force_login(user)
    return user


def handed(client, person, successor, **typed):
    page = Page(client, f"/people/{person.uuid}/hand-over/")
    return page.send({"successor": successor.uuid} | typed, follow=True)


def owners(plan):
    found = plan.rows.order_by("position").prefetch_related("owners")
    return [[(str(one), one.is_lead) for one in row.owners.in_order()] for row in found]


def test_the_successor_stands_where_the_leaver_stood_and_is_asked(client, officer):
    plan, amy, *_ = a_shared_plan()
    plan.rows.get(number="2").owners.filter(person=amy).update(is_lead=True)
    held, eve = opened(plan), reached("Eve Orr", "eve@example.org")
    page = handed(client, amy, eve, rows=[str(row.uuid) for row in plan.rows.filter(number__in="12")])
    assert told(page) == ["Handed over to Eve Orr: 2 actions."]
    assert owners(plan)[:2] == [[("Eve Orr", False)], [("Eve Orr", True), ("Ben Tor", False)]]
    assert [each.person.name for each in held.askings.order_by("person__name")] == ["Ben Tor", "Eve Orr"]
    assert sent_mail.outbox[-1].to == ["eve@example.org"]
    assert set(PersonalLink.objects.filter(sent_to="amy@example.org").values_list("outcome", flat=True)) == {"over"}
    changes = Event.objects.filter(subject_kind="actionplans.row", verb="changed").order_by("pk")
    assert [each.changes["owners"] for each in changes] == [
        ["Amy Lowe", "Eve Orr"], ["Amy Lowe; Ben Tor", "Eve Orr; Ben Tor"],
    ]  # fmt: skip


def test_who_carries_it_out_already_does_so_once_and_leads_where_the_leaver_did(client, officer):
    plan, amy, ben, _ = a_shared_plan()
    plan.rows.get(number="2").owners.filter(person=amy).update(is_lead=True)
    held = opened(plan)
    handed(client, amy, ben, rows=[str(plan.rows.get(number="2").uuid)])
    assert owners(plan)[:2] == [[("Amy Lowe", False)], [("Ben Tor", True)]]
    asked = AskedRow.objects.filter(asking__round=held).order_by("asking__person__name", "row__number")
    assert [(str(each.asking.person), each.row.number) for each in asked] == [("Amy Lowe", "1"), ("Ben Tor", "2")]


@pytest.mark.parametrize(
    ("address", "sends_mail"), [("", True), ("eve at example.org", True), ("eve@example.org", False)]
)
def test_a_successor_whom_no_mail_may_reach_is_asked_by_a_text(client, officer, address, sends_mail):
    plan, amy, *_ = a_shared_plan()
    opened(plan)
    eve = reached("Eve Orr", address)
    Council.objects.create(asks_by_mail=sends_mail)
    handed(client, amy, eve, rows=[str(plan.rows.get(number="1").uuid)])
    assert Asking.objects.get(person=eve).way == "text"
    assert "eve@example.org" not in [to for letter in sent_mail.outbox for to in letter.to]


def test_only_what_the_officer_looks_after_is_offered(client):
    mine, theirs = a_panel("Parks"), a_panel("Pools")
    amy = reached("Amy Lowe", "amy@example.org")
    for panel in (mine, theirs):
        an_owner(a_row(a_plan(panel, title=f"{panel.title}: plan")), amy)
    client.force_login(a_dso(panel=mine))
    page = client.get(f"/people/{amy.uuid}/hand-over/")
    assert ["Parks: plan" in page.text, "Pools: plan" in page.text] == [True, False]
    client.force_login(a_dso(panel=a_panel("Roads")))
    assert "There is nothing to hand over" in client.get(f"/people/{amy.uuid}/hand-over/").text


def test_what_is_missing_is_said_beside_its_field(client, officer):
    amy = a_shared_plan()[1]
    page = client.post(f"/people/{amy.uuid}/hand-over/", {"successor": "", "rows": ["nonsense"]})
    assert {name: list(said) for name, said in page.context["form"].errors.items()} == {
        "successor": ["Choose who takes over"],
        "rows": ["One of these is no longer theirs, or is closed: look again"],
    }
