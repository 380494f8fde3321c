"""Each kind of block as HTML, the same for the web page and for print."""

from dataclasses import dataclass
from functools import singledispatch

from django.utils.safestring import SafeString

from . import model
from .elements import direction, element, joined, text_html
from .numbering import item_number


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: in which paper, and at which level the headings of its part begin (3 gives h3)."""

    paper: model.Paper
    level: int = 3

    def heading(self, level: int) -> str:
        return f"h{min(self.level + level - 1, 6)}"


@singledispatch
def block_html(block: model.Block, place: Place) -> SafeString:
    """A block as HTML. Raises TypeError for what is no block."""
    raise TypeError(f"A paper has no block of the kind {type(block).__name__}.")


def blocks_html(blocks, place: Place) -> SafeString:
    return joined(block_html(block, place) for block in blocks)


def _numbered(name: str, number: str, text: model.Text, *after, **attributes) -> SafeString:
    """An element whose number, if it has one, hangs in the margin before it."""
    classes = " ".join(filter(None, [attributes.pop("class_", ""), "numbered" if number else ""]))
    hanging = _number_html(number) if number else None
    return element(name, hanging, text_html(text), *after, dir=direction(text), class_=classes, **attributes)


def _number_html(number: str) -> SafeString:
    # The space is for whoever reads or copies the words; drawn, the number stands in a box of its own.
    return element("span", f"{number} ", class_="number")


@block_html.register
def _(block: model.Heading, place: Place) -> SafeString:
    classes = f"paper-heading paper-heading--{block.level}"
    return _numbered(place.heading(block.level), block.number, block.text, id=block.id, class_=classes)


@block_html.register
def _(block: model.Paragraph, place: Place) -> SafeString:
    return _numbered("p", block.number, block.text, id=block.id)


@block_html.register
def _(block: model.ItemList, place: Place) -> SafeString:
    items = [
        _item_html(item, item.number or item_number(block.style, number), place)
        for number, item in enumerate(block.items, start=block.start)
    ]
    if block.style == "bullet":
        return element("ul", *items, class_="paper-list paper-list--bullet")
    # Lists drawn without markers are no longer announced as lists by some browsers unless they say their role.
    name = "ul" if block.style == "plain" else "ol"
    return element(
        name, *items, role="list", class_=f"paper-list paper-list--{'plain' if name == 'ul' else 'numbered'}"
    )


def _item_html(item: model.Item, number: str, place: Place) -> SafeString:
    return _numbered("li", number, item.text, blocks_html(item.blocks, place), id=item.id)


@block_html.register
def _(block: model.Facts, place: Place) -> SafeString:
    return facts_html(block.facts)


def cover_facts(paper: model.Paper) -> list[tuple[str, model.Text]]:
    """What the head of a paper tells: to whom it goes, its date, and its own facts; without the empty ones."""
    pairs = [("To", paper.receiving_body), ("Date", paper.date), *paper.facts]
    return [(label, value) for label, value in pairs if value]


def facts_html(facts) -> SafeString:
    """Labels and values as a list of terms."""
    rows = [
        element("div", element("dt", label), element("dd", text_html(value), dir=direction(value)), class_="fact")
        for label, value in facts
    ]
    return element("dl", *rows, class_="paper-facts") if rows else joined([])


@block_html.register
def _(block: model.Contacts, place: Place) -> SafeString:
    return element("div", *[_contact_html(contact) for contact in block.contacts], class_="paper-contacts")


def _contact_html(contact: model.Contact) -> SafeString:
    name = element("p", contact.name, class_="paper-contact-name")
    role = element("p", contact.role) if contact.role else None
    return element(
        "div",
        element("div", name, role, class_="paper-contact-who"),
        facts_html(contact.ways),
        class_="paper-contact",
    )


@block_html.register
def _(block: model.Callout, place: Place) -> SafeString:
    heading = element(place.heading(block.level), block.heading, class_="paper-heading")
    return element("div", heading, blocks_html(block.blocks, place), class_="paper-callout", id=block.id)


@block_html.register
def _(block: model.Quotation, place: Place) -> SafeString:
    source = element("p", block.source, class_="paper-source") if block.source else None
    return element("blockquote", element("p", text_html(block.text), dir=direction(block.text)), source)


@block_html.register
def _(block: model.Empty, place: Place) -> SafeString:
    return element("p", block.sentence, class_="paper-empty")


@block_html.register
def _(block: model.EndNotes, place: Place) -> SafeString:
    items = [_note_html(note, number) for number, note in enumerate(block.notes, start=1)]
    heading = element(place.heading(1), block.heading, class_="paper-heading")
    return joined([heading, element("ol", *items, role="list", class_="paper-list paper-list--numbered paper-notes")])


def _note_html(note: model.Note, number: int) -> SafeString:
    back = element(
        "a", "Back to the text", href=f"#{note.id}-reference", aria_label=f"Back to the text of note {number}"
    )
    return _numbered("li", f"{number}.", note.text, " ", back, id=note.id)


@block_html.register
def _(block: model.Contents, place: Place) -> SafeString:
    heading = element(place.heading(1), block.heading, class_="paper-heading") if block.heading else None
    parts = [_contents_part_html(part) for part in place.paper.parts if block not in part.blocks or part.blocks[1:]]
    return joined([heading, element("ol", *parts, role="list", class_="paper-contents")])


def _contents_part_html(part: model.Part) -> SafeString:
    entries = [_entry_html(*entry) for entry in map(_entry, part.blocks) if entry]
    under = element("ol", *entries, role="list") if entries else None
    return _entry_html(part.label, part.heading, part.id, under)


def _entry(block: model.Block) -> tuple[str, model.Text, str] | None:
    """What the contents list of a block: its number, its words and its id."""
    if isinstance(block, model.Heading) and block.level == 1:
        return block.number, block.text, block.id
    if isinstance(block, model.Callout) and block.id:
        return "", block.heading, block.id
    return None


def _entry_html(number: str, text: model.Text, id: str, under=None) -> SafeString:
    link = element("a", _number_html(number) if number else None, model.plain(text), href=f"#{id}")
    return element("li", link, under)
