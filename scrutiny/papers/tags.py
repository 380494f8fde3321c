"""The structure tree of a PDF, built from the laid-out pages.

One element of the document is one element of the tree, over however many pages it runs: a table stays one table,
its header repeated on later pages is an artifact, and so are the running lines. Requirements: ISO 14289-1
(PDF/UA-1), 7.1 to 7.18, and ISO 32000-1, 14.7 and 14.8.

It takes the place of `weasyprint.pdf.add_tags` and has its arguments; `stream._tags` is that library's map of boxes
to marked content.
"""

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from . import structure

SVG = "{http://www.w3.org/2000/svg}svg"
ROLES = {
    "section": "Sect",
    "p": "P",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
    "blockquote": "BlockQuote",
    "img": "Figure",
    SVG: "Figure",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
CLASS_ROLES = {"fact": "LI", "paper-contents": "TOC"}
# These hold other elements and never words of their own.
GROUPING = {"Document", "Sect", "L", "TOC", "BlockQuote"}


class Node:
    """An element of the tree. Its kids are nodes, (page, mcid) pairs and (page, annotation) pairs."""

    __slots__ = ("attributes", "body", "element", "headers", "id", "kids", "object", "parent", "role")

    def __init__(self, role, parent=None, element=None):
        self.role, self.parent, self.element = role, parent, element
        self.kids, self.attributes, self.headers = [], {}, []
        self.body = self.object = None
        self.id = ""
        if parent is not None:
            parent.kids.append(self)

    def child(self, role, element=None) -> "Node":
        """A new node under this one; what is in a list item besides its label goes into its body."""
        if self.role == "LI" and role not in ("Lbl", "LBody"):
            return self.list_body().child(role, element)
        return Node(role, self, element)

    def list_body(self) -> "Node":
        if self.body is None:
            self.body = Node("LBody", self)
        return self.body

    def for_words(self) -> "Node":
        """The node that takes words standing directly in this one."""
        if self.role == "LI":
            return self.list_body()
        return Node("P", self) if self.role in GROUPING else self


class Tree:
    """The tree of one document, filled page by page."""

    def __init__(self):
        self.root = Node("Document")
        self.nodes = {}  # by element
        self.artifacts = []  # (page, mcid)
        self.page = 0
        self.tags = {}

    def add_page(self, number, page, tags):
        self.page, self.tags = number, tags
        self._add(page._page_box, self.root)
        self.artifacts += [(number, tag["mcid"]) for tag in tags.values()]
        tags.clear()

    def _add(self, box, parent):
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.MarginBox) or self._is_repeated(box):
            return  # all its marks stay in the page's map and become artifacts
        if isinstance(box, boxes.TextBox):
            self._add_mark(box, parent.for_words())
            return
        node = self._node(box, parent)
        if node is None:
            return
        if box.link_annotation:
            node.kids.append((self.page, box.link_annotation))
        if isinstance(box, boxes.ReplacedBox):
            self._add_mark(box, node)
        for child in _children(box):
            # The dots that lead to a page number are an ornament.
            if not (box.is_leader and isinstance(child, boxes.TextBox)):
                self._add(child, node)

    def _add_mark(self, box, node):
        tag = self.tags.pop(box, None)
        if tag is not None:
            node.kids.append((self.page, tag["mcid"]))

    def _is_repeated(self, box) -> bool:
        """Whether a table's header has been met on an earlier page."""
        if box.element_tag != "thead" or not box.is_header:
            return False
        met = self.nodes.get(id(box.element))
        return met is not None and met.attributes["page"] != self.page

    def _node(self, box, parent):
        """The node of a box: its element's own one, its parent's for a box without meaning, None for an ornament."""
        element = box.element
        if element is None:
            return parent
        known = self.nodes.get(id(element))
        if known is not None:
            return known
        role = _role(element, parent)
        if role is None:
            return None if element.tag == "img" else parent
        if role == "Link" and parent.role == "TOCI":
            parent = parent.child("Reference")
        node = self.nodes[id(element)] = parent.child(role, element)
        if role == "THead":
            node.attributes["page"] = self.page
        if role == "Figure":
            node.attributes["box"] = _place(box)
        return node


def _children(box):
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.LineBox):
            yield from child.children
        else:
            yield child


def _role(element, parent):
    """The structure type of an element, or None when it has none of its own."""
    classes = element.get("class", "").split()
    if element.tag == "img" and not element.get("alt", "").strip():
        return None
    if "number" in classes and parent.role == "LI":
        return "Lbl"
    if parent.role == "TOC" and element.tag == "li":
        return "TOCI"
    if parent.role == "TOCI" and element.tag == "ol":
        return "TOC"
    return next((CLASS_ROLES[name] for name in classes if name in CLASS_ROLES), ROLES.get(element.tag))


def _place(box):
    return (box.content_box_x(), box.content_box_y(), box.width, box.height)


def add_tags(pdf, document, pdf_version, page_streams):
    """Write the structure tree of a document into its PDF."""
    tree = Tree()
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        tree.add_page(number, page, stream._tags)
    structure.write(pdf, document, tree, page_streams)
