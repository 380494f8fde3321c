"""The written report: its sections and their numbered paragraphs."""

import re

from scrutiny.intake import numbering

NEVER = {"questions", "plan", "appendix", "papers", "reason", "contacts"}
LISTED_ELSEWHERE = {"recommendations", "members", "support", "witnesses", "meetings", "presentations"}


def sections(paper):
    """The sections of a Paper: {"number", "heading", "level", "paragraphs"}.

    A paragraph is {"number", "text", "kind"} with the kind "paragraph", "item", "row" or "heading".
    Where headings are numbered those are the sections; an unnumbered heading inside one is a paragraph of it.
    Where none is, every heading over text is a section.
    """
    numbers = [part.number for part in paper.parts if _is_numbered(part)]
    numbered = len(numbers) >= 2 and "1" in numbers
    found = _numbered_sections(paper) if numbered else _headed_sections(paper)
    return [section for section in found if section.get("heading")]


def _is_numbered(part):
    return bool(part.number) and re.fullmatch(r"\d+(?:\.\d+)*", part.number) is not None


def _numbered_sections(paper):
    found = []
    for part in paper.parts:
        if _is_numbered(part) and "." not in part.number:
            found.append(_section(paper, part))
        elif found and part.heading and _is_inside(part, found[-1]):
            found[-1]["paragraphs"] += [_heading(part), *_paragraphs(part.blocks)]
            paper.take(part.heading, *part.blocks)
        else:
            found.append({"number": None, "paragraphs": []})
    return found


def _is_inside(part, section):
    """Whether a heading stands within a section: its number or its paragraphs' numbers go on from it."""
    if not section["number"] or part.subject in NEVER:
        return False
    if part.number:
        return part.number.startswith(f"{section['number']}.")
    numbers = [block.number for block in part.blocks if numbering.prefix(block.number or "")]
    if numbers:
        return numbering.prefix(numbers[0]) == section["number"]
    return part.heading.level > section["level"] and part.subject not in LISTED_ELSEWHERE and bool(part.blocks)


def _headed_sections(paper):
    found = []
    for place, part in enumerate(paper.parts):
        after = paper.parts[place + 1] if place + 1 < len(paper.parts) else None
        if part.heading and part.subject not in NEVER | LISTED_ELSEWHERE | {"summary"} and _holds_text(part, after):
            found.append(_section(paper, part))
    return found


def _holds_text(part, after):
    """Text of its own, or a deeper heading that has some."""
    if any(not block.is_row and (block.number or len(block.text) > 90) for block in part.blocks):
        return True
    return bool(
        not part.blocks and after and after.heading.level > part.heading.level >= 2 and _holds_text(after, None)
    )


def _section(paper, part):
    paper.take(part.heading, *part.blocks)
    return {
        "number": part.number or None,
        "heading": part.title,
        "level": part.heading.level,
        "paragraphs": _paragraphs(part.blocks),
        "line": part.heading.line,
    }


def _heading(part):
    return {"number": part.number or None, "text": part.title, "kind": "heading"}


def _paragraphs(blocks):
    return [
        {
            "number": block.number.rstrip(".") or None,
            "text": " | ".join(block.cells) if block.is_row else block.text,
            "kind": "row" if block.is_row else "item" if block.is_item else "paragraph",
        }
        for block in blocks
    ]
