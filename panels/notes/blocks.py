"""The text of a note as blocks: plain values that are alike where the texts are alike. No Django in it."""

import re
import secrets
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from hashlib import sha1
from html import escape

from panels.notes.cleaning import cleaned
from scrutiny.papers.markup import Node, joined, parsed, runs_of
from scrutiny.papers.model import Run

SPACES = re.compile(r"[ \t\f\v]+")
ROUND_LINE_ENDS = re.compile(r"[ \t\f\v]*\n[ \t\f\v]*")
STORED_ID = re.compile(r'<[a-z0-9]+(?: (?:type|start)="[^"]*")* id="(b[0-9a-f]{8})"')
BLOCKS = {"p", "ul", "ol", "h3", "h4", "table", "blockquote"}
LIKE = 0.5
MOST_PAIRS = 400


@dataclass(frozen=True)
class Words:
    """A paragraph (p), a heading (h3, h4) or a quotation (blockquote)."""

    name: str
    runs: tuple

    def html(self):
        return f"<{self.name}>{_html_of(self.runs)}</{self.name}>"


@dataclass(frozen=True)
class Entry:
    """An item of a list, with the lists inside it."""

    runs: tuple
    lists: tuple = ()

    def html(self):
        return f"<li>{_html_of(self.runs)}{''.join(each.html() for each in self.lists)}</li>"


@dataclass(frozen=True)
class Listing:
    """A list: ul or ol. `start` is the number of its first item, `style` "a" or "i" where it does not count 1, 2."""

    name: str
    items: tuple
    style: str = ""
    start: int = 1

    def html(self):
        style = f' type="{self.style}"' if self.style else ""
        start = f' start="{self.start}"' if self.start != 1 else ""
        return f"<{self.name}{style}{start}>{''.join(item.html() for item in self.items)}</{self.name}>"


@dataclass(frozen=True)
class Grid:
    """A table: rows of (whether it heads its row or column, runs)."""

    rows: tuple
    caption: tuple = ()

    def html(self):
        caption = f"<caption>{_html_of(self.caption)}</caption>" if self.caption else ""
        rows = "".join(f"<tr>{''.join(_cell(*cell) for cell in row)}</tr>" for row in self.rows)
        return f"<table>{caption}<tbody>{rows}</tbody></table>"


def _cell(is_head, runs):
    name = "th" if is_head else "td"
    return f"<{name}>{_html_of(runs)}</{name}>"


def words_in(block) -> str:
    """The words of a block, a line for each item or cell."""
    if isinstance(block, Words):
        return _plain(block.runs)
    if isinstance(block, Listing):
        return "\n".join(words_in(item) for item in block.items)
    if isinstance(block, Entry):
        return "\n".join([_plain(block.runs), *(words_in(each) for each in block.lists)])
    cells = [_plain(runs) for row in block.rows for _, runs in row]
    return "\n".join(filter(None, [_plain(block.caption), *cells]))


def mark_of(block) -> str:
    """A short mark by which a block is known again, the same wherever its words are."""
    return sha1(block.html().encode(), usedforsecurity=False).hexdigest()[:8]


def blocks_in(html: str) -> list:
    """The blocks of HTML from anywhere."""
    return [block for _, block in with_ids(html)]


def with_ids(stored: str) -> list:
    """[(id, block), ...] of a text that is stored; "" where a block has no id."""
    found, lines = [], stored.split("\n") if STORED_ID.match(stored) else [stored]
    for line in lines:
        id = STORED_ID.match(line)
        found += [(id.group(1) if id else "", block) for block in _read(cleaned(line))]
    return found


def stored_html(blocks: list, before: str = "") -> str:
    """The blocks as they are stored, a line for each; what a block became keeps the id that it had before."""
    old, blocks = with_ids(before) if before else [], _levelled(blocks)
    ids = _ids_for([block.html() for _, block in old], [id for id, _ in old], [block.html() for block in blocks])
    lines = (block.html().replace(">", f' id="{id}">', 1) for id, block in zip(ids, blocks, strict=True))
    return "\n".join(lines)


def _levelled(blocks):
    """A smaller heading with no heading above it is a heading."""
    first = next((place for place, one in enumerate(blocks) if getattr(one, "name", "") == "h3"), len(blocks))
    return [
        replace(one, name="h3") if getattr(one, "name", "") == "h4" and place < first else one
        for place, one in enumerate(blocks)
    ]


def _ids_for(old, old_ids, new):
    ids = [""] * len(new)
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            ids[new_start:new_end] = old_ids[start:end]
        elif tag == "replace" and (end - start) * (new_end - new_start) <= MOST_PAIRS:
            _give_to_alike(old[start:end], old_ids[start:end], new[new_start:new_end], ids, new_start)
    return [id or f"b{secrets.token_hex(4)}" for id in ids]


def _give_to_alike(old, old_ids, new, ids, place):
    """In order: each block takes the id of the first old one left that it is like."""
    left = list(zip(old, old_ids, strict=True))
    for number, html in enumerate(new, start=place):
        like = next((each for each in left if _are_like(each[0], html)), None)
        if like:
            ids[number] = like[1]
            left = left[left.index(like) + 1 :]


