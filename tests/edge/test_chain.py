"""The chain behind a recommendation, from both of its ends."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from actionplans.models import Row
from panels.chain import Link, links_of
from panels.models import Conclusion, Document, EvidenceSession, Finding, Note, Recommendation, RecommendationVersion
from tests.panels.test_evidence_map import every_kind_of_evidence
from tests.records import a_dso, a_panel, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db
PUBLIC = {"audience": "public"}


@pytest.fixture
def panel():
    return a_panel("Parks", slug="parks", **PUBLIC)


@pytest.fixture
def finding(panel):
    found = Finding.objects.create(panel=panel, position=1, text="The gates are shut.", kind="strength", **PUBLIC)
    for title, audience in (("A walk", "public"), ("A quiet talk", "officers")):
        found.sessions.add(EvidenceSession.objects.create(panel=panel, kind="visit", title=title, audience=audience))
        found.documents.add(Document.objects.create(panel=panel, title=f"Notes of {title}", audience=audience))
    Conclusion.objects.create(panel=panel, position=2, text="They need not be.", **PUBLIC).findings.add(found)
    return found


def test_behind_a_recommendation_stand_findings_with_their_evidence_as_far_as_one_may_read_it(panel, finding):
    asked, drafted = a_recommendation(panel, number=7, **PUBLIC), a_recommendation(panel, audience="officers")
    hidden = Finding.objects.create(panel=panel, position=2, text="Nobody knows why.")
    for one in (asked, drafted):
        one.findings.add(finding, hidden)
    concluded = [(2, "They need not be.")]
    shown = Link(1, "The gates are shut.", "Strength", conclusions=concluded, recommendations=[7])
    (link,) = links_of(Finding.objects.behind(asked), None)
    told = [(one.kind.said, one.words, one.more) for one in link.evidence]
    assert told == [("Heard", "A walk", "Site visit"), ("Read", "Notes of A walk", "")]
    assert replace(link, evidence=[]) == shown
    officers = links_of(Finding.objects.behind(asked), a_dso())
    told = [(link.number, len(link.evidence), link.recommendations) for link in officers]
    assert told == [(1, 4, [7, 8]), (2, 0, [7, 8])]


def test_its_page_leads_to_the_finding_and_the_finding_back(client, panel, finding):
    a_recommendation(panel, number=7, **PUBLIC).findings.add(finding)
    page = client.get(reverse("reviews:recommendation", args=["parks", 7])).text
    assert ('href="/reviews/parks/findings/#finding-1"' in page, "A walk" in page, "A quiet talk" in page) == (
        True, True, False,
    )  # fmt: skip
    back = client.get(reverse("reviews:findings", args=["parks"])).text
    assert ('href="/reviews/parks/recommendations/7/"' in back, "A quiet talk" in back) == (True, False)


def test_officers_alone_are_told_that_nothing_is_under_it(client, panel):
    a_recommendation(panel, number=7, **PUBLIC)
    address = reverse("reviews:recommendation", args=["parks", 7])
    assert "Nothing is recorded under it" not in client.get(address).text
    client.force_login(a_dso(panel=panel))
    assert "Nothing is recorded under it" in client.get(address).text


def test_two_hundred_recommendations_cost_no_more_questions_than_one(client, panel, finding):
    add_many(panel, 1)
    client.force_login(a_dso())
    pages = ["overview", "recommendations", "findings", "recommendation", "brief"]
    few = {name: asked(client, name) for name in pages}
    add_many(panel, 199)
    assert {name: asked(client, name) for name in pages} == few
    assert max(few.values()) <= 12


def add_many(panel, number):
    """Recommendations with their words, each resting on the panel's first finding, and an action for each."""
    last, finding = panel.recommendations.count(), panel.findings.first()
    plan = getattr(panel, "action_plan", None) or a_plan(panel, **PUBLIC)
    places = range(last + 1, last + number + 1)
    made = [Recommendation(panel=panel, position=place, number=place, **PUBLIC) for place in places]
    Recommendation.objects.bulk_create(made)
    versions = [RecommendationVersion(recommendation=one, text=f"Open gate {one.number}.") for one in made]
    RecommendationVersion.objects.bulk_create(versions)
    for one, version in zip(made, versions, strict=True):
        one.current = version
    Recommendation.objects.bulk_update(made, ["current"])
    finding.recommendations.add(*made)
    rows = [
        Row(plan=plan, position=version.recommendation.number, recommendation=version, **PUBLIC) for version in versions
    ]
    Row.objects.bulk_create(rows)


