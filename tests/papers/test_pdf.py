"""The PDF of a paper: what a reader sees, and what a screen reader hears."""

import re
from io import BytesIO
from itertools import pairwise

import pdfua
import pikepdf
import pytest

from scrutiny.papers.model import (
    Callout,
    Cell,
    Column,
    Contact,
    Contacts,
    Facts,
    Heading,
    Item,
    ItemList,
    Paper,
    Paragraph,
    Part,
    Row,
    RowGroup,
    Status,
    Table,
)
from scrutiny.papers.pdf import content_hash, render_pdf
from tests.papers.made_up import plan_table, report_part, whole_paper
from tests.papers.tagged import page_texts, read_tree

NUMBERS = [f"({number})" for number in range(1, 8)]


@pytest.fixture(scope="module")
def content():
    return render_pdf(whole_paper(rows_in_theme=12, draft="Draft: not yet issued"))


@pytest.fixture(scope="module")
def pdf(content):
    return pikepdf.open(BytesIO(content))


@pytest.fixture(scope="module")
def tree(content):
    return read_tree(content)


def findings(content, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    return [f"{finding.rule_id}: {finding.message}" for finding in pdfua.validate(str(path)).findings]


def test_a_paper_with_every_kind_of_block_has_no_findings(content, tmp_path):
    assert findings(content, tmp_path) == []


def test_the_document_says_its_title_its_language_and_that_it_is_tagged(pdf):
    assert str(pdf.docinfo.Title) == "Safer ways to school"
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
    assert bool(pdf.Root.MarkInfo.Marked) is True
    assert pdf.open_metadata()["pdfuaid:part"] == "1"


def test_there_is_one_h1_and_no_heading_level_is_skipped(tree):
    levels = [int(role[1]) for role in tree.roles() if re.fullmatch(r"H[1-6]", role)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [heading.words for heading in tree.all("H1")] == ["Safer ways to school"]
    assert all(heading.words for level in range(1, 7) for heading in tree.all(f"H{level}"))


def test_numbers_and_labels_are_heard_apart_from_what_follows_them(tree):
    headings = [heading.words for heading in [*tree.all("H2"), *tree.all("H3")]]
    assert "Appendix 2 Background papers" in headings
    assert "2. How the panel worked" in headings
    assert any(paragraph.words.startswith("1.1 The panel met") for paragraph in tree.all("P"))


def test_the_bookmarks_are_the_parts_in_order_under_the_title(pdf):
    with pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Safer ways to school"
        assert [entry.title for entry in title.children][:4] == [
            "Contents",
            "Report of the Safer Ways to School Panel",
            "Final report",
            "Action plan",
        ]


def test_a_table_over_several_pages_is_one_table_whose_header_is_read_once(content, tree):
    (table,) = tree.all("Table")
    pages = [text for text in page_texts(content) if "Responsible" in text]
    assert len(pages) > 3
    assert len(table.all("THead")) == 1
    assert len(table.all("TR")) == 1 + 3 + 36
    assert [cell.words for cell in table.all("TR")[0].kids] == [
        "No.",
        "Recommendation",
        "Responsible",
        "By",
        "Progress",
    ]


def test_every_header_cell_has_its_scope_and_every_cell_names_its_headers(tree):
    (table,) = tree.all("Table")
    headers = {str(cell.source.ID): cell.words for cell in table.all("TH")}
    assert {str(cell.source.A.Scope) for cell in table.all("TH")} == {"/Column", "/Row"}
    row = table.all("TR")[2]
    assert [str(cell.source.A.get("/Scope", "")) for cell in row.kids] == ["/Row", "", "", "", ""]
    assert [[headers[str(id)] for id in cell.source.A.Headers] for cell in row.kids[1:3]] == [
        ["Recommendation", "Walking and cycling to school", "(1)"],
        ["Responsible", "Walking and cycling to school", "(1)"],
    ]


def test_every_id_of_a_header_is_found_from_the_top_of_the_tree(pdf, tree):
    names = list(pdf.Root.StructTreeRoot.IDTree.Names)
    assert [str(name) for name in names[::2]] == sorted(str(cell.source.ID) for cell in tree.all("TH"))


def test_running_lines_and_repeated_headers_are_read_to_nobody(content, tree):
    assert "Page 2 of" in page_texts(content)[1]
    assert not re.search(r"Page \d+ of \d+", tree.words)
    assert tree.words.count("Responsible") == 1
    assert tree.words.count("DRAFT") == 0


def test_everything_else_on_the_pages_is_read(content, tree):
    drawn = " ".join(page_texts(content))
    for words in (
        "Whitmere Borough Council",
        "Draft: not yet issued",
        "No member recorded a different view.",
        "01632 960002",
    ):
        assert words in drawn
        assert words in tree.words


def test_every_figure_says_what_it_shows(tree):
    assert [str(figure.source.Alt) for figure in tree.all("Figure")] == [
        "Of 7 actions 2 are complete, 3 on track, 1 is slipping and 1 is off track.",
        "Parking 4.6, speed 4.1, lighting 2.9.",
    ]


def test_every_link_is_printed_and_says_where_it_leads(pdf):
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    assert {int(link.F) & 4 for link in links} == {4}
    assert "the maps they drew (https://whitmere.example/maps)" in {str(link.Contents) for link in links}
    assert {int(link.StructParent) for link in links} == set(range(len(pdf.pages), len(pdf.pages) + len(links)))


def test_every_mark_and_every_link_leads_back_to_its_element(pdf):
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    held = dict(zip([int(number) for number in numbers[::2]], numbers[1::2], strict=True))
    for number, page in enumerate(pdf.pages):
        assert int(page.StructParents) == number
        for link in page.get("/Annots", []):
            assert held[int(link.StructParent)].S == "/Link"


def test_every_mark_on_a_page_is_in_the_tree_and_all_else_is_an_artifact(pdf):
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    for number, page in enumerate(pdf.pages):
        opened = [step for step in pikepdf.parse_content_stream(page) if str(step.operator) in ("BDC", "BMC")]
        marks = {int(step.operands[1].MCID) for step in opened if "/MCID" in (step.operands[1:] or [{}])[0]}
        held = {mcid for mcid, element in enumerate(numbers[2 * number + 1]) if element is not None}
        assert marks == held
        assert {str(step.operands[0]) for step in opened} <= {"/Span", "/Figure", "/Artifact"}


def test_the_recommendations_stand_under_the_same_numbers_in_report_and_plan(tree):
    report = next(part for part in tree.all("Sect") if part.words.startswith("Report of"))
    lists = [item.all("Lbl")[0].words for item in report.all("LI")]
    assert lists[:7] == NUMBERS
    rows = [row.kids[0].words for row in tree.all("TR") if row.kids[0].source.A.get("/Scope") == "/Row"]
    assert rows == [f"({number})" for number in range(1, 37)]


def test_a_list_item_has_a_label_and_a_body(tree):
    items = tree.all("LI")
    assert {tuple(kid.role for kid in item.kids) for item in items if "Lbl" in item.roles()} <= {("Lbl", "LBody")}
    assert not any(isinstance(kid, str) for item in items for kid in item.kids)


def test_contents_are_links_to_the_pages_on_which_the_parts_stand(content, tree):
    (contents,) = [toc for toc in tree.all("TOC") if toc.words.startswith("Report of")]
    entries = {entry.kids[0].words for entry in contents.kids}
    texts = page_texts(content)
    for heading in ("Final report", "Action plan", "Appendix 2 Background papers"):
        last = heading.removeprefix("Appendix 2 ")
        page = next(number for number, text in enumerate(texts[2:], start=3) if last in text.splitlines()[:4])
        assert f"{heading} {page}" in entries


def test_the_action_plan_lies_across_and_the_rest_stands_upright(pdf, content):
    across = {number for number, page in enumerate(pdf.pages) if page.mediabox[2] > page.mediabox[3]}
    assert across == {number for number, text in enumerate(page_texts(content)) if "Responsible" in text}


def test_a_draft_is_marked_on_every_page_and_an_issued_paper_on_none(content):
    assert all("DRAFT" in text.replace(" ", "") for text in page_texts(content))
    assert not any("draft" in text.lower() for text in page_texts(render_pdf(whole_paper(parts=(report_part(),)))))


def test_whose_copy_it_is_stands_on_every_page_and_everybodys_copy_has_no_such_words():
    copy = "Officers' copy: not for publication"
    texts = page_texts(render_pdf(whole_paper(copy=copy)))
    assert [" ".join(text.split()).count(copy) for text in texts] == [1] * len(texts)
    assert "copy" not in " ".join(page_texts(render_pdf(whole_paper(parts=(report_part(),)))))


def test_the_same_paper_gives_the_same_bytes_and_the_same_hash():
    paper = whole_paper(parts=(report_part(),))
    assert render_pdf(paper) == render_pdf(paper)
    assert content_hash(paper) == content_hash(whole_paper(parts=(report_part(),)))
    assert content_hash(paper) != content_hash(whole_paper(parts=(report_part(),), colour="#8a1538"))


LONG = "Überlandleitungsbaugenehmigungsverfahren" * 8
ODD = {
    "nothing at all": Paper("", ()),
    "parts with nothing in them": Paper(
        "Plan", (Part("Recommendations", ()), Part("Actions", (), orientation="landscape"))
    ),
    "one row": whole_paper(parts=(Part("Plan", (plan_table(1),)),)),
    "a title of 400 words": whole_paper(title="wayfinding " * 400, parts=()),
    "no colour, no council and a logo that is not there": whole_paper(
        colour="", council="", logo="data:image/png;base64,AAAA", parts=()
    ),
    "a colour on which white cannot be read": whole_paper(colour="#ffdd00", parts=()),
    "letters from right to left": whole_paper(
        title="تقرير", parts=(Part("עברית", (Paragraph("نص طويل " * 40, "1.1"),)),)
    ),
    "control characters": whole_paper(title="a\x00b\x0bc\ud800d", parts=(Part("\x1b", (Paragraph("\x7f"),)),)),
    "words without end": whole_paper(
        parts=(
            Part(
                LONG, (Heading(LONG, number="10."), Paragraph(LONG, "10.12"), ItemList((Item(LONG, number="(100)"),)))
            ),
            Part(
                "B",
                (
                    Facts(((LONG, LONG),)),
                    Contacts((Contact(LONG, LONG, ((LONG, LONG),)),)),
                    Callout(LONG, (Paragraph(LONG),)),
                ),
            ),
            Part(
                "C",
                (
                    Table(
                        LONG,
                        (Column(LONG, 10), Column(LONG)),
                        (RowGroup((Row((Cell((LONG,)), Cell((Status(LONG),)))),)),),
                    ),
                ),
            ),
        )
    ),
    "a cell longer than a page": whole_paper(
        parts=(
            Part(
                "Plan",
                (Table("T", (Column("A"), Column("B")), (RowGroup((Row((Cell(("a",)), Cell(("long " * 6000,)))),)),)),),
            ),
        )
    ),
}


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_paper_is_still_a_paper_without_findings(odd, tmp_path):
    content = render_pdf(ODD[odd])
    assert findings(content, tmp_path) == []
    assert len(read_tree(content).all("H1")) == 1


def test_an_empty_part_says_that_it_is_empty():
    tree = read_tree(render_pdf(Paper("Plan", (Part("Actions", ()),))))
    assert tree.all("Sect")[0].words == "Actions There is nothing in this part yet."


def test_no_page_holds_only_a_last_heading_with_one_line_under_it():
    words = "What was heard of the gates and the lamps, said once more. " * 3
    parts = [
        Part(
            f"Part {lines}",
            (
                *[Paragraph(words, f"1.{number}") for number in range(10)],
                *[Paragraph("Short.") for _ in range(lines)],
                Heading("Background papers", number="7."),
                Paragraph("They are listed elsewhere.", "7.1"),
            ),
        )
        for lines in range(4, 18)
    ]
    texts = page_texts(render_pdf(Paper("Gates", tuple(parts))))
    alone = [text for text in texts if "Background" in text and "Short." not in text and "said once" not in text]
    assert [len(texts) > len(parts) + 1, alone] == [True, []]


def test_words_that_look_like_markup_stay_words():
    nasty = '<script>alert(1)</script> "; } </style> &amp;'
    paper = whole_paper(title=nasty, council=nasty, parts=(Part(nasty, (Paragraph(nasty),), id='x" onload="y'),))
    assert read_tree(render_pdf(paper)).words.count(nasty) == 4


def test_no_words_run_over_the_edge_of_a_page():
    for page in page_edges(render_pdf(ODD["words without end"])):
        assert page == []


def page_edges(content):
    """For each page the boxes of words that lie outside it."""
    import pypdfium2

    for page in pypdfium2.PdfDocument(content):
        width, text = page.get_width(), page.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        yield [box for box in boxes if box[0] < 0 or box[2] > width]


def test_of_200_rows_none_is_lost(tmp_path):
    content = render_pdf(whole_paper(parts=(Part("Plan", (plan_table(67),)),)))
    rows = [row.kids[0].words for row in read_tree(content).all("TR")]
    assert [words for words in rows if words.startswith("(")] == [f"({number})" for number in range(1, 202)]
    assert findings(content, tmp_path) == []
