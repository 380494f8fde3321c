"""Written sections: what is let in, and how it is numbered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.papers.markup import blocks_of, sanitised
from scrutiny.papers.model import (
    Cell,
    Column,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
    Row,
    RowGroup,
    Run,
    Table,
    plain,
)


def test_paragraphs_are_numbered_under_their_section():
    html = (
        '<p id="a">One</p><h3 id="h">Title</h3><p>Two</p><ul><li>x</li></ul><p class="unnumbered">go on</p><p>Three</p>'
    )
    assert blocks_of(html, section="4") == (
        Paragraph("One", "4.1", "a"),
        Heading("Title", level=2, id="h"),
        Paragraph("Two", "4.2"),
        ItemList((Item("x"),)),
        Paragraph("go on"),
        Paragraph("Three", "4.3"),
    )


def test_without_a_section_nothing_is_numbered():
    assert blocks_of("<p>One</p><p>Two</p>") == (Paragraph("One"), Paragraph("Two"))


def test_numbers_can_run_on_from_another_text():
    assert [block.number for block in blocks_of("<p>a</p><p>b</p>", section="7", first=9)] == ["7.9", "7.10"]


def test_an_empty_paragraph_takes_no_number():
    assert blocks_of("<p>a</p><p> </p><p>b</p>", section="1") == (Paragraph("a", "1.1"), Paragraph("b", "1.2"))


def test_words_outside_any_paragraph_become_one():
    assert blocks_of("loose &amp; free", section="1") == (Paragraph("loose & free", "1.1"),)


def test_marks_and_links_are_kept_as_runs():
    (block,) = blocks_of('<p>a <strong>b<em>c</em></strong> <a href="https://x.example/">d</a></p>')
    assert block.text == (
        Run("a "),
        Run("b", strong=True),
        Run("c", strong=True, em=True),
        Run(" "),
        Run("d", link="https://x.example/"),
    )


def test_lists_keep_their_numbering_and_what_is_nested_in_them():
    (block,) = blocks_of('<ol type="a" start="3"><li>one<ul><li>under</li></ul></li><li>two</li></ol>')
    assert block == ItemList((Item("one", blocks=(ItemList((Item("under"),)),)), Item("two")), style="(a)", start=3)


@pytest.mark.parametrize("start", ["²", "9" * 5000, "-3", ""])
def test_a_list_that_begins_with_no_number_begins_with_one(start):
    (block,) = blocks_of(sanitised(f'<ol start="{start}"><li>one</li></ol>'))
    assert block == ItemList((Item("one"),), style="1.", start=1)


def test_a_table_takes_its_first_row_as_headings_and_short_rows_are_filled():
    html = "<table><caption>Visits</caption><tr><th>Place</th><th>Day</th></tr><tr><td>Depot</td></tr></table>"
    rows = (Row((Cell(("Depot",)), Cell())),)
    columns = (Column("Place"), Column("Day"))
    assert blocks_of(html) == (Table("Visits", columns, (RowGroup(rows),), row_header=None),)


def test_a_table_whose_rows_begin_with_a_heading_keeps_it_as_such():
    (table,) = blocks_of("<table><tr><td>Place</td></tr><tr><th>Depot</th></tr><tr><th>Gate</th></tr></table>")
    (other,) = blocks_of("<table><tr><td>Place</td></tr><tr><th>Depot</th></tr><tr><td>Gate</td></tr></table>")
    assert (table.row_header, other.row_header) == (0, None)


def test_a_quotation_of_two_paragraphs_keeps_them_apart():
    (block,) = blocks_of("<blockquote><p>one</p><p>two</p></blockquote>")
    assert isinstance(block, Quotation)
    assert plain(block.text) == "one\ntwo"


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<script>alert(1)</script>", ""),
        ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
        ('<p class="unnumbered shout">a</p>', '<p class="unnumbered">a</p>'),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<img src="http://x.example/a.png">', ""),
        ("<h1>a</h1>", "a"),
        ('<p id="here">a<br>b</p>', '<p id="here">a<br>b</p>'),
    ],
)
def test_only_what_a_section_may_hold_is_let_in(html, kept):
    assert sanitised(html) == kept


@pytest.mark.parametrize(
    "address", ["//x.example", "/admin/", "file:///etc/passwd", "data:text/html,a", "JAVASCRIPT:x"]
)
def test_a_link_to_anything_but_a_page_a_mailbox_or_this_paper_is_plain_words(address):
    assert blocks_of(f'<p><a href="{address}">a</a></p>') == (Paragraph("a"),)


@given(st.text(alphabet="<>/ap&;\"'= lioutrdh3em#", max_size=80))
def test_whatever_is_written_can_be_read_and_no_number_is_left_out(html):
    numbers = [block.number for block in blocks_of(html, section="2") if isinstance(block, Paragraph) and block.number]
    assert numbers == [f"2.{place}" for place in range(1, len(numbers) + 1)]
