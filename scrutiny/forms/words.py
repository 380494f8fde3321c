"""Words that stand on one line: names, labels."""

import unicodedata

from django import forms
from django.core.exceptions import ValidationError

# They turn what follows them round, in a name and in every sentence that the name stands in.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HIDDEN = "Take the hidden characters out: type it instead of pasting it"


class LineField(forms.CharField):
    """One line of words: spaces and line ends count as one space, and nothing in it is hidden."""

    def to_python(self, value):
        line = " ".join(super().to_python(value).split())
        if any(letter in TURNING or unicodedata.category(letter) in {"Cc", "Cs"} for letter in line):
            raise ValidationError(HIDDEN, code="hidden")
        return line
