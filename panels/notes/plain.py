"""The text of a note as plain text with light marks, and back. No Django in it.

    ## Heading        ### Smaller heading      a blank line parts paragraphs
    - item            1. item                  two spaces before an item put it inside the one above
    > quotation       **strong**  _emphasis_   [words](https://address)

What has no such form stands as a line in double braces, and comes back as it was: `{{Table of 3 rows … #1a2b3c4d}}`. A
backslash before a mark says that it is none.
"""

import re
from dataclasses import replace

from panels.notes.blocks import Entry, Grid, Listing, Words, mark_of, words_in
from scrutiny.papers.markup import SAFE_LINKS
from scrutiny.papers.model import Run

HELD = re.compile(r"\{\{.*#([0-9a-f]{8})\}\}")
ITEM = re.compile(r"( *)(?:([-*•])|(\d{1,4})[.)])[ \t]+(\S.*)")
HEADING = re.compile(r"(##{1,2})[ \t]+(\S.*)")
INLINE = re.compile(
    r"\\(?P<plain>[\\*_\[\]#>{}.•-])"
    r"|\*\*(?P<strong>\S(?:.*?\S)?)\*\*"
    r"|(?<!\w)_(?P<em>\S(?:.*?\S)?)_(?!\w)"
    r"|\[(?P<words>[^\[\]]+)\]\((?P<link>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)"
)
SPECIAL = re.compile(r"([\\*_])|(\[)(?=[^\[\]]+\]\()")
LEADING = re.compile(r"^( *)([-*•>#{])|^( *\d{1,4})([.)])", re.M)
NONE, START, ALL = range(3)  # how much of a text is guarded against being read as marks
KINDS = {Words: "Paragraph", Listing: "List", Grid: "Table"}


class NotHeld(Exception):
    """A line in double braces stands for nothing that is known. Its argument is that line."""


def plain_text(blocks: list) -> str:
    """Blocks as a person writes them."""
    return "\n\n".join(map(_written, blocks))


def blocks_from(text: str, held: dict) -> list:
    """The blocks that somebody wrote. `held` is {mark: block} of those that stand for themselves. Raises NotHeld."""
    made = []
    for lines in _parts(text):
        made += _block(lines, held)
    return made


def _written(block):
    for guard in (NONE, START, ALL):
        text = _as_text(block, guard)
        if text and _block(text.split("\n"), None) == [block]:
            return text
    return f"{{{{{_name_of(block)} – stays as it is #{mark_of(block)}}}}}"


def _name_of(block):
    begins = re.sub(r"[\s{}\[\]|#]+", " ", words_in(block)).strip()
    begins = f"{begins[:40].rsplit(' ', 1)[0]} …" if len(begins) > 40 else begins
    rows = f" of {len(block.rows)} rows" if isinstance(block, Grid) else ""
    return f"{KINDS[type(block)]}{rows}: {begins}"


def _as_text(block, guard):
    if isinstance(block, Grid):
        return ""
    if isinstance(block, Listing):
        return "" if block.style else "\n".join(_item_lines(block, 0, guard))
    words = _inline(block.runs, guard)
    if block.name == "blockquote":
        return "\n".join(f"> {line}" for line in words.split("\n"))
    if block.name in ("h3", "h4"):
        return f"{'##' if block.name == 'h3' else '###'} {words}"
    return LEADING.sub(_guarded_start, words) if guard else words


def _guarded_start(found):
    spaces, mark, number, point = found.groups()
    return f"{spaces}\\{mark}" if mark else f"{number}\\{point}"


def _item_lines(block, depth, guard):
    for number, item in enumerate(block.items, start=block.start):
        mark = "-" if block.name == "ul" else f"{number}."
        yield f"{'  ' * depth}{mark} {_inline(item.runs, guard)}"
        for inner in item.lists:
            yield from _item_lines(inner, depth + 1, guard)


def _inline(runs, guard):
    return "".join(_run_text(run, guard) for run in runs)


def _run_text(run, guard):
    text = SPECIAL.sub(lambda found: f"\\{found.group()}", run.text) if guard == ALL else run.text
    text = f"_{text}_" if run.em else text
    text = f"**{text}**" if run.strong else text
    return f"[{text}]({run.link})" if run.link else text


def _parts(text):
    """The lines of each part between blank ones; a heading and a held line are parts of their own."""
    part = []
    for line in [*text.replace("\t", "  ").split("\n"), ""]:
        line = line.rstrip()
        is_alone = bool(HEADING.fullmatch(line) or HELD.fullmatch(line.strip()))
        if part and (not line.strip() or is_alone):
            yield part
            part = []
        if is_alone:
            yield [line]
        elif line.strip():
            part.append(line)


def _block(lines, held):
    first = lines[0]
    if found := HELD.fullmatch(first.strip()):
        return _held(found, held)
    if found := HEADING.fullmatch(first):
        return [Words("h3" if found.group(1) == "##" else "h4", _runs(found.group(2)))]
    if all(line.startswith(">") for line in lines):
        return [Words("blockquote", _runs("\n".join(line[1:].strip() for line in lines)))]
    return _paragraph_and_lists(lines)


def _held(found, held):
    if held is not None and found.group(1) not in held:
        raise NotHeld(found.group())
    return [held[found.group(1)]] if held else []


def _paragraph_and_lists(lines):
    """Lines that are no items before the first one are a paragraph; after it they go on with the item above."""
    start = next((place for place, line in enumerate(lines) if ITEM.fullmatch(line)), len(lines))
    words = _runs("\n".join(line.strip() for line in lines[:start]))
    return [*([Words("p", words)] if words else []), *_lists(_items(lines[start:]))]


def _items(lines):
    """[[indent, name, number, words], ...]"""
    items = []
    for line in lines:
        if found := ITEM.fullmatch(line):
            spaces, _, number, words = found.groups()
            items.append([len(spaces), "ol" if number else "ul", int(number or 1), words])
        else:
            items[-1][3] += f"\n{line.strip()}"
    return items


def _lists(items):
    """Items as lists within one another by how far they are indented."""
    made, place = [], 0
    while place < len(items):
        indent, name, number, words = items[place]
        end = next((at for at in range(place + 1, len(items)) if items[at][0] <= indent), len(items))
        entry = Entry(_runs(words), tuple(_lists(items[place + 1 : end])))
        last = made[-1] if made else None
        if last and last.name == name:
            made[-1] = replace(last, items=(*last.items, entry))
        else:
            made.append(Listing(name, (entry,), start=number if name == "ol" else 1))
        place = end
    return made


def _runs(text, strong=False, em=False, link=""):
    return _joined(_split(text, strong, em, link))


def _split(text, strong, em, link):
    place = 0
    for found in INLINE.finditer(text):
        yield Run(text[place : found.start()], strong, em, link)
        place = found.end()
        if found["plain"]:
            yield Run(found["plain"], strong, em, link)
        elif found["strong"]:
            yield from _split(found["strong"], True, em, link)
        elif found["em"]:
            yield from _split(found["em"], strong, True, link)
        elif found["link"].startswith(SAFE_LINKS):
            yield from _split(found["words"], strong, em, found["link"])
        else:
            yield Run(found.group(), strong, em, link)
    yield Run(text[place:], strong, em, link)


def _joined(runs):
    made = []
    for run in runs:
        if made and replace(made[-1], text="") == replace(run, text=""):
            made[-1] = replace(made[-1], text=made[-1].text + run.text)
        elif run.text:
            made.append(run)
    return tuple(made)
