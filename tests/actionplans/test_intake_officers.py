"""Who must carry an action out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.intake.officers import officers


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Ines Calder / Ned Farrow", ["Ines Calder", "Ned Farrow"]),
        ("Ines Calder; Ned Farrow", ["Ines Calder", "Ned Farrow"]),
        ("Ines Calder, Ned Farrow and Bo Ray", ["Ines Calder", "Ned Farrow", "Bo Ray"]),
        ("JC/SJ", ["JC", "SJ"]),
        ("AH/Stan Pross (SP)", ["AH", "Stan Pross"]),
        ("Ines Calder, Head of Roads and Parks", ["Ines Calder"]),
        ("Head of Roads and Parks", ["Head of Roads and Parks"]),
        ("Head of Roads and Director of Care", ["Head of Roads", "Director of Care"]),
        ("Fleet Manager and Head of Finance", ["Fleet Manager", "Head of Finance"]),
        ("Sports/Leisure Manager", ["Sports/Leisure Manager"]),
        ("Director of Care and Medical Director (Vice Chair of the Trust)", ["Director of Care", "Medical Director"]),
        ("Trust Partners", ["Trust Partners"]),
        ("Parks Manager (Bo Ray)", ["Bo Ray"]),
        ("Moira Kendrick (Hospitals Trust); Ward Managers", ["Moira Kendrick", "Ward Managers"]),
        ("Ann Lee, Assist. Dir. Safety & Support Services", ["Ann Lee"]),
        ("Ann Lee, Head of Care (HC) Bo Ray, Assist Dir. Roads & Parks", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee & Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("Head of Care & Head of Roads", ["Head of Care", "Head of Roads"]),
        ("AB / C Dee", ["AB", "C Dee"]),
        ("ТА", ["TA"]),  # in Cyrillic
        ("lan Moss (IM)", ["Ian Moss"]),
        ("lan Moss (LM)", ["lan Moss"]),
        ("supported by all staff", ["all staff"]),
        ("Youth workers and Project leaders", ["Youth workers", "Project leaders"]),
        ("Parks and Libraries Manager", ["Parks and Libraries Manager"]),
        ("", []),
        ("/", []),
    ],
)
def test_several_officers_in_a_cell_are_parted(cell, expected):
    assert [officer["name"] for officer in officers(cell)] == expected


def test_a_bracket_is_the_organisation_and_words_after_a_comma_the_post():
    assert officers("Paul Sander (NHS) / Ines Calder, Head of Roads") == [
        {"name": "Paul Sander", "organisation": "NHS", "post": None},
        {"name": "Ines Calder", "organisation": None, "post": "Head of Roads"},
    ]


@pytest.mark.parametrize(
    ("cell", "organisation", "post"),
    [
        ("Bo Ray (BR)", None, None),
        ("Sean O'Casey (SO'C), Head of Roads", None, "Head of Roads"),
        ("Ann McLee (AMc)", None, None),
        ("Ann Lee (Adult Learning)", "Adult Learning", None),
        ("Ann Lee (LA)", "LA", None),
        ("Bo Ray (Principal Warden)", None, "Principal Warden"),
        ("Bo Ray, Warden (Roads)", "Roads", "Warden"),
    ],
)
def test_a_bracket_may_hold_the_initials_of_a_name_or_its_post(cell, organisation, post):
    assert [(each["organisation"], each["post"]) for each in officers(cell)] == [(organisation, post)]


@given(st.text(alphabet="aBc ,;/&()and", max_size=60))
def test_no_cell_stops_the_reader_and_no_officer_is_nameless(cell):
    assert all(officer["name"].strip() for officer in officers(cell))
