"""Saving a draft: what is made of it, what is kept, what is refused."""

import copy
import datetime

import pytest
from django.apps import apps

from actionplans.models import ActionPlan, Row
from panels.models import Body, Membership, Panel, Person
from scrutiny.edge.imports.draft import drafted
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.report import html_of
from scrutiny.edge.imports.save import NOTHING, save_draft
from scrutiny.intake.readers.text import blocks_of
from scrutiny.models import Event
from tests.records import a_body, a_panel, a_recommendation, a_user

pytestmark = pytest.mark.django_db

FIRST_ROW = (
    "(21) The grant be spent on two daily bus routes instead of nine weekly ones."
    "\tInes Calder / Bo Ray (County)\tMarch 2009 (in part)\tCompleted (In May.)"
)
REPORT = f"""
## THE ASSEMBLY

8 OCTOBER 2008

### REPORT OF THE RURAL BUSES SCRUTINY PANEL

RURAL BUSES SCRUTINY PANEL - FINAL REPORT\tFOR DECISION

### Summary

The panel met.

The panel recommends that:

**Getting about**

1. The grant be spent on two daily bus routes instead of nine weekly ones
2. A timetable be printed and posted to every household in the villages

### Recommendation

The Assembly is asked to adopt the recommendations.

### Reason

To keep the villages alive.

## 1. Membership

1.1 The panel comprised Councillor Oonagh Pellow (Lead Member), Councillor Ned Farrow and Mrs Ada Moss, Parent Governor
representative. Councillor Farrow resigned because he had moved away.

1.2 The Lead Service Officer was Ines Calder, Head of Roads.

## 2. Terms of reference

2.1 The terms of reference were:

- (i) To find out who lost a bus.
- (ii) To say what to do.

2.2 The panel met at the Scrutiny Management Board on 20 February 2008.

## ACTION PLAN

Recommendation\tLead officer\tBy when\tProgress
Getting about\t\t\t
{FIRST_ROW}
(22) A timetable be printed and posted to every household in the villages.\tTrust Partners\tJune Board\tOngoing

## Background papers

Fox, Clara\tNot all birds ( www.birds.example ) 21 February 2008
"""


def a_draft(text=REPORT, **changes):
    return drafted(blocks_of(text.strip("\n"))) | changes


def everything():
    """{model: number of rows} of every table, to see that nothing changed."""
    return {model._meta.label: model.objects.count() for model in apps.get_models() if model._meta.managed}


def test_a_report_becomes_a_panel_with_all_that_it_says():
    made = save_draft(a_draft(), audience="public")
    panel = Panel.objects.get()
    assert made == [
        *panel.body.meetings.all(),
        *Body.objects.get(kind="board").meetings.all(),
        panel.action_plan,
        panel,
    ]
    assert (panel.title, panel.report_title, panel.slug, panel.stage, panel.audience) == (
        "Rural Buses Scrutiny Panel",
        "Rural Buses Scrutiny Panel - Final Report",
        "rural-buses-scrutiny-panel",
        "approval",
        "public",
    )
    assert (panel.report_on, str(panel.reports_to), panel.summary, panel.decision_asked, panel.decision_reason) == (
        datetime.date(2008, 10, 8),
        "The Assembly",
        "The panel met.",
        "The Assembly is asked to adopt the recommendations.",
        "To keep the villages alive.",
    )
    assert [(t.number, t.text) for t in panel.terms.all()] == [
        ("(i)", "To find out who lost a bus."),
        ("(ii)", "To say what to do."),
    ]
    assert [(r.number, r.reference, r.text, r.theme.heading) for r in panel.recommendations.all()] == [
        (1, "1", "The grant be spent on two daily bus routes instead of nine weekly ones", "Getting about"),
        (2, "2", "A timetable be printed and posted to every household in the villages", "Getting about"),
    ]
    assert [(d.author, d.title, d.dated, d.address) for d in panel.documents.all()] == [
        ("Fox, Clara", "Not all birds", "21 February 2008", "www.birds.example")
    ]


@pytest.mark.parametrize(
    ("changes", "stage"),
    [
        ({}, "approval"),
        ({"decision_asked": None, "purpose": None}, "monitoring"),
        ({"decision_asked": None, "purpose": None, "actions": []}, "approval"),
        ({"decision_asked": None, "purpose": None, "actions": [], "recommendations": []}, "scoping"),
    ],
)
def test_a_new_review_stands_where_its_paper_shows_it_from_the_papers_day(changes, stage):
    panel = save_draft(a_draft(**changes))[-1]
    steps = [(step.to_stage, step.on) for step in panel.stage_changes.all()]
    assert (panel.stage, steps) == (stage, [(stage, datetime.date(2008, 10, 8))])


