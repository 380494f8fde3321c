"""HTML pages as blocks."""

from scrutiny.intake.readers.html import blocks_of

PAGE = """<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body>
<h1>Street trees</h1>
<p>One<br>two &amp; three</p>
<ul><li>first <b>bold</b></li><li><p>second</p><ul><li>inner</li></ul></li></ul>
<table><tr><th>No</th><th>What</th></tr>
<tr><td>1</td><td><p>Plant</p><p>trees</p></td></tr></table>
<script>alert(1)</script>
</body></html>"""


def test_a_page_becomes_headings_paragraphs_items_and_rows():
    assert [(b.kind, b.level, b.text, b.cells) for b in blocks_of(PAGE)] == [
        ("heading", 1, "Street trees", ()),
        ("paragraph", 0, "One", ()),
        ("paragraph", 0, "two & three", ()),
        ("item", 0, "first bold", ()),
        ("item", 0, "second", ()),
        ("item", 1, "inner", ()),
        ("row", 0, "No What", ("No", "What")),
        ("row", 0, "1 Plant trees", ("1", "Plant trees")),
    ]


def test_the_line_of_the_source_is_kept():
    assert [b.line for b in blocks_of(PAGE)] == [2, 3, 3, 4, 4, 4, 5, 6]


def test_broken_markup_loses_no_words():
    blocks = blocks_of("<p>open <b>never closed <li>item</p><td>stray</td><table><tr><td>a<td>b</table>tail")
    assert " ".join(b.text for b in blocks).split() == ["open", "never", "closed", "item", "stray", "a", "b", "tail"]
