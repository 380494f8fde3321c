"""What is meant for officers stands on no page that the public or an outsider can open."""

import datetime

import pytest
from django.urls import reverse

from actionplans.actions.updates import add_update
from panels.models import (
    Conclusion,
    Document,
    EvidenceSession,
    Finding,
    Meeting,
    Question,
    QuestionSet,
    ReportSection,
    Witness,
)
from tests.edge.full_review import DAY, a_full_review
from tests.records import a_dso, a_recommendation, a_row, a_user

pytestmark = pytest.mark.django_db
WORD = "zebra"
PAGES = ["overview", "scope", "people", "evidence", "findings", "recommendations", "report", "plan", "papers"]


@pytest.fixture
def panel():
    """A public review with one record of each kind that is for officers only, marked by its kind and WORD."""
    panel = a_full_review(1)
    later = DAY + datetime.timedelta(days=9)
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title=f"session {WORD}", held_on=later)
    open_session = panel.evidence_sessions.get(audience="public")
    Witness.objects.create(session=open_session, shown_as=f"witness {WORD}")
    Witness.objects.create(session=session, shown_as=f"public witness of a session {WORD}", audience="public")
    questions = QuestionSet.objects.create(panel=panel, asked_of=f"questions {WORD}")
    Question.objects.create(question_set=questions, position=1, text=f"question {WORD}")
    Document.objects.create(panel=panel, title=f"document {WORD}")
    asked = panel.recommendations.get()
    asked.findings.add(Finding.objects.create(panel=panel, position=8, text=f"finding {WORD}"))
    Conclusion.objects.create(panel=panel, position=8, text=f"conclusion {WORD}")
    Meeting.objects.create(body=panel.body, slug="closed", held_on=later, title=f"meeting {WORD}")
    ReportSection.objects.create(panel=panel, position=9, heading=f"section {WORD}", words=f"<p>words {WORD}</p>")
    a_recommendation(panel, f"recommendation {WORD}", number=8, audience="officers")
    row = panel.action_plan.rows.get()
    a_row(panel.action_plan, own_text=f"row {WORD}", parent=row, audience="officers")
    add_update(row, by=None, as_at=later, status="off_track", narrative=f"update {WORD}")
    return panel


def pages_of(panel):
    row = panel.action_plan.rows.get(audience="public")
    return ["/", "/reviews/", *(reverse(f"reviews:{name}", args=[panel.slug]) for name in PAGES)] + [
        reverse("reviews:recommendation", args=[panel.slug, 1]),
        reverse("reviews:paper", args=[panel.slug, "assembly-report"]),
        reverse("reviews:paper", args=[panel.slug, "action-plan"]),
        row.get_absolute_url(),
    ]


def _of_questions(panel):
    return reverse("reviews:questions", args=[panel.slug, panel.question_sets.get(asked_of=f"questions {WORD}").uuid])


def words_on(client, panel):
    return {address: client.get(address).content.decode().count(WORD) for address in pages_of(panel)}


@pytest.mark.parametrize("reader", ["public", "outsider", "officer of another review"])
def test_nothing_for_officers_reaches_anybody_else(client, panel, reader):
    if reader != "public":
        client.force_login(a_user() if reader == "outsider" else a_dso(panel=a_full_review(1, slug="other")))
    assert set(words_on(client, panel).values()) == {0}
    assert WORD not in client.get(_of_questions(panel)).text


def test_the_officers_of_the_review_find_all_of_it(client, panel):
    client.force_login(a_dso(panel=panel))
    found = words_on(client, panel)
    silent = ["/reviews/", *(reverse(f"reviews:{name}", args=[panel.slug]) for name in ("scope", "people", "papers"))]
    assert [address for address, number in found.items() if not number] == ["/", *silent]
    evidence = client.get(reverse("reviews:evidence", args=[panel.slug])).text
    kinds = ["session", "witness", "public witness of a session", "questions", "document"]
    assert [kind for kind in kinds if f"{kind} {WORD}" not in evidence] == []
    assert f"question {WORD}" in client.get(_of_questions(panel)).text


def test_the_public_is_told_the_status_of_the_last_public_update(client, panel):
    row = panel.action_plan.rows.get(audience="public")
    assert client.get(row.get_absolute_url()).context["row"].shown_status == "on_track"
    client.force_login(a_dso(panel=panel))
    assert client.get(row.get_absolute_url()).context["row"].shown_status == "off_track"
