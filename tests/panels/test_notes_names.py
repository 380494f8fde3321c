"""Names marked in a note, and names of those who may not be named that stand there unmarked. No database."""

import pytest

from panels.notes.marks import WITHHELD, shown_instead, taken, written
from panels.notes.protected import Found, Protected, marked, replaced, unmarked

ANNA = Protected(("Mrs Anna O'Brien-Smith",), "a parent")
WILL = Protected(("Will Brown",), "Witness 2")


def test_a_marked_name_becomes_a_token_with_what_is_shown_instead():
    text = "<p>[[Anna Lee|a parent]] met [[Bo]]; later [[anna lee]] and [[#4|x]] left.</p>"
    stored, fresh = taken(text, {4: "Cy"}, lambda name: WITHHELD)
    assert stored == ("<p>[[#5|a parent]] met [[#6|name withheld]]; later [[#5|a parent]] and [[#4|x]] left.</p>")
    assert fresh == {5: "Anna Lee", 6: "Bo"}
    assert shown_instead(stored) == "<p>a parent met name withheld; later a parent and x left.</p>"
    assert written(stored, {5: "Anna Lee", 4: "Cy"}) == (
        "<p>[[Anna Lee|a parent]] met [[#6|name withheld]]; later [[Anna Lee|a parent]] and [[Cy|x]] left.</p>"
    )


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("[[]] [[|x]] [[ ]]", "[[]] [[|x]] [[ ]]"),
        ("[[An<em>na]]</em>", "[[#1|name withheld]]</em>"),
        ("[[<script>]]", "[[<script>]]"),
        ("[[A|<b]]", "[[A|<b]]"),
        ("[[#9]]", "[[#1|name withheld]]"),
        ("[[open", "[[open"),
        ("[[[[A]]]]", "[[[[#1|name withheld]]]]"),
        ("[[A & B|x &amp; y]]", "[[#1|x &amp; y]]"),
    ],
)
def test_what_is_no_mark_stays_as_it_is_written(text, stored):
    assert taken(text, {}, lambda name: WITHHELD)[0] == stored


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna was late.", [("Anna", 1)]),
        ("ANNA, anna and Anna’s", [("ANNA", 1), ("anna", 1), ("Anna", 1)]),
        ("An<em>na</em> O’Brien-Smith", [("Anna O’Brien-Smith", 1)]),
        ("Mrs O'Brien-Smith twice: O'Brien-Smith", [("O'Brien-Smith", 2)]),
        ("Annabel and Hanna", []),
        ("[[Anna|a parent]] [[#1|a parent]]", []),
        ('<a href="https://x.example/anna.obrien-smith">here</a>', [("", 1)]),
        ("Susanna", []),
    ],
)
def test_a_name_is_found_in_every_dress(text, found):
    assert unmarked(f"<p>{text}</p>", [ANNA]) == [Found(word, "a parent", number) for word, number in found]


def test_a_name_that_is_a_word_too_is_found_when_it_is_written_as_a_name():
    text = "<p>The brown bins will go. Brown agreed; WILL did not.</p>"
    assert [found.word for found in unmarked(text, [WILL])] == ["Brown", "WILL"]
    assert unmarked(text, [WILL], passed=["brown", "will"]) == []


def test_somebody_else_who_may_be_named_keeps_the_surname():
    assert unmarked("<p>John Brown spoke.</p>", [WILL], allowed=["John Brown"]) == []


def test_all_of_them_are_marked_with_one_press():
    text = "<p>Anna met W<em>ill</em> and [[#1|x]]. <a href='#'>Brown</a> came.</p>"
    assert marked(text, [ANNA, WILL]) == (
        "<p>[[Anna|a parent]] met [[Will|Witness 2]]</em> and [[#1|x]]. <a href='#'>[[Brown|Witness 2]]</a> came.</p>"
    )


def test_two_of_one_first_name_are_marked_once():
    other = Protected(("Anna Grey",), "Witness 3")
    assert marked("<p>Anna.</p>", [ANNA, other]) == "<p>[[Anna|a parent]].</p>"


def test_a_text_is_veiled_by_what_is_shown_instead():
    assert replaced("<p>Anna, Anna.</p>", [ANNA], lambda word, person: person.shown) == "<p>a parent, a parent.</p>"