def test_findings_stand_under_the_themes_of_their_paper():
    read = [
        {"theme": "getting about", "kind": "strength", "text": "Drivers wait."},
        {"theme": "Shelters", "kind": "area for development", "text": "They leak."},
        {"theme": None, "kind": "observation", "text": "It rains."},
    ]
    panel = save_draft(a_draft(findings=read))[-1]
    assert [(one.theme and one.theme.heading, one.kind, one.text) for one in panel.findings.order_by("position")] == [
        ("Getting about", "strength", "Drivers wait."),
        ("Shelters", "development", "They leak."),
        (None, "observation", "It rains."),
    ]


def test_a_review_that_is_added_to_stays_at_its_stage():
    panel = save_draft(a_draft(), panel=a_panel())[-1]
    assert (panel.stage, panel.stage_changes.count()) == ("scoping", 1)


def test_what_was_doubtful_is_kept_in_the_history_of_the_review():
    draft = a_draft()
    panel = save_draft(draft)[-1]
    assert draft["warnings"]
    assert Event.objects.of(panel).first().reason.split("\n") == draft["warnings"]


def test_the_same_paper_again_is_said_to_be_there_already():
    save_draft(a_draft())
    again = a_draft()
    save_draft(again)
    assert again["warnings"][-1] == (
        "There was a review of that title and date already: rural-buses-scrutiny-panel. This made another."
    )


def test_people_are_made_once_with_what_the_paper_says_and_no_more():
    save_draft(a_draft())
    members = Membership.objects.order_by("position")
    assert [(str(m.person), m.capacity.name, m.is_voting, m.has_left, m.leaving_reason) for m in members] == [
        ("Councillor Oonagh Pellow", "Lead member", True, False, ""),
        ("Councillor Ned Farrow", "Member", True, True, "resigned because he had moved away"),
        ("Mrs Ada Moss", "Parent governor representative", False, False, ""),
    ]
    people = {p.name: (p.post, str(p.organisation or ""), p.is_councillor) for p in Person.objects.all()}
    assert people == {
        "Oonagh Pellow": ("", "", True),
        "Ned Farrow": ("", "", True),
        "Ada Moss": ("", "", False),
        "Ines Calder": ("Head of Roads", "", False),
        "Bo Ray": ("", "County", False),
    }


def test_the_plan_has_the_recommendations_numbers_and_keeps_what_it_cannot_read():
    save_draft(a_draft())
    rows = Row.objects.order_by("position")
    assert [(r.number, r.printed_number, r.own_text, r.recommendation.recommendation.number) for r in rows] == [
        ("1", "21", "", 1),
        ("2", "22", "", 2),
    ]
    assert [(r.timescale, r.due_on, r.first_due_on, r.due_precision, r.qualifier, r.reading) for r in rows] == [
        ("March 2009 (in part)", datetime.date(2009, 3, 31), datetime.date(2009, 3, 31), "month", "in part", "read"),
        ("June Board", None, None, "", "", "unread"),
    ]
    assert [[(str(o), o.is_lead) for o in r.owners.all()] for r in rows] == [
        [("Ines Calder", False), ("Bo Ray", False)],
        [("Trust Partners", False)],
    ]
    assert [(r.status, [(u.as_at, u.narrative, u.channel) for u in r.updates.all()]) for r in rows] == [
        ("complete", [(datetime.date(2008, 10, 8), "(In May.)", "paper")]),
        ("in_progress", [(datetime.date(2008, 10, 8), "", "paper")]),
    ]


def test_written_sections_are_html_whose_numbers_are_worked_out_again():
    save_draft(a_draft())
    sections = {s.heading: s.words for s in Panel.objects.get().report_sections.all()}
    assert list(sections) == ["Membership", "Terms of reference"]
    assert sections["Terms of reference"] == (
        '<p id="s2-1">The terms of reference were:</p>\n'
        '<ol id="s2-2" type="i" start="1"><li>To find out who lost a bus.</li><li>To say what to do.</li></ol>\n'
        '<p id="s2-3">The panel met at the Scrutiny Management Board on 20 February 2008.</p>'
    )


def test_words_of_a_paper_never_become_marks():
    paragraphs = [
        {"number": None, "kind": "paragraph", "text": "<script>alert(1)</script> & more"},
        {"number": "c)", "kind": "item", "text": "third"},
        {"number": "d)", "kind": "item", "text": "fourth"},
        {"number": None, "kind": "row", "text": "A | B"},
        {"number": None, "kind": "row", "text": "1 | 2"},
        {"number": None, "kind": "heading", "text": "Next"},
    ]
    assert html_of(paragraphs, "s1").split("\n") == [
        '<p id="s1-1" class="unnumbered">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>',
        '<ol id="s1-2" type="a" start="3"><li>third</li><li>fourth</li></ol>',
        '<table id="s1-3"><thead><tr><th>A</th><th>B</th></tr></thead>'
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        '<h3 id="s1-4">Next</h3>',
    ]


