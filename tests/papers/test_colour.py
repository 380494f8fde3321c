"""The council's colour can be read, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.papers.colour import DEFAULT, READABLE, WHITE, contrast, council_colour, text_in, text_on

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(colours)
def test_words_on_the_colour_and_in_the_colour_can_be_read(colour):
    assert contrast(text_on(colour), colour) >= READABLE
    assert contrast(text_in(colour), WHITE) >= READABLE


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("given_colour", ["", "red", "#12345", "#12345g", "#123456; }", "#１２３４５６"])
def test_what_is_no_colour_becomes_the_default_one(given_colour):
    assert council_colour(given_colour) == DEFAULT
