"""Action plans as the draft has them."""

from textwrap import dedent

import pytest

from actionplans.intake.actions import actions
from actionplans.intake.progress import rag_of, read_progress, status_of
from panels.intake.outline import paper_of
from panels.intake.recommendations import recommendations
from scrutiny.intake.readers.text import blocks_of

HEADER = "Recommendation\tOfficer responsible for action / progress\tDate to be implemented by\tProgress"
CUT = "<b>Completed</b> <b>(First route in May.</b>"
FIRST = "<b>(11) The grant be spent on two daily bus routes instead of nine weekly ones.</b>"
BROKEN = f"""
    The recommendations are as follows:

    (1) The grant be spent on two daily bus routes instead of nine weekly ones
    (2) A timetable be printed and posted to every household in the villages
    (3) The county be asked to share its school bus contracts with parishes

    ## ACTION PLAN

    {HEADER}
    <b>Getting about</b>\t\t\t
    {FIRST}\tInes Calder / Bo Ray (County)\tMarch 2009 (in two districts)\t{CUT}

    {HEADER}
    \t\t\tSecond in June.)
    (2) A timetable be printed and posted to every household in the villages.\tNed Farrow\t\tOngoing
    Working with others\t\t\t
    (13) The county be asked to share its school bus contracts with parishes.\tHead of Roads\tJune Board\t(Letter sent)
"""


def read(text, **options):
    paper = paper_of(blocks_of(dedent(text).strip("\n")))
    return paper, actions(paper, recommendations(paper), **options)


def brief(rows, *keys):
    return [tuple(row[key] for key in keys) for row in rows]


def test_a_table_over_broken_pages_is_one_plan_matched_by_its_words():
    paper, rows = read(BROKEN)
    assert brief(rows, "number", "recommendation", "section", "officers", "status_raw", "progress") == [
        ("11", "1", "Getting about", ["Ines Calder", "Bo Ray"], "Completed", "(First route in May. Second in June.)"),
        ("2", "2", "Getting about", ["Ned Farrow"], "Ongoing", None),
        ("13", "3", "Working with others", ["Head of Roads"], None, "(Letter sent)"),
    ]
    assert paper.warnings == [
        "The action plan prints number (11) for recommendation 1. The text is the same, so it is matched to 1.",
        "The action plan prints number (13) for recommendation 3. The text is the same, so it is matched to 3.",
        "The date “June Board” of action 13 could not be read. It is kept as written.",
    ]


def test_a_timescale_is_kept_as_written_and_as_understood():
    _, rows = read(BROKEN)
    assert [row["timescale"] for row in rows] == [
        {
            "raw": "March 2009 (in two districts)",
            "from": None,
            "by": "2009-03",
            "recurring": None,
            "open_ended": False,
            "qualifier": "in two districts",
            "reading": "read",
        },
        {
            "raw": "",
            "from": None,
            "by": None,
            "recurring": None,
            "open_ended": False,
            "qualifier": None,
            "reading": "read",
        },
        {
            "raw": "June Board",
            "from": None,
            "by": None,
            "recurring": None,
            "open_ended": False,
            "qualifier": None,
            "reading": "unread",
        },
    ]


