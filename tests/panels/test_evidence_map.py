"""The evidence map: what rests on what, gaps first, for each reader as far as they may see."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from panels.evidence_drawing import A_BAND, bands_of
from panels.evidence_map import Column, Line, map_of
from panels.models import (
    Answer,
    Conclusion,
    Document,
    EvidenceSession,
    Finding,
    Note,
    Question,
    QuestionSet,
    Survey,
    SurveyElement,
    Witness,
)
from tests.records import a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db
PUBLIC = {"audience": "public"}
ADDRESS = reverse("reviews:evidence_map", args=["parks"])


@pytest.fixture
def panel():
    return a_panel("Parks", slug="parks", **PUBLIC)


def a_session(panel, title="A walk", **fields):
    return EvidenceSession.objects.create(panel=panel, kind="visit", title=title, **{**PUBLIC, **fields})


def a_finding(panel, number, **fields):
    return Finding.objects.create(panel=panel, position=number, text=f"Found {number}.", **{**PUBLIC, **fields})


def every_kind_of_evidence(panel):
    """{field of Finding: one of it}; the note and the answer are of a second session."""
    talk = a_session(panel, "A talk", held_on=datetime.date(2026, 5, 1))
    witness = Witness.objects.create(session=talk, naming="anonymous", shown_as="A parent", **PUBLIC)
    asked = QuestionSet.objects.create(panel=panel, asked_of="Parents", state="agreed", agreed_by="chair", **PUBLIC)
    question = Question.objects.create(question_set=asked, position=1, text="Is it dark?")
    survey = Survey.objects.create(panel=panel, title="Of users", **PUBLIC)
    return {
        "sessions": a_session(panel),
        "notes": Note.objects.create(session=talk, witness=witness, text="<p>Dark.</p>", **PUBLIC),
        "answers": Answer.objects.create(question=question, witness=witness, text="Yes.", **PUBLIC),
        "documents": Document.objects.create(panel=panel, title="A count", **PUBLIC),
        "survey_elements": SurveyElement.objects.create(survey=survey, position=1, text="Light"),
    }


def told(lines):
    return [(line.number, [column.mark for column in line.columns], line.findings) for line in lines]


def test_a_recommendation_rests_on_what_its_findings_rest_on_and_notes_count_for_their_session(panel):
    evidence = every_kind_of_evidence(panel)
    one, two, three = (a_finding(panel, number) for number in (1, 2, 3))
    for name, record in evidence.items():
        getattr(one, name).add(record)
    two.notes.add(evidence["notes"])
    a_recommendation(panel, number=4, findings=[two, three], **PUBLIC)
    a_recommendation(panel, number=9, **PUBLIC)
    found = map_of(panel, None)
    assert told(found.recommendations) == [(4, ["S1"], [2, 3]), (9, [], [])]
    assert told(found.findings) == [(1, ["S1", "S2", "P1", "V1"], []), (2, ["S1"], []), (3, [], [])]
    columns = [(column.mark, column.words, column.findings, column.asked) for column in found.columns]
    assert columns == [
        ("S1", "A talk", [1, 2], [4]),
        ("S2", "A walk", [1], []),
        ("P1", "A count", [1], []),
        ("V1", "Of users", [1], []),
    ]
    gaps = [[line.number for line in each] for each in (found.unfounded(), found.unborne(), found.leading_nowhere())]
    assert gaps == [[9], [3], [1]]


def test_gaps_stand_first_for_officers_each_with_what_to_do(client, panel):
    for number in (1, 2):
        a_recommendation(panel, number=number, **PUBLIC)
    a_finding(panel, 1)
    a_session(panel)
    client.force_login(a_dso(panel=panel))
    text = client.get(ADDRESS).text
    said = ["2 recommendations have nothing under them", "1 finding has no evidence tied to it", "1 finding leads to"]
    assert [sentence in text for sentence in said] == [True] * 3
    assert text.index(said[0]) < text.index("Recommendations against the evidence")
    ways = [
        reverse("reviews:change_recommendation", args=["parks", 1]),
        reverse("reviews:change_finding", args=["parks", 1]),
    ]
    assert [f'href="{way}"' in text for way in ways] == [True, True]


def test_nobody_reads_of_evidence_that_is_not_open_to_them(client, panel):
    finding = a_finding(panel, 1)
    finding.sessions.add(a_session(panel, "A quiet talk", audience="officers"), a_session(panel, "A walk"))
    a_recommendation(panel, number=1, findings=[a_finding(panel, 2, audience="officers")], **PUBLIC)
    answer = client.get(ADDRESS)
    text = answer.text
    assert ("A quiet talk" in text, "Found 2." in text, "A walk" in text, "Gaps" in text) == (False, False, True, False)
    assert "Nothing that is open to you" in text


def test_without_findings_officers_are_told_how_to_begin_and_the_public_finds_no_map(client, panel):
    assert client.get(ADDRESS).status_code == 404
    client.force_login(a_dso(panel=panel))
    assert "There is nothing to lay against the evidence yet" in client.get(ADDRESS).text


def test_the_drawing_stands_in_bands_that_a_small_screen_shows():
    columns = [Column("session", f"S{number}", "", None) for number in range(1, A_BAND + 2)]
    first, second = bands_of([Line(1, "", [columns[0], columns[-1]]), Line(2, "", [])], columns)
    assert ([head.words for head in second.heads], len(first.heads)) == ([f"S{A_BAND + 1}"], A_BAND)
    assert [[(dot.words, dot.y) for dot in band.dots] for band in (first, second)] == [
        [("S1", 44)],
        [(f"S{A_BAND + 1}", 44)],
    ]
    assert [(stripe.number, stripe.is_gap) for stripe in second.stripes] == [(1, False), (2, True)]
    assert first.width < 400


PAGES = {"overview": 9, "evidence_map": 9, "findings": 10}


def test_fifty_sessions_and_two_hundred_findings_ask_no_more_questions_than_none(client, panel):
    client.force_login(a_dso(panel=panel))
    empty = {name: asked(client, name) for name in PAGES}
    fill(panel)
    full = {name: asked(client, name) for name in PAGES}
    assert (full, empty) == (PAGES, PAGES)
    assert max(asked(client, name) for name in ("evidence", "recommendations", "add_finding")) <= 12


def asked(client, name):
    with CaptureQueriesContext(connection) as questions:
        assert client.get(reverse(f"reviews:{name}", args=["parks"])).status_code == 200
    return len(questions)


def fill(panel):
    sessions = EvidenceSession.objects.bulk_create(
        EvidenceSession(panel=panel, kind="visit", title=f"Visit {number}", position=number, **PUBLIC)
        for number in range(1, 51)
    )
    findings = Finding.objects.bulk_create(
        Finding(panel=panel, position=number, text=f"Found {number}.", **PUBLIC) for number in range(1, 201)
    )
    ties = Finding.sessions.through
    ties.objects.bulk_create(
        ties(finding=finding, evidencesession=sessions[place % 50]) for place, finding in enumerate(findings)
    )
    Conclusion.objects.create(panel=panel, position=1, text="So be it.", **PUBLIC).findings.add(*findings[:5])
    a_recommendation(panel, number=1, findings=findings[:3], **PUBLIC)