def asked(client, name):
    """How many questions a page asks of the database."""
    more = [1] if name == "recommendation" else []
    with CaptureQueriesContext(connection) as questions:
        assert client.get(reverse(f"reviews:{name}", args=["parks", *more])).status_code == 200
    return len(questions)


def chain(client, thing, mark):
    """{heading: [name, ...]} of both directions on the page of a record's chain."""
    found = client.get(reverse("reviews:chain", args=["parks", thing, mark])).context["chain"]
    return [
        {heading: [piece.name for piece in pieces] for heading, pieces in way} for way in (found.above, found.below)
    ]


def test_the_chain_runs_in_both_directions_from_every_record(client, panel, finding):
    asked = a_recommendation(panel, number=7, findings=[finding], **PUBLIC)
    row = a_row(a_plan(panel, **PUBLIC), recommendation=asked.current, number="4")
    walk, paper = EvidenceSession.objects.get(title="A walk"), Document.objects.get(title="Notes of A walk")
    note = Note.objects.create(session=walk, text="<p>Shut.</p>", **PUBLIC)
    finding.notes.add(note)
    found, evidence = {"Findings": ["Finding 1"]}, {
        "Evidence sessions": ["Heard"], "Notes": ["Noted"], "Background papers": ["Read"],
    }  # fmt: skip
    onwards = {"Conclusions": ["Conclusion 2"], "Recommendations": ["Recommendation 7"], "Actions": ["Action 4"]}
    assert [
        chain(client, *each) for each in (("session", walk.uuid), ("note", note.uuid), ("document", paper.uuid))
    ] == [[{}, found | onwards]] * 3
    assert chain(client, "finding", 1) == [evidence, onwards]
    assert chain(client, "conclusion", 2) == [found | evidence, {}]
    assert chain(client, "recommendation", 7) == [found | evidence, {"Actions": ["Action 4"]}]
    assert chain(client, "action", row.uuid) == [{"Recommendations": ["Recommendation 7"], **found, **evidence}, {}]


def test_the_chain_runs_on_from_an_answer_and_from_what_a_survey_asked(client, panel, finding):
    evidence = every_kind_of_evidence(panel)
    for name, thing in (("answers", "answer"), ("survey_elements", "survey-element")):
        getattr(finding, name).add(evidence[name])
        onwards = {"Findings": ["Finding 1"], "Conclusions": ["Conclusion 2"]}
        assert chain(client, thing, evidence[name].uuid) == [{}, onwards]
    assert {"Answers to questions", "What surveys asked"} <= set(chain(client, "finding", 1)[0])


def test_a_chain_tells_of_nothing_that_is_not_open_to_its_reader(client, panel, finding):
    walk = EvidenceSession.objects.get(title="A walk")
    secret = Finding.objects.create(panel=panel, position=2, text="Nobody knows.", **PUBLIC)
    secret.notes.add(Note.objects.create(session=walk, text="<p>Hush.</p>"))
    assert chain(client, "session", walk.uuid)[1]["Findings"] == ["Finding 1"]
    quiet = EvidenceSession.objects.get(title="A quiet talk")
    for thing, mark in (
        ("session", quiet.uuid),
        ("finding", 3),
        ("note", "nonsense"),
        ("witness", 1),
        ("finding", "x"),
    ):
        assert client.get(reverse("reviews:chain", args=["parks", thing, mark])).status_code == 404
