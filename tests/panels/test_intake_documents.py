"""Background papers."""

from panels.intake.documents import background_papers
from tests.panels.made_up import NOTHING, only, paper


def found_in(text):
    return only(background_papers(paper(text)), "author", "title", "date", "address")


def test_rows_of_author_and_title_and_a_councils_own_list():
    assert found_in(
        "## Background papers used in the preparation of this report\n\n"
        "Fox, Clara\tNot all birds ( <a href='http://x'>www.birds.example</a> ) 21 February 2008\n"
        "HM Office\tJoint planning. March 2006.\n\n"
        "**LB Northmere background documents:**\n\n"
        "Analysis of routes\n\nSurvey of riders: results.\n2 October 2007\n\nRoutes Plan 2006-2009: one year on\n"
    ) == [
        ("Fox, Clara", "Not all birds ( www.birds.example ) 21 February 2008", "2008-02-21", "www.birds.example"),
        ("HM Office", "Joint planning. March 2006.", "2006-03", None),
        ("LB Northmere", "Analysis of routes", None, None),
        ("LB Northmere", "Survey of riders: results. 2 October 2007", "2007-10-02", None),
        ("LB Northmere", "Routes Plan 2006-2009: one year on", None, None),
    ]


def test_a_plain_list_ends_where_the_contact_begins():
    assert found_in("""
        List of background papers

        Minutes of the Executive – 22 June 2007
        *Home First: a toolkit* (https://homefirst.example/toolkit)
        The above are available from the clerk.
        Protocol – attached at Appendix One

        Contact officer: Ines Calder
        Tel: 01999 555 0142
    """) == [
        (None, "Minutes of the Executive – 22 June 2007", "2007-06-22", None),
        (None, "Home First: a toolkit (https://homefirst.example/toolkit)", None, "https://homefirst.example/toolkit"),
    ]


def test_a_paper_that_says_there_are_none_has_none():
    assert found_in(NOTHING) == []
    assert found_in("BACKGROUND PAPERS\n\nNone.") == []
    assert found_in("Background papers\n\nNo background papers were used in the preparation of this report.") == []
    assert found_in("Background papers\n\nBackground papers are listed in Appendix 4 to this report.") == []
