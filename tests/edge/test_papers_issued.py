"""An issued report keeps its words, and says what was amended since; report and plan never disagree silently."""

import datetime

import pytest

from panels.actions.recommendations import amend
from panels.models import Decision, RouteStep
from panels.standing import standing_for_audience
from scrutiny.edge.papers.composing import compose
from scrutiny.papers.model import plain
from tests import records

pytestmark = pytest.mark.django_db
OFFICERS = standing_for_audience("officers")
DAY = datetime.date(2026, 3, 2)


def at(day, hour=12):
    return datetime.datetime(2026, 3, day, hour, 30, tzinfo=datetime.UTC)


def a_report_with_versions(*versions, report_on, number=1):
    """A panel whose only recommendation has these (words, when made), the last of them current."""
    assembly = records.a_body("The Assembly", kind="council")
    panel = records.a_panel(slug="parks", audience="public", reports_to=assembly, report_on=report_on)
    recommendation = records.a_recommendation(panel, versions[0][0], number=number)
    for words, _ in versions[1:]:
        amend(recommendation, words, by=None, why="")
    for version, (_, made_at) in zip(recommendation.versions.all(), versions, strict=True):
        recommendation.versions.filter(pk=version.pk).update(made_at=made_at)
    return panel


def recommendations_of(paper):
    """[(words, [what stands under them]), ...] in the report."""
    report = next(part for part in paper.parts if part.id == "report")
    lists = [block for block in report.blocks if getattr(block, "style", "") == "(1)"]
    return [(item.text, [plain(block.text) for block in item.blocks]) for one in lists for item in one.items]


@pytest.mark.parametrize(
    ("versions", "report_on", "printed"),
    [
        (
            [("Dawn.", at(1)), ("Six.", at(20, 23)), ("Seven.", at(25))],
            DAY.replace(day=20),
            ("Six.", ["Amended since (25 March 2026): Seven."]),
        ),
        (
            [("Dawn.", at(22)), ("Six.", at(23)), ("Seven.", at(25))],
            DAY,
            ("Dawn.", ["Amended since (23 March 2026): Six.", "Amended since (25 March 2026): Seven."]),
        ),
        # the clocks went forward: half past eleven by Greenwich is the next day in London
        (
            [("Dawn.", at(29)), ("Six.", at(30, 23))],
            DAY.replace(day=30),
            ("Dawn.", ["Amended since (31 March 2026): Six."]),
        ),
        ([("Dawn.", at(1))], DAY, ("Dawn.", [])),
    ],
)
def test_an_issued_report_keeps_the_words_of_its_day_and_tells_what_was_amended_since(versions, report_on, printed):
    a_report_with_versions(*versions, report_on=report_on)
    assert recommendations_of(compose("assembly-report", "parks", OFFICERS)) == [printed]


@pytest.mark.parametrize("given", [{"report_on": DAY, "number": None}, {"report_on": None}])
def test_a_draft_and_a_report_without_a_date_hold_the_newest_words(given):
    a_report_with_versions(("Dawn.", at(1)), ("Six.", at(25)), **given)
    assert recommendations_of(compose("assembly-report", "parks", OFFICERS)) == [("Six.", [])]


def test_an_amendment_names_the_body_that_decided_it_and_the_plan_keeps_its_own_words():
    panel = a_report_with_versions(("Dawn.", at(1)), ("Six.", at(25)), report_on=DAY)
    first, second = panel.recommendations.get().versions.all()
    step = RouteStep.objects.create(
        panel=panel, position=1, body=panel.reports_to, purpose="decision", considered_on=DAY.replace(day=24)
    )
    Decision.objects.create(step=step, recommendation_version=first, outcome="amended", amended_version=second)
    plan = records.a_plan(panel)
    for version in (first, second):
        records.a_row(plan, recommendation=version)
    paper = compose("assembly-report", "parks", OFFICERS)
    assert recommendations_of(paper) == [("Dawn.", ["Amended since (by The Assembly, 24 March 2026): Six."])]
    (table,) = [block for part in paper.parts for block in part.blocks if hasattr(block, "groups")]
    said = [[plain(piece) for piece in row.cells[1].pieces] for group in table.groups for row in group.rows]
    assert said == [["Dawn.", "The recommendation has been amended since."], ["Six."]]
