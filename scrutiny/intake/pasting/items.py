"""What a pasted block is made of."""

from dataclasses import dataclass

ITEM, HEADING, NOTE = "item", "heading", "note"


@dataclass(frozen=True)
class Item:
    """One item of a pasted list, a heading over some of them, or words between them that belong to none.

    label   the number or letter as printed: "(iv)", "R3", "Recommendation 1"; empty for bullets and without one
    number  its place in its run: 4 for "(iv)" and for "R4"; None where it has none
    text    the words; points under an item stand in it, each on its own line with its own mark
    level   1 under a heading, otherwise 0
    kind    "item", "heading" or "note" (words that seem to be no item: an introduction, a remark)
    rest    of a row of a table: what stands in its other columns
    """

    label: str
    number: int | None
    text: str
    level: int = 0
    kind: str = ITEM
    rest: str = ""


@dataclass
class Entry:
    """An Item while it is still being read; `points` are those under it, as (label, text)."""

    kind: str
    text: str
    label: str = ""
    number: int | None = None
    rest: str = ""
    points: list = None

    def __post_init__(self):
        self.points = self.points or []

    def extend(self, words):
        """More words of it, or of its last point."""
        if self.points:
            label, text = self.points[-1]
            self.points[-1] = (label, f"{text} {words}")
        else:
            self.text = f"{self.text} {words}".strip()

    @property
    def words(self):
        """Everything that was last said in it."""
        return self.points[-1][1] if self.points else self.text

    def finished(self, level):
        text = "\n".join([self.text, *(f"{label or '•'} {words}" for label, words in self.points)])
        return Item(self.label, self.number, text.strip(), level, self.kind, self.rest)
