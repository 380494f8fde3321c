import pytest
from django.urls import reverse

from panels.models import Recommendation, Source
from scrutiny.models import Event
from tests.records import a_body, a_dso, a_panel, a_plan, a_recommendation, a_row
from tests.screens import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


@pytest.fixture
def panel():
    return a_panel()


def test_a_recommendation_is_added_with_its_first_version_and_addressees(client, dso, panel):
    body = a_body()
    typed = {"panel": panel.pk, "words": "Open the gates at dawn.", "addressees-0-body": body.pk}
    Screen(client, "panels", "recommendation").save(typed)
    recommendation = Recommendation.objects.get()
    assert (recommendation.text, recommendation.position, list(recommendation.addressed_to.all())) == (
        "Open the gates at dawn.",
        1,
        [body],
    )
    assert recommendation.current.made_by == dso


def test_a_recommendation_of_a_source_is_added_too(client, dso):
    source = Source.objects.create(body=a_body(), kind="audit", title="Audit of parks")
    Screen(client, "panels", "recommendation").save({"source": source.pk, "words": "Count the benches."})
    assert [(r.text, r.source) for r in Recommendation.objects.all()] == [("Count the benches.", source)]


def test_a_recommendation_of_a_review_and_a_source_is_one_plain_sentence(client, dso, panel):
    source = Source.objects.create(body=a_body(), kind="audit", title="Audit of parks")
    screen = Screen(client, "panels", "recommendation")
    sentence = "A recommendation belongs to a review or to a source: choose one of them."
    assert screen.errors({"words": "Count the benches."}) == [sentence]
    assert screen.errors({"words": "Count.", "panel": panel.pk, "source": source.pk}) == [sentence]
    assert Recommendation.objects.count() == 0


def test_two_recommendations_with_one_number_are_one_plain_sentence(client, dso, panel):
    a_recommendation(panel, number=7)
    sentence = ["This review has a recommendation with that number already."]
    assert Screen(client, "panels", "recommendation", a_recommendation(panel)).errors({"number": "7"}) == sentence
    new = {"panel": panel.pk, "words": "Count the benches.", "number": "7"}
    assert Screen(client, "panels", "recommendation").errors(new) == sentence
    assert list(panel.recommendations.values_list("number", flat=True)) == [7, None]


def test_other_words_make_another_version_and_an_issued_one_says_why(client, dso, panel):
    recommendation = a_recommendation(panel, number=1)
    screen = Screen(client, "panels", "recommendation", recommendation)
    amended = {"words": "Open the gates at eight."}
    assert screen.errors(amended) == ["The recommendation has been issued: say why its text is amended."]
    screen.save(amended | {"why_amended": "The Assembly asked"})
    recommendation.refresh_from_db()
    assert list(recommendation.versions.values_list("number", "text", "why")) == [
        (1, "Open the gates at dawn.", ""),
        (2, "Open the gates at eight.", "The Assembly asked"),
    ]
    event = Event.objects.of(recommendation).first()
    assert (recommendation.text, event.verb, event.reason) == (
        "Open the gates at eight.",
        "amended",
        "The Assembly asked",
    )


def test_a_number_once_given_cannot_be_typed_over_or_deleted(client, dso, panel):
    recommendation = a_recommendation(panel, number=1)
    Screen(client, "panels", "recommendation", recommendation).save({"number": "9", "reason": "Because"})
    recommendation.refresh_from_db()
    assert (recommendation.number, recommendation.reason) == (1, "Because")
    address = reverse("admin:panels_recommendation_delete", args=[recommendation.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403


def test_a_number_that_is_given_never_stands_for_the_place_of_another(client, dso, panel):
    one, two = a_recommendation(panel), a_recommendation(panel)
    Screen(client, "panels", "recommendation", one).save({"number": "2"})
    assert {each.pk: each.shown_number for each in panel.recommendations.all()} == {one.pk: 2, two.pk: 3}


def test_a_draft_recommendation_may_be_deleted_with_its_versions(client, dso, panel):
    recommendation = a_recommendation(panel)
    address = reverse("admin:panels_recommendation_delete", args=[recommendation.pk])
    assert client.post(address, {"post": "yes"}).status_code == 302
    event = Event.objects.get(verb="deleted")
    assert (Recommendation.objects.count(), event.changes) == (0, {"recommendation version": [1, 0]})


def test_a_version_is_never_changed_or_deleted(client, dso, panel):
    version = a_recommendation(panel).current
    of_version = [
        reverse(f"admin:panels_recommendationversion_{verb}", args=[version.pk]) for verb in ("change", "delete")
    ]
    assert client.get(of_version[0]).status_code == 200
    assert [client.post(each, {"post": "yes", "text": "No"}).status_code for each in of_version] == [403, 403]


def test_findings_are_chosen_and_the_choice_is_recorded(client, dso, panel):
    finding = panel.findings.create(position=1, text="The gates are late.")
    recommendation = a_recommendation(panel)
    Screen(client, "panels", "recommendation", recommendation).save({"findings": [finding.pk]})
    assert list(recommendation.findings.all()) == [finding]
    assert Event.objects.of(recommendation).first().changes == {"findings": [[], ["Finding 1"]]}
    recommendation.refresh_from_db()
    assert recommendation.version == 2


def test_a_link_that_the_officer_cannot_see_stays_when_the_others_are_chosen_anew(client, dso, panel):
    seen = panel.findings.create(position=1, text="The gates are late.")
    hidden = panel.findings.create(position=2, text="A keeper said so.", audience="panel", restriction="in_confidence")
    recommendation = a_recommendation(panel)
    recommendation.findings.set([hidden])
    page = client.get(reverse("admin:panels_recommendation_change", args=[recommendation.pk]))
    assert "A keeper said so" not in page.text
    Screen(client, "panels", "recommendation", recommendation).save({"findings": [seen.pk]})
    assert set(recommendation.findings.all()) == {seen, hidden}
    assert Event.objects.of(recommendation).first().changes == {"findings": [[], ["Finding 1"]]}


def test_the_words_of_a_recommendation_in_confidence_are_not_told_by_the_action_that_carries_it_out(client, dso, panel):
    hidden = a_recommendation(panel, text="Dismiss nobody.", audience="panel", restriction="in_confidence")
    row = a_row(a_plan(panel), recommendation=hidden.current)
    pages = [reverse("admin:actionplans_row_changelist"), reverse("admin:actionplans_row_change", args=[row.pk])]
    texts = [client.get(page).text for page in pages]
    assert ["Dismiss nobody" in text for text in texts] == [False, False]
    assert "A recommendation not open to you" in texts[0]
    Screen(client, "actionplans", "row", row).save({"priority": "High"})
    row.refresh_from_db()
    assert (row.recommendation, row.priority) == (hidden.current, "High")
