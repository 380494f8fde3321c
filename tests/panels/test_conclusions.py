"""Conclusions on their pages: added, tied to findings, changed, put in order, removed."""

import pytest
from django.urls import reverse

from panels.models import Conclusion, Finding
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
ADD = reverse("reviews:add_conclusion", args=["parks"])
CHANGE = reverse("reviews:change_conclusion", args=["parks", 1])
REMOVE = reverse("reviews:remove_conclusion", args=["parks", 1])


@pytest.fixture
def finding(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    client.force_login(a_dso(panel=panel))
    return Finding.objects.create(panel=panel, position=1, text="The gates are shut.", audience="public")


@pytest.fixture
def concluded(finding):
    made = Conclusion.objects.create(panel=finding.panel, position=1, text="They need not be.")
    made.findings.add(finding)
    return made


def test_one_is_added_from_a_finding_and_says_what_it_is_drawn_from(client, finding):
    page = Page(client, f"{ADD}?finding=1&finding=9&finding=x")
    assert page.response.context["form"]["findings"].value() == [finding.pk]
    first = dict(page.sent)
    typed = {"text": "They need not be.", "findings": [finding.pk], "audience": "public", "press": "save"}
    answer = page.send(typed, follow=True)
    assert (told(answer), "Drawn from" in answer.text) == (["Added: conclusion 1."], True)
    answer = client.post(ADD, first | typed, follow=True)
    assert told(answer) == ["Conclusion 1 was added already: this page had been sent before."]
    client.logout()
    text = client.get(reverse("reviews:findings", args=["parks"])).text
    assert ('findings/#finding-1">finding 1</a>' in text, CHANGE in text) == (True, False)


def test_its_words_and_its_findings_are_changed_and_nothing_is_lost_by_an_error(client, concluded):
    page = Page(client, CHANGE)
    page.send({"text": " "})
    assert page.errors == {"text": ["Write what is concluded"]}
    answer = page.send({"text": "They should not be.", "findings": []}, follow=True)
    assert told(answer) == ["Saved: the text and the findings."]
    stored = Conclusion.objects.get()
    assert (stored.text, list(stored.findings.all())) == ("They should not be.", [])


def test_conclusions_are_moved_and_removed_and_come_back(client, concluded):
    two = Conclusion.objects.create(panel=concluded.panel, position=2, text="Two.")
    lines = ["t0", f"r{concluded.pk}", f"r{two.pk}"]
    moved = {"seen": " ".join(lines), "line": ["t0", f"r{two.pk}", f"r{concluded.pk}"], "press": "save"}
    client.post(reverse("reviews:order_conclusions", args=["parks"]), moved)
    assert list(Conclusion.objects.order_by("position").values_list("position", "text")) == [
        (1, "Two."),
        (2, "They need not be."),
    ]
    page = client.get(REMOVE)
    answer = client.post(REMOVE, {"read_version": 1, "mark": page.context["conclusion"].uuid}, follow=True)
    assert (told(answer), Conclusion.objects.get().position) == (["Removed: conclusion 1."], 1)
    assert told(client.post(reverse("undo"), follow=True)) == ["Undone: conclusion 2 is there again."]
    assert [event.verb for event in Event.objects.of(two)] == ["put back", "deleted"]
