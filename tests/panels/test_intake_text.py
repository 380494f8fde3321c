"""Sections, conclusions, findings, appendices, the cover and the contacts."""

from panels.intake.appendices import appendices
from panels.intake.contacts import contacts
from panels.intake.cover import cover, text_of
from panels.intake.findings import conclusions, findings
from panels.intake.sections import sections
from tests.panels.made_up import NOTHING, only, paper


def test_numbered_sections_hold_their_paragraphs_bullets_and_sub_headings():
    found = sections(
        paper("""
        ### Summary

        A summary is no section of the report, however long it may be and however much it says.

        ## 1 Introduction

        1.1 The last bus left in 2017, and nobody asked those who had used it why they no longer did.

        - one
        - two

        ### Why we looked

        1.2 Because nobody had.

        ## 2. Questions

        2.1 There were many.

        ## Background papers

        None.
    """)
    )
    assert only(found, "number", "heading") == [("1", "Introduction"), ("2", "Questions")]
    assert only(found[0]["paragraphs"], "number", "kind", "text") == [
        (
            "1.1",
            "paragraph",
            "The last bus left in 2017, and nobody asked those who had used it why they no longer did.",
        ),
        (None, "item", "one"),
        (None, "item", "two"),
        (None, "heading", "Why we looked"),
        ("1.2", "paragraph", "Because nobody had."),
    ]


def test_headings_without_numbers_are_sections_where_none_has_one():
    found = sections(paper("Purpose of report\n\n1. This report tells.\n\nFinance\n\n2. It costs nothing."))
    assert [(s["heading"], [p["number"] for p in s["paragraphs"]]) for s in found] == [
        ("Purpose of report", ["1"]),
        ("Finance", ["2"]),
    ]
    assert sections(paper("A line.\n\nAnother line.")) == []


def test_conclusions_and_a_table_of_strengths_and_weaknesses():
    text = (
        "Conclusions\n\n8. The grant is thin.\n\n9. People will ride:\n\n- every day\n- on time\n\nFindings table\n\n"
        "Area\tStrengths\tAreas for development\nBuses\t• Daily • Clean\t• Late\n\t\t• Dear\n"
    )
    assert conclusions(paper(text)) == [
        {"number": "8", "text": "The grant is thin."},
        {"number": "9", "text": "People will ride:\n- every day\n- on time"},
    ]
    assert [(f["theme"], f["kind"], f["text"].strip("• ")) for f in findings(paper(text))] == [
        ("Buses", "strength", "Daily"),
        ("Buses", "strength", "Clean"),
        ("Buses", "area for development", "Late"),
        ("Buses", "area for development", "Dear"),
    ]
    assert (conclusions(paper(NOTHING)), findings(paper(NOTHING))) == ([], [])


def test_appendices_have_a_label_and_the_title_on_its_line_or_after_it():
    text = "## Appendix A – Action plan\n\nx\n\n## ANNEX 2\n\n### List of interviews\n\ny"
    assert appendices(paper(text)) == [
        {"label": "Appendix A", "title": "Action plan"},
        {"label": "Annex 2", "title": "List of interviews"},
    ]
    assert appendices(paper("See Appendix 3, which is attached to the report.")) == []


def test_a_cover_in_capitals_and_a_cover_with_labels():
    front = paper("""
        ## THE ASSEMBLY

        8 OCTOBER 2008

        ### REPORT OF THE RURAL BUSES SCRUTINY PANEL

        RURAL BUSES SCRUTINY PANEL - FINAL REPORT\tFOR DECISION

        ### Summary

        The panel met.
    """)
    assert cover(front) == {
        "title": "Rural Buses Scrutiny Panel - Final Report",
        "body": None,
        "panel": "Rural Buses Scrutiny Panel",
        "receiving_body": "The Assembly",
        "date": "2008-10-08",
        "purpose": "for decision",
    }
    assert text_of(front, "summary") == "The panel met."
    labels = "Report to: Cabinet\nDate: 5 March 2024\nSubject: Flooding"
    labelled = f"Northquay City Council\n\n{labels}\n\n1. Purpose of report\n\nx"
    assert cover(paper(labelled)) == {
        "title": "Flooding",
        "body": "Northquay City Council",
        "panel": None,
        "receiving_body": "Cabinet",
        "date": "2024-03-05",
        "purpose": None,
    }


def test_a_text_without_a_cover_names_nobody():
    front = cover(paper(NOTHING))
    assert [front[key] for key in ("body", "panel", "receiving_body", "date", "purpose")] == [None] * 5
    assert text_of(paper(NOTHING), "reason") is None


def test_contacts_in_rows_and_in_lines():
    text = (
        "<b>Lead Member:</b> Councillor Oonagh Pellow\tLead Member\tTel: 020 7946 0001\n\n"
        "Contact Officer: Ines Calder\nTelephone: 01999 555 0142\nEmail: ines@wexcombe.example\n\n"
        "Paul Wrenfield, Planner Telephone (01999) 555017\n"
    )
    assert only(contacts(paper(text)), "name", "post", "telephone", "email") == [
        ("Oonagh Pellow", "Lead Member", "020 7946 0001", None),
        ("Ines Calder", None, "01999 555 0142", "ines@wexcombe.example"),
        ("Paul Wrenfield", "Planner", "(01999) 555017", None),
    ]
    assert contacts(paper("Copies may be had by telephone: 020 7946 0002.")) == []
