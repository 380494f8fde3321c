"""Names of people as papers print them."""

import pytest

from panels.intake.people import Named, is_name, leading_person, people_in, same_name


@pytest.mark.parametrize(
    ("text", "named", "rest"),
    [
        ("Councillor Oonagh Pellow (Chair)", Named("Oonagh Pellow", "Councillor"), " (Chair)"),
        ("Cllr Mrs S. Quennell", Named("S. Quennell", "Cllr Mrs"), ""),
        ("Dr Hugh Senn, Reader", Named("Hugh Senn", "Dr"), ", Reader"),
        ("Gwen Attlebury Chief Executive", Named("Gwen Attlebury"), " Chief Executive"),
        ("Tobias O'Hara-Finch – clerk", Named("Tobias O'Hara-Finch"), " – clerk"),
        ("Councillor Farrow was absent", Named("Farrow", "Councillor"), " was absent"),
        ("Ines van der Calder", Named("Ines van der Calder"), ""),
        ("Head of Highways", None, "Head of Highways"),
        ("Portfolio Holder for Homes", None, "Portfolio Holder for Homes"),
        ("Wexcombe University", None, "Wexcombe University"),
        ("JC/SJ", None, "JC/SJ"),
    ],
)
def test_a_name_is_told_from_posts_and_bodies(text, named, rest):
    assert leading_person(text) == (named, rest)


def test_a_run_of_people_is_parted_with_their_posts():
    run = people_in("Ines Calder, Head of Care, and Dr Bo Ray, Manager, Blue Water League")
    assert run == [(Named("Ines Calder"), "Head of Care"), (Named("Bo Ray", "Dr"), "Manager, Blue Water League")]
    assert people_in("The buses were late, and Ines Calder said so") == []


def test_a_name_alone_and_names_that_may_be_one_person():
    assert is_name("Cllr Tariq Bashford")
    assert not is_name("Highways Department")
    assert same_name("Farrow", "Ned Farrow")
    assert same_name("N Farrow", "Ned Farrow")
    assert not same_name("Ned Farrow", "Nell Farrow")
