"""How the text of a note reads to somebody: with the names that they may know, and without all others."""

from dataclasses import replace
from html import escape, unescape

from django.db.models import Exists, OuterRef
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from panels.models import NoteName
from panels.notes.marks import TOKEN, shown_instead, with_names, written
from panels.notes.naming import naming_of, passed_in, protected
from panels.notes.protected import replaced, unmarked
from panels.standing import PUBLIC
from scrutiny.papers.blocks import Place, blocks_html
from scrutiny.papers.markup import blocks_of
from scrutiny.papers.model import Paper, Table
from scrutiny.papers.web import element


class Reading:
    """A note before one reader. It asks the database twice: who may not be named, and which names are marked.

    naming, passed  both, where they are known already
    """

    def __init__(self, note, reader=PUBLIC, *, naming=None, passed=()):
        self.note, self.reader = note, reader
        if naming is not None:
            self.naming, self.passed = naming, passed or ()

    @cached_property
    def naming(self):
        return naming_of(self.note.session.panel, self.reader)

    @cached_property
    def _names(self):
        known = NoteName.objects.visible_to(self.reader).filter(pk=OuterRef("pk"))
        return list(NoteName.objects.of_note(self.note).annotate(is_known=Exists(known)))

    @property
    def names(self):
        """{token: name} of the marked names that the reader may know."""
        return {one.token: one.name for one in self._names if one.is_name and one.is_known}

    @cached_property
    def passed(self):
        """Words that are no names in this note."""
        return [one.name for one in self._names if not one.is_name]

    def text(self):
        """For a page: a name that the reader may know stands where it is marked."""
        return mark_safe(with_names(_page_html(self._without_unknown()), self.names, _drawn))

    def text_shown(self):
        """For a page, without any marked name."""
        return mark_safe(shown_instead(_page_html(self._without_unknown())))

    def blocks_shown(self):
        """For a paper, without any marked name."""
        return _captioned(blocks_of(shown_instead(self._without_unknown())))

    def text_written(self):
        """For its writer: HTML in which the names that they may know stand in double brackets."""
        return written(self.note.text, self.names)

    def unmarked(self):
        """[Found, ...] of all names that stand unmarked, whether or not the reader may know them."""
        return self._unmarked(self.naming.people)

    def has_unknown(self):
        """Whether a name stands unmarked that the reader may not know."""
        return bool(self._unmarked(self.naming.unknown))

    def _unmarked(self, people):
        text = shown_instead(self.note.text)
        return unmarked(text, people, allowed=self.naming.allowed, passed=self.passed) if people else []

    def marked(self):
        """[(a marked name that the reader may know, what is read instead), ...] of those that stand in the text."""
        said = {int(token): unescape(shown) for token, shown in TOKEN.findall(self.note.text)}
        return [(name, said[token]) for token, name in self.names.items() if token in said]

    def _without_unknown(self):
        """The text without the names that stand unmarked and that the reader may not know; the marks stay tokens."""
        if not self.naming.unknown:
            return self.note.text
        return replaced(self.note.text, self.naming.unknown, _shown, allowed=self.naming.allowed, passed=self.passed)


def text_before_witness(note):
    """The text as it goes to its witness: with their own name where it stands, and nobody else's."""
    naming, own = naming_of(note.session.panel), note.witness and protected(note.witness)
    others = [one for one in naming.unknown if own is None or one.names != own.names]
    naming = replace(naming, unknown=others)
    return shown_instead(Reading(note, naming=naming, passed=passed_in(note))._without_unknown())


def _shown(word, person):
    return escape(person.shown, quote=False)


def _page_html(text):
    blocks = _captioned(blocks_of(text))
    return element("div", blocks_html(blocks, Place(Paper(title="", parts=()), level=2)), class_="paper note-text")


def _captioned(blocks):
    """Tables without a heading of their own are told apart by their number."""
    tables = [block for block in blocks if isinstance(block, Table)]
    numbers = {id(block): number for number, block in enumerate(tables, start=1)}
    return tuple(
        replace(block, caption=f"Table {numbers[id(block)]}") if getattr(block, "caption", "") == "Table" else block
        for block in blocks
    )


def _drawn(name, shown):
    return format_html(
        '<mark class="marked-name">{}<span class="govuk-visually-hidden"> (others read: {})</span></mark>',
        mark_safe(name),
        mark_safe(shown),
    )
