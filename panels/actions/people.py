"""Adding people to the council's list."""

from django.db import transaction

from panels.intake.people import is_councillor
from panels.models import Person
from scrutiny import saving


@transaction.atomic
def add_person(name, *, by, title="", **fields):
    """Add a person; whoever has the title of a councillor is one. `fields` are further ones of Person."""
    person = Person(name=name, title=title, is_councillor=is_councillor(title), **fields)
    saving.add(person, by=by)
    return person
