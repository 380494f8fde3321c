"""What a witness changed in a note, and the note with it: pure texts."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panels.notes.blocks import blocks_in, stored_html, with_ids
from panels.replies.comparing import changes_between
from panels.replies.days import suggested_reply_by
from panels.replies.pieces import pieces_of, words_of
from panels.replies.rewriting import rewritten
from panels.replies.taking import with_changes
from scrutiny.papers.model import Run

HTML = (
    "<h3>What was said</h3><p>We met on <strong>Monday</strong>. [[#1|A parent]] spoke.</p>"
    "<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><table><tr><th>Year</th></tr></table><p>Last words.</p>"
)


@pytest.fixture(scope="module")
def stored():
    return stored_html(blocks_in(HTML))


def parts_of(stored, **new):
    """What somebody sends back, with other words for the pieces in these places ("" takes one out)."""
    pieces = pieces_of(stored)
    return [
        {"key": piece.key, "text": new.get(f"at_{place}", piece.text)}
        for place, piece in enumerate(pieces)
        if new.get(f"at_{place}") != ""
    ]


def changed(stored, parts, *, now=None, take=lambda change: True):
    """The note in plain HTML once these changes are taken."""
    now = now or stored
    taken = [change for change in changes_between(stored, parts, now) if take(change)]
    return "".join(block.html() for _, block in with_ids(with_changes(now, taken)))


def told(stored, parts, now=None):
    return [(change.before, change.after) for change in changes_between(stored, parts, now or stored)]


def test_pieces_are_what_somebody_reads_one_after_another(stored):
    assert [(piece.kind, piece.text) for piece in pieces_of(stored)] == [
        ("Heading", "What was said"),
        ("Paragraph", "We met on Monday. A parent spoke."),
        ("Item", "one"),
        ("Item", "inner"),
        ("Item", "two"),
        ("Table", ""),
        ("Paragraph", "Last words."),
    ]
    assert len({piece.key for piece in pieces_of(stored)}) == 7


def test_what_comes_back_as_it_went_is_no_change(stored):
    spaced = [{"key": part["key"], "text": f"  {part['text']}  "} for part in parts_of(stored)]
    assert (told(stored, parts_of(stored)), told(stored, spaced)) == ([], [])
    assert changed(stored, spaced) == "".join(block.html() for block in blocks_in(HTML))


def test_changed_words_keep_the_marks_and_names_around_them(stored):
    parts = parts_of(stored, at_1="We met on Monday and Tuesday. A parent spoke first.")
    assert "<p>We met on <strong>Monday</strong> and Tuesday. [[#1|A parent]] spoke first.</p>" in changed(
        stored, parts
    )


def test_a_marked_name_that_is_changed_is_plain_words(stored):
    parts = parts_of(stored, at_1="We met on Monday. A mother spoke.")
    assert "<p>We met on <strong>Monday</strong>. A mother spoke.</p>" in changed(stored, parts)


def test_items_and_paragraphs_go_and_come(stored):
    parts = parts_of(stored, at_2="", at_3="", at_4="two and a half")
    parts.insert(0, {"key": "", "text": "Before all."})
    parts.append({"key": "", "text": "After all.\n\nAnd again."})
    assert told(stored, parts) == [
        ("", "Before all."), ("one", ""), ("inner", ""), ("two", "two and a half"), ("", "After all.\n\nAnd again."),
    ]  # fmt: skip
    made = changed(stored, parts)
    assert made.startswith("<p>Before all.</p><h3>")
    assert "<ul><li>two and a half</li></ul>" in made
    assert made.endswith("<p>Last words.</p><p>After all.</p><p>And again.</p>")


def test_one_of_two_changes_is_taken_and_the_other_left(stored):
    parts = parts_of(stored, at_0="What we heard", at_6="No last words.")
    made = changed(stored, parts, take=lambda change: change.place == 2)
    assert made.startswith("<h3>What was said</h3>")
    assert made.endswith("<p>No last words.</p>")


def test_what_was_changed_meanwhile_stays_where_both_fit(stored):
    now = stored.replace("Last words.", "Last words, we think.").replace("What was said", "What was heard")
    parts = parts_of(stored, at_0="What was asked", at_6="Their last words.")
    head, tail = changes_between(stored, parts, now)
    assert (head.is_met, head.wanted) == (True, "What was asked")
    assert (tail.is_met, tail.wanted) == (True, "Their last words, we think.")
    assert changed(stored, parts, now=now).endswith("<p>Their last words, we think.</p>")


def test_what_was_taken_out_meanwhile_comes_back_where_it_stood(stored):
    now = "\n".join(line for line in stored.split("\n") if "Monday" not in line)
    parts = parts_of(stored, at_1="We met on Friday.")
    assert changes_between(stored, parts, now)[0].now is None
    assert changed(stored, parts, now=now).startswith("<h3>What was said</h3><p>We met on Friday.</p><ul>")


def test_keys_that_are_none_or_come_twice_are_something_added(stored):
    parts = [
        *parts_of(stored),
        {"key": "b00000000", "text": "Elsewhere"},
        {"key": pieces_of(stored)[0].key, "text": "Again"},
    ]
    assert told(stored, parts) == [("", "Elsewhere"), ("", "Again")]


words = st.text("ab .[]#|1<&\n", max_size=40)
runs = st.lists(st.tuples(words, st.booleans(), st.booleans()), max_size=4)


@given(runs, words)
def test_a_rewritten_text_reads_as_it_was_meant(given_runs, text):
    made = rewritten(tuple(Run(*each) for each in given_runs), text)
    assert words_of(made) == text or "[[#" in "".join(run.text for run in made) or "[[#" in text


@pytest.mark.parametrize(
    ("today", "by"),
    [("2026-11-23", "2026-12-08"), ("2026-11-21", "2026-12-07"), ("2026-11-20", "2026-12-07")],
)
def test_ten_working_days_lie_between(today, by):
    assert str(suggested_reply_by(datetime.date.fromisoformat(today))) == by
