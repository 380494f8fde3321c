"""Text, Markdown and their mixture with HTML and tabs, as blocks."""

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from scrutiny.intake.readers.text import blocks_of


def read(text):
    return [(b.kind, b.number, b.text) for b in blocks_of(dedent(text).strip("\n"))]


def test_marks_of_markdown_are_taken_off_and_remembered_as_kinds():
    assert read("""
        # Final *report*

        ## **2. Membership**

        - 2.1 The [panel](https://x.example) met.
        - one \\- bullet
        3. a numbered item
        **Alone in bold**
    """) == [
        ("heading", "", "Final report"),
        ("heading", "2.", "Membership"),
        ("paragraph", "2.1", "The panel met."),
        ("item", "", "one - bullet"),
        ("item", "3.", "a numbered item"),
        ("heading", "", "Alone in bold"),
    ]


def test_underlined_and_capital_lines_are_headings():
    assert read("""
        Evening classes
        ===============
        Who we are
        ----------
        THE COUNTY COUNCIL
        8 APRIL 2012
    """) == [
        ("heading", "", "Evening classes"),
        ("heading", "", "Who we are"),
        ("heading", "", "THE COUNTY COUNCIL"),
        ("heading", "", "8 APRIL 2012"),
    ]


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not():
    assert read("""
        When the last bus left Upper Tarrow nobody asked the people who used
        it. This group set out to ask them, and to find out what a council
        of our size can do when an operator hands back a route for which no
        other operator has put in any bid.

        Martha Inglesby, Tarrow Valley Coaches
        Dr Hugh Senn, University of Wexcombe

          * a bullet which is so long that it has to go on upon the line
            which follows it
          * another
        Tel: 01999 555 0142
    """) == [
        (
            "paragraph",
            "",
            "When the last bus left Upper Tarrow nobody asked the people who used it. This group set out to ask them, "
            "and to find out what a council of our size can do when an operator hands back a route for which no other "
            "operator has put in any bid.",
        ),
        ("paragraph", "", "Martha Inglesby, Tarrow Valley Coaches"),
        ("paragraph", "", "Dr Hugh Senn, University of Wexcombe"),
        ("item", "", "a bullet which is so long that it has to go on upon the line which follows it"),
        ("item", "", "another"),
        ("paragraph", "", "Tel: 01999 555 0142"),
    ]


def test_a_sentence_broken_by_a_page_end_is_whole_again():
    assert read("""
        4.1 The operator said that it had lost money on each of the nine routes, and that the grant did not cover the

        12

        cost of one driver.

        4.2 A paragraph that ends as a paragraph should, with a full stop after its very last word.

        Another one that begins with a capital.
    """) == [
        (
            "paragraph",
            "4.1",
            "The operator said that it had lost money on each of the nine routes, and that the grant did not cover the "
            "cost of one driver.",
        ),
        ("paragraph", "4.2", "A paragraph that ends as a paragraph should, with a full stop after its very last word."),
        ("paragraph", "", "Another one that begins with a capital."),
    ]


def test_tabs_and_pipes_make_rows_and_a_blank_line_ends_the_table():
    blocks = blocks_of("Name\tPost\n<b>Ann</b>\tHead &amp; clerk\n\n| A | B |\n|---|---|\n| **c** |  |\n")
    assert [(b.kind, b.cells, b.table, b.line) for b in blocks] == [
        ("row", ("Name", "Post"), 1, 1),
        ("row", ("Ann", "Head & clerk"), 1, 2),
        ("row", ("A", "B"), 2, 4),
        ("row", ("c", ""), 2, 6),
    ]


def test_html_inside_a_text_file_is_read_as_what_it_says():
    assert read("""
        <p><b>Summary</b></p><p>The panel met &ndash; twice.</p><ol><li>(1) First</li><li>(2) Second</li></ol>\t
        <ul>
        <li>over lines</li>
        </ul>
    """) == [
        ("heading", "", "Summary"),
        ("paragraph", "", "The panel met – twice."),
        ("item", "(1)", "First"),
        ("item", "(2)", "Second"),
        ("item", "", "over lines"),
    ]


def test_bullets_with_bare_numbers_are_numbered_only_where_the_numbers_run_on():
    assert read("- 14 The first\n- 15 The second\n\n- 24 Hour care") == [
        ("item", "14", "The first"),
        ("item", "15", "The second"),
        ("item", "", "24 Hour care"),
    ]


def test_every_block_knows_the_line_it_begins_on():
    assert [block.line for block in blocks_of("One.\n\n\nTwo.\n- Three\n\nFour.")] == [1, 4, 5, 7]


@given(st.text(alphabet="aB1.\t|#*-<>/p \n:()", max_size=120))
def test_no_text_stops_the_reader(text):
    for block in blocks_of(text):
        assert block.text or block.number
