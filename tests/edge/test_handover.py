"""Handing over what an account holds."""

import pytest

from actionplans.models import Owner
from panels.actions.panels import move_to_stage
from panels.models import Grant, Support
from scrutiny.models import Event
from tests.records import a_grant, a_panel, a_person, a_plan, a_row, a_user, an_administrator, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    user = an_administrator()
    client.force_login(user)
    return user


@pytest.fixture
def leaver():
    """Somebody who holds rights, supports two reviews and carries out two actions."""
    user = a_user("lee@example.org", name="Lee Vane")
    person, panel, closed = a_person("Lee Vane", user=user), a_panel("Parks"), a_panel("Pools")
    move_to_stage(closed, "closed", by=None)
    for role, place in (("dso", {}), ("officer", {"panel": panel}), ("confidence", {"panel": panel})):
        a_grant(user, role, **place) if role != "confidence" else Grant.objects.create(
            user=user, role=role, starts_on="2000-01-01", ends_on="2999-12-31", **place
        )
    for supported in (panel, closed):
        Support.objects.create(panel=supported, person=person, role="lead")
    plan = a_plan(panel)
    an_owner(a_row(plan), person)
    an_owner(a_row(plan, closed_on="2020-01-01"), person)
    return user


@pytest.fixture
def successor():
    user = a_user("sue@example.org", name="Sue Hale")
    a_person("Sue Hale", user=user)
    return user


def looked_at(client, leaver, successor):
    return client.get(f"/accounts-and-rights/{leaver.uuid}/hand-over/", {"successor": successor.uuid})


def handed_over(client, leaver, successor, seen):
    sent = {"successor": successor.uuid, "seen": seen}
    return client.post(f"/accounts-and-rights/{leaver.uuid}/hand-over/", sent, follow=True)


def holdings(user):
    today = user.joined_at.date()
    rights = Grant.objects.of(user).in_force(today).order_by("role").values_list("role", "panel__title")
    support = Support.objects.filter(person__user=user).order_by("panel__title").values_list("panel__title", flat=True)
    return list(rights), list(support), Owner.objects.filter(person__user=user).count()


def test_what_is_shown_is_handed_over_and_the_rest_stays(client, administrator, leaver, successor):
    page = looked_at(client, leaver, successor)
    assert [(line["name"], line["going"]) for line in page.context["lines"]] == [
        ("Support of open reviews", 1),
        ("Carries out", 1),
    ]
    answer = handed_over(client, leaver, successor, page.context["holding"].fingerprint())
    assert "Handed over to Sue Hale: 4 in all." in answer.text
    assert holdings(leaver) == ([("confidence", "Parks")], ["Pools"], 1)
    assert holdings(successor) == ([("dso", None), ("officer", "Parks")], ["Parks"], 1)
    verbs = sorted(Event.objects.filter(by=administrator).values_list("verb", flat=True))
    assert verbs == ["changed", "ended", "ended", "gave", "gave", "handed over", "handed over"]


def test_what_the_successor_holds_already_is_not_doubled(client, administrator, leaver, successor):
    a_grant(successor, Grant.Role.DSO)
    Support.objects.create(panel=Support.objects.get(panel__title="Parks").panel, person=successor.person, role="lead")
    page = looked_at(client, leaver, successor)
    handed_over(client, leaver, successor, page.context["holding"].fingerprint())
    assert holdings(successor) == ([("dso", None), ("officer", "Parks")], ["Parks"], 1)
    assert holdings(leaver) == ([("confidence", "Parks")], ["Parks", "Pools"], 1)


def test_what_changed_since_it_was_shown_is_looked_at_again(client, administrator, leaver, successor):
    seen = looked_at(client, leaver, successor).context["holding"].fingerprint()
    a_grant(leaver, Grant.Role.ADMINISTRATOR)
    before = holdings(leaver)
    assert "Something has changed since you looked" in handed_over(client, leaver, successor, seen).text
    assert holdings(leaver) == before


def test_a_successor_who_is_nobody_in_the_records_takes_rights_alone(client, administrator, leaver):
    stranger = a_user("new@example.org", name="New Here")
    page = looked_at(client, leaver, stranger)
    assert "is nobody in the records yet" in page.text
    handed_over(client, leaver, stranger, page.context["holding"].fingerprint())
    assert holdings(stranger) == ([("dso", None), ("officer", "Parks")], [], 0)
    assert holdings(leaver)[1:] == (["Parks", "Pools"], 2)


def test_nothing_is_handed_over_to_oneself_or_to_who_is_switched_off(client, administrator, leaver, successor):
    type(successor).objects.filter(pk=successor.pk).update(is_active=False)
    for other in (leaver, successor):
        assert looked_at(client, leaver, other).context["form"].errors["successor"] == [
            "Choose an account from the list: not this one, and none that is switched off"
        ]
