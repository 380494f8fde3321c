"""Changing a finding on its page."""

import pytest
from django.urls import reverse

from panels.models import Document, EvidenceSession, Finding
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:change_finding", args=["parks", 1])


@pytest.fixture
def finding():
    panel = a_panel("Parks in winter", slug="parks")
    return Finding.objects.create(panel=panel, position=1, text="The gates are shut.")


@pytest.fixture
def page(client, finding):
    client.force_login(a_dso(panel=finding.panel))
    return Page(client, ADDRESS)


def test_its_words_its_kind_and_its_evidence_are_changed(page, finding):
    session = EvidenceSession.objects.create(panel=finding.panel, kind="visit", title="A walk")
    page = Page(page.client, ADDRESS)
    answer = page.send({"text": "They are locked.", "kind": "strength", "sessions": [session.pk]}, follow=True)
    assert told(answer) == ["Saved: the text, the kind and the evidence sessions."]
    stored = Finding.objects.get()
    assert (stored.text, stored.kind, list(stored.sessions.all())) == ("They are locked.", "strength", [session])
    assert [event.changes.keys() for event in Event.objects.of(finding)] == [{"sessions"}, {"text", "kind"}]
    assert reverse("undo") not in answer.text


@pytest.mark.parametrize(("name", "model"), [("sessions", EvidenceSession), ("documents", Document)])
def test_evidence_of_another_review_cannot_be_swapped_in(page, name, model):
    other = a_panel("Buses")
    foreign = model.objects.create(panel=other, title="Buses", **({"kind": "visit"} if name == "sessions" else {}))
    page.send({name: [foreign.pk]})
    assert page.errors == {name: ["Choose one of those offered here: that one belongs elsewhere, or is gone"]}
    assert not getattr(Finding.objects.get(), name).exists()


def test_evidence_that_two_chose_is_decided_by_the_second(page, finding):
    one, two = (EvidenceSession.objects.create(panel=finding.panel, kind="visit", title=t) for t in ("One", "Two"))
    mine, theirs = Page(page.client, ADDRESS), Page(page.client, ADDRESS)
    theirs.send({"sessions": [one.pk]})
    answer = mine.send({"sessions": [two.pk], "text": "They are locked."})
    (field,) = answer.context["form"].conflict.both
    assert (field.base_words, field.theirs_words, field.mine_words) == ("", "One", "Two")
    assert mine.send({"sessions-take": "mine"}).status_code == 302
    assert list(Finding.objects.get().sessions.all()) == [two]


def test_the_finding_of_another_review_is_not_found_under_this_one(client, finding):
    client.force_login(a_dso(panel=finding.panel))
    Finding.objects.create(panel=a_panel("Buses", slug="buses"), position=2, text="Late")
    assert client.get(reverse("reviews:change_finding", args=["parks", 2])).status_code == 404
    assert client.get(reverse("reviews:change_finding", args=["buses", 2])).status_code == 404


def test_the_way_to_it_stands_beside_the_finding_for_its_officers(page, finding):
    address = reverse("reviews:findings", args=["parks"])
    assert ADDRESS in page.client.get(address).text
    finding.panel.audience = finding.audience = "public"
    finding.panel.save()
    finding.save()
    page.client.logout()
    assert ADDRESS not in page.client.get(address).text
