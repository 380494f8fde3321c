"""A word of its own for every text field of every record, so that one can tell where each of them turns up."""

from dataclasses import dataclass
from itertools import count

from django.db import models

# Fields whose text must have a form of its own, or that say which kind of thing a record is about.
WITH_A_FORM_OF_THEIR_OWN = {
    ("scrutiny.council", "colour"),
    ("scrutiny.user", "password"),
    ("scrutiny.event", "subject_kind"),
}
_number = count(1)


@dataclass(frozen=True)
class Marker:
    """One word, where it stands, and for whom: `place` says how its record can be reached."""

    word: str
    kind: str
    field: str
    record: int
    place: object

    def __str__(self):
        return f"{self.word} ({self.kind}.{self.field}, {self.place})"


def a_word():
    return f"zq{next(_number):05d}x"


def text_fields(model):
    """The names of a model's free text fields; a new one is covered by itself."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, models.SlugField)
        and not field.choices
        and (model._meta.label_lower, field.name) not in WITH_A_FORM_OF_THEIR_OWN
    ]


def words_for(model, given):
    """{field name: (marker word, text holding it)} for the text fields of a model that are not given."""
    words = {name: a_word() for name in text_fields(model) if name not in given}
    return {name: (word, _as_text(model, name, word)) for name, word in words.items()}


def _as_text(model, name, word):
    if isinstance(model._meta.get_field(name), models.EmailField):
        return f"{word}@example.org"
    return f'<p id="{word}">{word}</p>' if (model._meta.model_name, name) == ("reportsection", "words") else word
