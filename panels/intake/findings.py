"""Findings and conclusions, where the paper marks them plainly."""

import re

from scrutiny.intake import numbering

KINDS = (
    (re.compile(r"\bstrengths?\b|\bachievements?\b|\bwhat (?:works|worked) well\b", re.IGNORECASE), "strength"),
    (
        re.compile(
            r"\bareas? (?:for|of) (?:further )?(?:development|improvement)\b|\bweakness(?:es)?\b", re.IGNORECASE
        ),
        "area for development",
    ),
)
BULLETS = re.compile(r"\s*[•●▪]\s+")


def conclusions(paper):
    """The paragraphs under "Conclusions": {"number", "text"}, bullets made part of the paragraph above them."""
    found = []
    for part in paper.about("conclusions"):
        for block in part.blocks:
            if block.is_row:
                continue
            paper.take(part.heading, block)
            if found and block.is_item and not block.number and _takes_bullets(found[-1]["text"]):
                found[-1]["text"] += f"\n- {block.text}"
            else:
                found.append({"number": numbering.plain(block.number) or None, "text": block.text})
    return found


def _takes_bullets(text):
    return text.endswith(":") or "\n- " in text


def findings(paper):
    """Findings of a Paper: {"theme", "kind", "text"}, from "Findings" parts and from strengths-and-weaknesses
    tables."""
    found = []
    for part in paper.parts:
        kinds = []
        for block in part.blocks:
            if block.is_row:
                header = [_kind_of(cell) for cell in block.cells]
                kinds = header if _names_both(header) and _is_header(block) else kinds
                found += [] if header is kinds else _from_row(block, kinds, found)
                paper.take(*([block] if any(kinds) else []))
            elif part.subject == "findings" and (block.number or block.is_item) and not block.text.endswith(":"):
                paper.take(part.heading, block)
                found.append({"theme": None, "kind": "observation", "text": block.text})
    return found


def _names_both(kinds):
    return len({kind for kind in kinds if kind}) == len(KINDS)


def _is_header(block):
    return all(len(cell) < 60 for cell in block.cells)


def _kind_of(cell):
    return next((kind for pattern, kind in KINDS if pattern.search(cell)), None)


def _from_row(block, kinds, before):
    """The findings of a row: its first cell is the theme, or that of the row above where it is empty."""
    if not any(kinds) or len(block.cells) != len(kinds):
        return []
    theme = block.cells[0] or (before[-1]["theme"] if before else None)
    return [
        {"theme": theme, "kind": kind, "text": text.strip()}
        for cell, kind in zip(block.cells, kinds, strict=True)
        if kind and cell
        for text in BULLETS.split(cell)
        if text.strip()
    ]
