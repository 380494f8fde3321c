"""The text of a note: what comes out of a word processor, plain text with light marks, blocks that keep their id."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panels.notes.blocks import Words, blocks_in, mark_of, stored_html
from panels.notes.plain import NotHeld, blocks_from, plain_text

FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {margin:0} --></style></head>
<body><!--StartFragment--><h1>Note of <b>the visit</b></h1>
<p class=MsoNormal>The buses<a style='mso-comment-reference:AB_1'></a> run <del cite="mailto:A"><span>every hour</span>
</del><ins cite="mailto:A">twice an hour</ins><span class=MsoCommentReference><![if !supportAnnotations]><a
class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a><![endif]></span> on weekdays.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>
&nbsp;&nbsp;</span></span><![endif]>First</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<i> </i></span>In</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>One</p>
<p class=MsoNormal onclick="steal()">After&nbsp;all.<script>steal()</script> <a href="javascript:steal()">Press</a></p>
<table class=MsoTableGrid border=1><tr><td><p>A</p><p>B</p></td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Ask Anna whether it is so.</p></div></div>
<!--EndFragment--></body></html>"""
KEPT_OF_IT = """<h3>Note of the visit</h3>
<p>The buses run twice an hour on weekdays.</p>
<ul><li>First<ul><li>In</li></ul></li><li>Second</li></ul>
<ol><li>One</li></ol>
<p>After all. Press</p>
<table><tbody><tr><td>A<br>B</td></tr></tbody></table>"""


def without_ids(html):
    return re.sub(r' id="b[0-9a-f]{8}"', "", html)


def ids_in(html):
    return re.findall(r'id="(b[0-9a-f]{8})"', html)


def test_what_is_pasted_from_word_comes_out_as_blocks_without_comments_and_deletions():
    assert without_ids(stored_html(blocks_in(FROM_WORD))) == KEPT_OF_IT


def test_thirty_thousand_words_from_word_are_read_within_two_seconds():
    paragraph = f"<p class=MsoNormal>{'The <ins>late</ins> <del>early</del> service <b>runs</b> again. ' * 10}</p>"
    begun = time.process_time()
    blocks = blocks_in(paragraph * 600)
    assert (len(blocks), sum(len(block.runs[0].text.split()) > 0 for block in blocks)) == (600, 600)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "hostile",
    ["<ul><li>" * 3000, "<" * 100_000, "<p" * 50_000, "<strong>" * 5000 + "x", "<!--" * 20_000, "<p " * 50_000 + ">"],
)
def test_what_nobody_would_write_is_read_without_a_fault(hostile):
    begun = time.process_time()
    stored_html(blocks_in(hostile))
    assert time.process_time() - begun < 2


WRITTEN = """## What we heard

The bus is **late** every _single_ day.
It leaves full.

- one
  - inside
- two

3. third
4. fourth

> It was dark.

See [the survey](https://example.org/a_(b)).

1\\. is no list - nor is this, and snake_case stays"""


def test_what_is_written_plainly_comes_back_as_it_was_written():
    assert plain_text(blocks_from(WRITTEN, {})) == WRITTEN


def test_what_plain_text_cannot_show_stands_as_a_line_and_comes_back_unchanged():
    table = "<table><tbody><tr><th>Stop</th><th>Late</th></tr><tr><td>Gate</td><td>9</td></tr></tbody></table>"
    before = blocks_in(f"<p>Before.</p>{table}<ol type='a'><li>x</li></ol>")
    held = {mark_of(block): block for block in before}
    shown = plain_text(before)
    assert shown == (
        f"Before.\n\n{{{{Table of 2 rows: Stop Late Gate 9 – stays as it is #{mark_of(before[1])}}}}}\n\n"
        f"{{{{List: x – stays as it is #{mark_of(before[2])}}}}}"
    )
    assert blocks_from(shown.replace("Before.", "After."), held) == [*blocks_in("<p>After.</p>"), *before[1:]]


def test_a_line_that_stands_for_nothing_is_refused_by_its_words():
    with pytest.raises(NotHeld, match="Table of 9 rows"):
        blocks_from("{{Table of 9 rows – stays as it is #12345678}}", {})


def test_unseen_characters_are_taken_out():
    assert blocks_in("<p>An\u00adna\u202e Sm\u200bith\u00a0here</p>") == blocks_in("<p>Anna Smith here</p>")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("ab *_[](){}#>-.\\1|\n<&'\"x", max_size=30), max_size=4))
def test_whatever_words_a_paragraph_has_plain_text_gives_it_back(paragraphs):
    html = "".join(f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>" for text in paragraphs)
    blocks = blocks_in(html)
    assert blocks_from(plain_text(blocks), {mark_of(block): block for block in blocks}) == blocks


def test_a_block_keeps_its_id_whatever_happens_around_it():
    first = stored_html(blocks_in("<p>The bus is late.</p><p>The shop is shut.</p><p>The gate is open.</p>"))
    bus, _, gate = ids_in(first)
    text = "<p>New.</p><p>The bus is often late.</p><p>The gate is open.</p>"
    second = stored_html(blocks_in(text), first)
    assert without_ids(second) == text.replace("</p><p>", "</p>\n<p>")
    assert ids_in(second)[1:] == [bus, gate]
    assert ids_in(second)[0] not in ids_in(first)


def test_blocks_that_are_alike_are_equal_values():
    assert blocks_in("<div><b>One</b> two</div>") == blocks_in("<p id='x'><strong>One</strong>  two</p>")
    assert isinstance(blocks_in("loose words")[0], Words)


def test_the_caption_of_a_table_comes_back_from_the_editor():
    table = "<table><caption>Late buses</caption><tbody><tr><td>9</td></tr></tbody></table>"
    from_editor = '<table data-caption="Late buses" style="min-width: 25px"><colgroup><col></colgroup><tbody><tr><td'
    assert blocks_in(f'{from_editor} colspan="1"><p>9</p></td></tr></tbody></table>') == blocks_in(table)