def test_every_record_has_its_event_by_whoever_imports():
    user = a_user()
    save_draft(a_draft(), by=user)
    assert set(Event.objects.values_list("by", flat=True)) == {user.pk}
    kinds = set(Event.objects.values_list("subject_kind", flat=True))
    assert {"panels.panel", "panels.membership", "panels.recommendation", "actionplans.row"} <= kinds


def test_the_same_paper_again_is_another_review_and_the_people_are_the_same():
    save_draft(a_draft())
    people = Person.objects.count()
    save_draft(a_draft())
    assert sorted(Panel.objects.values_list("slug", flat=True)) == [
        "rural-buses-scrutiny-panel",
        "rural-buses-scrutiny-panel-2",
    ]
    assert Person.objects.count() == people
    assert Body.objects.filter(name="The Assembly").count() == 1


def test_a_plan_is_added_to_the_review_whose_recommendations_it_carries_out():
    panel = a_panel("Libraries", summary="Kept.")
    a_recommendation(panel, "That the central library is opened on every Sunday of the year.", number=1)
    header, row = "Rec No\tRecommendation\tAction\tOwner\tBy when", "1\tSunday opening\tAgree rotas\tBo Ray\tMay 2021"
    text = f"SUMMARY\n\nLost.\n\n# ACTION PLAN\n\n{header}\n{row}\n"
    made = save_draft(a_draft(text), panel=panel)
    panel.refresh_from_db()
    assert (made, panel.summary) == ([panel.action_plan, panel], "Kept.")
    row = panel.action_plan.rows.get()
    assert (row.own_text, row.recommendation.recommendation.number, panel.recommendations.count()) == (
        "Agree rotas",
        1,
        1,
    )
    with pytest.raises(Refused, match="The review has an action plan already"):
        save_draft(a_draft(text), panel=panel)


def test_a_plan_without_a_review_stands_by_itself():
    rows = "1\tFill holes\tBR\tMay 2021\tNew\n1.1\tBuy tar\tBR\t\t\n"
    text = f"# Roads: action log\n\nNo\tAction\tOwner\tDeadline\tStatus\n{rows}"
    assert save_draft(a_draft(text)) == [ActionPlan.objects.get()]
    assert [(r.number, str(r.parent or "")) for r in Row.objects.order_by("position")] == [
        ("1", ""),
        ("1.1", "Action 1"),
    ]
    assert not Panel.objects.exists()


def test_a_standing_committee_is_found_by_name_and_not_made_again():
    body = a_body("Rural Buses Scrutiny Panel", kind="committee")
    save_draft(a_draft())
    assert Panel.objects.get().body == body


def refusal_of(draft, **options):
    before = everything()
    with pytest.raises(Refused) as refused:
        save_draft(draft, **options)
    assert everything() == before
    return str(refused.value)


def test_two_recommendations_with_one_number_are_refused():
    draft = a_draft(REPORT.replace("2. A timetable", "1. A timetable"))
    assert "Two recommendations have the number 1." in draft["warnings"]
    assert refusal_of(draft) == "Two recommendations in the paper have the number 1, so nothing was saved."


def test_a_number_that_the_review_has_for_other_words_is_refused():
    panel = a_panel()
    a_recommendation(panel, "Something else altogether, about the parks in winter.", number=1)
    assert refusal_of(a_draft(), panel=panel) == (
        "The review has another recommendation 1 already, so nothing was saved."
    )


def test_a_circle_of_parents_is_refused():
    draft = copy.deepcopy(a_draft())
    first, second = draft["actions"]
    first["parent"], second["parent"] = second["number"], first["number"]
    assert refusal_of(draft) == "Action 21 is part of itself, by way of its parts. Nothing was saved."


def test_a_paper_with_nothing_in_it_is_refused():
    assert refusal_of(a_draft("Notes\n\nThe hedge was cut on Saturday.")) == NOTHING


def test_what_is_too_long_for_its_field_is_cut_with_a_mark():
    draft = a_draft(REPORT.replace("June Board", "when " + "the board has " * 30 + "met"))
    save_draft(draft)
    written = Row.objects.get(number="2").timescale
    assert (len(written), written[-1]) == (200, "…")


def test_two_recommendations_of_one_paper_that_are_nearly_alike_are_two():
    lines = "1. That the library opens on Sundays.\n2. That the libraries open on Saturdays.\n"
    save_draft(a_draft(f"# Buses Scrutiny Panel\n\nRecommendations\n\n{lines}"))
    texts = [one.text for one in Panel.objects.get().recommendations.order_by("position")]
    assert texts == ["That the library opens on Sundays.", "That the libraries open on Saturdays."]
