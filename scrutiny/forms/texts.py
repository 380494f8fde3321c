"""Words as people type and paste them."""

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.intake.decoding import CONTROL, PLAINER


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


def _is_about_null(validator):
    return type(validator).__name__ == "ProhibitNullCharactersValidator"
