"""What stands over, under and inside the tables of a plan: labels, criteria, colours and their meaning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.intake.criteria import criterion
from actionplans.intake.labels import label_of, rating_in
from actionplans.intake.legend import status_meant
from actionplans.intake.progress import rag_of
from scrutiny.intake.blocks import PARAGRAPH, Block


@pytest.mark.parametrize(
    ("cell", "colour"),
    [
        ("Amber overall: Green – new model agreed", "amber"),
        ("Overall: red. Green - one part", "red"),
        ("• Amber - under way", "amber"),
        ("Amber Amber", "amber"),
        ("The park opened. Green", "green"),
        ("Green. Amber – structure agreed", None),
        ("Amber - groups seen. Green Amber Amber Green", None),
        ("The bins are green.", None),
        ("Green spaces were made", None),
        ("Blue", None),
        ("", None),
    ],
)
def test_a_colour_is_taken_only_where_the_cell_rates_with_one(cell, colour):
    assert rag_of(cell) == colour


@pytest.mark.parametrize(
    ("printed", "text", "state"),
    [
        ("Guide issued – ACHIEVED May 07.", "Guide issued", "ACHIEVED May 07"),
        ("Service open AC HIEV ED.", "Service open", "ACHIEVED"),
        ("Paper sent AMBER, in part", "Paper sent", "AMBER, in part"),
        ("Courses run. Amber Ongoing", "Courses run.", "Amber Ongoing"),
        ("Visits made NOT MET", "Visits made", "NOT MET"),
        ("Targets met by all", "Targets met by all", None),
        ("Target: 06/07 = 10% ACHIEVED 07/08 = 15%", "Target: 06/07 = 10% ACHIEVED 07/08 = 15%", None),
        ("METRO stops opened", "METRO stops opened", None),
    ],
)
def test_what_a_paper_says_of_a_criterion_is_parted_from_its_words(printed, text, state):
    assert criterion(printed) == {"text": text, "state": state}


@pytest.mark.parametrize(
    ("meaning", "status"),
    [
        ("action completed", "complete"),
        ("in progress, expecting to complete on time", "on track"),
        ("not expected to be complete within timescale", "off track"),
        ("not on target", "off track"),
        ("some slippage", "slipping"),
        ("not yet started", "not due"),
        ("under way", "in progress"),
        ("see the map", None),
    ],
)
def test_a_colour_means_what_the_papers_own_key_says(meaning, status):
    assert status_meant(meaning) == status


@pytest.mark.parametrize(
    ("printed", "text", "rating"),
    [
        ("Theme 1: Safer streets – Overall rating: Amber", "Theme 1: Safer streets", "Amber"),
        ("Priority 2 - Cleaner air (Overall: GREEN)", "Priority 2 - Cleaner air", "GREEN"),
        ("SECTION 2: NEXT SIX MONTHS", "SECTION 2: NEXT SIX MONTHS", ""),
    ],
)
def test_a_label_is_known_and_parted_from_its_rating(printed, text, rating):
    label = label_of(Block(PARAGRAPH, printed))
    assert (label.text, label.rating) == (text, rating)


@pytest.mark.parametrize("printed", ["Section 7", "Part 2 of it", "Issues: many", "In theme 1: the same"])
def test_other_lines_are_no_labels(printed):
    assert label_of(Block(PARAGRAPH, printed)) is None


def test_a_line_that_only_rates_is_the_rating_of_its_section():
    assert [rating_in(line) for line in ("Overall rating: Green", "Overall, the street is quiet")] == ["Green", ""]


@given(st.text(alphabet="ACHIEVD amberGREN.:-= ", max_size=60))
def test_no_line_stops_the_reader_and_no_word_of_it_is_lost(line):
    found = criterion(line)
    kept = f"{found['text']}{found['state'] or ''}"
    assert not [letter for letter in set(line) if letter.isalpha() and kept.count(letter) != line.count(letter)]
    rag_of(line)
