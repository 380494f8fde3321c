"""The brief for whoever chairs a review."""

import datetime

import pytest
from django.urls import reverse
from pypdfium2 import PdfDocument

from panels.models import Meeting, RouteStep, Term
from panels.standing import standing_for_audience
from scrutiny.edge.papers.composing import brief_for
from scrutiny.models import Council
from scrutiny.papers.model import Facts, Heading, ItemList, Paragraph, Table, plain
from scrutiny.papers.pdf import render_pdf
from tests.records import a_body, a_dso, a_member, a_panel, a_person, a_plan, a_recommendation, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db
PAGE = reverse("reviews:brief", args=["parks"])
PUBLIC = {"audience": "public"}


@pytest.fixture
def panel():
    return a_panel("Parks", slug="parks", starts_on=datetime.date(2026, 1, 5), **PUBLIC)


def said(panel, reader):
    """{heading: the words under it}, as a paper for a whole audience has it or for a User"""
    found, heading = {}, ""
    for block in brief_for(panel, reader, Council.current()).parts[0].blocks:
        if isinstance(block, Heading):
            heading = block.text
        else:
            found.setdefault(heading, []).append(words_of(block))
    return found


def words_of(block):
    if isinstance(block, ItemList):
        return [plain(item.text) for item in block.items]
    if isinstance(block, Facts):
        return dict(block.facts)
    if isinstance(block, Table):
        rows = [row for group in block.groups for row in group.rows]
        return [[getattr(piece, "word", piece) for cell in row.cells for piece in cell.pieces] for row in rows]
    return block.text if isinstance(block, Paragraph) else block.sentence


def test_it_says_what_it_is_about_where_it_stands_what_is_next_and_what_waits(panel):
    Term.objects.create(panel=panel, position=1, text="To look at the gates.")
    a_member(panel, name="Ines Marlow", capacity="Chair")
    Meeting.objects.create(body=panel.body, slug="m", held_on="2999-03-01", venue="The hall", **PUBLIC)
    RouteStep.objects.create(panel=panel, position=1, body=a_body("Board"), purpose="comments", due_on="2020-02-01")
    asked = a_recommendation(panel, "Open the gates at dawn. " * 9, number=1, **PUBLIC)
    plan = a_plan(panel, **PUBLIC)
    an_owner(a_row(plan, recommendation=asked.current, number="1", due_on="2020-01-31"), a_person("Asha Okafor"))
    found = said(panel, standing_for_audience("officers"))
    assert list(found) == [
        "What it is about", "Who does it", "Where it stands", "What is next", "What waits, and for whom",
        "Recommendations",
    ]  # fmt: skip
    assert found["What it is about"] == ["No summary has been written yet.", ["To look at the gates."]]
    assert found["Who does it"] == ["Ines Marlow, chair."]
    assert found["Where it stands"] == [
        {
            "Stage": "Scoping",
            "Began": "5 January 2026",
            "Actions": "1 action: 1 not stated",
            "Past their date": "1 action",
        }
    ]
    assert found["What is next"] == [["1 March 2999: Meeting (The hall)"]]
    assert found["What waits, and for whom"] == [
        [
            "1 February 2020: Board: answer due, and no answer or end is recorded",
            "Action 1, due 31 January 2020: Asha Okafor",
        ]
    ]
    (table,) = found["Recommendations"]
    assert [(row[0], len(row[1]) <= 85, row[2]) for row in table] == [("(1)", True, "Not stated")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Open the gates  at dawn.", "Open the gates at dawn."),
        ("Open " + "every " * 17 + "single gate", "Open " + "every " * 12 + "every…"),
        ("x" * 200, "x" * 84 + "…"),
    ],
)
def test_a_long_recommendation_is_cut_behind_a_word(panel, text, shown):
    a_recommendation(panel, text, number=1, **PUBLIC)
    assert said(panel, standing_for_audience("officers"))["Recommendations"][0][0][1] == shown


def test_a_usual_one_is_printed_on_one_page(panel):
    panel.summary = "The gates of the parks are shut at dusk. " * 20
    for number in range(1, 7):
        Term.objects.create(panel=panel, position=number, text=f"To look at the gates of park {number} at dusk.")
        a_member(panel, name=f"Ines Marlow-Whitcombe {number}")
    board, plan = a_body("Scrutiny Management Board"), a_plan(panel, **PUBLIC)
    for number in range(1, 13):
        due = {"due_on": f"{2019 if number % 3 else 2999}-{number:02}-01"}
        RouteStep.objects.create(panel=panel, position=number, body=board, purpose="comments", **due)
        asked = a_recommendation(panel, "Open the gates of the park at dawn. " * 9, number=number, **PUBLIC)
        a_row(plan, recommendation=asked.current, number=str(number))
    paper = brief_for(panel, standing_for_audience("officers"), Council.current())
    with PdfDocument(render_pdf(paper)) as drawn:
        words = drawn[0].get_textpage().get_text_range()
        assert (len(drawn), "(12)" in words, "Page 1 of 1" in words) == (1, True, True)


def test_an_empty_one_says_so_everywhere(panel):
    assert said(panel, standing_for_audience("officers")) == {
        "What it is about": ["No summary has been written yet.", "No terms of reference have been recorded yet."],
        "Who does it": ["No members have been recorded yet."],
        "Where it stands": [{"Stage": "Scoping", "Began": "5 January 2026"}],
        "What is next": ["Nothing is planned."],
        "What waits, and for whom": ["Nothing that had a day is waiting."],
        "Recommendations": ["There are no recommendations to show yet."],
    }


def test_whoever_sets_it_up_is_told_what_is_still_missing(panel):
    missing = said(panel, a_dso())["Still missing"][0]
    assert "Members: Nobody serves on it yet." in missing
    member = a_user()
    a_member(panel, user=member)
    assert "Still missing" not in said(panel, member)


def test_members_and_officers_read_it_and_others_are_not_told_of_it(client, panel):
    overview, papers = panel.get_absolute_url(), reverse("reviews:papers", args=["parks"])
    member = a_user()
    a_member(panel, user=member)
    for user, status in ((member, 200), (a_dso(panel=panel), 200), (a_user(), 404)):
        client.force_login(user)
        assert client.get(PAGE).status_code == status
        assert (PAGE in client.get(overview).text, "Brief" in client.get(papers).text) == (status == 200, status == 200)
    a_recommendation(panel, "For officers", number=1, audience="officers")
    client.force_login(member)
    assert "For officers" not in client.get(PAGE).text
