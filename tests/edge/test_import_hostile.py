"""Texts made to hurt a reader: each is read, or refused with a sentence, in a few seconds."""

import time

import pytest

from scrutiny.edge.imports.draft import draft_of

SECONDS = 10  # a few times what the slowest takes on a slow machine; without its bound each takes minutes

HOSTILE = {
    "one-long-word": "a" * 300_000,
    "a-rule-of-dots": "." * 300_000 + "x",
    "letters-and-spaces": "a " * 100_000 + "!",
    "spaces": "Recommendation" + " " * 200_000 + "1:" + " " * 200_000 + "x",
    "brackets": "(" * 100_000 + ")" * 100_000 + "[" * 100_000,
    "bold-never-closed": "**a " * 20_000,
    "short-lines": "x\n" * 40_000,
    "hyphens": "word-\n" * 20_000,
    "people-without-end": "The panel heard from " + "Ann Lee, Head of Care, " * 10_000,
    "nested-tags": "<div>" * 10_000 + "x" + "</div>" * 10_000,
    "tags-never-closed": "<a " * 50_000 + "\n" + "<p>\n" * 10_000 + "x",
    "entities": '<!DOCTYPE x [<!ENTITY a "b">]>\n' + "&a;&amp;" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_in_seconds_and_gives_no_recommendation(name, tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text(HOSTILE[name])
    begun = time.process_time()
    draft = draft_of(path)
    assert (draft["recommendations"], draft["actions"], draft["members"]) == ([], [], [])
    assert time.process_time() - begun < SECONDS


def test_what_a_script_says_is_not_read_and_marks_of_direction_are_left_out(tmp_path):
    path = tmp_path / "paper.html"
    path.write_text(
        "<html><body><h2>Recommendations</h2><script>alert(1)</script>"
        "<ol><li>That the \u202elibrary\u202c opens.<img src=x onerror=alert(2)></li><li>That the park stays.</li></ol>"
    )
    assert [one["text"] for one in draft_of(path)["recommendations"]] == [
        "That the library opens.",
        "That the park stays.",
    ]