def test_actions_under_a_recommendation_of_their_own_column_and_a_tree_of_numbers():
    _, rows = read("""
        Recommendations

        1. One plan for each patient is agreed by the Council and the Trust.
        2. The contact line is staffed at weekends from April.

        Action plan

        Rec\tRecommendation\tAction\tLead\tBy when\tRAG\tComments
        1\tOne plan for each patient\tAgree the form\tJC\tJan 2023\tGreen\tAgreed
        \t\tTrain the clerks\tMK and JC\tMar 2023\tAmber\t
        2\tContact line\tHire two advisers\tHead of Care\tTBC\t\tWaiting
    """)
    assert brief(rows, "recommendation", "text", "officers", "rag", "progress") == [
        ("1", "Agree the form", ["JC"], "green", "Agreed"),
        ("1", "Train the clerks", ["MK", "JC"], "amber", None),
        ("2", "Hire two advisers", ["Head of Care"], None, "Waiting"),
    ]
    _, tree = read("""
        SECTION 1: AT ONCE

        \tActions\tTimescale\tResponsible officer(s)\tProgress
        2.\tImprove the buses\tApr 07 - May 08\tInes Calder\tAmber overall
        2.1\tBuy two\tBy Apr 07\tIC\tGreen - bought
        2.2\tPaint both\tMar 08 onwards\tIC/BR\tBlue - done
    """)
    assert brief(tree, "number", "parent", "section", "recommendation", "rag", "progress") == [
        ("2", None, "SECTION 1: AT ONCE", None, "amber", "Amber overall"),
        ("2.1", "2", "SECTION 1: AT ONCE", None, "green", "Green - bought"),
        ("2.2", "2", "SECTION 1: AT ONCE", None, None, "Blue - done"),
    ]


def test_a_plan_in_prose_is_read_by_its_labels():
    _, rows = read("""
        ACTION PLAN

        R1. Open the library on Sundays
        Action: Agree the rotas
        Lead officer: Beatrix Holm (Libraries)
        By when: 30 September 2021
        Progress: Completed. It opened on 5 September.

        R2. Keep the van
        Action: Renew the lease
        Lead officer: Fleet Manager
        By when: when funds allow
    """)
    assert brief(
        rows, "recommendation_number", "recommendation_text", "text", "officers", "status_raw", "progress"
    ) == [
        (
            "R1",
            "Open the library on Sundays",
            "Agree the rotas",
            ["Beatrix Holm"],
            "Completed",
            "It opened on 5 September.",
        ),
        ("R2", "Keep the van", "Renew the lease", ["Fleet Manager"], None, None),
    ]


def test_a_year_taken_from_the_paper_is_said():
    import datetime

    table = "Action\tOwner\tDeadline\tStatus\nBuy two buses\tIC\t23-Mar\tNew"
    paper, rows = read(table, paper_date=datetime.date(2011, 5, 19))
    assert rows[0]["timescale"]["by"] == "2011-03-23"
    assert paper.warnings == [
        "The date “23-Mar” of action Buy two buses has no year. The year is taken from the paper's date."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Plan for the new road\tStatus\nJune 2006\tWork begins\n9 October 2006\tRoad opens",
        "Budget heading\tDescription\tRisk\tValue\nBuses\tTwo more\tR\t40",
        "The action plan is owned by the lead officer, and its progress is reported by the date agreed.",
        "1. Minutes\n2. Action: none was taken, and no lead officer named.",
    ],
)
def test_other_tables_and_talk_of_actions_give_no_rows(text):
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("cell", "word", "rest"),
    [
        ("Ongoing", "Ongoing", None),
        ("Completed (see minute 4)", "Completed", "(see minute 4)"),
        ("Not started - waiting", "Not started", "waiting"),
        ("In progress. Two bought.", "In progress", "Two bought."),
        ("Completed forms were sent out", None, "Completed forms were sent out"),
        ("(Letter sent)", None, "(Letter sent)"),
        ("", None, None),
    ],
)
def test_a_status_word_leads_or_is_none(cell, word, rest):
    assert read_progress(cell) == (word, rest)


def test_status_words_have_one_meaning_and_colours_must_be_printed():
    words = ("Ongoing", "Completed", "On track", "Slipping", "Off track", "Not started", "Withdrawn", "Agreed")
    assert [status_of(word) for word in words] == [
        "in progress", "complete", "on track", "slipping", "off track", "not due", "withdrawn", None,
    ]  # fmt: skip
    cells = ("Red", "• Amber – late", "Green: done", "Blue", "The green bins were late", "")
    assert [rag_of(cell) for cell in cells] == ["red", "amber", "green", None, None, None]
