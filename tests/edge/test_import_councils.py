"""Papers of made-up councils in the layouts of real ones, each with a key written by reading it."""

import json
import re
from pathlib import Path

import pytest

from scrutiny.edge.imports.draft import draft_of

PAPERS = Path(__file__).parent.parent / "intake" / "papers"
COUNCILS = sorted((PAPERS / "councils").glob("*.txt"))
NOTHING = sorted((PAPERS / "nothing").iterdir())
FOUND = ("recommendations", "actions", "members", "witnesses", "terms_of_reference", "questions", "background_papers")


def squeezed(text):
    return re.sub(r"[^a-z0-9]", "", str(text or "").lower())


def of_draft(draft):
    """What the keys speak of, of a draft."""
    return {
        "body": draft["body"],
        "recommendations": [
            (squeezed(one["number_as_printed"]) or one["number"], squeezed(one["text"]), one["response"])
            for one in draft["recommendations"]
        ],
        "actions": [
            (squeezed(one["text"]), one["officers"], one["timescale"]["by"], one["rag"], one["recommendation"])
            for one in draft["actions"]
        ],
        "progress": [one["progress"] for one in draft["actions"]],
        "members": [one["name"] for one in draft["members"]],
        "witnesses": [one["name"] for one in draft["witnesses"]],
        "terms": [squeezed(one["text"]) for one in draft["terms_of_reference"]],
        "papers": [one["title"] for one in draft["background_papers"]],
    }


def of_key(key):
    """The same of a key. A letter before an action's words is its number."""
    return {
        "body": key.get("body"),
        "recommendations": [
            (squeezed(one.get("number_as_printed") or one["number"]), squeezed(one["text"]), one.get("response"))
            for one in key["recommendations"]
        ],
        "actions": [
            (
                squeezed(re.sub(r"^\([a-z]\) ", "", one["action"])),
                one.get("responsible", []),
                one.get("deadline_iso"),
                one.get("rag"),
                str(one["recommendation_number"]) if "recommendation_number" in one else None,
            )
            for one in key["actions"]
        ],
        "progress": [one.get("progress") for one in key["actions"]],
        "members": [one["name"] for one in key.get("members", [])],
        "witnesses": [one["name"] for one in key["witnesses"]],
        "terms": [squeezed(one["text"]) for one in key.get("terms_of_reference", [])],
        "papers": [one["title"] for one in key["background_papers"]],
    }


@pytest.mark.parametrize("paper", COUNCILS, ids=lambda path: path.stem)
def test_a_paper_of_another_council_gives_what_its_key_says_and_no_more(paper):
    key = json.loads(paper.with_suffix(".expected.json").read_text())
    assert of_draft(draft_of(paper)) == of_key(key)


def test_there_are_papers_in_many_layouts():
    assert len(COUNCILS) >= 12


@pytest.mark.parametrize("paper", NOTHING, ids=lambda path: path.stem)
def test_a_text_that_is_no_scrutiny_paper_yields_nothing(paper):
    draft = draft_of(paper)
    assert {kind: draft[kind] for kind in FOUND} == {kind: [] for kind in FOUND}


def test_minutes_name_the_meeting_that_they_are_of():
    draft = draft_of(PAPERS / "councils" / "committee-minutes.txt")
    assert [(one["date"], one["body"]) for one in draft["meetings"]] == [
        ("2018-03-06", "Overview and Scrutiny Committee")
    ]


def test_a_response_asks_its_reader_to_agree_and_reports_the_recommendations_of_somebody_else():
    draft = draft_of(PAPERS / "councils" / "cabinet-response.txt")
    assert draft["decision_asked"] == "That Cabinet approves the response set out in section 3."


def test_a_contact_in_one_line_keeps_a_telephone_number_that_is_not_called_one():
    draft = draft_of(PAPERS / "councils" / "cabinet-response.txt")
    assert [(one["name"], one["post"], one["telephone"], one["email"]) for one in draft["contacts"]] == [
        ("Imogen Castellane", "Head of Housing Strategy", "01632 960114", "imogen.castellane@estermouth.example")
    ]
