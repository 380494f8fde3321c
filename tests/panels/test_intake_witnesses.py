"""Witnesses."""

from panels.intake.witnesses import witnesses
from tests.panels.made_up import NOTHING, only, paper


def found_in(text):
    return only(witnesses(paper(text)), "title", "name", "capacity", "organisation")


def test_a_list_of_those_interviewed():
    assert found_in("""
        ## Appendix 2

        The following partners were interviewed:

        Councillor Ned Farrow, Cabinet Member for Health
        Superintendent Gwen Attlebury, Borough Commander, Wexshire Police
        John Waine, Project Manager, Blue Water League
        Moira Kendrick – Consultant
    """) == [
        ("Councillor", "Ned Farrow", "Cabinet Member for Health", None),
        ("Superintendent", "Gwen Attlebury", "Borough Commander", "Wexshire Police"),
        (None, "John Waine", "Project Manager", "Blue Water League"),
        (None, "Moira Kendrick", "Consultant", None),
    ]


def test_a_table_and_sentences_in_the_report():
    assert found_in("""
        # Evidence

        4.1 Nadia Brightwater, Principal of Saltersford College, gave a presentation to the panel. It also heard from
        Martha Inglesby, Director at Tarrow Coaches, and from Dr Hugh Senn (University of Wexcombe) about demand.

        # Witnesses

        | Name | Post | Organisation |
        |---|---|---|
        | Dr Hugh Senn | Reader | University of Wexcombe |
        | Sunil Achter | Director of Care | Marlpit Council |
    """) == [
        (None, "Nadia Brightwater", "Principal of Saltersford College", None),
        (None, "Martha Inglesby", "Director", "Tarrow Coaches"),
        ("Dr", "Hugh Senn", "Reader", "University of Wexcombe"),
        (None, "Sunil Achter", "Director of Care", "Marlpit Council"),
    ]


def test_nobody_is_a_witness_for_being_named():
    assert found_in(NOTHING) == []
    assert (
        found_in("# Thanks\n\nInes Calder, Scrutiny Officer, wrote this report. The panel thanks Paul Wrenfield.") == []
    )
