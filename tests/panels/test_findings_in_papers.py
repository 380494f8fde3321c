"""Findings, conclusions and minority views as a report prints them."""

import pytest

from panels.actions.findings import add_finding
from panels.models import Conclusion, Document, MinorityView, ReportSection, Theme
from panels.papers.final_report import final_report_part, section_blocks
from panels.papers.recommendations import recommendation_blocks
from scrutiny.papers.model import Cell, Empty, Heading, Item, ItemList, Paragraph, Run
from tests.records import a_panel, a_recommendation

pytestmark = pytest.mark.django_db
Kind = ReportSection.Kind
PUBLIC = {"audience": "public"}


@pytest.fixture
def panel():
    return a_panel("Parks", slug="parks", **PUBLIC)


def printed(panel, kind):
    return section_blocks(ReportSection(panel=panel, kind=kind), "4", panel, None)


def test_findings_are_printed_by_theme_with_what_bears_them_out_and_who_sees_it_otherwise(panel):
    theme = Theme.objects.create(panel=panel, heading="Paths", position=1)
    paper = Document.objects.create(panel=panel, title="A count", author="Rangers", **PUBLIC)
    hidden = Document.objects.create(panel=panel, title="A secret")
    ties = {"documents": [paper, hidden]}
    found = add_finding(panel, "Dark.", by=None, theme=theme, kind="development", ties=ties, **PUBLIC)
    concluded = Conclusion.objects.create(panel=panel, position=1, text="Light them.", **PUBLIC)
    concluded.findings.add(found)
    MinorityView.objects.create(panel=panel, finding=found, whose="Two members", text="Light enough.", **PUBLIC)
    assert printed(panel, Kind.FINDINGS) == (
        Heading("Paths", level=2),
        ItemList(
            (
                Item(
                    (Run("Area for development. ", strong=True), Run("Dark.")),
                    number="1.",
                    blocks=(
                        Paragraph((Run("Borne out by: ", em=True), Run("A count (Rangers)"))),
                        Paragraph((Run("Minority view of Two members: ", strong=True), Run("Light enough."))),
                    ),
                ),
            ),
            style="1.",
        ),
        Heading("Conclusions", level=2),
        ItemList(
            (Item("Light them.", number="1.", blocks=(Paragraph((Run("From finding 1.", em=True),)),)),), style="1."
        ),
    )


def test_strengths_stand_beside_areas_for_development_in_a_table(panel):
    theme = Theme.objects.create(panel=panel, heading="Paths", position=1)
    for text, kind in (("Clean.", "strength"), ("Dark.", "development")):
        add_finding(panel, text, by=None, theme=theme, kind=kind, **PUBLIC)
    add_finding(panel, "Known.", by=None, kind="strength", **PUBLIC)
    (table,) = printed(panel, Kind.FINDINGS_TABLE)
    assert [column.heading for column in table.columns] == ["Theme", "Strengths", "Areas for development"]

    def listed(text, number):
        return Cell((ItemList((Item(text, number=number),), style="1."),))

    assert [row.cells for row in table.groups[0].rows] == [
        (Cell(("The review as a whole",)), listed("Known.", "1."), Cell()),
        (Cell(("Paths",)), listed("Clean.", "2."), listed("Dark.", "3.")),
    ]


def test_without_findings_a_section_says_so(panel):
    empty = (Empty("There are no findings to show yet."),)
    assert printed(panel, Kind.FINDINGS) == printed(panel, Kind.FINDINGS_TABLE) == empty
    ReportSection.objects.create(panel=panel, position=1, heading="What we found", kind=Kind.FINDINGS, **PUBLIC)
    assert final_report_part(panel, None).blocks[1:] == empty


def test_a_minority_view_is_printed_under_its_recommendation_for_those_who_may_read_it(panel):
    asked = a_recommendation(panel, "Open the gates.", number=1, **PUBLIC)
    for whose, audience in (("Two members", "public"), ("One member", "officers")):
        MinorityView.objects.create(panel=panel, recommendation=asked, whose=whose, text="No.", audience=audience)
    view = Paragraph((Run("Minority view of Two members: ", strong=True), Run("No.")))
    items = (Item("Open the gates.", number="(1)", blocks=(view,)),)
    assert recommendation_blocks(panel, None) == (ItemList(items, style="(1)"),)
