"""`import_document`, as other programs call it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command

from actionplans.models import Row
from panels.models import Panel
from scrutiny.edge.imports.draft import draft_of
from scrutiny.edge.imports.save import NOTHING
from tests.records import a_panel

PAPERS = Path(__file__).parent.parent / "intake" / "papers"
REVIEW = PAPERS / "wrapped-final-report.txt"

pytestmark = pytest.mark.django_db


def run(*arguments):
    """(exit status, stdout, stderr) of the command."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command("import_document", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as leaving:
        status = leaving.code
    return status, out.getvalue(), err.getvalue()


def everything():
    return {model._meta.label: model.objects.count() for model in apps.get_models() if model._meta.managed}


def test_a_line_for_each_thing_made_with_the_main_one_last():
    status, out, err = run(PAPERS / "page.html")
    assert (status, out.splitlines(), err) == (
        0,
        [
            "plan street-trees-report-of-the-green-spaces-scrutiny-panel",
            "panel street-trees-report-of-the-green-spaces-scrutiny-panel",
        ],
        "",
    )


def test_json_is_printed_and_nothing_else():
    _, out, _ = run(PAPERS / "prose-plan.txt", "--json")
    assert json.loads(out) == {
        "made": [
            {"kind": "plan", "slug": "scrutiny-review-of-libraries"},
            {"kind": "panel", "slug": "scrutiny-review-of-libraries"},
        ],
        "warnings": [
            "The date “when funds allow” of action Renew the lease of the vehicle could not be read. "
            "It is kept as written."
        ],
    }


def test_a_dry_run_shows_the_draft_and_saves_nothing():
    before = everything()
    status, out, _ = run(REVIEW, "--dry-run", "--json")
    assert (status, json.loads(out)) == (0, draft_of(REVIEW))
    status, out, _ = run(PAPERS / "prose-plan.txt", "--dry-run")
    assert (status, out.splitlines()) == (
        0,
        [
            "Title: Scrutiny Review of Libraries",
            "Council: Ebbside Borough Council",
            "Kinds: action-plan",
            "3 recommendations",
            "3 actions",
            "Look at this: The date “when funds allow” of action Renew the lease of the vehicle could not be read. "
            "It is kept as written.",
        ],
    )
    assert everything() == before


def test_it_adds_to_a_review_and_takes_the_audience_asked_for():
    panel = a_panel("Buses")
    assert run(REVIEW, "--panel", panel.slug, "--audience", "public")[1] == f"panel {panel.slug}\n"
    assert set(panel.recommendations.values_list("audience", flat=True)) == {"public"}
    assert Panel.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("gone.txt", None, "There is no file gone.txt."),
        ("empty.txt", b"", "empty.txt is empty: there is no text in it."),
        (
            "photo.txt",
            b"\x89PNG\r\n\x1a\n\x00\x00",
            "photo.txt is not a text file: it holds binary content. Save it as plain text and try again.",
        ),
        (
            "paper.docx",
            b"PK\x03\x04",
            "paper.docx cannot be read. Scrutiny reads papers saved as .txt, .md, .html or .htm.",
        ),
        ("large.txt", 50, "large.txt is larger than 20 MB, the largest paper that Scrutiny reads."),
        (
            "notes.txt",
            (PAPERS / "nothing-to-find.txt").read_bytes(),
            NOTHING,
        ),
        (
            "doubled.txt",
            b"Recommendations\n\n1. Open the library.\n2. Keep the van.\n2. Buy another.\n",
            "Two recommendations in the paper have the number 2, so nothing was saved.",
        ),
    ],
)
def test_each_failure_is_one_plain_sentence_and_the_database_is_as_before(tmp_path, name, raw, sentence):
    path, before = tmp_path / name, everything()
    if isinstance(raw, int):
        with path.open("wb") as file:
            file.truncate(raw * 1024 * 1024)
    elif raw is not None:
        path.write_bytes(raw)
    assert run(path) == (1, "", sentence + "\n")
    assert everything() == before


def test_an_unknown_review_and_an_unknown_reader_have_their_sentences():
    assert run(REVIEW, "--panel", "gone") == (1, "", "There is no review “gone”.\n")
    assert run(REVIEW, "--audience", "cats") == (
        1,
        "",
        "There is no reader called “cats”; the readers are officers, panel, councillors, public.\n",
    )


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_other_encodings_are_read_like_ours(tmp_path, encoding):
    path = tmp_path / "paper.txt"
    path.write_bytes("Recommendations\n\n1. Keep the café.\n2. Open the door.\n".encode(encoding))
    assert run(path)[0] == 0
    assert Panel.objects.get().recommendations.first().text == "Keep the café."


def test_a_plan_without_recommendations_keeps_its_dates_as_written(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "Action\tOwner\tDeadline\tStatus\nBuy a bus\tBo Ray\tMay 2008 - April 2007\tNew\nPaint it\tBo Ray\tASAP\tNew\n"
    )
    assert run(path)[0] == 0
    rows = Row.objects.order_by("position").values_list("timescale", "starts_on", "due_on", "reading")
    assert list(rows) == [("May 2008 - April 2007", None, None, "unread"), ("ASAP", None, None, "unread")]
    assert not Panel.objects.exists()


def test_the_sample_report_is_saved_whole_with_its_recommendations_in_order(samples):
    status, out, err = run(samples / "barking-dagenham-assembly-report.txt")
    assert (status, err, out.splitlines()[-1].split()[0]) == (0, "", "panel")
    panel = Panel.objects.get()
    assert list(panel.recommendations.order_by("position").values_list("number", flat=True)) == list(range(1, 21))
    rows = panel.action_plan.rows.order_by("position")
    assert [row.number for row in rows] == [str(number) for number in range(1, 21)]
    assert panel.documents.count() == 27
