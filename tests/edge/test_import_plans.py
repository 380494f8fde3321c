"""Action plans read from papers: what is found in them, and that all of it is kept when they are saved."""

import datetime
import json
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone

from actionplans.lines import by_section, lines_of
from actionplans.models import Row, Status
from actionplans.papers.action_plan import plan_blocks
from actionplans.papers.progress_report import rated
from actionplans.pictures import picture_of
from actionplans.reporting import Report
from panels.standing import standing_for_audience
from scrutiny.edge.imports.draft import draft_of
from scrutiny.edge.imports.save import save_draft
from tests.records import a_dso, a_round

STAFF = standing_for_audience("officers")
PLANS = Path(__file__).parent.parent / "intake" / "papers" / "plans"
PAPERS = sorted(path for path in PLANS.iterdir() if path.suffix != ".json")
SAID = (
    "number", "parent", "section", "issue", "text", "recommendation", "officers", "priority", "response", "status_raw",
    "rag", "progress", "linkages", "resources", "remarks", "success_criteria",
)  # fmt: skip


def told(draft):
    """What a draft says of a plan, without the fields in which it says nothing."""
    actions = [{name: one[name] for name in SAID if one[name]} | _when(one["timescale"]) for one in draft["actions"]]
    return {"plan": draft["plan"], "actions": actions, "warnings": draft["warnings"], "unread": draft["unread"]}


def _when(timescale):
    return {name: timescale[name] for name in ("raw", "from", "by", "recurring", "open_ended") if timescale[name]}


def saved(name):
    *_, last = save_draft(draft_of(PLANS / name), by=None)
    return getattr(last, "action_plan", last)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_a_plan_of_another_council_is_read_whole(paper):
    assert told(draft_of(paper)) == json.loads(paper.with_suffix(".json").read_text())


def test_there_are_plans_in_six_shapes():
    assert len(PAPERS) == 6


@pytest.mark.django_db
def test_sections_keep_their_ratings_and_their_words_and_actions_what_no_field_is_for():
    plan = saved("sections-with-ratings.txt")
    assert list(plan.sections.values_list("heading", "rating_word", "summary")) == [
        ("Theme 1: Safer streets", "Amber", "Fewer lamps are out than a year ago, and two estates wait for theirs."),
        ("Theme 2: Quieter nights", "Green", ""),
    ]
    assert list(plan.rows.values_list("status", "status_word", "resources", "remarks")) == [
        ("on_track", "", "£12,000", "Risk: Low"),
        ("slipping", "Delayed", "None needed", "Risk: High"),
        ("complete", "Completed", "£400", "Risk: Low"),
    ]


@pytest.mark.django_db
def test_colours_are_the_statuses_that_the_papers_own_key_gives_them_in_the_scheme_that_shows_them_so():
    plan = saved("tree-of-issues.txt")
    assert plan.scheme.slug == "on-target"
    assert list(plan.rows.in_order().values_list("number", "parent__number", "issue", "status", "status_word")) == [
        ("1", None, "Issue 1: Nobody counts young carers", "on_track", ""),
        ("1.1", "1", "", "complete", ""),
        ("1.2", "1", "", "on_track", ""),
        ("1.3", "1", "", "off_track", ""),
        ("", "1", "", "not_stated", ""),
        ("1", None, "Issue 1: Young carers miss school", "complete", ""),
        ("1.1", "1", "", "not_stated", ""),
    ]
    criteria = plan.rows.in_order().first().success_criteria
    assert list(criteria.values_list("text", "state", "state_word")) == [
        ("Numbers known for every ward", "achieved", "ACHIEVED Jun 09"),
        ("Surgeries report each year", "open", "AMBER"),
    ]


@pytest.mark.django_db
def test_a_colour_without_a_key_is_kept_as_a_word_and_says_nothing_of_the_status():
    draft = draft_of(PLANS / "tree-of-issues.txt") | {"plan": {"legend": [], "sections": []}}
    *_, plan = save_draft(draft, by=None)
    first = getattr(plan, "action_plan", plan).rows.in_order().first()
    assert (first.status, first.status_word) == (Status.NOT_STATED, "Amber")


