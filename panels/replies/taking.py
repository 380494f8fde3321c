"""The text that a note has once some of the changes of its witness are taken. No Django in it."""

from dataclasses import replace

from panels.notes.blocks import Grid, Listing, Words, blocks_in, stored_html, with_ids
from panels.replies.pieces import pieces_in
from panels.replies.rewriting import rewritten
from scrutiny.papers.model import Run


def with_changes(stored: str, taken: list) -> str:
    """The stored text of a note with these changes (panels.replies.comparing.Change) made."""
    words = {change.key: change.wanted for change in taken if not change.is_added and change.now is not None}
    blocks = with_ids(stored)
    at = {piece.key: place for place, (id, block) in enumerate(blocks) for piece in pieces_in(id, block)}
    made, added = [], _added(taken, at)
    made += added.get(-1, [])
    for place, (id, block) in enumerate(blocks):
        made += [*_changed(id, block, words), *added.get(place, [])]
    return stored_html(made, stored)


def _added(taken, at):
    """{place of a block: [the paragraphs that follow it]}; -1 is before all others."""
    found = {}
    for change in taken:
        if change.is_added or change.now is None:
            found.setdefault(at.get(change.beside, -1), []).extend(_paragraphs(change.wanted))
    return found


def _paragraphs(text):
    return [Words("p", (Run(" ".join(part.split(" ")).strip()),)) for part in text.split("\n\n") if part.strip()]


def _changed(id, block, words):
    """The block with its new words: none where nothing is left of it, several where it was parted."""
    if isinstance(block, Grid):
        return [block]
    if isinstance(block, Listing):
        items = _items(block, iter(range(10**9)), id, words)
        return [replace(block, items=items)] if items else []
    if id not in words:
        return [block]
    if not words[id]:
        return []
    made = Words(block.name, rewritten(block.runs, words[id]))
    return blocks_in(made.html()) if block.name == "p" else [made]


def _items(listing, places, id, words):
    items = []
    for entry in listing.items:
        key = f"{id}-{next(places)}"
        lists = tuple(replace(each, items=inner) for each in entry.lists if (inner := _items(each, places, id, words)))
        runs = entry.runs if key not in words else rewritten(entry.runs, words[key]) if words[key] else ()
        if runs or lists:
            items.append(replace(entry, runs=runs, lists=lists))
    return tuple(items)
