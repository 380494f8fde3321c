"""What a paper is made of. Nothing here knows what the paper is about.

Every form of a paper (web page, PDF, later Word) is drawn from these values alone, so that all forms
carry the same words and the same numbers.
"""

from dataclasses import dataclass, field

PORTRAIT = "portrait"
LANDSCAPE = "landscape"

# The colours a status may have; each is a fixed class whose contrast is checked once, in the style sheets.
STATUS_COLOURS = ("blue", "green", "amber", "red", "grey")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one set of marks. `link` is an address or `#id`; `note` the id of an end note."""

    text: str
    strong: bool = False
    em: bool = False
    link: str = ""
    note: str = ""


# Text is a plain string, or runs where part of it is marked.
Text = str | tuple[Run, ...]


def plain(text: Text) -> str:
    """The words of a text without its marks."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a part. Level 1 stands directly under the part's own heading."""

    text: Text
    level: int = 1
    number: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    number: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list. A number given here wins over the one that its place in the list would give."""

    text: Text
    number: str = ""
    id: str = ""
    blocks: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list. `style` is bullet, plain, or how its numbers look: 1. (1) (i) (a)."""

    items: tuple[Item, ...]
    style: str = "bullet"
    start: int = 1


@dataclass(frozen=True, slots=True)
class Status:
    """A status as its scheme shows it: always a word, and one of STATUS_COLOURS."""

    word: str
    colour: str = "grey"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. Width in hundredths of the table; 0 leaves it to what is in it."""

    heading: str
    width: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: pieces of text, statuses and lists, one under the other."""

    pieces: tuple[Text | Status | ItemList, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    rows: tuple[Row, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `row_header` is the place of the column whose cells name their row, or None."""

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    row_header: int | None = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: float
    colour: str = "blue"


@dataclass(frozen=True, slots=True)
class BarChart:
    """A chart. `alternative` says in words everything that the drawing shows.

    `form` is "strip" (one bar cut into shares, for statuses) or "bars" (one bar each).
    """

    title: str
    bars: tuple[Bar, ...]
    alternative: str
    form: str = "bars"


@dataclass(frozen=True, slots=True)
class GroupedBars:
    """For each line a bar for each group, on one scale; a table beside it says every number.

    lines  (label, (value or None for each group)) in their order
    scale  where the bars begin and where the longest could end
    """

    title: str
    groups: tuple[str, ...]
    lines: tuple[tuple[str, tuple[float | None, ...]], ...]
    scale: tuple[float, float]
    alternative: str
    decimals: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, such as "Commissioned by"."""

    facts: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    role: str = ""
    ways: tuple[tuple[str, str], ...] = ()  # ("Telephone", "01234 000000")


@dataclass(frozen=True, slots=True)
class Contacts:
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that a reader must not miss, such as what the meeting is asked to decide."""

    heading: str
    blocks: tuple["Block", ...]
    level: int = 1
    id: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    text: Text
    source: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The paper's contents, made from its parts and their level 1 headings."""

    heading: str = "Contents"


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class EndNotes:
    notes: tuple[Note, ...]
    heading: str = "Notes"


@dataclass(frozen=True, slots=True)
class Empty:
    """An empty part says that it is empty."""

    sentence: str


Block = (
    Heading
    | Paragraph
    | ItemList
    | Table
    | BarChart
    | GroupedBars
    | Facts
    | Contacts
    | Callout
    | Quotation
    | Contents
    | EndNotes
    | Empty
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper; in print it begins a page. `label` is such as "Appendix 1"."""

    heading: str
    blocks: tuple[Block, ...]
    id: str = ""
    label: str = ""
    orientation: str = PORTRAIT
    begins_page: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    `kind` is what it is ("Report to the Assembly"), `purpose` such as "For decision", `draft` the words that
    mark a paper which is not issued (empty when it is), `copy` those that say whose a paper is which is not for
    everybody, `colour` #rrggbb or empty, `logo` a data: address or empty,
    `facts` stand on the cover, `date` is written out. One that `is_short` is printed on one page where its words
    allow it: small, and without a cover of its own.
    """

    title: str
    parts: tuple[Part, ...]
    council: str = ""
    kind: str = ""
    subtitle: str = ""
    receiving_body: str = ""
    date: str = ""
    purpose: str = ""
    draft: str = ""
    copy: str = ""
    colour: str = ""
    logo: str = ""
    language: str = "en-GB"
    facts: tuple[tuple[str, Text], ...] = field(default=())
    is_short: bool = False
