"""The terms of reference that the panel was given."""

import re

from scrutiny.intake import numbering

ANNOUNCES = re.compile(r"\bterms? of reference\b[^.]*:$", re.IGNORECASE)
ANNOUNCES_SCOPE = re.compile(
    r"\b(?:scope|aims?|objectives?|purpose) of (?:the|this|our) (?:\w+ )?"
    r"(?:review|inquiry|investigation|panel|group|study)\b"
    r"[^.]*\b(?:was|were|is|are)\b[^.]*:$"
    r"|^(?:the|this|our) (?:\w+ ){0,4}(?:review|inquiry|investigation|panel|group|study)\s+(?:set out|aimed|aims) to:$",
    re.IGNORECASE,
)
AIM = re.compile(r"(?:to|whether|how|what)\s+[a-z]", re.IGNORECASE)
FROM_THE_SENTENCE = re.compile(
    r"\bterms? of reference\b[^.:]{0,80}?\b(?:was|were|is|are)[:,]?\s+(?P<terms>to\s.+)", re.I
)


def terms_of_reference(paper):
    """The terms of a Paper, each {"number", "text"}, from a part of their own or from the sentence that
    announces them."""
    for part in paper.about("terms"):
        found = _terms_of(part.blocks)
        if found:
            return _taken(paper, part, found)
    return _announced(paper, ANNOUNCES) or _announced(paper, ANNOUNCES_SCOPE)


def _announced(paper, form):
    for part in paper.parts:
        for place, block in enumerate(part.blocks):
            if form.search(block.text) and not block.is_row:
                return _taken(paper, part, _list_after(part.blocks[place:]), block)
    return []


def _taken(paper, part, found, *more):
    paper.take(part.heading, *more, *(block for block, _, _ in found))
    return [{"number": number.rstrip(".") or None, "text": text, "line": block.line} for block, number, text in found]


def _terms_of(blocks):
    """After an announcing sentence its list, else every aim of the part: "(i) To ...", "- To ...", "4. To ..."."""
    for place, block in enumerate(blocks):
        if block.text.endswith((":", ":-")) and not block.is_row:
            listed = _list_after(blocks[place:])
            if listed:
                return listed
    aims = [b for b in blocks if not b.is_row and (b.is_item or AIM.match(b.text)) and not b.text.endswith(":")]
    if aims and any(AIM.match(block.text) for block in aims):
        return [(block, block.number, block.text) for block in aims]
    return _in_a_sentence(blocks)


def _in_a_sentence(blocks):
    for block in blocks:
        match = FROM_THE_SENTENCE.search(block.text)
        if match:
            return [(block, "", match["terms"].strip())]
    return []


def _list_after(blocks):
    """The items under the sentence that stands first, in one style, with their own sub-items made part of them."""
    listed, style, has_sub_items = [], None, False
    for block in blocks[1:]:
        here = numbering.style(block.number) if block.number else "•"
        if block.is_row or not (block.is_item or block.number):
            break
        is_other = style is not None and (here != style or block.level > listed[0][0].level)
        has_sub_items = is_other and (has_sub_items or listed[-1][2].endswith(":"))
        if has_sub_items:
            first, number, text = listed[-1]
            listed[-1] = (first, number, f"{text} {block.printed}")
        elif is_other and here != style:
            break
        else:
            style = style or here
            listed.append((block, block.number, block.text))
    return listed
