"""What is put right in every paper before it is drawn: ids that are there and unlike, headings that skip no level."""

from dataclasses import replace

from .elements import readable
from .model import Block, Callout, Contents, Empty, EndNotes, Heading, Paper, Part, plain

UNTITLED = "Paper without a title"
EMPTY_PART = Empty("There is nothing in this part yet.")


def settled(paper: Paper) -> Paper:
    """The paper with an id on every part and heading, none twice; no empty or skipped heading, no empty part."""
    taken: set[str] = set()
    parts = []
    for place, part in enumerate(paper.parts, start=1):
        heading = readable(part.heading).strip() or f"Part {place}"
        part = replace(part, heading=heading, id=_own_id(part.id or f"part-{place}", taken))
        parts.append(replace(part, blocks=_settled_blocks(part, taken) or (EMPTY_PART,)))
    return replace(paper, title=readable(paper.title).strip() or paper.kind or UNTITLED, parts=tuple(parts))


def _settled_blocks(part: Part, taken: set[str]) -> tuple[Block, ...]:
    level, blocks = 0, []
    for place, block in enumerate(part.blocks, start=1):
        if isinstance(block, Heading):
            if not readable(plain(block.text)).strip():
                continue
            level = max(1, min(block.level, level + 1))
            block = replace(block, level=level)
        elif isinstance(block, Callout | Contents | EndNotes) and block.heading:
            level = 1
        blocks.append(_with_own_id(block, f"{part.id}-{place}", taken))
    return tuple(blocks)


def _with_own_id(block: Block, fallback: str, taken: set[str]) -> Block:
    if isinstance(block, Heading):
        return replace(block, id=_own_id(block.id or fallback, taken))
    if getattr(block, "id", ""):
        return replace(block, id=_own_id(block.id, taken))
    return block


def _own_id(wanted: str, taken: set[str]) -> str:
    own, times = wanted, 1
    while own in taken:
        times += 1
        own = f"{wanted}-{times}"
    taken.add(own)
    return own
