"""How two texts differ word by word, and how three are brought together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.differences import Part, merged, parted, shortened

SENTENCES = st.lists(st.sampled_from(["open", "the", "gates", "at", "dawn", ",", "and", "\n", "close", "them"])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("Open it.", "Open it.", [("Open it.", "")]),
        ("", "Open it.", [("Open it.", "ins")]),
        ("Open it.", "", [("Open it.", "del")]),
        (
            "Open the gates at dawn.",
            "Open the doors at dawn.",
            [("Open the ", ""), ("gates", "del"), ("doors", "ins"), (" at dawn.", "")],
        ),
        ("Open two gates", "Open six doors", [("Open ", ""), ("two gates", "del"), ("six doors", "ins")]),
        ("one\n\ntwo", "one\n\nnew\n\ntwo", [("one\n\n", ""), ("new\n\n", "ins"), ("two", "")]),
    ],
)
def test_changed_words_are_marked(before, after, expected):
    assert parted(before, after) == [Part(*pair) for pair in expected]


@given(st.text(), st.text())
def test_the_parts_are_the_two_texts_again(before, after):
    parts = parted(before, after)
    assert "".join(part.text for part in parts if part.change != "ins") == before
    assert "".join(part.text for part in parts if part.change != "del") == after


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "expected"),
    [
        ("Open gates at dawn.", "Open all gates at dawn.", "Open gates at noon.", "Open all gates at noon."),
        ("Open the gates.", "Open the doors.", "Open the windows.", None),
        ("Open the gates.", "Open the doors.", "Open the doors.", "Open the doors."),
        ("Open the gates.", "Open the gates. Soon.", "Open the gates. Now.", None),
        ("Open the gates.", "", "Open the doors.", None),
        ("One.\n\nTwo.\n\nThree.", "First.\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThird.", "First.\n\nTwo.\n\nThird."),
    ],
)  # fmt: skip
def test_two_changes_are_brought_together_where_they_do_not_touch(base, theirs, mine, expected):
    assert merged(base, theirs, mine) == expected


@given(SENTENCES, SENTENCES)
def test_a_change_of_one_alone_is_taken_whole(base, changed):
    assert merged(base, changed, base) == merged(base, base, changed) == changed


def test_long_stretches_that_did_not_change_are_cut_to_their_ends():
    words = "word " * 100
    parts = shortened(parted(f"{words}gates {words}", f"{words}doors {words}"), room=12)
    assert [(part.text, part.change) for part in parts] == [
        ("… word word ", ""), ("gates", "del"), ("doors", "ins"), (" word word …", ""),
    ]  # fmt: skip


def test_in_long_texts_whole_sentences_are_compared():
    before = [f"Sentence number {number} of them." for number in range(900)]
    after = [
        sentence.replace("number", "no.") if place in {3, 890} else sentence for place, sentence in enumerate(before)
    ]
    changed = [part for part in parted(" ".join(before), " ".join(after)) if part.change]
    assert len(changed) == 4
    assert sum(len(part.text) for part in changed) < 400


def test_two_huge_texts_without_anything_in_common_are_one_change():
    parts = parted("a " * 500_000, "b " * 500_000)
    assert [part.change for part in parts] == ["del", "ins", ""]
