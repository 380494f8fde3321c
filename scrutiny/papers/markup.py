"""A written section, which is sanitised HTML, as the blocks of a paper with its numbers worked out."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from .model import (
    Block,
    Cell,
    Column,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
    Row,
    RowGroup,
    Run,
    Table,
    Text,
    plain,
)

TAGS = {"p", "ul", "ol", "li", "h3", "h4", "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote"} | {
    "strong",
    "em",
    "a",
    "br",
}
SAFE_LINKS = ("http://", "https://", "mailto:", "tel:", "#")
ORDERED_STYLES = {"a": "(a)", "i": "(i)"}
LONGEST_NUMBER = 4


def sanitised(html: str) -> str:
    """The HTML with everything taken out that a written section may not hold."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"*": {"id"}, "a": {"href"}, "ol": {"type", "start"}},
        allowed_classes={"p": {"unnumbered"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def blocks_of(html: str, section: str = "", first: int = 1) -> tuple[Block, ...]:
    """The blocks of a written section.

    With a section number "4" its paragraphs are 4.1, 4.2, ... from `first` on; `<p class="unnumbered">`, and
    paragraphs within lists, tables and quotations, take no number. Without one nothing is numbered.
    """
    blocks, number = [], first
    for node in parsed(sanitised(html)).children:
        if isinstance(node, str):
            node = Node("p", children=[node])
        block = _block(node)
        if isinstance(block, Paragraph):
            if not plain(block.text).strip():
                continue
            if section and "unnumbered" not in node.attributes.get("class", ""):
                block, number = Paragraph(block.text, f"{section}.{number}", block.id), number + 1
        blocks.append(block)
    return tuple(blocks)


@dataclass
class Node:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list = field(default_factory=list)

    def all(self, *names: str) -> list["Node"]:
        return [child for child in self.children if isinstance(child, Node) and child.name in names]


class _Reader(HTMLParser):
    """Builds the tree of HTML that is already well formed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = [Node("section")]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag != "br":
            self.open.append(node)

    def handle_endtag(self, tag):
        if len(self.open) > 1 and self.open[-1].name == tag:
            self.open.pop()

    def handle_data(self, data):
        if data.strip() or self.open[-1].name not in ("section", "ul", "ol", "table", "thead", "tbody", "tr"):
            self.open[-1].children.append(data)


def parsed(html: str) -> Node:
    """The tree of HTML that is sanitised, and so well formed; its root is a node of no meaning."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


def _block(node: Node) -> Block:
    id = node.attributes.get("id", "")
    if node.name in ("h3", "h4"):
        return Heading(_text(node), level=2 if node.name == "h3" else 3, id=id)
    if node.name in ("ul", "ol"):
        return _list(node)
    if node.name == "table":
        return _table(node)
    if node.name == "blockquote":
        return Quotation(_text(node))
    return Paragraph(_text(node), id=id)


def _list(node: Node) -> ItemList:
    items = tuple(_item(item) for item in node.all("li"))
    if node.name == "ul":
        return ItemList(items)
    start = node.attributes.get("start", "")
    first = int(start) if start.isdecimal() and len(start) <= LONGEST_NUMBER else 1
    return ItemList(items, ORDERED_STYLES.get(node.attributes.get("type", ""), "1."), first)


def _item(node: Node) -> Item:
    inside = [child for child in node.children if isinstance(child, str) or child.name not in ("ul", "ol")]
    lists = tuple(_list(child) for child in node.all("ul", "ol"))
    return Item(_text(Node("li", children=inside)), id=node.attributes.get("id", ""), blocks=lists)


def _table(node: Node) -> Table:
    rows = [row for place in [node, *node.all("thead", "tbody")] for row in place.all("tr")]
    cells = [[Cell((_text(cell),)) for cell in row.all("th", "td")] for row in rows]
    width = max((len(row) for row in cells), default=0)
    cells = [row + [Cell()] * (width - len(row)) for row in cells]
    caption = " ".join(plain(_text(caption)) for caption in node.all("caption"))
    headings = [plain(cell.pieces[0]) if cell.pieces else "" for cell in cells[0]] if cells else []
    body = tuple(Row(tuple(row)) for row in cells[1:])
    first_heads = all([cell.name for cell in row.all("th", "td")][:1] == ["th"] for row in rows[1:])
    return Table(
        caption or "Table",
        tuple(Column(text) for text in headings),
        (RowGroup(body),),
        row_header=0 if body and first_heads else None,
    )


def _text(node: Node) -> Text:
    runs = tuple(joined(runs_of(node)))
    return plain(runs) if all(run == Run(run.text) for run in runs) else runs


def joined(runs):
    """The runs, with neighbours of the same marks made one."""
    before = None
    for run in runs:
        if before and (before.strong, before.em, before.link) == (run.strong, run.em, run.link):
            before = Run(before.text + run.text, run.strong, run.em, run.link)
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


def runs_of(node: Node, strong: bool = False, em: bool = False, link: str = ""):
    """The stretches of a node's text with their marks; "\\n" is a line end within it."""
    for place, child in enumerate(node.children):
        if isinstance(child, str):
            yield Run(child.replace("\n", " "), strong, em, link)
        elif child.name == "br" or (child.name == "p" and place):
            yield Run("\n", strong, em, link)
        if isinstance(child, Node) and child.name != "br":
            href = child.attributes.get("href", "").strip()
            yield from runs_of(
                child,
                strong or child.name == "strong",
                em or child.name == "em",
                href if child.name == "a" and href.startswith(SAFE_LINKS) else link,
            )
