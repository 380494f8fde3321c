"""What every reader makes of a paper: a list of blocks in reading order."""

from dataclasses import dataclass, replace

HEADING, PARAGRAPH, ITEM, ROW = "heading", "paragraph", "item", "row"


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table row of a paper.

    text      the words, without marks and without the number
    line      where it begins in the source, counted from 1
    level     depth of a heading (1 is the highest) or of a list item (0 is the outermost)
    number    as printed: "(iv)", "2.1", "R3"; empty where there is none
    cells     of a row, from left to right
    table     which table of the paper a row belongs to, counted from 1
    emphasis  "bold" or "italic" where the whole block is set so
    gap       whether a blank line, or another kind of block, stands before it
    """

    kind: str
    text: str
    line: int = 0
    level: int = 0
    number: str = ""
    cells: tuple[str, ...] = ()
    table: int = 0
    emphasis: str = ""
    gap: bool = True

    @property
    def is_heading(self):
        return self.kind == HEADING

    @property
    def is_item(self):
        return self.kind == ITEM

    @property
    def is_row(self):
        return self.kind == ROW

    @property
    def printed(self):
        """The words with the number before them, as they stand in the paper."""
        return f"{self.number} {self.text}".strip()

    def changed(self, **fields):
        return replace(self, **fields)
