"""A paper as a part of a page."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from scrutiny.papers.model import Bar, BarChart, Heading, Item, ItemList, Paper, Paragraph, Part, Run
from scrutiny.papers.web import web_html
from tests.papers.made_up import whole_paper


class Reader(HTMLParser):
    """Collects every element with its attributes."""

    def __init__(self, html):
        super().__init__()
        self.elements = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def elements():
    return Reader(web_html(whole_paper())).elements


def test_a_small_paper_is_this_html():
    paper = Paper(
        "Plan",
        (
            Part(
                "Start",
                (Heading("Why", number="1."), Paragraph((Run("As "), Run("said", strong=True)), "1.1")),
                id="start",
            ),
        ),
        council="Whitmere",
        date="1 May 2027",
    )
    assert web_html(paper) == (
        '<article class="paper" lang="en-GB"><div class="paper-head"><dl class="paper-facts"><div class="fact">'
        "<dt>Date</dt><dd>1 May 2027</dd></div></dl></div>"
        '<section class="paper-part" aria-labelledby="start"><h2 class="paper-part-heading" id="start">Start</h2>'
        '<h3 class="paper-heading paper-heading--1 numbered" id="start-1"><span class="number">1. </span>Why</h3>'
        '<p class="numbered"><span class="number">1.1 </span>As <strong>said</strong></p></section></article>'
    )


def test_whose_copy_it_is_stands_before_everything_else():
    html = web_html(Paper("Plan", (), copy="Panel's copy"))
    assert html.startswith(
        '<article class="paper" lang="en-GB"><div class="paper-head"><p class="paper-copy">Panel&#x27;s copy</p>'
    )


def test_headings_begin_at_the_level_asked_for_and_skip_none(elements):
    for level in (2, 3):
        levels = [int(tag) for tag in re.findall(r"<h([1-6])", web_html(whole_paper(), level=level))]
        assert min(levels) == levels[0] == level
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_heading_too_deep_is_brought_up():
    html = web_html(Paper("Plan", (Part("Start", (Heading("Deep", level=4),)),)))
    assert re.findall(r"<h[1-6]", html) == ["<h2", "<h3"]


def test_nothing_in_it_needs_style_or_script(elements):
    assert not {tag for tag, _ in elements} & {"style", "script", "link", "img"}
    names = {name for _, attributes in elements for name in attributes}
    assert "style" not in names
    assert not any(name.startswith("on") for name in names)


def test_every_id_is_there_once_and_every_link_inside_the_paper_finds_one(elements):
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    links = [
        attributes["href"][1:] for tag, attributes in elements if tag == "a" and attributes["href"].startswith("#")
    ]
    assert len(ids) == len(set(ids))
    assert len(links) > 10
    assert set(links) <= set(ids)


def test_every_header_cell_says_what_it_heads(elements):
    assert {attributes.get("scope") for tag, attributes in elements if tag == "th"} == {"col", "row", "rowgroup"}


def test_a_box_that_may_scroll_can_be_reached_by_keyboard_and_has_a_name(elements):
    boxes = [attributes for _, attributes in elements if attributes.get("class") == "paper-table-box"]
    assert [(box["tabindex"], box["role"], box["aria-label"]) for box in boxes] == [("0", "region", "Action plan")]


def test_two_parts_that_wish_for_one_id_get_two():
    html = web_html(Paper("Plan", (Part("A", (), id="same"), Part("B", (), id="same"))))
    assert re.findall(r'<h2[^>]* id="([^"]+)"', html) == ["same", "same-2"]


def test_words_are_escaped_wherever_they_stand():
    nasty = '"><script>x</script>'
    blocks = (
        Heading(nasty),
        Paragraph(nasty),
        ItemList((Item(nasty, number=nasty),)),
        BarChart(nasty, (Bar(nasty, 1),), nasty),
    )
    paper = Paper(nasty, (Part(nasty, blocks, id=nasty, label=nasty),), kind=nasty, facts=((nasty, nasty),))
    assert "<script" not in web_html(paper)


def test_a_line_end_in_a_record_is_a_line_end_on_the_page():
    assert "one<br>two" in web_html(Paper("Plan", (Part("A", (Paragraph("one\ntwo"),)),)))


def test_the_shares_of_a_strip_fill_it():
    bars = (Bar("Complete", 1, "blue"), Bar("None", 0, "grey"), Bar("On track", 3, "green"))
    html = web_html(Paper("Plan", (Part("A", (BarChart("T", bars, "1 complete, 3 on track", "strip"),)),)))
    assert [
        (float(x), float(width)) for x, width in re.findall(r'<rect x="([\d.]+)" y="0" width="([\d.]+)"', html)
    ] == [
        (0.0, 246.0),
        (250.0, 746.0),
    ]
