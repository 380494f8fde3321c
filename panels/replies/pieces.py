"""The text of a note in pieces that somebody can change one by one in plain boxes. No Django in it."""

from dataclasses import dataclass

from panels.notes.blocks import Entry, Grid, Listing, Words, with_ids
from panels.notes.marks import shown_instead

KINDS = {"p": "Paragraph", "h3": "Heading", "h4": "Heading", "blockquote": "Quotation", "li": "Item"}


@dataclass(frozen=True)
class Piece:
    """A paragraph, a heading, a quotation, an item of a list; a table is one piece that is only shown.

    key   says where it stands in the text: the id of its block, and of an item also its place there
    text  its words, with what is shown instead of marked names
    """

    key: str
    name: str
    text: str
    html: str = ""

    @property
    def kind(self) -> str:
        return KINDS.get(self.name, "Table")

    @property
    def can_be_changed(self) -> bool:
        return self.name in KINDS


def pieces_of(stored: str) -> list[Piece]:
    """The pieces of a note as it is stored, in order."""
    return [piece for id, block in with_ids(stored) for piece in pieces_in(id, block)]


def pieces_in(id: str, block) -> list[Piece]:
    if isinstance(block, Words):
        return [Piece(id, block.name, words_of(block.runs))]
    if isinstance(block, Grid):
        return [Piece(id, "table", "", shown_instead(block.html()))]
    return [Piece(f"{id}-{place}", "li", words_of(entry.runs)) for place, entry in enumerate(entries_of(block))]


def entries_of(listing: Listing) -> list[Entry]:
    """The items of a list and of the lists inside it, in the order in which they are read."""
    found = []
    for entry in listing.items:
        found += [entry, *(inner for each in entry.lists for inner in entries_of(each))]
    return found


def words_of(runs: tuple) -> str:
    return "".join(shown_instead(run.text) for run in runs)
