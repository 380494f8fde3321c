"""Several things at once, a line for each, that begin with a day (panels.dated_lines)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.dated_lines import NotRead
from scrutiny.forms.editing import hold_to_bounds

MOST_LINES = 60


class DatedLinesForm(forms.Form):
    """Subclasses have a field `lines`, and say how one is read (`read`), what they are (`many`) and which stand there
    already (`doubles`).

    found  what was read, [(number of the line, what it says), ...]
    """

    many = "lines"

    def __init__(self, answers, **given):
        super().__init__(answers, **given)
        self.found = []
        for field in self.fields.values():
            hold_to_bounds(field)

    def read(self, line, *, today):
        """What a line says. Raises NotRead."""
        raise NotImplementedError

    def doubles(self):
        """(number of the line, sentence) for each that stands there already, here or in the records."""
        return ()

    def clean_lines(self):
        typed = [(n, line.strip()) for n, line in enumerate(self.cleaned_data["lines"].split("\n"), 1) if line.strip()]
        if len(typed) > MOST_LINES:
            raise ValidationError(f"That is too much at once: write at most {MOST_LINES} {self.many}")
        refused = []
        for number, line in typed:
            try:
                self.found.append((number, self.read(line, today=timezone.localdate())))
            except NotRead as error:
                refused.append((number, str(error)))
        refused += self.doubles()
        if refused:
            raise ValidationError([f"Line {number}: {sentence}" for number, sentence in sorted(refused)])
        return self.cleaned_data["lines"]
