"""Whole papers as drafts: made-up ones of several councils, and the samples against their keys."""

import importlib.util
import json
from pathlib import Path

import pytest

from scrutiny.edge.imports.draft import draft_in_child, draft_of
from scrutiny.intake.errors import Unreadable

PAPERS = Path(__file__).parent.parent / "intake" / "papers"
EXPECTED = sorted(path.stem for path in PAPERS.glob("*.json"))


def found_in(draft):
    """Everything that was found, without the empty fields and the line numbers."""
    return _filled(draft, without={"line", "tables"})


def _filled(thing, without):
    if isinstance(thing, dict):
        filled = {key: _filled(value, without) for key, value in thing.items() if key not in without}
        return {key: value for key, value in filled.items() if value not in (None, "", [], {}, False)}
    return [_filled(one, without) for one in thing] if isinstance(thing, list) else thing


@pytest.mark.parametrize("name", EXPECTED)
def test_a_made_up_paper_gives_exactly_its_draft(name):
    paper = next(path for path in PAPERS.glob(f"{name}.*") if path.suffix != ".json")
    assert found_in(draft_of(paper)) == json.loads((PAPERS / f"{name}.json").read_text())


def test_made_up_papers_of_every_format_are_there():
    assert {path.suffix for path in PAPERS.iterdir() if path.is_file()} == {".txt", ".md", ".html", ".json"}
    assert len(EXPECTED) >= 8


def test_what_is_not_understood_stands_in_unread_with_its_line(tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text("Recommendations\n\n1. Open the library.\n2. Keep the van.\n\n~ odd words ~\n")
    assert draft_of(path)["unread"] == [{"line": 6, "text": "~ odd words ~"}]


def test_the_child_gives_the_same_draft_and_the_same_refusals(tmp_path):
    path = PAPERS / "prose-plan.txt"
    assert draft_in_child(path) == draft_of(path)
    with pytest.raises(Unreadable, match=r"There is no file gone\.txt\."):
        draft_in_child(tmp_path / "gone.txt")


def figures(samples, name):
    tool = samples.parent / "tools" / "score_import.py"
    if not tool.is_file():
        pytest.skip("The scoring tool is not here; it stands in the folder tools beside the samples.")
    spec = importlib.util.spec_from_file_location("score_import", tool)
    score_import = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score_import)
    key = json.loads((samples / f"{name}.expected.json").read_text())
    return score_import.figures(key, draft_of(samples / f"{name}.txt"))


FOUND_ALL = {"recommendations.found": 1.0, "recommendations.invented": 0.0, "recommendations.number": 1.0}


@pytest.mark.parametrize(
    ("name", "least"),
    [
        (
            "barking-dagenham-assembly-report",
            FOUND_ALL
            | {
                "recommendations.theme": 1.0,
                "actions.found": 1.0,
                "actions.invented": 0.0,
                "actions.officers": 1.0,
                "actions.by": 1.0,
                "actions.no_date_guessed": 1.0,
                "actions.no_rag_guessed": 1.0,
                "actions.recommendation": 1.0,
                "actions.progress": 1.0,
                "members.found": 1.0,
                "members.invented": 0.0,
                "terms.found": 1.0,
                "terms.invented": 0.0,
                "papers.found": 1.0,
                "papers.invented": 0.0,
                "witnesses.found": 1.0,
                "witnesses.invented": 0.0,
            },
        ),
        ("dudley-select-committee-report", FOUND_ALL | {"papers.found": 1.0, "papers.invented": 0.0}),
        ("middlesbrough-panel-executive-summary", FOUND_ALL | {"terms.found": 1.0, "terms.invented": 0.0}),
        (
            "isle-of-wight-audit-diagnostic",
            FOUND_ALL | {"actions.found": 1.0, "actions.invented": 0.0, "actions.officers": 1.0, "actions.by": 1.0},
        ),
        (
            "hartlepool-forum-agenda-pack",
            {
                "actions.found": 1.0,
                "actions.invented": 0.0,
                "actions.by": 1.0,
                "actions.officers": 0.9839,
                "actions.rag": 1.0,
                "actions.no_date_guessed": 1.0,
                "actions.no_rag_guessed": 1.0,
                "members.found": 1.0,
                "members.invented": 0.0,
            },
        ),
    ],
)
def test_a_sample_is_understood(samples, name, least):
    measured = figures(samples, name)
    assert {figure: measured[figure] for figure in least} == least
