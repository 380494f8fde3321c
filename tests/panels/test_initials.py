"""Initials as papers write them."""

from collections import namedtuple

import pytest

from panels.initials import initials_of, shared


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sarah Jones", "SJ"),
        ("Lindiwe Maseko-Bray", "LMB"),
        ("Pieter van der Berg", "PB"),
        ("Siobhán O’Neill", "SO"),
        ("J. R. Okafor", "JRO"),
        ("Élodie Marchant", "ÉM"),
        ("Cher", "C"),
        ("de la", "DL"),
        ("Ann (Annie) Lee", "AAL"),
        ("12", ""),
        ("", ""),
        ("A B C D E F G H I J K L", "ABCDEFGHIJ"),
    ],
)
def test_the_first_letters_of_a_name(name, letters):
    assert initials_of(name) == letters


def test_initials_that_stand_for_two_are_found_and_one_person_in_two_seats_is_one():
    person = namedtuple("Person", ["name", "known_initials"])
    ann, al, bo = person("Ann Lee", "AL"), person("Al Lowe", "AL"), person("Bo Ray", "BR")
    assert [(letters, len(found)) for letters, found in shared([ann, ann, al, bo])] == [("AL", 2)]
    assert shared([ann, ann, bo]) == []
