"""Words as people type and paste them: long texts, and what stands on one line, such as names and labels."""

import unicodedata

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.intake.decoding import CONTROL, PLAINER

# They turn what follows them round, in a name and in every sentence that the name stands in.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HIDDEN = "Take the hidden characters out: type it instead of pasting it"


class WordsField(forms.CharField):
    """Words as somebody types or pastes them: marks that cannot be seen are left away, lines end alike."""

    def __init__(self, **options):
        super().__init__(**options)
        self.validators = [each for each in self.validators if not _is_about_null(each)]

    def to_python(self, value):
        value = super().to_python(value)
        return value.translate(PLAINER).replace("\r\n", "\n").replace("\r", "\n") if value else value

    def validate(self, value):
        super().validate(value)
        if CONTROL.search(value):
            raise ValidationError(f"{self.label} holds a character that cannot be kept. Type it again without it")


class LineField(forms.CharField):
    """One line of words: spaces and line ends count as one space, and nothing in it is hidden."""

    def to_python(self, value):
        line = " ".join(super().to_python(value).split())
        if any(letter in TURNING or unicodedata.category(letter) in {"Cc", "Cs"} for letter in line):
            raise ValidationError(HIDDEN, code="hidden")
        return line


def _is_about_null(validator):
    return type(validator).__name__ == "ProhibitNullCharactersValidator"
