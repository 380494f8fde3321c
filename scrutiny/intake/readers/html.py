"""Read HTML, a whole page or a fragment inside a text file, into blocks."""

from html.parser import HTMLParser

from scrutiny.intake import blocks as kinds
from scrutiny.intake.blocks import Block
from scrutiny.intake.readers.lines import block_of_line

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BREAKS = {"p", "div", "br", "section", "article", "header", "footer", "dt", "dd", "blockquote", "caption", "hr"}
SILENT = {"script", "style", "head", "template", "noscript"}
CELLS = {"td", "th"}
MARKED = {"b": "**", "strong": "**"}


class BlockParser(HTMLParser):
    """Collects blocks. `first_line` is the line of the source on which the fragment begins."""

    def __init__(self, first_line=1):
        super().__init__(convert_charrefs=True)
        self.blocks = []
        self.first_line = first_line
        self.words, self.begun = [], first_line
        self.kind, self.level = kinds.PARAGRAPH, 0
        self.cells, self.table, self.is_in_cell = None, 0, False
        self.silent, self.lists = 0, 0

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        elif tag in CELLS and self.cells is not None:
            self.end_cell()
            self.is_in_cell = True
        elif tag in {"tr", "table"}:
            self.start_row(tag)
        elif self.cells is not None:
            self.words.append(MARKED.get(tag, " "))
        else:
            self.start_outside_table(tag)

    def start_outside_table(self, tag):
        if tag in HEADINGS:
            self.begin(kinds.HEADING, HEADINGS[tag])
        elif tag == "li":
            self.begin(kinds.ITEM, max(0, self.lists - 1))
        elif tag in {"ul", "ol"}:
            self.end_block()
            self.lists += 1
        elif tag in BREAKS:
            in_item = self.kind == kinds.ITEM and not "".join(self.words).strip()
            if not in_item:
                self.begin(kinds.PARAGRAPH, 0)
        else:
            self.words.append(MARKED.get(tag, ""))

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in CELLS and self.cells is not None:
            self.end_cell()
        elif tag == "tr" or (tag == "table" and self.cells is not None):
            self.end_row()
        elif self.cells is not None:
            self.words.append(MARKED.get(tag, " "))
        elif tag in HEADINGS or tag in BREAKS or tag in {"li", "ul", "ol", "table"}:
            self.lists -= tag in {"ul", "ol"} and self.lists > 0
            self.end_block()
        else:
            self.words.append(MARKED.get(tag, ""))

    def handle_data(self, text):
        if self.silent:
            return
        if not self.words and not text.strip():
            return
        if not self.words and self.cells is None:
            self.begun = self.line + text[: len(text) - len(text.lstrip())].count("\n")
        self.words.append(text)

    @property
    def line(self):
        return self.first_line + self.getpos()[0] - 1

    def begin(self, kind, level):
        self.end_block()
        self.kind, self.level = kind, level

    def end_block(self):
        text, kind, level = _words(self.words), self.kind, self.level
        self.words, self.kind, self.level = [], kinds.PARAGRAPH, 0
        if text:
            block = block_of_line(text, self.begun)
            if kind == kinds.HEADING:
                block = block_of_line(text, self.begun, bare=True).changed(kind=kind, level=level)
            elif kind == kinds.ITEM:
                block = block.changed(kind=kind if "." not in block.number.strip(".") else block.kind, level=level)
            self.blocks.append(block)

    def start_row(self, tag):
        self.end_row() if self.cells is not None else self.end_block()
        self.table += tag == "table"
        if tag == "tr":
            self.cells, self.begun = [], self.line

    def end_cell(self):
        if self.is_in_cell:
            self.cells.append(_words(self.words))
        self.words, self.is_in_cell = [], False

    def end_row(self):
        """A cell or a row may be left open in the source."""
        self.end_cell()
        if self.cells and any(self.cells):
            cells = tuple(cell.replace("**", "").strip() for cell in self.cells)
            text = " ".join(filter(None, cells))
            self.blocks.append(Block(kinds.ROW, text, self.begun, cells=cells, table=self.table))
        self.cells, self.words = None, []


def _words(pieces):
    text = " ".join("".join(pieces).split())
    text = text.replace("****", "")
    if text.count("**") % 2:
        text = text.replace("**", "")
    return text if text.strip("* ") else ""


def blocks_of(text, first_line=1):
    """The blocks of an HTML page or fragment whose first line is `first_line` of the source."""
    parser = BlockParser(first_line)
    parser.feed(text)
    parser.close()
    parser.end_block()
    return parser.blocks
