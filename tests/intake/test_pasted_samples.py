"""The lists of recommendations of the sample papers, pasted as blocks."""

import json

from scrutiny.intake.numbering import plain
from scrutiny.intake.pasted import HEADING, ITEM, read
from tests.intake.pasted_lists import lists_in

PAPERS = {".txt", ".docx"}


def test_the_pasted_blocks_of_all_samples_come_out_as_their_keys_say(samples):
    wrong, papers = {}, 0
    for paper in sorted(path for path in samples.iterdir() if path.suffix in PAPERS):
        key = json.loads(paper.with_name(f"{paper.stem}.expected.json").read_text())["recommendations"]
        lists = lists_in(paper, key) if key else []
        assert sum(len(expected) for _, expected in lists) == len(key), paper.name
        papers += bool(lists)
        wrong |= {f"{paper.name}, list {place}": pair for place, pair in enumerate(map(_compared, lists)) if pair}
    assert wrong == {}
    assert papers


def _compared(cut):
    """(what was understood, what the key says) where they differ."""
    text, expected = cut
    theme, found = None, []
    for item in read(text):
        theme = item.text if item.kind == HEADING else theme
        if item.kind == ITEM:
            found.append((plain(item.label) or None, " ".join(item.text.split()), theme))
    expected = [(plain(number or "") or None, " ".join(words.split()), theme) for number, words, theme in expected]
    return (found, expected) if found != expected else None
