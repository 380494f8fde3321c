"""The texts that a note had, each with what was changed since the one before."""

from dataclasses import dataclass

from panels.notes.blocks import blocks_in
from panels.notes.marks import written
from panels.notes.plain import plain_text
from panels.notes.reading import Reading
from scrutiny.differences import Part, parted, shortened


@dataclass(frozen=True)
class Compared:
    """A version with the words that differ from the version before it."""

    version: object
    parts: list


def compared(note, versions, reader):
    """[Compared, ...] of versions that are given newest first; with the names that this reader may know."""
    names = Reading(note, reader).names
    texts = [plain_text(blocks_in(written(version.text, names))) for version in versions]
    before = [*texts[1:], ""]
    return [Compared(one, _parts(*pair)) for one, *pair in zip(versions, before, texts, strict=True)]


def _parts(before, after):
    if before == after:
        return []
    return shortened(parted(before, after), room=200) if before else [Part(shortened([Part(after)], room=400)[0].text)]
