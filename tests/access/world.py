"""A world of records with a marker in every text field, which remembers where each of them stands."""

import datetime
from dataclasses import dataclass, field
from itertools import count

from django.utils import timezone

from scrutiny import history
from scrutiny.models import Event
from tests.access.markers import Marker, words_for
from tests.access.places import STATES, Place

# who looks after the records of a circle
KEEPERS = {
    "theirs": ["dso", "named_dso", "chief_dso"],
    "another": ["other_dso", "chief_dso"],
    "none": ["chief_dso"],
}


@dataclass
class World:
    """What was made: the markers, the records by kind, the people."""

    NOWHERE = Place()

    markers: list = field(default_factory=list)
    records: dict = field(default_factory=dict)  # {model: [(record, place)]}
    users: dict = field(default_factory=dict)
    number: count = field(default_factory=lambda: count(1))

    def make(self, model, place, **given):
        """A record with a marker in each text field that is not given."""
        words = words_for(model, given)
        record = model.objects.create(**{name: text for name, (_, text) in words.items()}, **given)
        self.note(record, place, {name: word for name, (word, _) in words.items()})
        return record

    def note(self, record, place, words):
        """Remember where markers stand."""
        label = record._meta.label_lower
        self.records.setdefault(type(record), []).append((record, place))
        self.markers += [Marker(word, label, name, record.pk, place) for name, word in words.items()]

    def make_readable(self, model, place, state, **given):
        """A record that says itself who may read it: in that state, with an event about it."""
        record = self.make(model, place, **reading(state), **given)
        self.happen(record, place)
        return record

    def happen(self, record, place):
        """Let something have happened to a record, told in markers; only who looks after it reads that."""
        words = words_for(Event, {"subject_name": "", "restriction": "", "audience": ""})
        reason, verb = words["reason"], words["verb"]
        event = history.record(verb[1], record, by=None, reason=reason[1])
        keepers = frozenset(kind for kind in KEEPERS[place.circle] if place.is_open_to(kind))
        self.note(event, Place(place.links, only_for=keepers), {"reason": reason[0], "verb": verb[0]})


def reading(state):
    """The fields that put a record into a state."""
    link = STATES[state]
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    return {
        "audience": link.audience,
        "restriction": link.restriction,
        "exempt_paragraph": 1 if link.restriction == "exempt" else None,
        "public_from": None if link.is_released else tomorrow,
    }
