"""Meetings and presentations."""

from panels.intake.meetings import meetings
from panels.intake.presentations import presentations
from tests.panels.made_up import NOTHING, only, paper


def found_in(text, panel="Rural Buses Panel"):
    return only(meetings(paper(text), panel), "date", "body")


def test_dates_under_a_heading_and_in_sentences_have_their_bodies():
    assert found_in("""
        Minutes of the Panel meetings held on:

        14 January 2008
        28 January 2008: evidence from operators

        # Background

        4.1 Members asked at meetings of the Scrutiny Management Board on 20 February 2008 and 26 March 2008. At the
        Overview Committee on 3 April 2008 it was agreed.
    """) == [
        ("2008-01-14", "Rural Buses Panel"),
        ("2008-01-28", "Rural Buses Panel"),
        ("2008-02-20", "Scrutiny Management Board"),
        ("2008-03-26", "Scrutiny Management Board"),
        ("2008-04-03", "Overview Committee"),
    ]


def test_a_year_said_once_is_the_year_of_the_dates_before_it_and_an_agenda_is_a_meeting():
    assert found_in("1.1 The group met on 3 February, 2 March and 20 April 2020 in the Town Hall.", None) == [
        ("2020-02-03", None),
        ("2020-03-02", None),
        ("2020-04-20", None),
    ]
    assert found_in("# Forum agenda\n\nMonday, 7 January 2008\n\nat 4.30 pm", "Forum") == [("2008-01-07", "Forum")]


def test_other_dates_are_no_meetings():
    assert found_in(NOTHING) == []
    assert (
        found_in("1.1 The letter of 3 May 2008 was received on 4 May 2008. The plan was published in June 2009.") == []
    )


def test_presentations_have_a_title_and_a_speaker():
    lines = "Buses in the valley by Ines Calder, Head of Transport\nDemand - Dr Hugh Senn, 3 May 2011"
    text = f"Presentations to the Panel\n\n{lines}"
    assert presentations(paper(text)) == [
        {"title": "Buses in the valley", "by": "Ines Calder, Head of Transport", "date": None},
        {"title": "Demand", "by": "Dr Hugh Senn", "date": "2011-05-03"},
    ]
    assert presentations(paper(NOTHING)) == []
