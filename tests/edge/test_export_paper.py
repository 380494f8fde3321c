"""`manage.py export_paper`: a paper as a file, or one plain sentence."""

import csv
import io

import pdfua
import pytest
from django.core.management import call_command

from panels.models import Panel
from scrutiny.lists.sheets import harmless
from tests import records
from tests.papers.tagged import page_texts, read_tree

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def plan():
    """A review with three recommendations of which one is for officers only, and its plan."""
    panel = records.a_panel(slug="parks", audience="public")
    plan = records.a_plan(panel, slug="the-plan", audience="public")
    for number, audience in ((1, "public"), (2, "officers"), (3, "public")):
        one = records.a_recommendation(panel, f"Word {number}.", number=number, audience=audience)
        records.a_row(plan, recommendation=one.current, audience=audience)
    return plan


def export(tmp_path, kind, slug, form="pdf", *more):
    path = tmp_path / f"paper.{form}"
    call_command("export_paper", kind, slug, "--format", form, "--output", str(path), *more)
    return path


def test_the_pdf_of_an_assembly_report_has_no_findings_and_the_numbers_in_order_in_report_and_plan(plan, tmp_path):
    path = export(tmp_path, "assembly-report", "parks")
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []
    tree = read_tree(path.read_bytes())
    assert [label.words for label in tree.all("Lbl") if label.words.startswith("(")] == ["(1)", "(2)", "(3)"]
    assert [row.kids[0].words for row in tree.all("TR")][1:] == ["(1)", "(2)", "(3)"]


def test_each_reader_gets_what_they_may_see(plan, tmp_path):
    read = {}
    for reader in ("officers", "panel", "councillors", "public"):
        path = export(tmp_path, "action-plan", "the-plan", "pdf", "--as", reader)
        read[reader] = " ".join(page_texts(path.read_bytes()))
    assert {reader: "Word 2." in words for reader, words in read.items()} == {
        "officers": True,
        "panel": False,
        "councillors": False,
        "public": False,
    }
    assert all("Word 3." in words for words in read.values())


def test_an_unissued_report_is_marked_as_a_draft(tmp_path):
    records.a_panel(slug="parks", audience="public")
    tree = read_tree(export(tmp_path, "assembly-report", "parks").read_bytes())
    assert "Draft: not issued" in tree.words


def test_the_html_is_a_whole_page_with_one_h1_and_no_style(plan, tmp_path):
    html = export(tmp_path, "assembly-report", "parks", "html").read_text()
    assert html.startswith("<!doctype html>")
    assert html.count("<h1") == 1
    assert "style=" not in html
    assert "<script" not in html


def test_the_csv_has_a_line_for_each_action(plan, tmp_path):
    lines = list(csv.reader(io.StringIO(export(tmp_path, "action-plan", "parks", "csv").read_text("utf-8-sig"))))
    assert lines[0][:3] == ["Number", "Theme", "Action"]
    assert [line[0] for line in lines[1:]] == ["(1)", "(2)", "(3)"]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx"])
def test_a_value_that_looks_like_a_formula_stays_text(words):
    assert harmless(words) == f"'{words}"
    assert harmless(f"a{words}") == f"a{words}"


FAILURES = {
    "an unknown kind": (("minutes", "parks"), {}, "There is no paper of the kind “minutes”"),
    "an unknown review": (("assembly-report", "nowhere"), {}, "There is no review called “nowhere”"),
    "an unknown plan": (("action-plan", "nowhere"), {}, "There is no action plan or review called “nowhere”"),
    "an unknown format": (("assembly-report", "parks"), {"format": "rtf"}, "A paper cannot be written as “rtf”;"),
    "a format still to come": (
        ("assembly-report", "parks"),
        {"format": "docx"},
        "A paper cannot be written as docx yet;",
    ),
    "a table of what is none": (
        ("assembly-report", "parks"),
        {"format": "csv"},
        "Only an action plan or a progress report can be written as csv",
    ),
    "an unknown reader": (("assembly-report", "parks"), {"audience": "press"}, "There is no reader called “press”"),
    "a folder that is not there": (
        ("action-plan", "parks"),
        {"output": "/nowhere/at/all.pdf"},
        "The file /nowhere/at/all.pdf",
    ),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_what_cannot_be_done_is_said_in_one_sentence(failure, plan, tmp_path, capsys):
    where, options, sentence = FAILURES[failure]
    given = {"output": str(tmp_path / "paper.pdf"), **options}
    with pytest.raises(SystemExit) as ended:
        call_command("export_paper", *where, **given)
    said = capsys.readouterr()
    assert ended.value.code == 1
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert not (tmp_path / "paper.pdf").exists()


def test_an_assembly_report_taken_in_from_text_comes_out_with_its_numbers_in_order(samples, tmp_path):
    call_command("import_document", str(samples / "barking-dagenham-assembly-report.txt"), stdout=io.StringIO())
    (slug,) = Panel.objects.values_list("slug", flat=True)
    path = export(tmp_path, "assembly-report", slug)
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []
    tree = read_tree(path.read_bytes())
    wanted = [f"({number})" for number in range(1, 21)]
    report = next(part for part in tree.all("Sect") if part.words.startswith("Report to"))
    assert [label.words for label in report.all("Lbl") if label.words.startswith("(")] == wanted
    plan = next(part for part in tree.all("Sect") if part.words.startswith("Appendix 2 Action plan"))
    scopes = [(row.kids[0].words, str(row.kids[0].source.A.Scope)) for row in plan.all("TR")]
    assert [words for words, scope in scopes if scope == "/Row"] == wanted
    assert len(tree.all("H1")) == 1