def _are_like(old, new):
    one, other = (re.sub(r"<[^>]*>", " ", html).split() for html in (old, new))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE


def _read(html):
    found = []
    for node in _flat(parsed(html)):
        block = _block(node)
        if block is not None:
            found += block if isinstance(block, list) else [block]
    return _lists_joined(found)


def _flat(root):
    """The blocks of a tree in order; what stands beside blocks is a paragraph."""
    loose = []
    for child in root.children:
        if isinstance(child, Node) and child.name in BLOCKS:
            if loose:
                yield Node("p", children=loose)
                loose = []
            inner = [each for each in child.children if isinstance(each, Node) and each.name in BLOCKS]
            yield from _flat(child) if child.name == "p" and inner else [child]
        else:
            loose.append(child)
    if loose:
        yield Node("p", children=loose)


def _block(node):
    if node.name in ("ul", "ol"):
        return _listing(node)
    if node.name == "table":
        return _grid(node)
    runs = _runs(node)
    if node.name in ("h3", "h4"):
        runs = _tidy(replace(run, strong=False, text=run.text.replace("\n", " ")) for run in runs)
    if node.name == "p":
        return [Words("p", part) for part in _paragraphs(runs)]
    return Words(node.name, _single(runs)) if runs else None


def _paragraphs(runs):
    """Two line ends part paragraphs."""
    parts, part = [], []
    for run in runs:
        first, *others = re.split(r"\n{2,}", run.text)
        part.append(replace(run, text=first))
        for words in others:
            parts.append(part)
            part = [replace(run, text=words)]
    return [tidy for tidy in map(_tidy, [*parts, part]) if tidy]


def _single(runs):
    return tuple(replace(run, text=re.sub(r"\n+", "\n", run.text)) for run in runs)


def _listing(node):
    items = tuple(item for item in map(_entry, node.all("li")) if item.runs or item.lists)
    if not items:
        return None
    style, start = node.attributes.get("type", "").lower(), node.attributes.get("start", "")
    style = style if node.name == "ol" and style in ("a", "i") else ""
    start = int(start) if node.name == "ol" and start.isdecimal() and len(start) < 5 else 1
    return Listing(node.name, items, style, start)


def _entry(node):
    inside = [child for child in node.children if isinstance(child, str) or child.name not in ("ul", "ol")]
    lists = [each for each in map(_listing, node.all("ul", "ol")) if each]
    return Entry(_single(_runs(Node("li", children=inside))), tuple(_lists_joined(lists)))


def _grid(node):
    rows = [row for place in [node, *node.all("thead", "tbody")] for row in place.all("tr")]
    cells = [tuple((cell.name == "th", _single(_runs(cell))) for cell in row.all("th", "td")) for row in rows]
    caption = next((_single(_runs(each)) for each in node.all("caption")), ())
    return Grid(tuple(cells), caption) if any(runs for row in cells for _, runs in row) else None


def _runs(node):
    return _tidy(runs_of(_with_lines(node)))


def _with_lines(node):
    """The node with what is no mark inside it, such as a list in a cell, as lines of their own."""
    children = []
    for child in node.children:
        if isinstance(child, str) or child.name in ("br", "strong", "em", "a"):
            children.append(child)
        else:
            children += [*([Node("br")] if children else []), *_with_lines(child).children]
    return Node(node.name, node.attributes, children)


def _tidy(runs):
    """Runs without idle spaces, and with none at the ends of what is marked; neighbours of the same marks are one."""
    words = [part for run in runs for part in _spaces_outside(run)]
    tidy, before = [], "\n"
    for run in joined(words):
        text = SPACES.sub(" ", ROUND_LINE_ENDS.sub("\n", run.text))
        text = text.lstrip(" ") if before[-1:] in (" ", "\n") else text
        if text:
            tidy.append(replace(run, text=text))
            before = text
    return _trimmed(tidy)


def _spaces_outside(run):
    text = run.text
    if not (run.strong or run.em or run.link):
        return [run]
    core = text.strip()
    if not core:
        return [Run(text)]
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return [Run(head), replace(run, text=core), Run(tail)]


def _trimmed(runs):
    runs = list(runs)
    while runs and not runs[0].text.lstrip():
        runs.pop(0)
    while runs and not runs[-1].text.rstrip():
        runs.pop()
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(runs)


def _lists_joined(blocks):
    """Lists that follow one another are one: bullets always, numbers where they run on."""
    made = []
    for block in blocks:
        before = made[-1] if made else None
        if isinstance(block, Listing) and isinstance(before, Listing) and _runs_on(before, block):
            made[-1] = replace(before, items=before.items + block.items)
        else:
            made.append(block)
    return made


def _runs_on(before, after):
    if (before.name, before.style) != (after.name, after.style):
        return False
    return before.name == "ul" or after.start == before.start + len(before.items)


def _plain(runs):
    return "".join(run.text for run in runs)


def _html_of(runs):
    return "".join(map(_run_html, runs))


def _run_html(run):
    html = escape(run.text, quote=False).replace("\n", "<br>")
    for name, is_set in (("em", run.em), ("strong", run.strong)):
        html = f"<{name}>{html}</{name}>" if is_set else html
    return f'<a href="{escape(run.link)}">{html}</a>' if run.link else html