@pytest.mark.django_db
def test_answers_priorities_and_words_of_their_own_are_kept():
    assert list(saved("table-with-rag.txt").rows.in_order().values_list("priority", "status", "remarks")) == [
        ("High", "complete", "Response: Agreed"),
        ("Medium", "on_track", "Response: Agreed in part"),
        ("Low", "slipping", "Response: Agreed"),
        ("Low", "off_track", "Response: Agreed"),
    ]
    assert list(saved("ratified-by.md").rows.in_order().values_list("priority", "status", "status_word")) == [
        ("3", "not_stated", "Agreed and in place"),
        ("2", "not_stated", "Ratified by May 2012"),
        ("1", "in_progress", "In hand"),
    ]


@pytest.mark.django_db
def test_the_page_of_a_plan_shows_each_sections_rating_words_and_figures(client):
    client.force_login(a_dso())
    page = client.get(saved("sections-with-ratings.txt").get_absolute_url()).content.decode()
    assert "Overall, as the source rates it: <strong>Amber</strong>" in page
    assert "two estates wait for theirs." in page
    page = client.get(saved("tree-of-issues.txt").get_absolute_url(), follow=True).content.decode()
    assert "1 on target." in page
    assert "Issue 1: Young carers miss school" in page


SUMMARY = {
    "SECTION 1: IMMEDIATE ACTION": {"Completed": 1},
    "SECTION 2: ACTION FOR NEXT SIX MONTHS": {"On target": 5, "Completed": 1},
    "SECTION 3: ACTION FOR LONGER TERM": {"On target": 2},
    "SECTION 4: AREAS FOR DEVELOPMENT FROM THE HARTLEPOOL YOUTH SERVICE REPORT": {"On target": 3, "Completed": 2},
}


def sections_of(report):
    """What a progress report says of each section: {heading: {word: number}}"""
    groups = by_section(report.rows)
    told = [[row for row in group.lines if not row.depth] for group in groups]
    counted = [{one.word: number for one, number, _ in rated(rows, report.shown) if number} for rows in told]
    return {group.heading: numbers for group, numbers in zip(groups, counted, strict=True)}


@pytest.mark.django_db
def test_the_summary_of_an_imported_sample_is_the_papers_own(samples, client):
    *_, panel = save_draft(draft_of(samples / "hartlepool-forum-agenda-pack.txt"), by=None)
    plan = panel.action_plan
    reader = standing_for_audience("officers")
    lines = lines_of(Row.objects.of_plan(plan), reader, today=plan.rows.first().status_on)
    words = {rating.status: (rating.word, rating.colour) for rating in plan.scheme.ratings.all()}
    assert (words["complete"][1], words["on_track"][1]) == ("green", "amber")
    found = {g.heading: {words[status][0]: number for status, number in g.numbers.items()} for g in by_section(lines)}
    assert found == SUMMARY
    held = a_round(plan, audience="officers", closed_at=timezone.now(), picture=picture_of(plan, at=timezone.now()))
    assert sections_of(Report(plan, held, reader)) == SUMMARY
    client.force_login(a_dso(panel=panel))
    page = client.get(reverse("reviews:plan", args=[panel.slug])).content.decode()
    assert [said for said in ("1 completed.", "1 completed, 5 on target.", "2 on target.") if said not in page] == []


@pytest.mark.django_db
def test_the_paper_says_how_each_section_stands_and_what_was_agreed_besides():
    today = datetime.date(2018, 6, 1)
    _, _, *blocks, table = plan_blocks(saved("sections-with-ratings.txt"), STAFF, today=today)
    (sections,) = [block for block in blocks if getattr(block, "caption", "") == "How each section stands"]
    (group,) = sections.groups
    assert [[cell.pieces for cell in row.cells] for row in group.rows] == [
        [
            ("Theme 1: Safer streets",),
            (
                "1 on track, 1 slipping",
                "Overall, as the source rates it: Amber.",
                "Fewer lamps are out than a year ago, and two estates wait for theirs.",
            ),
        ],
        [("Theme 2: Quieter nights",), ("1 complete", "Overall, as the source rates it: Green.")],
    ]
    first = table.groups[0].rows[0]
    assert first.cells[1].pieces == ("Mend the lamps on the ring road", "Resources: £12,000", "Risk: Low")
