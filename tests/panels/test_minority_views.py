"""Minority views, beside what they dissent from."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import RestrictedError
from django.urls import reverse

from panels.models import Conclusion, Finding, MinorityView
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db
ADD = reverse("reviews:add_minority_view", args=["parks"])
TYPED = {"whose": "Two of the seven members", "text": "They are open enough."}


@pytest.fixture
def finding(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    client.force_login(a_dso(panel=panel))
    return Finding.objects.create(panel=panel, position=1, text="The gates are shut.", audience="public")


def a_view(record, **fields):
    beside = {record._meta.model_name: record}
    return MinorityView.objects.create(panel=record.panel, **beside, **TYPED, audience="public", **fields)


def test_one_is_added_beside_a_finding_a_conclusion_or_a_recommendation_and_read_there(client, finding):
    Conclusion.objects.create(panel=finding.panel, position=1, text="Open them.", audience="public")
    asked = a_recommendation(finding.panel, number=7, audience="public")
    for beside in ("finding=1", "conclusion=1", "recommendation=7"):
        page = Page(client, f"{ADD}?{beside}")
        first = dict(page.sent)
        assert told(page.send(TYPED, follow=True)) == ["Added: a minority view."]
        client.post(f"{ADD}?{beside}", first | TYPED)
    assert MinorityView.objects.count() == 3
    client.logout()
    places = [reverse("reviews:findings", args=["parks"]), asked.get_absolute_url()]
    told_at = [client.get(place).text.count("Minority view of Two of the seven members") for place in places]
    assert told_at == [2, 1]


def test_what_it_is_to_dissent_from_must_be_there(client, finding):
    for beside in ("", "finding=2", "finding=x", "recommendation=99999999999", "witness=1"):
        assert client.get(f"{ADD}?{beside}").status_code == 404


def test_it_is_changed_removed_and_put_back(client, finding):
    view = a_view(finding)
    page = Page(client, reverse("reviews:change_minority_view", args=["parks", view.uuid]))
    page.send({"whose": "", "text": ""})
    assert page.errors == {"whose": ["Say whose view it is"], "text": ["Write what they hold"]}
    assert told(page.send({"whose": "Three members", "text": "No."}, follow=True))[0].startswith("Saved: ")
    view.refresh_from_db()
    address = reverse("reviews:remove_minority_view", args=["parks", view.uuid])
    answer = client.post(address, {"read_version": view.version}, follow=True)
    assert (told(answer), MinorityView.objects.count()) == (["Removed: the minority view."], 0)
    answer = client.post(reverse("undo"), follow=True)
    assert told(answer) == ["Undone: minority view of Three members is there again."]
    assert MinorityView.objects.get().uuid == view.uuid


def test_it_is_never_wider_than_what_it_dissents_from_nor_is_what_is_told_of_it(client, finding):
    view = a_view(finding)
    Finding.objects.update(audience="officers")
    assert list(MinorityView.objects.visible_to(None)) == []
    page = Page(client, reverse("reviews:change_minority_view", args=["parks", view.uuid]))
    page.send({"text": "No."})
    assert Event.objects.of(view).first().audience == "officers"


def test_it_dissents_from_exactly_one_thing_and_keeps_that_from_being_deleted(finding):
    with pytest.raises(RestrictedError):
        a_view(finding).finding.delete()
    for beside in ({}, {"finding": finding, "recommendation": a_recommendation(finding.panel)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            MinorityView.objects.create(panel=finding.panel, **TYPED, **beside)
    finding.panel.delete()
    assert MinorityView.objects.count() == 0
