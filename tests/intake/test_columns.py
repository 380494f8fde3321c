"""Tables set with spaces."""

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from scrutiny.intake.readers.columns import aligned_rows
from scrutiny.intake.readers.text import blocks_of


def rows_of(text):
    return [block.cells for block in blocks_of(dedent(text).strip("\n")) if block.is_row]


def test_columns_that_begin_at_the_same_place_are_cells_and_wrapped_cells_are_whole():
    assert rows_of("""
        Rec.  Action                     Lead officer    By when
        1     Consult residents on the   Colin Strutt    March 2010
              new zones                  (Highways)

        2     Publish the list                           June 2010

        A paragraph that has nothing to do with the table at all, and ends it.
    """) == [
        ("Rec.", "Action", "Lead officer", "By when"),
        ("1", "Consult residents on the new zones", "Colin Strutt (Highways)", "March 2010"),
        ("2", "Publish the list", "", "June 2010"),
    ]


def test_wide_gaps_in_ordinary_text_make_no_table():
    assert (
        rows_of("One    two    three and then a line\nof words that runs over every one of the columns above it.") == []
    )
    assert rows_of("    Indented   text\n    of two columns   only") == []


@given(st.lists(st.text(alphabet="ab  ", max_size=30), min_size=1, max_size=5))
def test_no_words_are_lost(lines):
    rows, taken = aligned_rows(lines, 0)
    words = [word for line in lines[:taken] for word in line.split()]
    assert sorted(words) == sorted(word for _, cells in rows for cell in cells for word in cell.split()) or not rows
