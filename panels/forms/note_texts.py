"""The field in which the text of a note is written: by the editor as HTML, without a script as plain text."""

import re

from django import forms
from django.core.exceptions import ValidationError

from panels.notes.blocks import blocks_in, mark_of
from panels.notes.cleaning import without_unseen
from panels.notes.plain import NotHeld, blocks_from, plain_text

HTML = re.compile(r"\s*<(?:p|h[1-6]|ul|ol|table|blockquote|div)[\s>]", re.I)
LONGEST = 600_000
NOT_HELD = (
    "The line “%(line)s” stands for a part of the note that is not there. Take the line out, or put it back as it was"
)


class NoteTextField(forms.CharField):
    """Gives HTML, in which names are marked as [[Name]]; `find` gives {mark: block} of what may stand for itself."""

    widget = forms.Textarea

    def __init__(self, **options):
        options.setdefault("max_length", LONGEST)
        super().__init__(strip=False, **options)
        self.find, self._read = dict, {}

    def prepare_value(self, value):
        """What a person reads and writes without a script."""
        return plain_text(blocks_in(value)) if isinstance(value, str) and HTML.match(value) else value

    def to_python(self, value):
        text = without_unseen(super().to_python(value))
        if text not in self._read:
            self._read[text] = "\n".join(block.html() for block in self._blocks(text))
        return self._read[text]

    def _blocks(self, text):
        if HTML.match(text):
            return blocks_in(text)
        held = {}
        try:
            return blocks_from(text, held)
        except NotHeld:
            held = self.find()
        try:
            return blocks_from(text, held)
        except NotHeld as unknown:
            raise ValidationError(NOT_HELD, params={"line": str(unknown)[2:-2]}) from unknown

    def has_changed(self, initial, value):
        try:
            return self.to_python(initial or "") != self.to_python(value or "")
        except ValidationError:
            return True

    def in_words(self, value):
        """For the page on which two savers meet."""
        return self.prepare_value(value) or ""


def held_in(*texts):
    """{mark: block} of all the blocks of some texts, which are HTML."""
    return {mark_of(block): block for text in texts for block in blocks_in(text)}
