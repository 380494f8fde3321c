"""Members, their capacities and leavings, and the officers who supported them."""

from panels.intake.members import members
from tests.panels.made_up import NOTHING, only, paper


def found_in(text):
    sitting, support = members(paper(text))
    return (
        only(sitting, "title", "name", "capacity", "post", "organisation", "left"),
        only(support, "name", "post", "capacity"),
    )


def test_a_sentence_names_members_leavers_and_support():
    assert found_in("""
        ## 2. Membership

        2.1 The panel comprised Councillor Oonagh Pellow (Lead Member), Councillor Mrs Sal Quennell and Councillor
        Ned Farrow. Councillor Farrow resigned in March because he had moved away. Mr Leonard Frith, Director of
        Wexcombe Parish Trust and Mrs Ada Moss, parent governor representative, were also appointed to the panel.

        2.2 The Scrutiny Support Officer was Ines Calder, Head of Policy, and the Lead Service Officer was Paul
        Wrenfield. The Democratic Services Officers were Gwen Attlebury and Hugh Senn.
    """) == (
        [
            ("Councillor", "Oonagh Pellow", "lead member", None, None, None),
            ("Councillor Mrs", "Sal Quennell", "member", None, None, None),
            ("Councillor", "Ned Farrow", "member", None, None, "resigned in March because he had moved away"),
            ("Mr", "Leonard Frith", "member", "Director", "Wexcombe Parish Trust", None),
            ("Mrs", "Ada Moss", "parent governor representative", None, None, None),
        ],
        [
            ("Ines Calder", "Head of Policy", "Scrutiny Support Officer"),
            ("Paul Wrenfield", None, "Lead Service Officer"),
            ("Gwen Attlebury", None, "Democratic Services Officer"),
            ("Hugh Senn", None, "Democratic Services Officer"),
        ],
    )


def test_lists_with_labels_and_bullets_are_read():
    assert found_in("""
        MEMBERS OF THE PANEL

        - Chair: Cllr Wilhelmina Stroud
        - Cllr Ravi Nandakumar - Vice-Chair
        - Councillors Amos Pell, Castellane and B Thorne
        - Co-opted members: Esther Lindqvist (Tree Wardens' Association) and Tom Hale
        - Scrutiny Officer: Petra Lindgren
    """) == (
        [
            ("Councillor", "Wilhelmina Stroud", "chair", None, None, None),
            ("Councillor", "Ravi Nandakumar", "vice-chair", None, None, None),
            ("Councillor", "Amos Pell", "member", None, None, None),
            ("Councillor", "Castellane", "member", None, None, None),
            ("Councillor", "B Thorne", "member", None, None, None),
            (None, "Esther Lindqvist", "co-opted member", None, "Tree Wardens' Association", None),
            (None, "Tom Hale", "co-opted member", None, None, None),
        ],
        [("Petra Lindgren", None, "Scrutiny Officer")],
    )


def test_a_table_of_members_is_read():
    assert found_in(
        "Panel members\n\nName\tRole\nCouncillor Ffion Ardale\tChair\nRosalind Teague\tHealth Forum, co-opted member"
    )[0] == [
        ("Councillor", "Ffion Ardale", "chair", None, None, None),
        (None, "Rosalind Teague", "co-opted member", None, None, None),
    ]


def test_one_who_came_in_anothers_place_is_a_member_too():
    sitting, _ = found_in("""
        Task Group Membership: Councillors Hal Brock (Chair), Mina Okafor and Stan Vickers

        Introduction

        Councillor Vickers left the group in March 2020 and was replaced by Councillor Una Galbraith.
    """)
    assert [(name, capacity, bool(left)) for _, name, capacity, _, _, left in sitting] == [
        ("Hal Brock", "chair", False),
        ("Mina Okafor", "member", False),
        ("Stan Vickers", "member", True),
        ("Una Galbraith", "member", False),
    ]


def test_nobody_is_a_member_for_being_named():
    assert found_in(NOTHING) == ([], [])
    assert found_in("1. Evidence\n\n1.1 Councillor Ned Farrow told the panel that buses were late.") == ([], [])
